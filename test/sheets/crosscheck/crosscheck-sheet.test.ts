import fc from 'fast-check';
import { crosscheckPlan } from '../../../src/actions/write-crosscheck';
import { crosscheckReport } from '../../../src/actions/crosscheck-report';
import { understand } from '../../../src/actions/understand';
import type { WorkbookGrid } from '../../../src/grid/grid';
import type { PutSheet } from '../../../src/plan/model';
import { bracketed } from '../../../src/sheets/crosscheck/bracketed';
import { sheet } from '../../grid/sheet';
import { changedPair } from '../../report/pairs';

function written(
  changes: Parameters<typeof changedPair>[0] = [],
  change = (grid: WorkbookGrid): WorkbookGrid => grid,
): PutSheet {
  const { report, grid } = changedPair(changes);
  const understanding = understand(change(grid), { asOf: '2024-07-01' });
  const { crosscheck } = crosscheckReport(understanding, report, 'zh-CN');
  const [operation] = crosscheckPlan(understanding, crosscheck, 'zh-CN').operations;
  if (operation?.op !== 'put-sheet') throw new Error('the plan puts a sheet');
  return operation;
}
const texts = ({ content }: PutSheet): string[][] =>
  content.rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));

test('on top the sum; below every commitment in the order of the report, each with a link to its tasks', () => {
  const put = written();
  const rows = texts(put);
  expect(rows[1]?.[0]).toMatch(
    /^承诺 \d+ = 已落实 \d+ \+ 部分落实 \d+ \+ 请核对 \d+ \+ 未见任务 \d+ \+ 无需分解 0$/,
  );
  const header = rows.findIndex(([first]) => first === '序号');
  expect(rows[header]).toEqual([
    '序号',
    '报告章节',
    '报告原文',
    '对应任务',
    '任务原文',
    '结论',
    '差异',
    '处理意见',
  ]);
  const body = rows.slice(header + 1, (put.content.filter?.bottom ?? 0) + 1);
  const numbers = body.map(([number]) => Number(number));
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(`承诺 ${numbers.at(-1) ?? 0} `).toBe(/^承诺 \d+ /.exec(rows[1]?.[0] ?? '')?.[0]);
  const stop = body.filter(([, , clause]) => clause?.startsWith('完善停车配套功能'));
  expect(stop.map(([, , , task]) => task)).toEqual(['任务分解 85', '民生实事 10']);
  const links = put.content.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.link ?? []));
  expect(links).toContainEqual(expect.objectContaining({ sheet: '民生实事', cell: 'C13' }));
  expect(rows.some(([first]) => first === '报告里没有出处的任务（1 项）')).toBe(true);
});

test('what differs stands in brackets on both sides, and in words', () => {
  const rows = texts(
    written([
      { in: 'table', from: '签约落地项目36个，到位内资不低于', to: '签约落地项目63个，到位内资不低于' },
      { in: 'table', from: '支持佳合晟世等', to: '支持佳和晟世等' },
    ]),
  );
  const figure = rows.find(([, , clause]) => clause?.includes('签约落地项目'));
  expect(figure?.[2]).toContain('签约落地项目【36个】');
  expect(figure?.[4]).toContain('签约落地项目【63个】');
  expect(figure?.[6]).toBe('数字 报告：36个 / 表：63个');
  const name = rows.find(([, , clause]) => clause?.includes('晟世等3户'));
  expect([name?.[2], name?.[4]]).toEqual([
    '支持佳【合】晟世等3户企业挂牌上市',
    '支持佳【和】晟世等3户企业挂牌上市。',
  ]);
});

test('rebuilt in place: what people wrote under 处理意见 stays with its clause', () => {
  const first = written();
  const rows = texts(first).map((row) => [...row]);
  const at = rows.findIndex(([, , clause]) => clause?.startsWith('盘活大润发'));
  const noted = rows.map((row, n) => (n === at ? [...row.slice(0, 7), '商务局已答复'] : row));
  const again = written([{ in: 'report', from: '办好“辽河夜市”“双台城夜市”。', to: '' }], (grid) => ({
    ...grid,
    sheets: [...grid.sheets, { ...sheet(noted, { name: '对照' }), own: { kind: 'crosscheck', key: '' } }],
    tabNames: [...grid.tabNames, '对照'],
  }));
  expect(again.name).toBe('对照');
  expect(texts(again).find(([, , clause]) => clause?.startsWith('盘活大润发'))?.[7]).toBe('商务局已答复');
  expect(texts(again).filter((row) => row[7] === '商务局已答复')).toHaveLength(1);
});

test('a sheet of the user with that name is left alone', () => {
  expect(written([], (grid) => ({ ...grid, tabNames: [...grid.tabNames, '报告对照'] })).name).toBe(
    '报告对照 (2)',
  );
});

test('prints on A4, landscape, with its header on every page', () => {
  const { print } = written().content;
  expect(print).toMatchObject({ orientation: 'landscape', paper: 'A4', fitToWidth: 1 });
  expect(print?.titleRows).toBeDefined();
});

test('brackets never lose or change a character', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.tuple(fc.nat(30), fc.nat(30))), (text, pairs) => {
      const plain = text.replace(/[【】]/g, '');
      const spans = pairs.map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
      expect(bracketed(plain, [undefined, ...spans]).replace(/[【】]/g, '')).toBe(plain);
    }),
  );
});
