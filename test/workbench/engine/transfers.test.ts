import type { JobInput, JobName } from '../../../src/actions/jobs/jobs';
import { compareReturns } from '../../../src/actions/collect';
import { idOf } from '../../../src/actions/choices';
import { understand } from '../../../src/actions/understand';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { Unpacker } from '../../../src/taskpane/understanding/parcel';
import type { EngineBeside } from '../../../src/workbench/engine/engine-beside';
import { load } from '../../actions/tabs-workbook';
import { beside, type Hear } from './beside';
import { AS_OF, everyKind, middling } from './every-kind';

jest.setTimeout(180_000);

/** Stands in a cell of each sheet that nobody looks at, below its head: wherever it goes, rows of that sheet go. */
const SECRET = '此格无人查看';
/** Rows, of which the as-of date is one. */
const HEAD = 8;
/** The table of the person. */
const SOURCE = '任务分解';
/** Characters of what the page may ask: names, dates, what somebody chose. */
const SHORT = 5000;

const LANGUAGE = { language: 'zh-CN' } as const;
const DATES = { dates: { asOf: AS_OF, soonDays: 15 }, today: AS_OF, ...LANGUAGE } as const;
const OTHER = { name: '另一份.xlsx', id: 0 };
const OLD = { file: OTHER, today: AS_OF } as const;

/** The workbook with a sheet of every kind, a unit's entry, and the secret in every sheet of ours, in a column of a person. */
let bytes: Uint8Array;
/** The same as somebody sends it, the secret in its tables too, and a row that is about nothing in the source. */
let other: Uint8Array;

beforeAll(async () => {
  const made = await everyKind(await middling());
  bytes = await withSecrets(made, false);
  other = await withSecrets(made, true);
}, 180_000);

