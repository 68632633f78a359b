// A Bolt app on a free port that goes by the time NOW, in milliseconds; writes its port and runs until somebody ends it.
import bolt from '@slack/bolt';

const { SECRET, NOW } = process.env;
Date.now = () => Number(NOW);
const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => 'error', setName() {} };
const app = new bolt.App({ signingSecret: SECRET, logger: quiet, authorize: async () => ({ botToken: 'xoxb-x', botId: 'B0BOT', botUserId: 'U0BOT' }) });
app.command('/risk', async ({ ack, command }) => ack({ text: `got ${command.text}` }));
app.event('app_home_opened', async () => {});
const server = await app.start({ port: 0, host: '127.0.0.1' });
console.log(server.address().port);
