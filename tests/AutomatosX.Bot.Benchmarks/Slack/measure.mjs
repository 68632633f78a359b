// Puts the same load on each of the servers that are named ("name process address"), in turns, and prints one table.
import autocannon from 'autocannon';
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { SECRET, WARM_SECONDS = '20', SECONDS_EACH = '8', ROUNDS = '3', CONNECTIONS = '16 64' } = process.env;
const servers = process.argv.slice(2).map((words) => words.split(' ')).map(([name, process, url]) => ({ name, process, url }));
const TITLE = 'Telemetry gaps';

// What Slack would send when 500 people typed it within a minute. Signatures last for five.
function requests(url) {
  const time = String(Math.floor(Date.now() / 1000));
  return Array.from({ length: 500 }, (_, i) => {
    const body = new URLSearchParams({ token: 'x', team_id: 'T0FERRY', team_domain: 'ferry', channel_id: 'C0FERRY', channel_name: 'p0-week2-status', user_id: 'U0PARIS', user_name: 'paris', command: '/risk', text: 'R-4', api_app_id: 'A0FERRY', is_enterprise_install: 'false', response_url: 'https://hooks.slack.com/commands/T0FERRY/1/x', trigger_id: `13345224609.738474920.${i}` }).toString();
    const signature = 'v0=' + createHmac('sha256', SECRET).update(`v0:${time}:${body}`).digest('hex');
    return { method: 'POST', path: new URL(url).pathname, body, headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-slack-request-timestamp': time, 'x-slack-signature': signature } };
  });
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

async function load({ name, process, url }, connections, duration) {
  const before = busy(process);
  const run = await autocannon({ url, connections, duration, requests: requests(url), timeout: 60, verifyBody: (body) => String(body).includes(TITLE) });
  if (run.non2xx || run.errors || run.mismatches) throw new Error(`${name}: ${run.non2xx} answers other than 2xx, ${run.errors} errors, ${run.mismatches} answers without ${TITLE}`);
  return { rate: run.requests.average, p50: run.latency.p50, p99: run.latency.p99, busy: (busy(process) - before) / run.requests.total };
}

const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

// The first answers of a cold program on a busy machine may come too late to be answers.
async function answerOf({ url }, tries = 10) {
  const [{ body, headers }] = requests(url);
  const answer = await fetch(url, { method: 'POST', headers, body });
  const text = await answer.text();
  if (answer.status === 200 && text.includes(TITLE)) return text;
  if (tries === 0) throw new Error(`${url} answers ${answer.status}: ${text}`);
  return answerOf({ url }, tries - 1);
}

for (const server of servers) console.log(`${server.name} answers with ${(await answerOf(server)).length} characters.`);
// Both compile what is hot, after some thousand requests.
for (const server of servers) await load(server, 16, Number(WARM_SECONDS));

console.log('\n| who | connections | req/s | p50 ms | p99 ms | processor ms/request |\n|---|---:|---:|---:|---:|---:|');
for (const connections of CONNECTIONS.split(' ').map(Number)) {
  const runs = servers.map(() => []);
  for (let round = 0; round < Number(ROUNDS); round++) {
    for (const [i, server] of servers.entries()) runs[i].push(await load(server, connections, Number(SECONDS_EACH)));
  }

  const of = (i, what) => middle(runs[i].map((run) => run[what]));
  for (const [i, server] of servers.entries()) {
    const rates = runs[i].map((run) => Math.round(run.rate)).sort((a, b) => a - b);
    console.log(`| ${server.name} | ${connections} | ${Math.round(of(i, 'rate'))} (${rates[0]}–${rates.at(-1)}) | ${of(i, 'p50')} | ${of(i, 'p99')} | ${of(i, 'busy').toFixed(3)} |`);
  }

  const ratio = (what) => (of(0, what) / of(1, what)).toFixed(2);
  console.log(`| ${servers[0].name} to ${servers[1].name} | ${connections} | ${ratio('rate')} | ${ratio('p50')} | ${ratio('p99')} | ${ratio('busy')} |`);
}

console.log('\n| who | resident MiB | at its most |\n|---|---:|---:|');
for (const server of servers) console.log(`| ${server.name} | ${memory(server.process).join(' | ')} |`);
