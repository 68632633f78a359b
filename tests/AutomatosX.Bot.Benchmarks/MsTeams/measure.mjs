// Puts the same load on each of the servers that are named ("name process address"), in turns, and prints one table.
// A connection is somebody who asks, waits for the acknowledgement and for the card, and asks again in another chat.
import { readFileSync } from 'node:fs';
import { Client } from 'undici';
import { APP, chats, sample } from './people.mjs';
import { listen, token } from './teams.mjs';

const { WARM_SECONDS = '20', SECONDS_EACH = '8', ROUNDS = '3', CONNECTIONS = '16 64', PATIENCE_SECONDS = '30' } = process.env;
const [teams, file, ...named] = process.argv.slice(2);
const servers = named.map((words) => words.split(' ')).map(([name, process, url]) => ({ name, process, url, next: 0 }));
const TITLE = 'Telemetry gaps';

const all = [...chats(sample(file))];
const tokens = new Map();
for (const chat of all) {
  chat.service = `${teams}/${chat.tenant}/`;
  if (!tokens.has(chat.tenant)) tokens.set(chat.tenant, `Bearer ${token(chat.service)}`);
}

const waiting = new Map();
await listen(teams, (conversation, body) => {
  const wait = waiting.get(conversation);
  if (!wait) throw new Error(`A message came for ${conversation}, where nobody asked.`);
  waiting.delete(conversation);
  wait(body);
});

let said = 0;
const saying = ({ tenant, person, name, account, conversation, service }) => JSON.stringify({
  type: 'message', id: String(1700000000000 + said++), timestamp: new Date().toISOString(), channelId: 'msteams', serviceUrl: service,
  from: { id: account, name, aadObjectId: person }, recipient: { id: `28:${APP}`, name: 'AutomatosX' },
  conversation: { id: conversation, conversationType: 'personal', tenantId: tenant }, channelData: { tenant: { id: tenant } },
  text: 'risk R-4', textFormat: 'plain', locale: 'en-US', entities: [{ type: 'clientInfo', locale: 'en-US', country: 'US', platform: 'Web' }],
});

// Asks once and waits for both, the acknowledgement and the card; how long that took, and the card.
async function ask(client, server) {
  const chat = all[server.next++ % all.length];
  const body = saying(chat);
  const begun = performance.now();
  let late;
  const card = new Promise((resolve, reject) => {
    waiting.set(chat.conversation, resolve);
    late = setTimeout(reject, Number(PATIENCE_SECONDS) * 1000, new Error(`${server.name}: no card came to ${chat.conversation}.`));
  });
  const acknowledged = client.request({ method: 'POST', path: '/api/messages', body, headers: { 'content-type': 'application/json', authorization: tokens.get(chat.tenant) } })
    .then(async ({ statusCode, body: answer }) => {
      await answer.dump();
      if (statusCode !== 200) throw new Error(`${server.name} acknowledges with ${statusCode}.`);
    });
  const [words] = await Promise.all([card, acknowledged]);
  clearTimeout(late);
  const took = performance.now() - begun;
  if (!words.includes(TITLE) || !words.includes('AdaptiveCard')) throw new Error(`${server.name} answers without ${TITLE}: ${words}`);
  return { took, words };
}

// The processor's time that a process has had, in milliseconds: the kernel counts in hundredths of a second.
function busy(process) {
  const [user, system] = readFileSync(`/proc/${process}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
  return (Number(user) + Number(system)) * 10;
}

function memory(process) {
  const status = readFileSync(`/proc/${process}/status`, 'utf8');
  return ['VmRSS', 'VmHWM'].map((name) => Math.round(Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024));
}

async function load(server, connections, seconds, fewest = 0) {
  const [before, begun, times] = [busy(server.process), performance.now(), []];
  const isOver = () => times.length >= fewest && performance.now() - begun >= seconds * 1000;
  await Promise.all(Array.from({ length: connections }, async () => {
    const client = new Client(server.url);
    while (!isOver()) times.push((await ask(client, server)).took);
    await client.close();
  }));
  const elapsed = (performance.now() - begun) / 1000;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { count: times.length, rate: times.length / elapsed, p50: at(0.5), p99: at(0.99), busy: (busy(server.process) - before) / times.length };
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// Whoever does not look at the signature has less to do.
async function refuses(server) {
  const [chat] = all;
  const [head, claims, signature] = tokens.get(chat.tenant).split('.');
  const forged = [head, claims, signature.split('').reverse().join('')].join('.');
  const answer = await fetch(`${server.url}/api/messages`, { method: 'POST', body: saying(chat), headers: { 'content-type': 'application/json', authorization: forged } });
  if (answer.status < 400) throw new Error(`${server.name} answers a forged token with ${answer.status}.`);
}

let answered = 0;
for (const server of servers) {
  await refuses(server);
  const client = new Client(server.url);
  console.log(`${server.name} answers with ${(await ask(client, server)).words.length} characters.`);
  await client.close();
}

// Both compile what is hot, after some thousand requests; and everybody has asked once, whom a bot may want to remember.
for (const server of servers) console.log(`${server.name} was warmed up with ${(await load(server, 16, Number(WARM_SECONDS), all.length)).count} answers.`);

console.log('\n| who | connections | cards/s | p50 ms | p99 ms | processor ms/card |\n|---|---:|---:|---:|---:|---:|');
for (const connections of CONNECTIONS.split(' ').map(Number)) {
  const runs = servers.map(() => []);
  for (let round = 0; round < Number(ROUNDS); round++) {
    for (const [i, server] of servers.entries()) runs[i].push(await load(server, connections, Number(SECONDS_EACH)));
  }

  const of = (i, what) => middle(runs[i].map((run) => run[what]));
  for (const [i, server] of servers.entries()) {
    const rates = runs[i].map((run) => Math.round(run.rate)).sort((a, b) => a - b);
    answered += runs[i].reduce((sum, run) => sum + run.count, 0);
    console.log(`| ${server.name} | ${connections} | ${Math.round(of(i, 'rate'))} (${rates[0]}–${rates.at(-1)}) | ${of(i, 'p50').toFixed(1)} | ${of(i, 'p99').toFixed(1)} | ${of(i, 'busy').toFixed(3)} |`);
  }

  const ratio = (what) => (of(0, what) / of(1, what)).toFixed(2);
  console.log(`| ${servers[0].name} to ${servers[1].name} | ${connections} | ${ratio('rate')} | ${ratio('p50')} | ${ratio('p99')} | ${ratio('busy')} |`);
}

console.log('\n| who | resident MiB | at its most |\n|---|---:|---:|');
for (const server of servers) console.log(`| ${server.name} | ${memory(server.process).join(' | ')} |`);
const own = process.cpuUsage();
console.log(`\n${answered} cards were measured, each one seen to arrive. The load and the Connector are one process of their own: ${((own.user + own.system) / 1000 / said).toFixed(3)} ms of processor for each.`);
process.exit();
