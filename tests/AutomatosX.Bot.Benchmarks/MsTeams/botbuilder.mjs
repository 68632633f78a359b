// A bot on botbuilder that answers "risk R-4" from a row of SQLite, as somebody would write it in an afternoon: the row's
// title, state, owner and why on a card with two buttons. It reads the very row that our bot reads. Writes its address.
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import botbuilder from 'botbuilder';
import { APP, TENANTS } from './people.mjs';

const { ActivityHandler, CardFactory, CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } = botbuilder;
const [file, teams] = process.argv.slice(2);
const database = new DatabaseSync(file, { readOnly: true });
const find = database.prepare("SELECT document FROM item WHERE project = 'P0' AND key = ? AND kind = 'risk'");

// Its own token it has from the start: the library that would get it insists on an https address.
const credentials = {
  isValidAppId: async (id) => id === APP,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({ signRequest: async (request) => { request.headers.set('authorization', 'Bearer for-the-connector'); return request; } }),
};
const settings = { MicrosoftAppId: APP, MicrosoftAppType: 'SingleTenant', MicrosoftAppTenantId: TENANTS[0], ToBotFromChannelOpenIdMetadataUrl: `${teams}/identity/openidconfiguration`, ToBotFromChannelTokenIssuer: 'https://api.botframework.com' };
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(settings, credentials));
adapter.onTurnError = async (_, error) => console.error(error);

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const [, key] = /^risk\s+(\S+)$/i.exec(context.activity.text.trim()) ?? [];
  const row = key && find.get(key.toUpperCase());
  if (!row) return context.sendActivity(`No ${key} here.`);
  const fields = Object.fromEntries(Object.entries(JSON.parse(row.document).fields).map(([name, change]) => [name, change.value]));
  const text = (words, more) => ({ type: 'TextBlock', text: words, wrap: true, ...more });
  const button = (title, verb) => ({ type: 'Action.Execute', title, verb, data: { key }, fallback: { type: 'Action.Submit', title, data: { verb, key } } });
  await context.sendActivity(MessageFactory.attachment(CardFactory.adaptiveCard({
    type: 'AdaptiveCard', $schema: 'http://adaptivecards.io/schemas/adaptive-card.json', version: '1.5',
    body: [text(`${key} ${fields.title}`, { weight: 'Bolder' }), text(`${fields.rag ?? fields.status} · ${fields.owner ?? 'no owner'}`), text(fields.why ?? '')],
    actions: [button('Share', 'share'), button('History', 'history')],
  })));
  await next();
});

// What the adapter needs of a web framework, and no more.
const server = createServer((request, response) => {
  const pieces = [];
  request.on('data', (piece) => pieces.push(piece)).on('end', () => {
    request.body = JSON.parse(Buffer.concat(pieces).toString());
    response.status = (code) => Object.assign(response, { statusCode: code });
    response.header = (name, value) => response.setHeader(name, value);
    response.send = (body) => response.end(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body));
    adapter.process(request, response, (context) => bot.run(context));
  });
}).listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
