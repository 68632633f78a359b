// Slack's own client at work on whatever is at SLACK_API; writes a line of JSON for each thing that it did.
import { WebClient, LogLevel } from '@slack/web-api';

const { SLACK_API, SLACK_TOKEN, CHANNEL, PERSON, TRIGGER } = process.env;
const client = new WebClient(SLACK_TOKEN, { slackApiUrl: SLACK_API, logLevel: LogLevel.ERROR, retryConfig: { retries: 2, minTimeout: 10, maxTimeout: 20 } });

async function did(name, act) {
  try {
    console.log(JSON.stringify({ name, ok: true, result: await act() }));
  } catch (error) {
    console.log(JSON.stringify({ name, ok: false, error: error.data?.error ?? error.message }));
  }
}

const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: 'Day 7 <&> Ünal' } }];
const metadata = { event_type: 'automatosx_post', event_payload: { key: 'k', part: 0 } };
const modal = { type: 'modal', callback_id: 'answer', title: { type: 'plain_text', text: 'Standup' }, submit: { type: 'plain_text', text: 'Send' }, blocks: [{ type: 'input', block_id: 'b', label: { type: 'plain_text', text: 'Done' }, element: { type: 'plain_text_input', action_id: 'v' } }] };
let head, view;

await did('auth.test', async () => (({ ok, team_id, user_id, response_metadata }) => ({ ok, team_id, user_id, scopes: response_metadata?.scopes }))(await client.auth.test()));
await did('post', async () => { head = await client.chat.postMessage({ channel: CHANNEL, text: 'Day 7', blocks, metadata }); return { channel: head.channel, text: head.message.text }; });
await did('update', async () => (await client.chat.update({ channel: CHANNEL, ts: head.ts, text: 'Day 7, corrected', blocks })).text);
await did('thread', async () => { for (const part of [1, 2, 3, 4, 5]) await client.chat.postMessage({ channel: CHANNEL, thread_ts: head.ts, text: `part ${part}`, metadata }); });
await did('replies', async () => {
  const seen = [];
  for await (const page of client.paginate('conversations.replies', { channel: CHANNEL, ts: head.ts, limit: 2 })) seen.push(page.messages.length);
  return seen;
});
await did('history', async () => {
  for (const word of ['one', 'two', 'three']) await client.chat.postMessage({ channel: CHANNEL, text: word });
  const seen = [];
  for await (const page of client.paginate('conversations.history', { channel: CHANNEL, limit: 3 })) seen.push(...page.messages.map((message) => message.text));
  return seen;
});
await did('marks', async () => (await client.conversations.history({ channel: CHANNEL, include_all_metadata: true })).messages.filter((message) => message.metadata?.event_payload?.key === 'k').length);
await did('no marks', async () => (await client.conversations.history({ channel: CHANNEL })).messages.filter((message) => message.metadata?.event_payload).length);
await did('ephemeral', async () => (await client.chat.postEphemeral({ channel: CHANNEL, user: PERSON, text: 'psst' })).message_ts.length > 0);
await did('permalink', async () => (await client.chat.getPermalink({ channel: CHANNEL, message_ts: head.ts })).permalink);
await did('direct', async () => { const chat = await client.conversations.open({ users: PERSON }); return (await client.chat.postMessage({ channel: chat.channel.id, text: 'hello' })).channel; });
await did('members', async () => (await client.conversations.members({ channel: CHANNEL, limit: 1 })).response_metadata.next_cursor.length > 0);
await did('people', async () => (await client.users.list({ limit: 100 })).members.map((member) => member.tz));
await did('upload', async () => (await client.filesUploadV2({ channel_id: CHANNEL, thread_ts: head.ts, filename: 'day.md', content: '# Day 7 — done', title: 'day.md' })).ok);
await did('open', async () => { view = (await client.views.open({ trigger_id: TRIGGER, view: modal })).view; return view.callback_id; });
await did('open again', () => client.views.open({ trigger_id: TRIGGER, view: modal }));
await did('stale view', () => client.views.update({ view_id: view.id, hash: 'stale', view: modal }));
await did('update view', async () => (await client.views.update({ view_id: view.id, hash: view.hash, view: modal })).ok);
await did('home', async () => (await client.views.publish({ user_id: PERSON, view: { type: 'home', blocks: [{ type: 'divider' }] } })).ok);
await did('too many blocks', () => client.chat.postMessage({ channel: CHANNEL, text: 'x', blocks: Array.from({ length: 51 }, () => ({ type: 'divider' })) }));
await did('unknown block', () => client.chat.postMessage({ channel: CHANNEL, text: 'x', blocks: [{ type: 'nonsense' }] }));
await did('no channel', () => client.chat.postMessage({ channel: 'C404', text: 'x' }));
await did('no method', () => client.apiCall('chat.nonsense'));
await did('no token', () => new WebClient('xoxb-unknown', { slackApiUrl: SLACK_API, logLevel: LogLevel.ERROR }).auth.test());
await did('delete', async () => (await client.chat.delete({ channel: CHANNEL, ts: head.ts })).ok);
await did('limited', async () => (await client.chat.postMessage({ channel: CHANNEL, text: 'patient', reply_broadcast: false })).ok);
