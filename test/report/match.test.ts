import { matchClauses, type Match } from '../../src/report/match/match';
import { damaged, quality } from './damage';
import { goldenPair } from './golden-pair';

const PAIR = goldenPair();

test('双台子: every clause goes to the tasks that a reader of both documents gives it, and to no other', () => {
  const { clauses, tasks, tables, names, right } = PAIR;
  const carried = matchClauses(clauses, tasks, tables).map(({ band, tasks: found }, n) => ({
    text: clauses[n],
    tasks: (band === 'carried' ? found : []).map(({ task }) => names[task]).sort(),
  }));
  expect(carried).toEqual(
    clauses.map((text, n) => ({ text, tasks: right[n]?.map((task) => names[task]).sort() })),
  );
});

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'a table as other hands might have made it (seed %i): F1 of 0.97 and more',
  (seed) => {
    const { clauses, tasks, tables, right } = PAIR;
    const others = damaged(tasks, seed);
    const found = new Set<string>();
    matchClauses(
      clauses,
      others,
      others.map(({ made }) => tables[made[0] ?? 0] ?? 0),
    ).forEach(({ band, tasks: carriers }, clause) => {
      if (band === 'carried')
        for (const { task } of carriers)
          for (const one of others[task]?.made ?? []) found.add(`${clause}/${one}`);
    });
    // Of a task made of two, only one need carry the clause: what the other does is no fault.
    const allowed = new Set(right.flatMap((list, clause) => list.map((one) => `${clause}/${one}`)));
    for (const { made } of others) {
      if (made.length < 2) continue;
      for (const [clause, list] of right.entries())
        if (list.some((one) => made.includes(one)))
          for (const one of made) if (found.has(`${clause}/${one}`)) allowed.add(`${clause}/${one}`);
    }
    expect(quality(found, allowed).f1).toBeGreaterThanOrEqual(0.97);
  },
);

describe('bands, several tasks, several clauses', () => {
  const TASKS = [
    '支持佳合晟世等3户企业挂牌上市。',
    '完成区妇幼保健院移址扩建。推动盘锦骨科医院分院落地开工。',
    '办好辽河夜市。',
    '全年新增高新技术企业2家、雏鹰瞪羚企业3家。',
    '推进路灯智慧化节能改造。',
    '新建农村公路并完成维修改造，总长度不低于8公里。',
  ];
  const match = (clauses: readonly string[], tasks: readonly string[] = TASKS): readonly Match[] =>
    matchClauses(
      clauses,
      tasks.map((text) => ({ text, indicators: [] })),
      tasks.map(() => 0),
    );
  const brief = (clauses: readonly string[], tasks?: readonly string[]) =>
    match(clauses, tasks).map((one) => [one.band, one.tasks.map(({ task }) => task).sort()]);

  test('one task carries two clauses, one clause is carried by two tasks', () => {
    expect(
      brief([
        '完成区妇幼保健院移址扩建',
        '推动盘锦骨科医院分院落地开工',
        '办好辽河夜市，支持佳合晟世等企业挂牌上市',
      ]),
    ).toEqual([
      ['carried', [1]],
      ['carried', [1]],
      ['carried', [0, 2]],
    ]);
  });

  test('a clause that nothing carries; a piece that nothing carries', () => {
    const [none, part] = match([
      '实现国家公园博物馆选址落地',
      '推进路灯智慧化节能改造，建设城市文化展示中心',
    ]);
    expect(none?.band).toBe('none');
    expect(part).toMatchObject({ band: 'carried', uncovered: ['建设城市文化展示中心'] });
  });

  test('figures make no match and break none', () => {
    expect(brief(['支持佳合晟世等8户企业挂牌上市'])).toEqual([['carried', [0]]]);
    expect(brief(['100个以上、200亿元以上'])).toEqual([['none', []]]);
  });

  test('a task that is another clause word by word is no candidate for its neighbour', () => {
    expect(brief(['全年新增高新技术企业2家、雏鹰瞪羚企业3家', '全年新增限上企业5家'])).toEqual([
      ['carried', [3]],
      ['none', []],
    ]);
  });

  test('no tasks, no clauses', () => {
    expect(brief(['办好辽河夜市'], [])).toEqual([['none', []]]);
    expect(brief([])).toEqual([]);
  });
});
