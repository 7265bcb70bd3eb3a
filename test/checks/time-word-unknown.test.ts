import { timeWordUnknown } from '../../src/checks/time-word-unknown';
import { findings, tableOf, taskRow } from './table';

describe('time-word-unknown', () => {
  test('one finding a word, where it stands first, with how often', () => {
    const rows = tableOf(
      taskRow(1, { deadline: '汛期前' }),
      taskRow(2, { deadline: '汛期前' }),
      taskRow(3, { deadline: '供暖期前' }),
    );
    expect(
      findings(timeWordUnknown, rows).map(({ observed, message }) => [observed, message.params]),
    ).toEqual([
      ['汛期', { word: '汛期', count: 2 }],
      ['供暖期', { word: '供暖期', count: 1 }],
    ]);
  });

  test.each(['高考前', '全国两会前', '6月底前', '汛期前（6月1日前）', '见附件', '持续推进'])(
    'not %s',
    (deadline) => {
      expect(findings(timeWordUnknown, tableOf(taskRow(1, { deadline })))).toEqual([]);
    },
  );
});
