import fc from 'fast-check';
import { understand } from '../../src/actions/understand';
import type { CellValue, Grid } from '../../src/grid/grid';
import { runs } from '../amount';
import { anyCharacter } from '../any-character';
import { sheet, workbook } from '../grid/sheet';
import { documentGrid } from '../samples/grids';
import { DOCUMENTS } from '../samples/documents';

const understood = (grid: Grid) => understand(workbook(grid), { asOf: '2024-07-01' });

/** Texts that tables are made of, mixed with anything at all. */
const word = fc.oneof(
  fc.constantFrom(
    '序号',
    '类别',
    '工作任务',
    '任务',
    '主要时间节点',
    '分管领导',
    '牵头单位',
    '责任单位',
    '完成时限',
    '进展情况',
    '备注',
    '一、甲（3项）',
    '（一）乙',
    '1.甲',
    '2、乙',
    '（1）3月底前，甲；（2）6月底前，乙。',
    '财政局',
    '财政局\n税务局',
    '各街镇',
    '张三',
    '12月31日',
    '13月',
    '持续推进',
    '共3项任务，5个指标',
    '#REF!',
    '2024年任务分解表',
    '\u0000',
    '\ud800',
    '=1+1',
  ),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
);
const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: word },
  fc.constant(null),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom({ error: '#REF!' }, { error: '#N/A' }),
);
const anyGrid = fc
  .record({
    rows: fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 25 }),
    merges: fc.array(
      fc.tuple(fc.nat(25), fc.nat(9), fc.nat(5), fc.nat(9)).map(([top, left, high, wide]) => ({
        top,
        left,
        bottom: top + high,
        right: left + wide,
      })),
      { maxLength: 6 },
    ),
  })
  .map(({ rows, merges }): Grid => ({
    ...sheet(rows.map((row) => row.map((one) => ({ value: one })))),
    merges,
  }));

test('any grid at all is read and checked without a throw', () => {
  fc.assert(
    fc.property(anyGrid, (grid) => {
      const { findings } = understood(grid);
      expect(findings.filter(({ check }) => check === 'internal-error')).toEqual([]);
    }),
    { numRuns: runs(80, 300) },
  );
});

describe.each(DOCUMENTS)('%s', (name) => {
  const [grid] = documentGrid(name).sheets;
  if (!grid) throw new Error('a document has a sheet');

  test('dropping any column', () => {
    const width = Math.max(...grid.rows.map((row) => row?.length ?? 0));
    for (let column = 0; column < width; column++) {
      const without = {
        ...grid,
        rows: grid.rows.map((row) => row?.filter((_, at) => at !== column)),
        merges: [],
      };
      expect(understood(without).findings.filter(({ check }) => check === 'internal-error')).toEqual([]);
    }
  });

  test('dropping rows, and every beginning of the table', () => {
    const step = Math.max(1, Math.floor(grid.rows.length / 12));
    for (let row = 0; row < grid.rows.length; row += step) {
      const without = { ...grid, rows: grid.rows.filter((_, at) => at !== row) };
      const beginning = { ...grid, rows: grid.rows.slice(0, row) };
      for (const one of [without, beginning]) {
        expect(understood(one).findings.filter(({ check }) => check === 'internal-error')).toEqual([]);
      }
    }
  });
});

test('a stray cell in the last corner of the sheet, and merges that span to it, cost nothing', () => {
  const table = [
    ['序号', '工作任务', '牵头单位', '完成时限'],
    ['1', '建成停车场三处。', '财政局', '12月31日'],
    ['2', '改造老旧小区八个。', '教育局', '12月31日'],
  ];
  const plain = sheet(table, { merges: ['J20:XFD1048576', 'J20:XFD1048576'] });
  const rows = [...plain.rows];
  rows[1_048_575] = Object.assign([], { 16_383: { value: 1, text: '1' } });
  const { breakdown, findings } = understood({ ...plain, rows });
  expect(breakdown.tables.map(({ tasks }) => tasks.map(({ number }) => number))).toEqual([['1', '2']]);
  expect(findings).toEqual(understood(sheet(table)).findings);
});
