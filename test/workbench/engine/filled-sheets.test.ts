import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { atOnce } from '../../../src/grid/work';
import type { JobInput, JobName } from '../../../src/actions/jobs/jobs';
import { idOf } from '../../../src/actions/choices';
import { compareReturns } from '../../../src/actions/collect';
import { understand } from '../../../src/actions/understand';
import type { OwnIdentity } from '../../../src/grid/grid';
import { HostError } from '../../../src/hosts/error';
import { readWorkbook } from '../../../src/hosts/file/read/read-workbook';
import { openPackage } from '../../../src/hosts/file/package';
import type { WorkbookPlan } from '../../../src/plan/model';
import { workbookSnapshot } from '../../../src/workbench/grid/workbook-snapshot';
import { runs } from '../../amount';
import { inTab } from '../../actions/tabs-workbook';
import { fixture, SOURCE } from '../../contracts/fixture';
import { FULL, MARKS, plan, put } from '../../contracts/plans';
import { anyPlan } from '../../contracts/random-plans';
import { bigWorkbook } from '../../samples/big';
import { beside } from './beside';
import { AS_OF, everyKind, KINDS, small } from './every-kind';

jest.setTimeout(120_000);

/** The user's table with a comment, a link and a list of choices. */
async function base(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(await fixture()) as never);
  const sheet = book.getWorksheet(SOURCE);
  if (!sheet) throw new Error('the fixture has its table');
  sheet.getCell('B3').note = '第一行\n第二行';
  sheet.getCell('D3').value = { text: '去说明', hyperlink: "#'说明'!$A$1" };
  sheet.getCell('A3').dataValidation = { type: 'list', allowBlank: true, formulae: ['"1,2,3"'] };
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const anyKind = fc.constantFrom(...KINDS);

/** What a plan writes as 检查报告, as a sheet of another kind. */
function ofKind(plan: WorkbookPlan, kind: OwnIdentity['kind']): WorkbookPlan {
  return {
    ...plan,
    operations: plan.operations.map((one) =>
      (one.op === 'put-sheet' || one.op === 'remove-sheet') && one.identity.kind === 'report'
        ? { ...one, identity: { kind, key: '' } }
        : one,
    ),
  };
}

/** What writes the sheets of every kind once more, by a later date, so that they say something else. */
const LATER = { dates: { asOf: '2024-10-01', soonDays: 30 }, today: AS_OF, language: 'zh-CN' } as const;
const again = (report: string, accepted: ReadonlySet<string>): readonly (readonly [JobName, object])[] => [
  ['ledger', LATER],
  ['unitTabs', { options: { language: 'zh-CN' } }],
  ['statistics', { language: 'zh-CN' }],
  ['checkReport', { language: 'zh-CN' }],
  ['crosscheck', { text: `${report}\n新建一座博物馆。`, language: 'zh-CN' }],
  ['versions', { file: OLDER, today: AS_OF, language: 'zh-CN' }],
  // Ledger, tabs, index and statistics say what a unit returned.
  ['collect', { files: [RETURNED], choices: { accepted, decisions: new Map() }, language: 'zh-CN' }],
];

/** Files beside the workbook, by the numbers that they get. */
const OLDER = { name: '旧.xlsx', id: 0 };
const RETURNED = { name: '教育局.xlsx', id: 1 };

/** The workbook as a unit returns it, and what there is to agree to in it. */
async function returnedBy(bytes: Uint8Array) {
  const returned = await inTab(bytes, '教育局', (form) => {
    for (const row of form.rows) form.set(row, '进展情况', '正在推进');
  });
  const files = [{ name: RETURNED.name, workbook: readWorkbook(returned) }];
  const { collected } = compareReturns(understand(readWorkbook(bytes), { asOf: AS_OF }), files).collection;
  expect(collected.length).toBeGreaterThan(0);
  return { returned, accepted: new Set(collected.map(idOf)) };
}

type Engine = Awaited<ReturnType<typeof beside>>;

/** Each sheet as it is filled when somebody opens it, and as somebody reads it who has nothing but the file that is downloaded. */
async function expectFilledAsDownloaded(engine: Engine) {
  const bytes = await engine.bytes();
  const { sheets } = workbookSnapshot(openPackage(bytes), readWorkbook(bytes));
  for (const sheet of sheets) expect(await engine.sheet(sheet.data.id)).toEqual(sheet);
  return new Map(sheets.map((sheet) => [sheet.data.name, sheet]));
}

