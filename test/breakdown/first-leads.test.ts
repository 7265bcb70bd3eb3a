import { readBreakdown } from '../../src/breakdown/read';
import { settingsSchema } from '../../src/settings/model';
import { sheet, workbook } from '../grid/sheet';

const RULE = '（列第一位者为牵头单位，下同）';
const HEADER = ['序号', '重点工作', '责任单位', '完成时限'];
const body = (...units: readonly string[]): (string | number)[][] =>
  units.map((unit, index) => [index + 1, `完成第${String(index + 1)}项工程建设。`, unit, '6月底前']);

/** Lead units of each task, and those that support it. */
function read(rows: readonly (readonly (string | number)[])[], settings: object = {}): string[] {
  const { tables } = readBreakdown(workbook(sheet(rows)), settingsSchema().parse(settings));
  const names = (cell: { readonly mentions: readonly { readonly name: string }[] }): string =>
    cell.mentions.map(({ name }) => name).join('、');
  return (tables[0]?.tasks ?? []).map(({ lead, support }) => `${names(lead)}|${names(support)}`);
}

const TITLE = ['2024年重点工作任务分解表'];

test('in a cell, from there to the end of the column', () => {
  const rows = [TITLE, HEADER, ...body('财政局、教育局', `民政局、司法局${RULE}`, '住建局、水利局')];
  expect(read(rows)).toEqual(['财政局、教育局|', '民政局|司法局', '住建局|水利局']);
});

test.each([
  ['in the header', [TITLE, ['序号', '重点工作', '责任单位（列首位的为牵头单位）', '完成时限']], []],
  ['above the table', [TITLE, ['注：责任单位排在第一位的为牵头单位'], HEADER], []],
  ['below the table', [TITLE, HEADER], [['注：列第一位的单位为牵头单位']]],
])('%s, for the whole column', (_, head, foot) => {
  const rows = [...head, ...body('财政局、教育局', '民政局'), ...foot];
  expect(read(rows)).toEqual(['财政局|教育局', '民政局|']);
});

test('a person switches it on, or off', () => {
  const settings = (on: boolean): object => ({ overrides: [{ sheet: '任务分解', firstLeads: { C: on } }] });
  const said = [TITLE, HEADER, ...body(`财政局、教育局${RULE}`, '民政局、司法局')];
  const silent = [TITLE, HEADER, ...body('财政局、教育局', '民政局、司法局')];
  expect(read(said, settings(false))).toEqual(['财政局、教育局|', '民政局、司法局|']);
  expect(read(silent, settings(true))).toEqual(['财政局|教育局', '民政局|司法局']);
});

test('no such rule: all of the only column lead', () => {
  expect(read([TITLE, HEADER, ...body('财政局、教育局')])).toEqual(['财政局、教育局|']);
});
