import { readLedger } from '../../src/ledger/read-ledger';
import { sheet } from '../grid/sheet';

const context = { date1904: false, year: 2024 };
const KEY = '0123456789ab.ba9876543210.1';

test('columns are found by their words, wherever they stand', () => {
  const ledger = readLedger(
    sheet([
      ['督查室用表'],
      [],
      [
        '我的列',
        ' 状 态',
        '任务\n序号',
        '佐证材料',
        '标识（请勿改动）',
        '时间节点',
        '完成日期',
        '指标内容',
        '任务内容',
      ],
      [
        '甲',
        '已完成',
        3,
        '照片',
        KEY,
        { value: 45473, text: '2024-06-30', numberFormat: 'yyyy-mm-dd' },
        '6月28日',
        '完成验收',
        '修路',
      ],
      [],
      ['乙', '', '', '', '#unmatched'],
      ['丙'],
    ]),
    context,
  );
  expect(ledger?.headerRow).toBe(2);
  expect(ledger?.rows.map(({ row }) => row)).toEqual([3, 6]);
  expect(ledger?.rows[0]).toMatchObject({
    key: KEY,
    content: KEY,
    taskNumber: '3',
    itemText: '完成验收',
    due: '2024-06-30',
    entry: {
      status: '已完成',
      doneOn: { written: '6月28日', date: '2024-06-28' },
      progress: '',
      problem: '',
      evidence: '照片',
    },
  });
  expect(ledger?.rows[1]).toMatchObject({ key: null, taskText: '', entry: { status: '' } });
});

test.each([
  ['2024年6月28日', '2024-06-28'],
  ['2024/6/28', '2024-06-28'],
  ['2024.6.28', '2024-06-28'],
  ['6.28', '2024-06-28'],
  ['20240628', '2024-06-28'],
  [45471, '2024-06-28'],
  ['6月31日', null],
  ['上个月', null],
])('a date of completion written %j', (written, date) => {
  const ledger = readLedger(
    sheet([
      ['任务序号', '状态', '完成日期'],
      ['1', '已完成', written],
    ]),
    context,
  );
  expect(ledger?.rows[0]?.entry.doneOn?.date).toBe(date);
});

test('1904: the same day', () => {
  const cell = { value: 45473 - 1462, text: '2024-06-30', numberFormat: 'yyyy-mm-dd' };
  const ledger = readLedger(
    sheet([
      ['任务序号', '状态', '时间节点'],
      ['1', '', cell],
    ]),
    { date1904: true, year: 2024 },
  );
  expect(ledger?.rows[0]?.due).toBe('2024-06-30');
});

test('a sheet without the headers is none', () => {
  expect(
    readLedger(
      sheet([
        ['序号', '任务', '状态'],
        ['1', '修路', '已完成'],
      ]),
      context,
    ),
  ).toBeNull();
});