test('after any plans a sheet that is filled is the sheet of the file', async () => {
  const bytes = await base();
  await fc.assert(
    fc.asyncProperty(fc.array(anyPlan, { minLength: 1, maxLength: 3 }), anyKind, async (plans, kind) => {
      const engine = await beside(bytes);
      for (const make of plans) {
        const one = make(await engine.withCells(await engine.read()));
        await engine.apply(ofKind(one, kind)).catch((error: unknown) => {
          if (!(error instanceof HostError)) throw error;
        });
      }
      await expectFilledAsDownloaded(engine);
    }),
    { numRuns: runs(8, 200) },
  );
});

test('a sheet of every kind, as it is first, as it is when it is written again, and as it is when that was taken back', async () => {
  const given = await small();
  const bytes = await everyKind(given);
  const engine = await beside(bytes);
  const { sheets } = readWorkbook(bytes);
  expect(new Set(sheets.flatMap(({ own }) => own?.kind ?? []))).toEqual(new Set(KINDS));
  await expectFilledAsDownloaded(engine);
  const { returned, accepted } = await returnedBy(bytes);
  expect(await engine.openOther(given.older.slice())).toBe(OLDER.id);
  expect(await engine.openOther(returned)).toBe(RETURNED.id);
  const inverses: WorkbookPlan[] = [];
  for (const [name, input] of again(given.report, accepted)) {
    const of = { workbook: await engine.read(), today: AS_OF };
    // The table pairs them.
    const made = await engine.make(of, name, input as JobInput<JobName>, {});
    if (!made?.plan) throw new Error('nothing was planned');
    inverses.unshift((await engine.apply(made.plan)).inverse);
  }
  await expectFilledAsDownloaded(engine);
  for (const inverse of inverses) await engine.apply(inverse);
  expect(await engine.withCells(await engine.read())).toEqual(readWorkbook(bytes));
  await expectFilledAsDownloaded(engine);
});

test('with notes, links, lists, rules and looks', async () => {
  const engine = await beside(await base());
  await engine.apply(plan(put(FULL), MARKS));
  const sheets = await expectFilledAsDownloaded(engine);
  const [theirs, ours] = [sheets.get(SOURCE), sheets.get('检查报告')];
  expect(theirs?.notes).toHaveLength(1);
  expect(theirs?.links).toHaveLength(1);
  expect(theirs?.validations).toHaveLength(1);
  expect(theirs?.ours.rules.length).toBeGreaterThan(0);
  expect(theirs?.conditional.length).toBeGreaterThan(0);
  expect(ours?.links).toHaveLength(1);
  expect(ours?.validations).toHaveLength(2);
  expect(ours?.ours.rules.length).toBeGreaterThan(0);
  expect(ours?.data.mergeData).toHaveLength(1);
  expect(ours?.data.freeze).toMatchObject({ xSplit: 1, ySplit: 2 });
  expect(ours?.styles.numbers.length).toBeGreaterThan(10);
});

test('a large sheet is there with the rows that are seen first, before the others', async () => {
  const engine = await beside(bigWorkbook(5));
  const [{ id } = { id: '' }] = (await engine.picture()).tabs;
  const { sheet, rest } = await engine.openSheet(id);
  const first = Object.keys(sheet.data.cellData).length;
  expect(first).toBeGreaterThan(200);
  const whole = await engine.sheet(id);
  const rows = Object.entries(whole.data.cellData);
  expect(rows.length).toBeGreaterThan(first);
  expect(Object.entries(sheet.data.cellData)).toEqual(rows.slice(0, first));
  atOnce(rest);
  expect(sheet).toEqual(whole);
});

test('charts and all else that the grid does not show leave nothing behind in it', async () => {
  const engine = await beside(new Uint8Array(readFileSync('test/fixtures/rich/rich.xlsx')));
  await engine.apply(plan(put(FULL)));
  const sheets = await expectFilledAsDownloaded(engine);
  for (const sheet of sheets.values()) expect(JSON.stringify(sheet)).not.toMatch(/drawing|chart/i);
});
