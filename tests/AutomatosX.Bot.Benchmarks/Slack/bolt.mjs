// A Bolt app that answers /risk from a row of SQLite, as somebody would write it in an afternoon: the row's title, state,
// owner and why, and two buttons. It reads the very row that the bot reads. Writes its address.
import { DatabaseSync } from 'node:sqlite';
import bolt from '@slack/bolt';

const database = new DatabaseSync(process.argv[2], { readOnly: true });
const find = database.prepare("SELECT document FROM item WHERE project = 'P0' AND key = ? AND kind = 'risk'");
const app = new bolt.App({ signingSecret: process.env.SECRET, logLevel: 'error', authorize: async () => ({ botToken: 'xoxb-1', botId: 'B0BOT', botUserId: 'U0BOT' }) });

app.command('/risk', async ({ command, ack }) => {
  const key = command.text.trim().toUpperCase();
  const row = find.get(key);
  if (!row) return ack({ response_type: 'ephemeral', text: `No ${key} here.` });
  const fields = Object.fromEntries(Object.entries(JSON.parse(row.document).fields).map(([name, change]) => [name, change.value]));
  const text = `*${key} ${fields.title}*\n${fields.rag ?? fields.status} · ${fields.owner ?? 'no owner'}\n${fields.why ?? ''}`;
  const button = (label, value) => ({ type: 'button', action_id: label, value, text: { type: 'plain_text', text: label } });
  return ack({ response_type: 'ephemeral', text: `${key} ${fields.title}`, blocks: [{ type: 'section', text: { type: 'mrkdwn', text } }, { type: 'actions', elements: [button('Share', key), button('History', key)] }] });
});
const server = await app.start({ port: 0, host: '127.0.0.1' });
console.log(`http://127.0.0.1:${server.address().port}`);
