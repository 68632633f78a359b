// The whole bot against the Playground, from its installation to the day's summary. Ends with 1 at the first difference.
import { ok, strictEqual } from 'node:assert';
import { button, calls, execute, hand, install, mark, said, say, search, send, submit, words } from './acts.mjs';
import { bot, channel, personal, tenant } from './people.mjs';
import { look } from './pictures.mjs';
import { close, folder, noted, open, pause, until } from './stage.mjs';

const summons = `<at>${bot.name}</at>`;
let step = '';
const next = name => console.log(`${new Date().toISOString().slice(11, 19)}  ${step = name}`);
const has = (text, ...parts) => parts.forEach(part => ok(text.includes(part), `"${part}" is not in:\n${text}`));
const quiet = async (at, conversation, seconds = 2) => {
  await pause(seconds * 1000);
  strictEqual(calls(at, 'POST', conversation).length, 0, 'The bot spoke, and nobody had spoken to it.');
};

async function installs() {
  next('installed in the personal chat: it says what it does');
  let at = mark();
  await install(personal);
  has((await said(at, 'I ask for your standup')).summary, 'risk R-4');

  next('installed in the channel that a project lives in: it says whose people it asks');
  at = mark();
  await install(channel);
  await said(at, 'AutomatosX v2 lives here, and only its leads change it. Ask Paris.', { conversation: channel });
}

async function speaks() {
  next('a look-up in the personal chat: a card');
  let at = mark();
  await say('risk R-4');
  const card = await said(at, 'R-4 Telemetry gaps · green · Oliver');
  strictEqual(card.summary, 'R-4 Telemetry gaps · green · Oliver');
  strictEqual(card.card.version, '1.5');

  next('History on that card');
  ({ at } = await execute(card, 'History'));
  await said(at, 'R-4');

  next('a reply in own words: its echo');
  at = mark();
  await say('R-4 red, variance past 5 %, mitigation: rollback on <b>standby</b>');
  const echo = await said(at, 'R-4 green → red');
  has(words(echo.card), 'mitigation: rollback on <b>standby</b>', 'variance past 5 %');

  next('Undo: the echo is changed where it stands');
  const undone = await execute(echo, 'Undo');
  strictEqual(undone.type, 'application/vnd.microsoft.activity.message');
  const changed = await said(undone.at, 'R-4', { method: 'PUT' });
  ok(changed.url.endsWith(`/activities/${echo.id}`), changed.url);
  at = mark();
  await say('risk R-4');
  await said(at, 'R-4 Telemetry gaps · green');

  next('Undo by Action.Submit of the same echo, once more: nothing happens twice');
  at = await submit(echo, 'Undo');
  await quiet(at, personal);

  next('a message that is delivered twice: one echo');
  at = mark();
  const twice = { id: '1795280000001', text: 'R-4 yellow, noise is up' };
  strictEqual((await send('message', twice)).statusCode, 200);
  strictEqual((await send('message', twice)).statusCode, 200);
  const once = await said(at, 'R-4 green → yellow');
  await pause(2000);
  strictEqual(calls(at, 'POST', personal).length, 1);

  next('that message edited, then deleted: its echo follows');
  at = mark();
  await send('messageUpdate', { ...twice, text: 'R-4 red, noise is up', channelData: { tenant: { id: tenant }, eventType: 'editMessage' } });
  strictEqual((await said(at, 'red', { method: 'PUT' })).url.split('/').at(-1), once.id);
  at = mark();
  await send('messageDelete', { id: twice.id, channelData: { tenant: { id: tenant }, eventType: 'softDeleteMessage' } });
  await said(at, '', { method: 'PUT' });
}

async function speaksInTheChannel() {
  next('a look-up in the channel: an answer there for whoever asked');
  let at = mark();
  const { postConversationId: thread, messageId: root } = JSON.parse((await say(`${summons}risk R-7`, channel)).text);
  const looked = await said(at, 'R-7 CI coverage & <alerting>', { conversation: channel });
  has(looked.url, 'isTargetedActivity=true');

  next('a reply in the channel: its echo in the thread');
  at = mark();
  const said1 = JSON.parse((await say(`${summons} ACTION-06 90%, two green runs`, channel)).text);
  const echo = await said(at, 'ACTION-06', { conversation: `${channel};messageid=${said1.messageId}` });
  has(words(echo.card), '80 % → 90 %');

  next('a reply in that thread');
  at = mark();
  await say(`${summons} ACTION-06 95%`, said1.postConversationId);
  await said(at, '95 %', { conversation: said1.postConversationId });

  next('a message in the channel that does not name the bot: not its business');
  at = mark();
  await say('lunch?', channel);
  await quiet(at, channel);
}

