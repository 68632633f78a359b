// As much of Slack as a bot asks that answers commands: whose its token is. Writes the address of its Web API.
import { createServer } from 'node:http';

const whose = { ok: true, url: 'https://ferry.slack.com/', team: 'Ferry', user: 'automatosx', team_id: 'T0FERRY', user_id: 'U0BOT', bot_id: 'B0BOT' };
const server = createServer((request, response) => {
  const known = request.url === '/api/auth.test';
  request.resume().on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify(known ? whose : { ok: false, error: 'unknown_method' })));
}).listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}/api/`));
