import { reportPlan } from '../../src/actions/write-report';
import { understand } from '../../src/actions/understand';
import { toA1 } from '../../src/grid/address';
import type { PutSheet } from '../../src/plan/model';
import { documentGrid } from '../samples/grids';
import { sheet, workbook } from '../grid/sheet';

const reportOf = (book = documentGrid('shuangtaizi-2024')): PutSheet => {
  const [operation] = reportPlan(understand(book, { asOf: '2024-07-01' }), 'zh-CN').operations;
  if (operation?.op !== 'put-sheet') throw new Error('the plan puts a sheet');
  return operation;
};
const texts = ({ content }: PutSheet): string[][] =>
  content.rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));

test('the summary says what is stated and what was counted', () => {
  const rows = texts(reportOf());
  expect(rows.filter(([label]) => label?.startsWith('【'))).toEqual([
    ['【任务分解】任务总数', '', '', '127', '127', '✓ 相符'],
    ['【任务分解】阶段性指标总数', '', '', '408', '408', '✓ 相符'],
    ['【民生实事】任务总数', '', '', '10', '10', '✓ 相符'],
    ['【民生实事】阶段性指标总数', '', '', '32', '32', '✓ 相符'],
  ]);
  const taian = texts(reportOf(documentGrid('taian-2023')));
  expect(taian.filter((row) => row.includes('✗ 不符'))).toEqual([
    [expect.stringContaining('四、聚焦乡村振兴'), '', '', '13', '12', '✗ 不符'],
  ]);
});

test('every finding has a row, errors first, with a link to its cell', () => {
  const book = documentGrid('shuangtaizi-2024');
  const { findings } = understand(book, { asOf: '2024-07-01' });
  const { content } = reportOf(book);
  const links = content.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.link ?? []));
  const expected = findings.map(
    ({ sheet: name, place }) => `${name}!${place ? toA1(place.row, place.column) : ''}`,
  );
  expect(links.map(({ sheet: name, cell }) => `${name}!${cell}`).sort()).toEqual(expected.sort());
  const severities = texts(reportOf(book))
    .map(([first]) => first)
    .filter((first) => /^[✗▲○]/.test(first ?? ''));
  expect(severities).toEqual(
    [...severities].sort((a, b) => '✗▲○'.indexOf(a?.[0] ?? '') - '✗▲○'.indexOf(b?.[0] ?? '')),
  );
});

test('it prints on A4 across, with its header on every page', () => {
  const { content } = reportOf();
  const header = texts(reportOf()).findIndex(([first]) => first === '级别');
  expect(content.print).toMatchObject({
    orientation: 'landscape',
    paper: 'A4',
    fitToWidth: 1,
    titleRows: [header, header],
  });
});

test('a sheet of the user with our name stays, ours gets another', () => {
  const book = workbook(...documentGrid('shuangtaizi-2024').sheets, sheet([['mine']], { name: '检查报告' }));
  expect(reportOf(book).name).toBe('检查报告 (2)');
});

test('ours is rebuilt under the name that people gave it', () => {
  const ours = sheet([['old']], { name: '体检', own: { kind: 'report', key: '' } });
  expect(reportOf(workbook(...documentGrid('shuangtaizi-2024').sheets, ours)).name).toBe('体检');
});

test('text of the table is never a formula', () => {
  const book = workbook(
    sheet([['2024年任务分解'], ['序号', '任务', '牵头单位'], [1, '=1+1', ''], [2, '甲', '财政局']]),
  );
  const cells = reportOf(book).content.rows.flatMap((row) => row.cells);
  expect(cells.some((cell) => cell?.formula !== undefined)).toBe(false);
});
