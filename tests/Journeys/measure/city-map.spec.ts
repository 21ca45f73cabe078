import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Browser, type CDPSession, type Page, test } from '@playwright/test';
import { Hub } from '../hub/hub';
import { type CityFile, Imported } from '../hub/imported';
import { live } from '../hub/journey';
import { type Station, Traffic } from './traffic';

const stations = Number(process.env.STATIONS ?? 10_000);
const readings = Number(process.env.READINGS ?? 300);
const loads = Number(process.env.LOADS ?? 7);
const minutes = Number(process.env.WALL_MINUTES ?? 0);
/** So many refreshes, one a minute, are watched: they are the longest messages there are. */
const refreshes = 2;

test.describe.configure({ mode: 'serial', timeout: 0 });

let hub: Hub;
let traffic: Traffic;
const imported = new Imported();

test.beforeAll(async () => {
  const directory = await mkdtemp(join(tmpdir(), 'measure-'));
  const file = join(directory, 'city.json');
  await promisify(execFile)('node', [join(import.meta.dirname, '../../../samples/generator/large.mjs'), String(stations), file]);
  const city = JSON.parse(await readFile(file, 'utf8')) as CityFile & { readonly stations: readonly Station[] };
  await rm(directory, { recursive: true });
  hub = await Hub.start(await imported.copy(city));
  traffic = new Traffic(hub, city.stations);
  await traffic.open();
  traffic.run(readings);
  say(`a city of ${stations} stations, ${readings} readings a second`);
});

test.afterAll(async () => {
  await traffic.stop();
  await hub.remove();
  await imported.remove();
});

test('from the address to the first paint, and to the stations on the map', async ({ browser }) => {
  const painted: number[] = [];
  const first: number[] = [];
  for (let i = 0; i < loads; i++) {
    const page = await window(browser);
    await page.addInitScript(noticeStations);
    await page.goto(hub.city);
    await page.waitForFunction(() => 'stationsPainted' in globalThis, null, { timeout: 60_000 });
    const [fcp, all] = await page.evaluate(() => [performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN, Number(Reflect.get(globalThis, 'stationsPainted'))]);
    first.push(fcp as number);
    painted.push(all as number);
    await page.context().close();
  }
  say(`first contentful paint ${spread(first)}; stations painted ${spread(painted)}`);
});

test('what a live update takes of the main thread', async ({ browser }) => {
  const page = await window(browser);
  const minute = minutesOf(page);
  await page.goto(hub.city);
  await live(page);
  // The first paint is over with the first refresh.
  await minute();
  const begun = performance.now();
  const tasks = await mainThreadTasks(browser, async () => {
    for (let i = 0; i < refreshes; i++) await minute();
  });
  const watched = performance.now() - begun;
  const longest = tasks.toSorted((a, b) => b - a).slice(0, 5);
  say(`${(watched / 1000).toFixed(0)} s of updates, ${refreshes} refreshes among them: longest tasks ${longest.map((ms) => ms.toFixed(0)).join(', ')} ms; all together ${((100 * tasks.reduce((sum, ms) => sum + ms, 0)) / watched).toFixed(0)} % of the thread`);
  await page.context().close();
});

test('what the wall holds in memory', async ({ browser }) => {
  test.skip(minutes === 0, 'WALL_MINUTES says how long');
  const page = await window(browser);
  const minute = minutesOf(page);
  await page.goto(`${hub.city}?tv=1`);
  const tools = await page.context().newCDPSession(page);
  await tools.send('Performance.enable');
  for (let i = 0; i <= minutes; i++) {
    await minute();
    say(`minute ${i}: ${await held(tools)}`);
  }
  await page.context().close();
});

/** A page in a window that stands already, as a reader's does: a new one costs the browser a second of its own. */
async function window(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await page.goto(`${hub.url}/alive`, { waitUntil: 'networkidle' });
  return page;
}

/** A clock that the hub sets: resolves with the last part of the next refresh, which comes each minute. */
function minutesOf(page: Page): () => Promise<void> {
  let told = () => {};
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      // Several messages may share a frame; only the last part of a refresh has the sums.
      if (payload.toString().split('\x1e').some((message) => message.includes('"target":"refresh"') && !message.includes('"areas":[]'))) told();
    }),
  );
  return () => new Promise((resolve) => (told = resolve));
}

/** The map puts all stations on its canvas at once; what is put is seen with the frame that follows. */
function noticeStations(): void {
  const put = CanvasRenderingContext2D.prototype.putImageData;
  CanvasRenderingContext2D.prototype.putImageData = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
    const isMap = (args[0] as ImageData).width > 600;
    if (isMap && !('stationsPainted' in globalThis)) requestAnimationFrame(() => setTimeout(() => Reflect.set(globalThis, 'stationsPainted', performance.now())));
    return Reflect.apply(put, this, args);
  } as typeof put;
}

type TraceEvent = { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly dur?: number; readonly args: { readonly name?: string } };

/** How long each task of a page's main thread took meanwhile, in ms. */
async function mainThreadTasks(browser: Browser, meanwhile: () => Promise<void>): Promise<number[]> {
  const tools = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  tools.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await tools.send('Tracing.start', { categories: 'toplevel,disabled-by-default-devtools.timeline', transferMode: 'ReportEvents' });
  await meanwhile();
  const complete = new Promise((resolve) => tools.once('Tracing.tracingComplete', resolve));
  await tools.send('Tracing.end');
  await complete;
  const thread = ({ pid, tid }: TraceEvent) => `${pid}:${tid}`;
  const main = new Set(events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(thread));
  return events.filter((event) => event.ph === 'X' && event.name === 'RunTask' && main.has(thread(event))).map(({ dur = 0 }) => dur / 1000);
}

async function held(tools: CDPSession): Promise<string> {
  for (let i = 0; i < 2; i++) await tools.send('HeapProfiler.collectGarbage');
  const { metrics } = await tools.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return `heap ${(of('JSHeapUsedSize') / 1e6).toFixed(2)} MB, ${of('Nodes')} nodes, ${of('JSEventListeners')} listeners`;
}

function spread(ms: readonly number[]): string {
  const sorted = ms.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[sorted.length >> 1]} ms (median of ${sorted.join(' ')})`;
}

function say(line: string): void {
  console.log(`city map: ${line}`);
}
