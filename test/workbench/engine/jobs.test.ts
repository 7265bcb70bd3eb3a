import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { isDeepStrictEqual } from 'node:util';
import type { JobInput, JobName } from '../../../src/actions/jobs/jobs';
import { receivedCollection } from '../../../src/actions/jobs/sent-collection';
import { buildLedger } from '../../../src/actions/build-ledger';
import type { ChangedFields } from '../../../src/ledger/entry-changes';
import { draftNotices } from '../../../src/actions/notices';
import { compareReturns } from '../../../src/actions/collect';
import { understand, type Understanding } from '../../../src/actions/understand';
import { FileHost } from '../../../src/hosts/file/file-host';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import type { HostOptions, Progress } from '../../../src/hosts/host';
import { outlineOf } from '../../../src/plan/outline';
import { previewPlan } from '../../../src/plan/preview';
import { makerHere } from '../../../src/taskpane/maker';
import type { EngineBeside } from '../../../src/workbench/engine/engine-beside';
import { build, bytesOf, inTab, LINES } from '../../actions/tabs-workbook';
import { beside } from './beside';

const TODAY = '2024-07-01';
const DATES = { dates: { asOf: TODAY, soonDays: 15 }, today: TODAY, language: 'zh-CN' } as const;
const TABS = { options: { language: 'zh-CN' } } as const;
const sample = () => new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));

async function sampleWithLedger(): Promise<Uint8Array> {
  const host = FileHost.open(sample());
  await buildLedger(host, await understood(host), 'zh-CN');
  return host.bytes();
}

/** Tabs in which a unit has written something. */
async function filledIn(): Promise<Uint8Array> {
  const { bytes } = await build(await bytesOf(LINES));
  return inTab(bytes, '教育局', (form) => {
    for (const row of form.rows) form.set(row, '进展情况', '正在推进');
  });
}

async function make<Name extends JobName>(
  engine: EngineBeside,
  name: Name,
  input: JobInput<Name>,
  options: HostOptions = {},
) {
  const made = await engine.make({ workbook: await engine.read(), today: TODAY }, name, input, options);
  if (!made) throw new Error('the engine knows its workbook');
  return made;
}

async function understood(host: FileHost): Promise<Understanding> {
  return understand(await host.read(), { asOf: TODAY });
}

const ACCEPT_ALL = async (bytes: Uint8Array, other?: Uint8Array): Promise<ReadonlySet<string>> => {
  const files = other ? [{ name: OTHER.name, workbook: readWorkbook(other) }] : [];
  const { collection } = compareReturns(await understood(FileHost.open(bytes)), files);
  return new Set(collection.collected.map(({ occurrence, field }) => `${occurrence.key}/${field}`));
};

/** The workbook with what a unit wrote, as an older version of itself. */
async function older(): Promise<Uint8Array> {
  const host = FileHost.open(await filledIn());
  await buildLedger(host, await understood(host), 'zh-CN');
  return host.bytes();
}

/** The file beside the workbook, which is the first that was opened. */
const OTHER = { name: '教育局.xlsx', id: 0 };

/** The same table with a task more. */
const NEWER = () =>
  bytesOf([...LINES, { text: '抓好安全生产工作', items: '（1）9月底前，排查完毕；', lead: '应急局' }]);

const BESIDE = { file: OTHER, today: TODAY, language: 'zh-CN' } as const;

const REPORT = '三、2024年工作安排\n抓好财政收入工作，年底前完成全部；签约3个招商引资项目。';

/** What somebody says of the first thing that is due. */
async function firstDone(bytes: Uint8Array): Promise<ReadonlyMap<string, ChangedFields>> {
  const [first] = (await understood(FileHost.open(bytes))).progress.link.occurrences;
  return new Map([[first?.key ?? '', { status: '已完成', doneOn: TODAY }]]);
}

/** Each job that ends in a plan, with a workbook for it. */
const PLANS: readonly (readonly [
  name: JobName,
  book: () => Promise<Uint8Array>,
  given: (bytes: Uint8Array) => Promise<object>,
  other?: () => Promise<Uint8Array>,
])[] = [
  ['marks', () => Promise.resolve(sample()), () => Promise.resolve({ ...DATES, column: true })],
  ['ledger', () => Promise.resolve(sample()), () => Promise.resolve(DATES)],
  ['unitTabs', () => Promise.resolve(sample()), () => Promise.resolve(TABS)],
  ['unitTabs', filledIn, () => Promise.resolve(TABS)],
  ['followDate', filledIn, () => Promise.resolve({ language: 'zh-CN' })],
  ['statistics', filledIn, () => Promise.resolve({ language: 'zh-CN' })],
  ['checkReport', filledIn, () => Promise.resolve({ language: 'zh-CN' })],
  ['crosscheck', filledIn, () => Promise.resolve({ text: REPORT, language: 'zh-CN' })],
  ['report', filledIn, async (bytes) => ({ reports: await firstDone(bytes), language: 'zh-CN' })],
  [
    'collect',
    filledIn,
    async (bytes) => ({
      files: [],
      choices: { accepted: await ACCEPT_ALL(bytes), decisions: new Map() },
      language: 'zh-CN',
    }),
  ],
  [
    'notices',
    filledIn,
    async (bytes) => {
      const { changes, last } = await draftNotices(await understood(FileHost.open(bytes)));
      return { drafted: { changes, last }, language: 'zh-CN' };
    },
  ],
  [
    'collect',
    () => Promise.resolve(bytesOf(LINES)),
    async (bytes) => ({
      files: [OTHER],
      choices: { accepted: await ACCEPT_ALL(bytes, await filledIn()), decisions: new Map() },
      language: 'zh-CN',
    }),
    filledIn,
  ],
  ['versions', NEWER, () => Promise.resolve(BESIDE), older],
  ['takeOver', NEWER, () => Promise.resolve(BESIDE), older],
  ['carryOver', NEWER, () => Promise.resolve({ ...BESIDE, carried: null }), older],
];

