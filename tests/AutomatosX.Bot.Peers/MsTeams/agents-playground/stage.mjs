// The Playground and the host, started, and what they said to each other.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, project, settings, tenant } from './people.mjs';

const { WORK, HOST } = process.env;
const page = 56150;
const door = 3979;
export const address = `http://127.0.0.1:${page}`;
export const folder = mkdtempSync(join(WORK, 'run-'));
const recording = join(folder, 'events.log');
const started = [];

const start = (name, command, words, environment) => {
  const child = spawn(command, words, { cwd: folder, env: { ...process.env, ...environment } });
  const said = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', bytes => said.push(bytes.toString()));
  child.on('exit', code => code && console.error(`${name} ended with ${code}:\n${said.join('')}`));
  started.push({ child, name, said });
  return said;
};

export const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

/** What `look` finds, once it finds something. */
export async function until(look, seconds, what) {
  for (const end = Date.now() + seconds * 1000; ;) {
    const found = await look();
    if (found)
      return found;
    if (Date.now() > end)
      throw new Error(`After ${seconds} s there is still not: ${typeof what === 'function' ? what() : what}`);
    await pause(200);
  }
}

const answers = async url => (await fetch(url).catch(() => null))?.ok;

/** Starts the Playground, then the host, whose project's day begins within the next minute. */
export async function open() {
  writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(settings()));
  writeFileSync(join(folder, 'project.json'), JSON.stringify(project(new Date())));
  const loopback = fileURLToPath(new URL('loopback.cjs', import.meta.url));
  start('The Playground', process.execPath, [
    `--require=${loopback}`, join(WORK, 'node_modules/@microsoft/m365agentsplayground/cli.js'),
    '-e', `http://127.0.0.1:${door}/api/messages`, '-c', 'msteams', '-p', String(page), '--disable-telemetry', '--enable-events-recording',
  ], { TEAMSAPPTESTER_BROWSER: 'none', APPLICATION_INSIGHTS_NO_STATSBEAT: '1', M365_AGENTS_PLAYGROUND_RECORDING_FILE: recording });
  const host = start('The host', 'dotnet', [
    HOST, `--Playground:Address=http://127.0.0.1:${door}`, '--Storage:Path=bot.db', '--Project:File=project.json',
    `--MsTeams:AppId=${app}`, `--MsTeams:TenantId=${tenant}`, '--MsTeams:AllowAnonymous=true', `--MsTeams:ServiceHosts:0=localhost:${page}`, `--MsTeams:ServiceAddress=http://localhost:${page}/_connector/`,
  ], {});
  await until(() => host.join('').includes('Stop      Ctrl+C'), 120, 'a host that runs');
  await until(() => answers(`${address}/_debug/ping`), 30, 'a Playground that runs');
  await until(() => answers(`${address}/_internal/v1/config`), 30, "the Playground's settings");
}

/** What the host noted: warnings and worse. */
export const noted = () => started.find(one => one.name === 'The host').said.join('').split('\n').filter(line => /^(warn|fail|crit):|^\s{6}/.test(line));

export function close() {
  for (const { child } of started)
    child.kill();
}

/** Does what the Playground's page does. */
export async function post(path, body) {
  const response = await fetch(address + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { status: response.status, text: await response.text() };
}

/** Everything that went between the two, in its order. `fromBot`: the bot called the Playground. */
export function exchanges() {
  let text = '';
  try {
    text = readFileSync(recording, 'utf8');
  } catch {
    return [];
  }

  const whole = text.split('\n---\n').filter(part => part.trim());
  return whole.map(part => JSON.parse(part)).map(one => ({ ...one, fromBot: /^User App/.test(one.direction) }));
}