async function searches() {
  next('the search extension');
  const { statusCode, body } = await search('risk', 'R-4');
  strictEqual(statusCode, 200);
  strictEqual(body.composeExtension.type, 'result');
  has(words(body.composeExtension.attachments[0].content), 'R-4 Telemetry gaps');
  has((await search('risk', 'zzz')).body.composeExtension.text, 'zzz');

  next('typing in an input of people');
  const found = await send('invoke', { name: 'application/search', value: { queryText: 'Que', dataset: 'members', queryOptions: { skip: 0, top: 15 } } });
  strictEqual(found.body.value.results[0].value, 'queenie');

  next('what the bot does not read, and another tenant: refused, and noted once');
  await hand('invoke', { name: 'task/fetch', value: {} });
  await until(() => noted().join().includes('invoke task/fetch'), 5, 'a note of what is not read');
  strictEqual((await send('event', { name: 'application/vnd.microsoft.readReceipt' })).statusCode, 200);
  const elsewhere = '11111111-1111-4111-8111-111111111111';
  const at = mark();
  await hand('message', { text: 'risk R-4', conversation: { id: 'a:foreign', conversationType: 'personal', tenantId: elsewhere }, channelData: { tenant: { id: elsewhere } } });
  await until(() => noted().join().includes('does not serve your organization'), 5, 'a note of the other tenant');
  await quiet(at, '');
}

async function isPrompted(start, see) {
  next('the clock: the standup is asked for, and called in the channel');
  const prompt = await said(start, 'What got done', { within: 200 });
  has(words(prompt.card), 'ACTION-06 (95 %');
  button(prompt.card, 'Skip today');
  // What was said before it was asked is in the register; the standup is answered after it.
  const roll = await said(start, '0 of 6 answered', { conversation: channel });
  await see?.picture('prompt');
  await see?.press('Fill in');
  await see?.picture('form');

  next('Fill in: the form stands where the card stood');
  const form = await execute(prompt, 'Fill in');
  strictEqual(form.type, 'application/vnd.microsoft.card.adaptive');
  has(words(form.card), 'ACTION-06 Watch the overnight runs', 'R-4 Telemetry gaps', 'Anything else, in your own words');

  next('sent with a percentage that is none: the form again, with what is wrong');
  const again = await execute(form, 'Send', { 'f.ACTION-06|percent': '900' });
  has(words(again.card), 'Not sent yet.', 'To mend:');

  next('sent well: taken, with an echo');
  const sent = await execute(again, 'Send', { 'f.ACTION-06|percent': '97', 'f.words': 'R-4 red, the variance grew. Decision: keep the flag' });
  has(words(sent.card), 'Taken.');
  const echo = await said(sent.at, '97 %');
  has(words(echo.card), 'R-4', 'red');
  const called = await said(sent.at, '1 of 6 answered', { conversation: channel, method: 'PUT' });
  strictEqual(called.url.split('/').at(-1), roll.id);

  next('sent once more: nothing happens twice');
  const twice = await execute(again, 'Send', { 'f.ACTION-06|percent': '98' });
  has(words(twice.card), 'sent before');
  await quiet(twice.at, personal);

  next('the same by Action.Submit: the form, and then its confirmation, come as messages');
  const opened = await said(await submit(prompt, 'Fill in'), 'Anything else, in your own words');
  const at = await submit(opened, 'Send', { 'f.words': 'New risk: flaky mirrors' });
  await said(at, 'Taken.');
  await said(at, 'New risk R-8');
  await see?.picture('echo');
}

async function isSummedUp(start, see) {
  next('the clock: the summary in the channel');
  const summary = await said(start, 'silent', { conversation: channel, within: 200 });
  has(words(summary.card), '0 of 1 tracked items done or in review', 'worse: R-4 red', '5 of 6 silent');

  next('the whole of it in the thread beneath');
  await said(start, 'flaky mirrors', { conversation: `${channel};messageid=${summary.id}` });
  await see?.open('weekly');
  await see?.picture('summary');
}

function answersAll(start) {
  next('every call of the bot was taken');
  // The Playground makes a chat with whomever a directory's id names, and then does not know the person; Teams does.
  const refused = calls(start, 'POST', '').filter(call => call.status >= 300 && !call.url.includes('@test.user'));
  strictEqual(JSON.stringify(refused), '[]');
  const errors = noted().filter(line => /^(fail|crit):/.test(line));
  strictEqual(errors.join('\n'), '');
}

try {
  await open();
  const see = await look();
  const start = mark();
  await installs();
  await speaks();
  await speaksInTheChannel();
  await searches();
  await isPrompted(start, see);
  await isSummedUp(start, see);
  answersAll(start);
  await see?.close();
  console.log('Every exchange was as it should be.');
} catch (error) {
  process.exitCode = 1;
  console.error(`At "${step}": ${error.message}`);
  console.error(`${noted().join('\n')}\nThe whole recording is in ${folder}.`);
} finally {
  close();
}
process.exit();
