import type { LedgerFigures } from '../../../src/circular/ledger/ledger-figures';
import { unlikeLedger } from '../../../src/circular/ledger/unlike-ledger';
import { circularOfText } from '../../../src/circular/read-circular';
import { statementsOf } from '../../../src/circular/statements';
import type { Figures } from '../../../src/statistics/figures';
import type { Summary } from '../../../src/statistics/summary';

const NONE: Figures = {
  items: 0,
  due: 0,
  done: 0,
  overdue: 0,
  soon: 0,
  open: 0,
  undated: 0,
  adjusted: 0,
  rate: 0,
  onTimeRate: 0,
};

/** A workbook of two sheets: 127 tasks and 10, 430 items and 10. */
function summary(items: number, sheets: readonly number[], lead: Partial<Figures>): Summary {
  const own = { ...NONE, ...lead };
  return {
    all: { ...NONE, items, done: 40 },
    occurrences: { all: items, overdue: 0 },
    byUnit: [{ unit: '工业和信息化局', lead: own, support: NONE, collective: false, returned: false }],
    byLeader: [{ leader: '王强', ...own }],
    bySection: sheets.map((count, at) => ({ ...NONE, sheet: `表${at}`, section: '', items: count })),
    byQuarter: [],
    byMonth: [],
  };
}

const LEDGER: LedgerFigures = {
  summary: summary(440, [430, 10], { items: 41, done: 10, overdue: 13 }),
  tasks: summary(137, [127, 10], { items: 23, done: 4, overdue: 9 }),
  items: [],
  asOf: '2024-07-01',
  otherNames: () => [],
};

function unlike(text: string): string[] {
  const circular = circularOfText(`关于重点任务的通报\n${text}`);
  const found = unlikeLedger(circular, { statements: statementsOf(circular), tables: [] }, LEDGER);
  return found.map(({ place, right }) => `${place.text} → ${right}`);
}

test.each([
  ['all sheets together', '《报告》明确重点任务137项，分解为440项指标。'],
  ['one of the sheets', '《报告》明确重点任务127项，分解为430项指标。'],
  ['a unit, by items', '二、各单位情况\n工业和信息化局牵头41项，已完成10项，逾期13项。'],
  ['a unit, by tasks', '二、各单位情况\n工业和信息化局牵头23项，已完成4项，逾期9项。'],
  ['a unit at another time', '二、各单位情况\n一季度，工业和信息化局牵头8项，已完成3项。'],
])('%s: agrees with the ledger', (_name, text) => {
  expect(unlike(text)).toEqual([]);
});

test.each([
  ['《报告》明确重点任务128项。', ['128项 → 137项']],
  ['二、各单位情况\n工业和信息化局牵头42项，已完成10项。', ['42项 → 41项']],
  ['二、各单位情况\n工业和信息化局牵头41项，已完成11项。', ['11项 → 10项']],
  ['王强同志分管41项，逾期14项。', ['14项 → 13项']],
])('%s', (text, expected) => {
  expect(unlike(text)).toEqual(expected);
});
