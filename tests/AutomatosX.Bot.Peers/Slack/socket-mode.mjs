// Slack's own socket client on whatever is at SLACK_API: acknowledges everything, and writes a line for each thing that came.
import { SocketModeClient, LogLevel } from '@slack/socket-mode';

const { SLACK_API, SLACK_APP_TOKEN } = process.env;
const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => LogLevel.ERROR, setName() {} };
const client = new SocketModeClient({ appToken: SLACK_APP_TOKEN, logger: quiet, clientOptions: { slackApiUrl: SLACK_API } });
let goneSince;

client.on('connected', () => {
  const seconds = goneSince && (performance.now() - goneSince) / 1000;
  console.log(seconds ? `connected again, after ${Math.min(5, Math.round(seconds))} seconds or more without a socket` : 'connected');
});
client.on('close', () => { goneSince = performance.now(); });
client.on('slack_event', async ({ ack, type, body, retry_num, retry_reason, accepts_response_payload }) => {
  const what = body.event ? [body.event.type, body.event.subtype, body.event.text] : [body.command ?? body.type, body.text];
  const again = retry_num ? ` (again: ${retry_num}, ${retry_reason})` : '';
  console.log(`${type}${accepts_response_payload ? ', may be answered' : ''}: ${what.filter(Boolean).join(' | ')}${again}`);
  await ack(type === 'slash_commands' ? { text: `got ${body.text}` } : undefined);
  if (body.event?.text === 'goodbye') await client.disconnect();
});

try {
  await client.start();
} catch (error) {
  console.log(`refused: ${error.data?.error ?? error.message}`);
}
