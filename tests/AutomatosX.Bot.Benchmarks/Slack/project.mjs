// The sample project, moved into a channel of Slack.
import { readFileSync } from 'node:fs';

const project = JSON.parse(readFileSync(process.argv[2], 'utf8'));
project.slack = { workspace: 'T0FERRY', channel: 'C0FERRY' };
for (const member of project.members) member.slack = `U0${member.handle.toUpperCase().replace(/[^A-Z0-9]/g, '')}`;
console.log(JSON.stringify(project));
