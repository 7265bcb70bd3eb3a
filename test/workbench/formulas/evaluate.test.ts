import type { CellValue } from '../../../src/grid/grid';
import { readFormula } from '../../../src/workbench/formulas/evaluate';

/** Row by row from A1. */
const SHEET: readonly (readonly CellValue[])[] = [
  ['已完成', 12, '', true, { error: '#N/A' }],
  [' 推进中 ', 5, '●完成', null, 45473],
  ['▲逾期', '7', '△', false, -3],
];

function at(formula: string): CellValue | undefined {
  return readFormula(formula, { row: 0, column: 0 })?.evaluate(
    { row: 0, column: 0 },
    {
      value: (sheet, row, column) =>
        sheet === null ? (SHEET[row]?.[column] ?? null) : `${sheet} ${row},${column}`,
    },
  );
}

const VALUES: readonly (readonly [formula: string, value: CellValue])[] = [
  ['1+2*3', 7],
  ['-(2-5)', 3],
  ['"甲"&"乙"', '甲乙'],
  ['"说""好"""', '说"好"'],
  ['B1&"项"', '12项'],
  ['B1/0', { error: '#DIV/0!' }],
  ['A1+1', { error: '#VALUE!' }],
  ['B3+1', 8],
  ['E1&"x"', { error: '#N/A' }],
  ['D1+1', 2],
  ['D2+1', 1],
  ['A1="已完成"', true],
  ['"ABC"="abc"', true],
  ['1<"a"', true],
  ['"a"<TRUE', true],
  ['D2=""', true],
  ['D2=0', true],
  ['E3<=-3', true],
  ['B1<>12', false],
  ['B1>=12', true],
  ['IF(B1>10,"多","少")', '多'],
  ['IF(B1>20,"多")', false],
  ['IF(E1,1,2)', { error: '#N/A' }],
  ['AND(B1>1,A1="已完成")', true],
  ['OR(B1>20,TRUE)', true],
  ['AND(A2,TRUE)', { error: '#VALUE!' }],
  ['NOT(B1>20)', true],
  ['ISNUMBER(E2)', true],
  ['ISNUMBER(A1)', false],
  ['ISNUMBER(FIND("成",A1))', true],
  ['ISNUMBER(FIND("无",A1))', false],
  ['FIND("完",A1)', 2],
  ['FIND("-","1-2-3",3)', 4],
  ['FIND("1","1-2",2)', { error: '#VALUE!' }],
  ['MID("甲乙丙丁",2,2)', '乙丙'],
  ['MID("甲乙",2,99)', '乙'],
  ['MID("甲乙",0,1)', { error: '#VALUE!' }],
  ['SUBSTITUTE("甲、乙、丙","、","|")', '甲|乙|丙'],
  ['SUBSTITUTE(B1,"2","3")', '13'],
  ['IFERROR(FIND("无",A1),0)', 0],
  ['IFERROR(B1/0,"无")', '无'],
  ['IFERROR(B1,"无")', 12],
  ['INT(E3)', -3],
  ['INT(45473.75)', 45473],
  ['MIN(B1,B2)', 5],
  ['MIN(E1,1)', { error: '#N/A' }],
  ['DATE(2024,7,1)', 45474],
  ['DATE(2024,3,0)', 45351],
  ['NA()', { error: '#N/A' }],
  ['COUNTIF(A1:E1,"*完*")', 1],
  ['N(A1)', 0],
  ['N(E2)', 45473],
  ['N(D1)', 1],
  ['LEN(A2)', 5],
  ['TRIM(A2)', '推进中'],
  ['LEFT(A3)', '▲'],
  ['LEFT(A3,2)&RIGHT(A3,1)', '▲逾期'],
  ['RIGHT(A3,0)', ''],
  ['CHAR(10)', '\n'],
  ['EXACT("a","A")', false],
  ['SUM(B1:B3,1)', 18],
  ['SUM(E1:E3)', { error: '#N/A' }],
  ['COUNTIF(A1:A3,"▲*")', 1],
  ['COUNTIF(A1:A3,"已完成")', 1],
  ['COUNTIF(B1:B3,">5")', 1],
  ['COUNTIF(B1:B3,7)', 1],
  ['COUNTIF(A1:A3,"*")', 3],
  ['COUNTIF(A1:A3,"??")', 0],
  ['COUNTIF(A1:A3,"<>已完成")', 2],
  ['COUNTIFS(A1:A3,"*成",B1:B3,12)', 1],
  ["'任务 分解'!B2", '任务 分解 1,1'],
  ['台账!$B$2', '台账 1,1'],
];

test.each(VALUES)('%s', (formula, value) => {
  expect(at(formula)).toEqual(value);
});

const OTHERS = [
  'XLOOKUP(A1,B1:B3,C1:C3)',
  'A1:A3="甲"',
  'SUM(',
  '任务数+1',
  '[1]表!A1',
  '表1[列]',
  '{1,2}',
  'IF(A1)',
  'IF(A1:A3,1,2)',
  '#REF!',
  '1 2',
];

test.each(OTHERS)('%s is left to others', (formula) => {
  expect(readFormula(formula, { row: 0, column: 0 })).toBeNull();
});

test('references move with the cell, fixed ones do not', () => {
  const formula = readFormula('$A1&B$1&$C$3', { row: 0, column: 0 });
  const cells = { value: (_: string | null, row: number, column: number) => `(${row},${column})` };
  expect(formula?.evaluate({ row: 4, column: 2 }, cells)).toBe('(4,0)(0,3)(2,2)');
});
