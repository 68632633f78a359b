// The sample project moved into a channel of Teams, and the settings of the bot that serves it: into a folder.
import { writeFileSync } from 'node:fs';
import { APP, TENANTS, idOf, sample } from './people.mjs';

const [file, folder, address, teams] = process.argv.slice(2);
const project = sample(file);
project.msteams = { tenant: TENANTS[0], channel: '19:ferry@thread.tacv2' };
for (const [i, member] of project.members.entries()) member.msteams = idOf(i);
writeFileSync(`${folder}/project.json`, JSON.stringify(project));
writeFileSync(`${folder}/appsettings.json`, JSON.stringify({
  Storage: { Path: `${folder}/bot.db`, KeysPath: folder },
  Project: { File: `${folder}/project.json` },
  Playground: { Address: address },
  MsTeams: { AppId: APP, TenantId: TENANTS[0], AllowedTenants: TENANTS, ClientSecret: 'secret', MetadataAddress: `${teams}/identity/openidconfiguration`, LoginAddress: teams, ServiceHosts: [new URL(teams).host] },
}));