async function withSecrets(made: Uint8Array, everywhere: boolean): Promise<Uint8Array> {
  const owns = new Map(readWorkbook(made).sheets.map(({ name, own }) => [name, own]));
  const book = await load(made);
  for (const sheet of book.worksheets) {
    const own = owns.get(sheet.name);
    if (!own && !everywhere) continue;
    const last = sheet.rowCount;
    // Behind the columns, and in a row that matches something.
    sheet.getCell(Math.min(last, HEAD + 4), sheet.columnCount + 2).value = SECRET;
    if (own?.kind !== 'unit') continue;
    sheet.eachRow((row) => {
      row.eachCell((cell, column) => {
        if (cell.text !== '进展情况') return;
        const below = sheet.getCell(row.number + 1, column);
        if (below.text === '') below.value = everywhere ? '来件说已推进' : '分表说已推进';
      });
    });
    if (everywhere) sheet.getCell(last + 1, 2).value = '与本表无关的一行';
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** All that goes between page and worker, put together again. */
class Heard {
  private readonly coming = new Map<string, Unpacker>();
  private readonly messages: { readonly to: 'worker' | 'page'; readonly object: object }[] = [];

  readonly hear: Hear = (to, message) => {
    if (!('parcel' in message)) return;
    const key = `${to} ${message.id}`;
    const unpacker = this.coming.get(key) ?? new Unpacker();
    this.coming.set(key, unpacker);
    const object = unpacker.add(message.parcel);
    if (!object) return;
    this.coming.delete(key);
    this.messages.push({ to, object });
  };

  /** Forgets what went before. */
  begin(): void {
    this.messages.length = 0;
  }

  /** Fails where rows of a sheet went that nobody looks at, or where the page told the worker more than it can have. */
  expectLean(): void {
    expect(this.messages.length).toBeGreaterThan(0);
    for (const { to, object } of this.messages) {
      const found = contentsOf(object);
      expect(found.texts.filter((text) => text.includes(SECRET))).toEqual([]);
      expect(found.longest).toBeLessThanOrEqual(HEAD);
      if (to === 'page') continue;
      expect(found.texts.join('').length).toBeLessThan(SHORT);
      // What was given away is not there any more.
      for (const { byteLength } of found.bytes) expect(byteLength).toBe(0);
    }
  }
}

interface Contents {
  readonly texts: readonly string[];
  readonly bytes: readonly Uint8Array[];
  /** Rows with cells of the longest sheet of ours, or of another file, in it. */
  readonly longest: number;
}

function contentsOf(root: object): Contents {
  const seen = new Set<object>([root]);
  const texts: string[] = [];
  const bytes: Uint8Array[] = [];
  let longest = 0;
  for (const object of seen) {
    if (object instanceof Uint8Array) {
      bytes.push(object);
      continue;
    }
    const isList = Array.isArray(object) || object instanceof Set || object instanceof Map;
    const items: unknown[] = isList ? [...(object as Iterable<unknown>)].flat() : Object.values(object);
    const { rows, own } = object as { rows?: unknown; own?: unknown };
    // The page shows sheets of people, and so it has them.
    const isGrid = 'merges' in object && own === undefined;
    if (Array.isArray(rows) && !isGrid) longest = Math.max(longest, rows.filter(hasCells).length);
    for (const item of items) {
      if (typeof item === 'string') texts.push(item);
      if (typeof item === 'object' && item !== null) seen.add(item);
    }
  }
  return { texts, bytes, longest };
}

/** Of a grid, a content, or a sheet that came back. */
function hasCells(row: unknown): boolean {
  if (Array.isArray(row)) return row.some((cell) => typeof cell === 'object' && cell !== null);
  return typeof row === 'object' && row !== null && 'cells' in row;
}

const heard = new Heard();

/** The workbook as it is open in the page, with another file beside it. */
async function opened(): Promise<EngineBeside> {
  const engine = await beside(bytes, heard.hear);
  heard.begin();
  await engine.openOther(other.slice());
  heard.expectLean();
  await understood(engine);
  return engine;
}

async function understood(engine: EngineBeside) {
  const found = await engine.understand(await engine.read(), AS_OF, new AbortController().signal);
  if (!found) throw new Error('the engine knows its workbook');
  return found;
}

async function make<Name extends JobName>(engine: EngineBeside, name: Name, input: JobInput<Name>) {
  const made = await engine.make({ workbook: await engine.read(), today: AS_OF }, name, input, {});
  if (!made) throw new Error('the engine knows its workbook');
  return made;
}

/** What is accepted of the other file, by somebody who has all cells. */
function allOfOther(): ReadonlySet<string> {
  const files = [{ name: OTHER.name, workbook: readWorkbook(other) }];
  const { collected, conflicts, unmatched } = compareReturns(
    understand(readWorkbook(bytes), { asOf: AS_OF }),
    files,
  ).collection;
  expect(collected.length + conflicts.length).toBeGreaterThan(0);
  expect(unmatched.length).toBeGreaterThan(0);
  return new Set(collected.map(idOf));
}

/** Every job, with what it is asked. */
const JOBS: readonly (readonly [JobName, () => object])[] = [
  ['marks', () => ({ ...DATES, column: true })],
  ['ledger', () => DATES],
  ['report', () => ({ ...LANGUAGE, reports: firstDone() })],
  ['reporting', () => ({ reports: firstDone() })],
  ['preview', () => ({ chosen: {} })],
  ['unitTabs', () => ({ options: LANGUAGE })],
  ['followDate', () => LANGUAGE],
  ['unitFile', () => ({ unit: '财政局', options: LANGUAGE })],
  ['unitFiles', () => ({ options: LANGUAGE })],
  ['compareReturns', () => ({ files: [OTHER] })],
  [
    'collect',
    () => ({ ...LANGUAGE, files: [OTHER], choices: { accepted: allOfOther(), decisions: new Map() } }),
  ],
  ['checkReport', () => LANGUAGE],
  ['crosscheck', () => ({ ...LANGUAGE, text: '三、2024年工作安排\n新建一座博物馆。' })],
  ['statistics', () => LANGUAGE],
  ['compareVersion', () => OLD],
  ['carriedSettings', () => OLD],
  ['compareSheet', () => ({ sheet: SOURCE })],
  ['versionsWithin', () => ({ ...LANGUAGE, sheet: SOURCE })],
  ['notices', () => ({ ...LANGUAGE, drafted: { changes: new Map(), last: null } })],
  ['versions', () => ({ ...OLD, ...LANGUAGE })],
  ['takeOver', () => ({ ...OLD, ...LANGUAGE })],
  ['carryOver', () => ({ ...OLD, ...LANGUAGE, carried: null })],
];

function firstDone() {
  const [first] = understand(readWorkbook(bytes), { asOf: AS_OF }).progress.link.occurrences;
  return new Map([[first?.key ?? '', { status: '已完成', doneOn: AS_OF }]]);
}

test('rows of a sheet that somebody looks at do go, and are noticed', async () => {
  const engine = await opened();
  const tab = (await engine.picture()).tabs.find(({ name }) => name === '财政局');
  await engine.sheet(tab?.id ?? '');
  expect(() => {
    heard.expectLean();
  }).toThrow(SECRET);
});

test.each(JOBS)(
  '%s: asked for, written and taken back, it brings no rows that nobody looks at',
  async (name, input) => {
    const engine = await opened();
    // The table pairs them.
    const asked = input() as JobInput<JobName>;
    heard.begin();
    const { plan } = await make(engine, name, asked);
    if (plan) {
      const { inverse } = await engine.apply(plan);
      await understood(engine);
      await engine.apply(inverse);
      await understood(engine);
    }
    heard.expectLean();
  },
);
