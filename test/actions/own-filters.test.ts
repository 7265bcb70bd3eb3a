import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { make } from '../../src/actions/jobs/jobs';
import { understand } from '../../src/actions/understand';
import { reportPlan } from '../../src/actions/write-report';
import { FileHost } from '../../src/hosts/file/file-host';
import type { WorkbookPlan } from '../../src/plan/model';
import { bytesOf, LINES, load } from './tabs-workbook';
import { KeptFiles } from '../../src/actions/jobs/other-files';
import { understandHere } from '../../src/taskpane/understanding/understander';

const DATES = {
  dates: { asOf: '2024-07-01', soonDays: 30 },
  today: '2024-07-01',
  language: 'zh-CN',
} as const;

/** The filter of every sheet of a file, as it is written; `null` where there is none. */
async function filters(bytes: Uint8Array): Promise<ReadonlyMap<string, string | null>> {
  const parts = unzipSync(bytes);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  return new Map(
    book.worksheets.map(({ name }) => {
      const id = new RegExp(`<sheet [^>]*name="${name}"[^>]*r:id="([^"]*)"`).exec(workbook)?.[1] ?? '';
      const relation = relations.match(/<Relationship [^>]*>/g)?.find((one) => one.includes(`Id="${id}"`));
      const target = /Target="\/?(?:xl\/)?([^"]*)"/.exec(relation ?? '')?.[1] ?? '';
      const xml = strFromU8(parts[`xl/${target}`] ?? new Uint8Array());
      expect(xml).not.toBe('');
      return [name, /<autoFilter(?:[^>]*\/>|[\s\S]*?<\/autoFilter>)/.exec(xml)?.[0] ?? null];
    }),
  );
}

/** The user's own sheets: the table, with or without a filter of theirs, and another. */
async function workbook(filtered: boolean): Promise<Uint8Array> {
  const book = await load(await bytesOf(LINES, ['领导批示']));
  if (filtered) {
    const table = book.getWorksheet('任务分解');
    if (table) table.autoFilter = 'A2:E5';
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test.each([
  ['without a filter', false],
  ['with a filter of its own', true],
] as const)('whatever we write, a sheet of the user %s stays as it is filtered', async (_name, filtered) => {
  const bytes = await workbook(filtered);
  const before = await filters(bytes);
  expect(before.get('任务分解') !== null).toBe(filtered);
  const host = FileHost.open(bytes);
  const understood = async () => understand(await host.read(), { asOf: '2024-07-01' });
  const write = async (plan: WorkbookPlan | null): Promise<void> => {
    if (plan) await host.apply(plan);
  };
  const files = new KeptFiles(understandHere);
  await write(reportPlan(await understood(), 'zh-CN'));
  await write(
    (
      await make(
        'marks',
        { understanding: await understood(), host, files, options: {} },
        { ...DATES, column: true },
      )
    ).plan,
  );
  await write(
    (await make('ledger', { understanding: await understood(), host, files, options: {} }, DATES)).plan,
  );
  await write(
    (await make('statistics', { understanding: await understood(), host, files, options: {} }, DATES)).plan,
  );
  const tabs = { options: { language: 'zh-CN' } } as const;
  await write(
    (await make('unitTabs', { understanding: await understood(), host, files, options: {} }, tabs)).plan,
  );

  const { workbook: now } = await understood();
  const after = await filters(host.bytes());
  const ours = now.sheets.filter(({ own }) => own !== undefined).map(({ name }) => name);
  for (const name of ['任务分解', '领导批示']) {
    expect(ours).not.toContain(name);
    expect([name, after.get(name)]).toEqual([name, before.get(name)]);
  }
  // Ledger, index and tabs come with one.
  const withOne = ours.filter((name) => after.get(name) !== null);
  expect(withOne).toEqual(expect.arrayContaining(['进度台账', '单位目录', '财政局']));
});
