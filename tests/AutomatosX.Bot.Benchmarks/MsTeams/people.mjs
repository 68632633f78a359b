// Who asks: the members of the sample project, in as many tenants as it takes to stay below what Teams allows in each
// conversation and in each tenant. One person has one personal chat with the bot per tenant.
import { readFileSync } from 'node:fs';

export const APP = '22222222-2222-4222-8222-222222222222';
export const TENANTS = Array.from({ length: 400 }, (_, i) => `11111111-1111-4111-8111-${String(i).padStart(12, '0')}`);

export const sample = (file) => JSON.parse(readFileSync(file, 'utf8'));
export const idOf = (member) => `33333333-0000-4000-8000-${String(member).padStart(12, '0')}`;

// Neighbours are of different tenants.
export function* chats(project) {
  for (const [i, member] of project.members.entries()) {
    for (const tenant of TENANTS) yield { tenant, person: idOf(i), name: member.name, account: `29:${tenant.slice(-3)}-${i}`, conversation: `a:${tenant.slice(-3)}-${i}` };
  }
}
