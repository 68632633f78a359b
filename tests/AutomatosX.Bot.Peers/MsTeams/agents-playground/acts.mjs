// What people do in the Playground, by the routes that its own page uses, and what comes of it.
import { deepStrictEqual } from 'node:assert';
import { bot, oliver, personal, tenant } from './people.mjs';
import { address, exchanges, post, until } from './stage.mjs';

const from = { id: oliver.id };
const patience = 30;

/** Everything from now on. */
export const mark = () => exchanges().length;

const since = at => exchanges().slice(at);

/** All that a card says, each paragraph, label and cell as a line. */
export function words(card) {
  if (Array.isArray(card))
    return card.map(words).filter(Boolean).join('\n');
  if (!card || typeof card !== 'object')
    return '';
  if (card.type === 'RichTextBlock')
    return card.inlines.map(run => run.text).join('');
  return [card.label, ...['body', 'items', 'columns', 'rows', 'cells'].map(name => words(card[name]))].filter(Boolean).join('\n');
}

/** The bot's calls of one sort since then: `POST` says something new, `PUT` changes it. A post that opens a thread names its channel within. */
export const calls = (at, method, conversation) => since(at).filter(one => one.fromBot && one.request.method === method).map(({ request: { body, url }, response, messageId }) => {
  const activity = body?.activity ?? body;
  return {
    url: decodeURIComponent(url) + (body?.activity ? `/${body.channelData.channel.id}` : ''),
    status: response.statusCode,
    id: response.body?.activityId ?? response.body?.id ?? messageId,
    card: activity?.attachments?.[0]?.content,
    summary: activity?.summary,
  };
}).filter(call => call.url.includes(`/conversations/${conversation}`));

/** The first call that says this; fails when none comes. */
export const said = (at, text, { conversation = personal, method = 'POST', within = patience } = {}) =>
  until(() => calls(at, method, conversation).find(call => words(call.card).includes(text)), within, () => `${method} to ${conversation} with "${text}", but ${JSON.stringify(calls(at, method, conversation).map(call => words(call.card)))}`);

export const install = conversation => post(`/_debug/conversation/${conversation}/installation`, {});

export const say = (text, conversation = personal) => post(`/_conversation/v1/conversations/${conversation}/messages`, {
  from, text, textFormat: 'plain',
  mentions: text.startsWith('<at>') ? [{ mentioned: bot, text: `<at>${bot.name}</at>` }] : [],
});

export function button(card, title) {
  const found = card.actions?.find(action => action.title === title);
  if (!found)
    throw new Error(`There is no button "${title}", but ${card.actions?.map(action => action.title)}`);
  return found;
}

/** What the bot answered to what the Playground sent it since then. */
const answer = (at, type, name) => until(() => since(at).find(one => !one.fromBot && one.request.body.type === type && (!name || one.request.body.name === name)), patience, `an ${type} ${name ?? ''} that is answered`);

/** Presses a button as Teams does: the answer is what stands in the card's place, or a word for whoever pressed it. */
export async function execute(message, title, inputs = {}, conversation = personal) {
  const at = mark();
  const { type, verb, data } = button(message.card, title);
  const done = await post('/_conversation/v1/invoke', { from, conversation: { id: conversation }, replyToId: message.id, name: 'adaptiveCard/action', value: { action: { type, title, verb, data: { ...data, ...inputs } } } });
  deepStrictEqual(done.status, 200, done.text);
  const { response } = await answer(at, 'invoke', 'adaptiveCard/action');
  deepStrictEqual(response.statusCode, 200);
  return { at, type: response.body.type, value: response.body.value, id: message.id, card: response.body.value };
}

/** Presses it in a client that knows no Action.Execute: its fallback is sent, as a message. */
export async function submit(message, title, inputs = {}) {
  const at = mark();
  const { type, data } = button(message.card, title).fallback;
  deepStrictEqual(type, 'Action.Submit');
  const done = await post('/_conversation/v1/submit', { from, conversation: { id: personal }, replyToId: message.id, value: { ...data, ...inputs } });
  deepStrictEqual(done.status, 200, done.text);
  deepStrictEqual((await answer(at, 'message')).response.statusCode, 200);
  return at;
}

export async function search(command, typed) {
  const at = mark();
  await post('/_conversation/v1/invoke', { from, conversation: { id: personal }, name: 'composeExtension/query', value: { commandId: command, parameters: [{ name: 'words', value: typed }], queryOptions: { skip: 0, count: 25 } } });
  return (await answer(at, 'invoke', 'composeExtension/query')).response;
}

/** Sends an activity as it stands. */
export const hand = (type, words) => post('/_internal/v1/customActivities', {
  type, channelId: 'msteams', serviceUrl: `${address.replace('127.0.0.1', 'localhost')}/_connector`, timestamp: new Date().toISOString(), recipient: bot, from: oliver,
  conversation: { id: personal, conversationType: 'personal', tenantId: tenant }, channelData: { tenant: { id: tenant } }, ...words,
});

/** The same, and what the bot answered. The Playground records good answers alone. */
export async function send(type, words) {
  const at = mark();
  await hand(type, words);
  return (await answer(at, type)).response;
}
