// Who and what there is: the Playground's own settings, and the project that lives there.
export const tenant = '7b5c1f6e-3d2a-4c8e-9f10-aa0000000001';
export const app = '5f0d7c2b-1a3e-4b6d-8c9f-bb0000000001';
export const bot = { id: `28:${app}`, name: 'Standup' };
export const personal = 'a:chat-of-oliver';
export const channel = '19:weekly@thread.tacv2';

const named = (name, number) => ({
  id: `29:${name.toLowerCase()}`,
  name,
  aadObjectId: `c0ffee00-0000-4000-8000-00000000000${number}`,
  userPrincipleName: `${name.toLowerCase()}@example.test`,
  givenName: name,
  surname: 'Example',
  email: `${name.toLowerCase()}@example.test`,
});

/** Who sits before the Playground's page, and five others: it wants exactly so many. */
export const everybody = ['Oliver', 'Queenie', 'Bob', 'Frank', 'Felix', 'Paris'].map(named);
export const [oliver, queenie, , , , paris] = everybody;

export const settings = () => ({
  version: '0.1.1',
  tenantId: tenant,
  bot,
  currentUser: oliver,
  users: everybody.slice(1),
  personalChat: { id: personal },
  groupChat: { id: '19:group@thread.v2', name: 'Group' },
  team: {
    id: '19:general@thread.tacv2',
    name: 'P0',
    aadGroupId: 'c0ffee00-0000-4000-8000-0000000000aa',
    channels: [{ id: channel, name: 'weekly' }],
  },
});

/** The project, with its standup at a full minute that is not near, and its summary two minutes later. */
export function project(now) {
  const untilSpoken = 90_000;
  // A zone in which it is morning: the day does not end meanwhile.
  const ahead = 10 - now.getUTCHours();
  const timeZone = ahead === 0 ? 'Etc/UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  const at = minutes => new Date(now.getTime() + ahead * 3_600_000 + untilSpoken + minutes * 60_000).toISOString().slice(11, 16);
  const due = days => new Date(now.getTime() + ahead * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);
  return {
    project: 'P0',
    name: 'AutomatosX v2',
    timeZone,
    msteams: { tenant, channel },
    calendar: { workingDays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] },
    members: everybody.map(user => ({ handle: user.name.toLowerCase(), name: user.name, msteams: user.aadObjectId, ...(user === paris ? { rights: 'lead' } : {}) })),
    touchpoints: [
      { id: 'standup', kind: 'standup', title: 'Standup', at: at(1), remindAt: at(2), closesAt: at(3) },
      { id: 'summary', kind: 'summary', title: 'Status summary', at: at(3) },
    ],
    actions: [
      { key: 'ACTION-06', title: 'Watch the overnight runs', owner: 'oliver', status: 'in-progress', percent: 80, due: due(0) },
      { key: 'ACTION-07', title: 'Telemetry walkthrough in onboarding', owner: 'queenie', status: 'on-track', due: due(2) },
      { key: 'AI-9', title: 'Start TaskRunner refactor', owner: 'bob', status: 'at-risk', due: due(1) },
    ],
    risks: [
      { key: 'R-1', title: 'Gemini fallback coverage', owner: 'frank', rag: 'yellow' },
      { key: 'R-4', title: 'Telemetry gaps', owner: 'oliver', rag: 'green' },
      { key: 'R-7', title: 'CI coverage & <alerting>', owner: 'queenie', rag: 'yellow' },
    ],
    stories: [{ key: 'P0-S1-01', title: 'MemorySearchService baseline', points: 8, owner: 'bob', status: 'in-progress', percent: 70 }],
  };
}
