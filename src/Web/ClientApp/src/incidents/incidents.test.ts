import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { session } from '../account/session.svelte';
import type { LiveCity } from '../live/live-city.svelte';
import { answering, problem } from '../testing/answers';
import { anIncident } from '../testing/incident';
import { incidents } from './incidents.svelte';
import { byUrgency, isWaiting, worst } from './order';
import type { Incident } from './wire';

let tell: (incident: Incident | null) => void;
const live = {
  hearIncidents: (listener: typeof tell) => {
    tell = listener;
    return () => undefined;
  },
} as unknown as LiveCity;

let open: Incident[];
let stop: () => void;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(async () => {
  vi.useFakeTimers();
  session.me = { name: 'li', role: 'duty', scope: { code: '3417', name: { zh: '池州市' } }, csrf: 't' };
  open = [anIncident({ id: 'a-1', version: 3 })];
  answering(() => ({ body: { asOf: '2026-11-21T14:36:00+08:00', incidents: open } }));
  stop = incidents.watch({ code: '3417' }, live);
  await settle();
});
afterEach(async () => {
  stop();
  // The next test begins with a scope it has not seen.
  answering(() => 'no network');
  incidents.watch({ code: 'nowhere' }, live)();
  await settle();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const ids = () => incidents.open.map(({ id }) => id);

it('shows what is open, and each that the hub tells of', () => {
  tell(anIncident({ id: 'b-1', urgency: 'soon' }));

  expect(ids()).toEqual(['a-1', 'b-1']);
});

it('keeps the newer of two, whichever came first', () => {
  tell(anIncident({ id: 'a-1', version: 5, state: 'acknowledged' }));
  tell(anIncident({ id: 'a-1', version: 4, state: 'raised' }));

  expect(incidents.known.get('a-1')?.state).toBe('acknowledged');
});

it('does not show what is outside the scope', () => {
  tell(anIncident({ id: 'x-1', area: '341502' }));

  expect(ids()).toEqual(['a-1']);
});

it('asks again when the connection is a new one: what was resolved meanwhile is gone, what is new is told', async () => {
  const heard: string[] = [];
  const end = incidents.hear((incident) => heard.push(incident.id));
  open = [anIncident({ id: 'c-1' })];

  tell(null);
  await settle();

  expect(ids()).toEqual(['c-1']);
  expect(heard).toEqual(['c-1']);
  end();
});

it('does not lose one that is raised while the answer is under way', async () => {
  open = [];
  const asking = incidents.ask();
  tell(anIncident({ id: 'd-1' }));
  await asking;

  expect(ids()).toEqual(['d-1']);
});

it('shows the answer to the newest question, whichever comes last', async () => {
  const answers: ((incidents: Incident[]) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise<Response>((answer) => answers.push((incidents) => answer(Response.json({ asOf: '2026-11-21T14:36:00+08:00', incidents })))));
  const asking = [incidents.ask(), incidents.ask()];

  answers[1]?.([]);
  await settle();
  answers[0]?.([anIncident({ id: 'a-1', version: 3 })]);
  await Promise.all(asking);

  expect(ids()).toEqual([]);
});

it('takes the answer of an act before the hub tells of it', async () => {
  const asked = answering(() => ({ body: anIncident({ id: 'a-1', version: 4, state: 'acknowledged', acknowledgedBy: 'li' }) }));

  await incidents.act('a-1', 'acknowledge', { note: 'on my way' });

  expect(asked[0]).toMatchObject({ method: 'POST', path: '/api/v1/incidents/a-1/acknowledge', body: { note: 'on my way' } });
  expect(incidents.known.get('a-1')?.acknowledgedBy).toBe('li');
});

it('goes on showing what it knows while nobody answers, and tries again', async () => {
  answering(() => problem(503, 'storage'));
  tell(null);
  await settle();
  expect(ids()).toEqual(['a-1']);
  expect(incidents.failed).toBe(false);

  open = [];
  answering(() => ({ body: { asOf: '2026-11-21T14:36:00+08:00', incidents: open } }));
  await vi.advanceTimersByTimeAsync(1000);

  expect(ids()).toEqual([]);
});

it('orders by who has it, urgency, age', () => {
  const list = [
    anIncident({ id: '4', state: 'acknowledged' }),
    anIncident({ id: '3', urgency: 'plain' }),
    anIncident({ id: '2', raisedAt: '2026-11-21T14:35:00+08:00' }),
    anIncident({ id: '1' }),
  ];

  expect(list.sort(byUrgency).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  expect(worst(list)).toBe('urgent');
  expect(worst([])).toBeNull();
});

it('waits for somebody until it is taken, and again when a department is late', () => {
  const now = Date.parse('2026-11-21T15:00:00+08:00');

  expect(isWaiting(anIncident(), now)).toBe(true);
  expect(isWaiting(anIncident({ state: 'acknowledged' }), now)).toBe(false);
  expect(isWaiting(anIncident({ state: 'whistled', due: '2026-11-21T14:50:00+08:00' }), now)).toBe(true);
  expect(isWaiting(anIncident({ state: 'whistled', due: '2026-11-21T15:50:00+08:00' }), now)).toBe(false);
});

