// A Bolt app on a socket of whatever is at SLACK_API; writes a line for each thing that its listeners heard.
import bolt from '@slack/bolt';

const { SLACK_API, SLACK_TOKEN, SLACK_APP_TOKEN } = process.env;
const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, getLevel: () => 'error', setName() {} };
const app = new bolt.App({ token: SLACK_TOKEN, appToken: SLACK_APP_TOKEN, socketMode: true, logger: quiet, clientOptions: { slackApiUrl: SLACK_API } });
const modal = { type: 'modal', callback_id: 'answer', notify_on_close: true, title: { type: 'plain_text', text: 'Standup' }, submit: { type: 'plain_text', text: 'Send' }, blocks: [{ type: 'input', block_id: 'done', label: { type: 'plain_text', text: 'Done' }, element: { type: 'plain_text_input', action_id: 'v' } }] };
const busy = [];

// What Bolt makes of a payload, and that its listener came to its end.
const heard = (name, act = () => undefined) => (all) => {
  const ending = Promise.resolve(act(all)).then(
    (more) => console.log([name, more].filter(Boolean).join(': ')),
    (error) => console.log(`${name}: FAILED, ${error.data?.error ?? error.message}`));
  busy.push(ending);
  return ending;
};

app.message('yellow', heard('message', async ({ message, say, context }) => {
  await say(`Heard: ${message.text}`);
  return `${message.text}${context.retryNum ? ` (again: ${context.retryNum}, ${context.retryReason})` : ''}`;
}));
app.message('Monday', heard('message in a thread', async ({ message }) => `${message.text}, under ${message.thread_ts}`));
app.message('dry run', heard('direct message', async ({ message }) => `${message.channel_type}, ${message.text}`));
app.event('message', heard('any message', async ({ event }) => event.subtype ?? 'plain'));
app.event('app_mention', heard('app_mention', async ({ event, context }) => `${event.user} to ${context.botUserId}`));
app.event('app_home_opened', heard('app_home_opened', async ({ event }) => event.tab));
app.command('/risk', heard('/risk', async ({ ack, command, client }) => {
  await ack({ text: `got ${command.text}` });
  return `modal ${(await client.views.open({ trigger_id: command.trigger_id, view: modal })).view.callback_id}`;
}));
app.action('do:command#0', heard('button', async ({ ack, action }) => { await ack(); return action.value; }));
app.shortcut('record', heard('shortcut', async ({ ack, shortcut }) => { await ack(); return `${shortcut.type} on ${shortcut.message.text}`; }));
app.view('answer', heard('modal', async ({ ack, view }) => {
  await ack({ response_action: 'errors', errors: { done: 'Say a little more.' } });
  return view.state.values.done.v.value;
}));
app.view({ callback_id: 'answer', type: 'view_closed' }, heard('modal closed', async ({ ack }) => ack()));
app.message('goodbye', async () => {
  await Promise.all(busy);
  await app.stop();
});
app.error(async (error) => console.log(`FAILED: ${error.message}`));

await app.start();
console.log('connected');
