import { words } from '../../../../src/locales/words';
import { factsOf } from '../../../../src/taskpane/pages/ledger/ledger-facts';
import { approved } from '../overdue/sample';

test('items and dates are told apart, and what the ledger lacks is said', () => {
  expect(factsOf(approved('2024-07-01')).map((one) => words('zh-CN', one))).toEqual([
    '7 项，10 期次（每到期一次一行）',
    // An approved date is the office's own; nothing was filled in by a unit.
    '已填 0 行',
    '完成 0 项；逾期 2 项（3 期次）',
    '已批准调整时限 1 项',
    '还有 9 期次没有行，更新台账后补上',
  ]);
});
