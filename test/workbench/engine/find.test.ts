import { findIn, MOST_PLACES } from '../../../src/workbench/engine/find';
import { toA1 } from '../../../src/grid/address';
import { sheet, workbook } from '../../grid/sheet';

const first = sheet(
  [
    ['任务', '单位'],
    ['新建５Ｇ基站', '工信局'],
    ['规上工业 企业', '发展改革局'],
    ['key', '工信局'],
  ],
  { name: '任务分解', hiddenRows: new Set([3]) },
);
const second = sheet([['工信局', '', '工信局']], { name: '工信局', hiddenColumns: new Set([2]) });
const hidden = sheet([['工信局']], { name: '隐藏', visible: false });

function found(wanted: string): string[] {
  return findIn(workbook(first, second, hidden), wanted).places.map(
    ({ sheet: name, row, column }) => `${name}!${toA1(row, column)}`,
  );
}

test.each<[string, string[]]>([
  ['工信局', ['任务分解!B2', '工信局!A1']],
  ['5g', ['任务分解!A2']],
  ['工业企业', ['任务分解!A3']],
  ['发展 改革', ['任务分解!B3']],
  ['没有的字', []],
  ['', []],
  ['  ', []],
])('%s', (wanted, places) => {
  expect(found(wanted)).toEqual(places);
});

test('all are counted, not all are kept', () => {
  const many = sheet(Array.from({ length: MOST_PLACES + 5 }, () => ['甲']));
  const { places, count } = findIn(workbook(many), '甲');
  expect([places.length, count]).toEqual([MOST_PLACES, MOST_PLACES + 5]);
});
