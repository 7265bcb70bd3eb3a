import { leaderNotAName } from '../../src/checks/leader-not-a-name';
import { findings, placeAndCheck, tableOf, taskRow } from './table';

const placesOf = (leader: string, task = '推广“积分制”基层治理新模式。'): string[] =>
  findings(leaderNotAName, tableOf(taskRow(1, { leader, task }), taskRow(2))).map(placeAndCheck);

describe('leader-not-a-name', () => {
  test.each(['推广“积分制”基层治理新模式。', '(公安)', '激发基层社会治理新活力，打造品牌', '财政局'])(
    '%s',
    (leader) => {
      expect(placesOf(leader)).toEqual(['任务分解!E3 leader-not-a-name']);
    },
  );

  test.each(['张  辉', '于德忱\n张  健', '任  立    郭  蕾', '欧阳明', '张建国（常务）', ''])(
    'not %j',
    (leader) => {
      expect(placesOf(leader)).toEqual([]);
    },
  );

  test('a long text is shown by its beginning', () => {
    const text = '推广“积分制”基层治理新模式，激发基层社会治理新活力';
    const [found] = findings(leaderNotAName, tableOf(taskRow(1, { leader: text }), taskRow(2)));
    expect(found?.severity).toBe('error');
    expect(found?.message.params).toEqual({ task: '1', text: '推广“积分制”基层治理新模式，激发基层社…' });
  });
});