test.each(PLANS.map((one) => [one[0], one] as const))(
  '%s: made beside the page it is what it is made in the page',
  async (name, [, book, given, other]) => {
    const bytes = await book();
    // The table pairs them.
    const input = (await given(bytes)) as JobInput<JobName>;
    const engine = await beside(bytes);
    const host = FileHost.open(bytes);
    const maker = makerHere(host);
    if (other) {
      expect(await engine.openOther(await other())).toBe(OTHER.id);
      expect(await maker.files.open(await other())).toBe(OTHER.id);
    }
    const there = await make(engine, name, input);
    const here = await maker.make(await understood(host), name, input, {});
    expect(there.told).toEqual(here.told);
    if (!here.plan || !there.plan) throw new Error('nothing was planned');
    // The page is told what the plan is about, and does not get it.
    expect(there.plan).toEqual(outlineOf(here.plan));
    expect(previewPlan(there.plan)).toEqual(previewPlan(here.plan));
    const { inverse } = await engine.apply(there.plan);
    await host.apply(here.plan);
    expect(isDeepStrictEqual(await engine.bytes(), host.bytes())).toBe(true);
    await engine.apply(inverse);
    expect(isDeepStrictEqual(await engine.bytes(), bytes)).toBe(true);
    // Of the sample this takes long, and says no more.
    if (book === filledIn) expect(await engine.withCells(await engine.read())).toEqual(readWorkbook(bytes));
  },
);

test('what came back is shown with the occurrences that the page has', async () => {
  const bytes = await filledIn();
  const engine = await beside(bytes);
  const { told, plan } = await make(engine, 'compareReturns', { files: [] });
  const understanding = await understood(FileHost.open(bytes));
  const { collection, notReturned, withoutForm } = compareReturns(understanding, []);
  const { collected, conflicts, reworded, unmatched, foreign } = collection;
  expect(plan).toBeNull();
  expect(receivedCollection(told.collection, understanding.progress.link)).toEqual({
    collected,
    conflicts,
    reworded,
    unmatched: unmatched.map(({ row: { row, taskNumber, taskText, itemText, entry }, ...rest }) => ({
      ...rest,
      row: { row, taskNumber, taskText, itemText, entry },
    })),
    foreign,
  });
  expect(collected.length).toBeGreaterThan(0);
  expect([told.notReturned, told.withoutForm]).toEqual([notReturned, withoutForm]);
});

test('what was done goes into the cells of the ledger, or builds it anew: known before, of cells that the page does not have', async () => {
  const bytes = await sampleWithLedger();
  const engine = await beside(bytes);
  const { progress } = await understood(FileHost.open(bytes));
  const last = progress.link.occurrences.at(-1)?.key ?? '';
  const reports = new Map([[last, { status: '', doneOn: '' }]]);
  expect(await make(engine, 'reporting', { reports })).toEqual({ plan: null, told: { cells: true } });
  const row = progress.link.rows.get(last)?.row ?? -1;
  const column = progress.ledger?.columns.get('doneOn') ?? -1;
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const cell = book.getWorksheet('进度台账')?.getCell(row + 1, column + 1);
  if (cell) cell.value = { error: '#N/A' };
  const broken = await beside(new Uint8Array(await book.xlsx.writeBuffer()));
  // What is no value cannot be put back.
  expect((await make(broken, 'reporting', { reports })).told).toEqual({ cells: false });
});

test('files of units come whole, and counted', async () => {
  const engine = await beside(sample());
  const counts: Progress[] = [];
  const { told } = await make(engine, 'unitFiles', TABS, { onProgress: (step) => counts.push(step) });
  expect(told?.count).toBeGreaterThan(40);
  expect(counts.at(-1)).toEqual({ done: told?.count, total: told?.count });
  const { told: one } = await make(engine, 'unitFile', { unit: '财政局', ...TABS });
  expect(one?.name).toBe('财政局.xlsx');
  const { told: none } = await make(engine, 'unitFile', { unit: '没有这个单位', ...TABS });
  expect(none).toBeNull();
});

test('a job that was stopped leaves no plan, and says so in the same words as ever', async () => {
  const engine = await beside(sample());
  const before = await engine.bytes();
  const stop = new AbortController();
  const stopped = make(engine, 'unitTabs', TABS, { signal: stop.signal });
  stop.abort();
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect(await engine.bytes()).toEqual(before);
});

test('a workbook that the engine does not know is left to the page; a plan is refused where the workbook changed', async () => {
  const engine = await beside(sample());
  const workbook = await engine.read();
  const unknown = { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet })) };
  expect(await engine.make({ workbook: unknown, today: TODAY }, 'ledger', DATES, {})).toBeNull();
  const { plan } = await make(engine, 'ledger', DATES);
  const [sheet] = workbook.sheets;
  await engine.enter([{ sheet: sheet?.name ?? '', cells: [{ row: 5, column: 1, value: '改过了' }] }]);
  if (!plan) throw new Error('nothing was planned');
  await expect(engine.apply(plan)).rejects.toMatchObject({ code: 'stale', params: { sheet: sheet?.name } });
});
