import { readFileSync } from 'node:fs';
import { matchClauses, type Match } from '../../src/report/match/match';
import { readReport } from '../../src/report/read-report';
import { understand } from '../../src/actions/understand';
import { documentGrid } from '../samples/grids';

interface GoldenClause {
  /** How the clause begins. */
  readonly clause: string;
  /** `sheet/number`; none: no task carries it. */
  readonly tasks: readonly string[];
}

test('双台子: every clause goes to the tasks that a reader of both documents gives it, and to no other', () => {
  const golden = JSON.parse(
    readFileSync('test/fixtures/golden/shuangtaizi-2024-crosscheck.json', 'utf8'),
  ) as GoldenClause[];
  const { tables } = understand(documentGrid('shuangtaizi-2024'), { asOf: '2024-07-01' }).breakdown;
  const tasks = tables.flatMap((table) =>
    table.tasks.map((task) => ({ task, name: `${table.sheet}/${task.number}` })),
  );
  const clauses = readReport(readFileSync('test/fixtures/reports/shuangtaizi-2024.txt', 'utf8'), {
    year: 2024,
  }).clauses.filter(({ kind }) => kind !== 'heading');
  const matches = matchClauses(
    clauses.map(({ text }) => text),
    tasks.map(({ task }) => ({ text: task.text, indicators: task.indicators.map(({ text }) => text) })),
    tasks.map(({ task }) => task.table),
  );
  const carried = clauses.map(({ text }, n) => ({
    text,
    tasks: (matches[n]?.band === 'carried' ? matches[n].tasks : [])
      .map(({ task }) => tasks[task]?.name ?? '')
      .sort(),
  }));
  const missing = golden.filter(({ clause }) => !clauses.some(({ text }) => text.startsWith(clause)));
  expect(missing).toEqual([]);
  const expected = clauses.map(({ text }) => ({
    text,
    tasks: [...(golden.find(({ clause }) => text.startsWith(clause))?.tasks ?? [])].sort(),
  }));
  expect(carried).toEqual(expected);
});

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
