import fc from 'fast-check';
import type { Grid } from '../../src/grid/grid';
import { sheet } from '../grid/sheet';

/**
 * Three tasks, four items, seven occurrences: two indicators (one of them with four dates), one date in the text of the
 * task, one without any.
 */
export function smallTable({ title, roadLed }: { readonly title: string; readonly roadLed: string }): Grid {
  return sheet([
    [title],
    ['序号', '类别', '工作任务', '阶段性指标', '分管领导', '牵头单位', '责任单位', '完成时限'],
    [
      '1',
      '一、产业',
      '建设产业园区。',
      '（1）3月底前完成设计；\n（2）每季度末调度进度。',
      '张建国',
      '发展改革局',
      '财政局',
      '12月31日',
    ],
    ['2', '一、产业', '修建乡村道路。', '6月底前完工。', '李文华', roadLed, '财政局、发展改革局', '12月31日'],
    ['3', '二、民生', '持续开展巡查。', '常态化开展巡查。', '李文华', '教育局', '', ''],
  ]);
}

const HEADER = [
  '任务序号',
  '任务内容',
  '指标序号',
  '指标内容',
  '时间节点',
  '状态',
  '完成日期',
  '调整后时限',
  '调整依据',
  '进展情况',
  '存在问题',
];

/** Its ledger. A row may end early: what is left out is empty. */
export function smallLedger(rows: readonly (readonly string[])[]): Grid {
  return sheet([HEADER, ...rows.map((row) => [...row])], {
    name: '进度台账',
    own: { kind: 'ledger', key: '' },
  });
}

/** From 2024 into 2025. */
export const someDay = fc
  .integer({ min: 0, max: 420 })
  .map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));

/** Rows of its ledger, filled in whatever way. `texts`: what else may be said, a column each, behind 调整依据. */
export function someRows(
  ...texts: readonly (readonly string[])[]
): fc.Arbitrary<readonly (readonly string[])[]> {
  const row = fc.tuple(
    fc.constantFrom(
      ['1', '建设产业园区。', '1', '3月底前完成设计；', '2024-03-31'],
      ['1', '建设产业园区。', '2', '每季度末调度进度。', '2024-06-30'],
      ['2', '修建乡村道路。', '', '6月底前完工。', '2024-06-30'],
      ['3', '持续开展巡查。', '', '常态化开展巡查。', ''],
    ),
    fc.constantFrom('', '推进中', '已完成', '已销号'),
    fc.option(someDay, { nil: '' }),
    fc.option(someDay, { nil: '' }),
    fc.constantFrom('', '会议纪要'),
    fc.tuple(...texts.map((ones) => fc.constantFrom(...ones))),
  );
  return fc
    .uniqueArray(row, { selector: ([about]) => about.join() })
    .map((rows) =>
      rows.map(([about, status, doneOn, to, basis, said]) => [...about, status, doneOn, to, basis, ...said]),
    );
}
