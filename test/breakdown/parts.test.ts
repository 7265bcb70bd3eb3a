import fc from 'fast-check';
import { documentOf } from './reading/cases';
import { laidOut, LAYOUTS, type Layout } from './layouts';

type Rows = readonly (readonly (string | number)[])[];

const HEADER = ['序号', '重点任务', '具体措施', '牵头单位', '配合单位', '完成时限'];
const TITLE = ['2024年重点工作任务分解表'];

/** What was read: each task with its items, their words and who answers. */
function read(table: ReturnType<typeof laidOut>) {
  const { tables, findings } = documentOf(table);
  const tasks = tables[0]?.tasks.map(({ number, text, sections, leaders, leadUnits, indicators, parts }) => ({
    number,
    text,
    sections,
    leaders,
    leadUnits,
    items: [...indicators, ...(parts ?? [])].map((one) => ({
      text: one.text,
      due: one.timing.due,
      owners: 'owners' in one ? one.owners : one.leadUnits,
      supporters: 'owners' in one ? one.supporters : one.supportUnits,
      leaders: one.leaders,
      deadline: one.deadline?.text,
      state: one.state,
    })),
  }));
  return { tasks, findings: findings.map(({ check, cell }) => `${check} ${cell ?? ''}`) };
}

const MEASURES: Rows = [
  TITLE,
  HEADER,
  [1, '推进老旧小区改造', '完成项目立项和设计招标', '区发改局', '区财政局', '3月底前'],
  ['^', '^', '开工建设20个小区', '区住建局', '区民政局', '6月底前'],
  ['^', '^', '完成全部小区竣工验收', '^', '区城管局', '11月底前'],
  [2, '推进教育优质均衡', '新建幼儿园2所', '区教育局', '区财政局', '9月底前'],
  ['^', '^', '组织教师培训500人次', '区进修学校', '区教育局', '每季度末'],
];

describe.each(LAYOUTS)('measures below one task, its cells %s', (layout) => {
  test('each has its own words, units and deadline', () => {
    const { tasks, findings } = read(laidOut(MEASURES, layout));
    expect(findings).toEqual([]);
    expect(tasks?.map(({ number, leadUnits }) => [number, leadUnits])).toEqual([
      ['1', ['区发改局', '区住建局']],
      ['2', ['区教育局', '区进修学校']],
    ]);
    const items = tasks?.flatMap(({ items: all }) => all) ?? [];
    expect(items.map(({ text, owners, supporters, due }) => [text, owners, supporters, due])).toEqual([
      ['完成项目立项和设计招标', ['区发改局'], ['区财政局'], ['2024-03-31']],
      ['开工建设20个小区', ['区住建局'], ['区民政局'], ['2024-06-30']],
      ['完成全部小区竣工验收', ['区住建局'], ['区城管局'], ['2024-11-30']],
      ['新建幼儿园2所', ['区教育局'], ['区财政局'], ['2024-09-30']],
      [
        '组织教师培训500人次',
        ['区进修学校'],
        ['区教育局'],
        ['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31'],
      ],
    ]);
  });

  test('without a unit or a deadline of their own they have the task’s', () => {
    const { tasks, findings } = read(
      laidOut(
        [
          TITLE,
          ['序号', '重点任务', '具体措施', '责任单位', '完成时限'],
          [1, '优化营商环境', '推行一网通办，压缩审批时限', '区行政审批局', '年底前'],
          ['^', '^', '开展企业走访，解决问题100个', '^', '^'],
          ['^', '^', '出台惠企政策清单', '^', '^'],
        ],
        layout,
      ),
    );
    expect(findings).toEqual([]);
    expect(tasks?.[0]?.items.map(({ text, owners, due, deadline }) => [text, owners, due, deadline])).toEqual(
      [
        ['推行一网通办，压缩审批时限', ['区行政审批局'], ['2024-12-31'], undefined],
        ['开展企业走访，解决问题100个', ['区行政审批局'], ['2024-12-31'], undefined],
        ['出台惠企政策清单', ['区行政审批局'], ['2024-12-31'], undefined],
      ],
    );
  });

  test('numbered ones keep their numbers', () => {
    const rows = MEASURES.map((row, index) =>
      row.map((cell, column) => (column === 2 && index > 1 && index < 5 ? `（${index - 1}）${cell}` : cell)),
    );
    const { tasks } = documentOf(laidOut(rows, layout)).tables[0] ?? {};
    expect(tasks?.[0]?.indicators.map(({ number, owners }) => [number, owners])).toEqual([
      ['1', ['区发改局']],
      ['2', ['区住建局']],
      ['3', ['区住建局']],
    ]);
  });

  test('pieces without a column of indicators are parts, each with its people', () => {
    const { tasks, findings } = read(
      laidOut(
        [
          ['2024年民生实事责任分解表'],
          ['序号', '项目名称', '主要内容', '分管领导', '牵头单位', '配合单位'],
          [1, '老城复兴', '完成纪念馆提升。', '周一平', '区文体旅局', '城建公司'],
          ['^', '^', '推进道路整治。', '吴二春', '区住建局', '新桥街道'],
          [2, '养老', '居家服务300户。', '郑三青', '区民政局', '东山街道'],
        ],
        layout,
      ),
    );
    expect(findings).toEqual([]);
    expect(tasks?.[0]).toMatchObject({
      text: '老城复兴',
      leaders: ['周一平', '吴二春'],
      leadUnits: ['区文体旅局', '区住建局'],
      items: [
        { text: '完成纪念馆提升。', leaders: ['周一平'], owners: ['区文体旅局'], supporters: ['城建公司'] },
        { text: '推进道路整治。', leaders: ['吴二春'], owners: ['区住建局'], supporters: ['新桥街道'] },
      ],
    });
    expect(tasks?.[1]?.items).toEqual([]);
  });

  test('a date of its own makes a part of a row that says nothing else', () => {
    const { tasks } = read(
      laidOut(
        [
          TITLE,
          ['序号', '工作任务', '责任单位', '完成时限'],
          [1, '开展创城工作', '区城管局', '6月底'],
          ['^', '^', '区住建局', '9月底'],
        ],
        layout,
      ),
    );
    expect(tasks?.[0]?.items.map(({ owners, due }) => [owners, due])).toEqual([
      [['区城管局'], ['2024-06-30']],
      [['区住建局'], ['2024-09-30']],
    ]);
  });

  test('progress is that of its row alone', () => {
    const { tasks } = read(
      laidOut(
        [
          TITLE,
          ['序号', '重点任务', '具体措施', '责任单位', '完成时限', '进展情况'],
          [1, '推进老旧小区改造', '完成项目立项', '区发改局', '3月底前', '已完成'],
          ['^', '^', '开工建设20个小区', '区住建局', '6月底前', ''],
          ['^', '^', '完成竣工验收', '区住建局', '11月底前', ''],
        ],
        layout,
      ),
    );
    expect(tasks?.[0]?.items.map(({ state }) => state)).toEqual(['done', 'overdue', 'open']);
  });
});

test('three levels: the headings between are kept with each part, and end where the next begins', () => {
  const { tables } = documentOf({
    rows: [
      ['2024年后勤重点工作任务分解表', '', '', '', '', ''],
      ['序号', '工作任务', '', '', '时序进度', '责任科室'],
      [1, '校舍改造', '宿舍改造', '防火门翻新', '3月：制定方案', '基建科'],
      ['', '', '', '厕所改造', '4月：招标', '基建科'],
      ['', '', '食堂改造', '', '6月：完工', '膳食科'],
    ],
    merges: ['A1:F1', 'B2:D2', 'A3:A5', 'B3:B5', 'C3:C4', 'C5:D5'],
  });
  expect(
    tables[0]?.tasks.map(({ text, indicators }) => [text, indicators.map((one) => one.heading)]),
  ).toEqual([['校舍改造', ['宿舍改造 防火门翻新', '宿舍改造 厕所改造', '食堂改造']]]);
});

describe('names a line, as a paste from Word leaves them, are those of the task', () => {
  test('where they go on below the last item, all over the table', () => {
    const { tasks } = read({
      rows: [
        TITLE,
        ['序号', '重点任务', '阶段性指标', '牵头单位', '责任单位', '完成时限'],
        [1, '甲工作推进。', '（1）3月底前甲；', '住建局', '财政局', '12月底'],
        ['', '', '（2）6月底前乙；', '发改局', '人社局', ''],
        ['', '', '（3）9月底前丙。', '', '民政局', ''],
        ['', '', '', '', '城管局', ''],
        [2, '乙工作推进。', '（1）3月底前甲。', '民政局', '财政局', '12月底'],
        ['', '', '', '教育局', '人社局', ''],
      ],
      merges: ['A3:A6', 'B3:B6', 'C5:C6', 'D4:D6', 'F3:F6', 'A7:A8', 'B7:B8', 'C7:C8', 'F7:F8'],
    });
    expect(tasks?.map(({ items }) => items.map(({ owners }) => owners))).toEqual([
      [
        ['住建局', '发改局'],
        ['住建局', '发改局'],
        ['住建局', '发改局'],
      ],
      [['民政局', '教育局']],
    ]);
  });
});

describe('rows without a number', () => {
  const items = (...texts: string[]) => {
    const [first = '', ...more] = texts;
    const rows: Rows = [
      TITLE,
      ['序号', '重点任务', '阶段性指标', '责任单位', '完成时限'],
      [1, '推进老旧小区改造', first, '区住建局\n区工信局', '12月底'],
      ...more.map((text) => ['^', '^', text, '^', '^']),
    ];
    return documentOf(laidOut(rows, 'merged')).tables[0]?.tasks[0]?.indicators.map(
      ({ number, text, owners, heading }) => ({ number, text, owners, heading }),
    );
  };
  const all = ['区住建局', '区工信局'];

  test('are items of their own among numbered ones', () => {
    expect(
      items('（1）3月底前完成设计；', '6月底前开工；', '（2）9月底前完工。')?.map((one) => [
        one.number,
        one.text,
      ]),
    ).toEqual([
      ['1', '3月底前完成设计；'],
      ['', '6月底前开工；'],
      ['2', '9月底前完工。'],
    ]);
  });

  test('belong to the heading above them', () => {
    expect(items('区住建局：', '3月底前甲；', '6月底前乙；', '区工信局：', '（1）9月底前丙。')).toEqual([
      { number: '', text: '3月底前甲；', owners: ['区住建局'], heading: '区住建局' },
      { number: '', text: '6月底前乙；', owners: ['区住建局'], heading: '区住建局' },
      { number: '1', text: '9月底前丙。', owners: ['区工信局'], heading: '区工信局' },
    ]);
  });

  test('go on with the row above where that cannot end, or they cannot begin', () => {
    expect(
      items(
        '3月底前，完成设计，',
        '并开工建设；',
        '6月底前完成投资1',
        '000万元。',
        '9月底前完成建',
        '设任务。',
      ),
    ).toEqual([
      { number: '', text: '3月底前，完成设计，并开工建设；', owners: all, heading: null },
      { number: '', text: '6月底前完成投资1 000万元。', owners: all, heading: null },
      { number: '', text: '9月底前完成建设任务。', owners: all, heading: null },
    ]);
  });

  test('a stroke is none', () => {
    expect(items('3月底前完成设计', '—', '9月底前完工')).toHaveLength(2);
  });
});

test('rows that are the same in every cell are said to be so, and count once', () => {
  const row = [1, '推进老旧小区改造', '完成设计', '区住建局', '区财政局', '6月底'];
  const { tasks, findings } = read({ rows: [TITLE, HEADER, row, row] });
  expect(tasks?.map(({ items }) => items.length)).toEqual([1]);
  expect(findings).toEqual(['task-duplicate B4']);
});

test('a task merged over the columns of the sections lacks none', () => {
  const { findings } = read({
    rows: [
      TITLE,
      ['序号', '类别', '重点任务', '责任单位'],
      [1, '经济', '推进老旧小区改造。', '县住建局'],
      [2, '经济', '推进乡村道路维修。', '县交通局'],
      [3, '推进养老服务提升。', '', '县教育局'],
    ],
    merges: ['B5:C5'],
  });
  expect(findings).toEqual([]);
});

describe('any table', () => {
  const UNITS = ['区发改局', '区财政局', '区教育局', '区民政局', '区住建局'];
  const LEADERS = ['王建国', '李文华', '张志强'];
  const DATES = ['3月底前', '6月底前', '9月底前', '12月底前'];
  const pick = (from: readonly string[]) => fc.constantFrom(...from);
  /** One task: its section's, leader's and unit's places, and the rows of its measures. */
  const task = fc.record({
    section: fc.nat(2),
    leader: pick(LEADERS),
    measures: fc.array(fc.record({ unit: pick(UNITS), date: pick(DATES) }), { minLength: 1, maxLength: 4 }),
  });
  const tables = fc.array(task, { minLength: 2, maxLength: 5 }).map((tasks): Rows => {
    const sections = tasks.map(({ section }) => section).sort();
    let last = -1;
    return [
      ['2024年重点工作任务分解表'],
      ['序号', '类别', '重点任务', '具体措施', '分管领导', '牵头单位', '完成时限'],
      ...tasks.flatMap(({ leader, measures }, n) =>
        measures.map(({ unit, date }, m) => {
          const section = sections[n] === last ? '^' : `第${'一二三'.charAt(sections[n] ?? 0)}类工作`;
          last = sections[n] ?? 0;
          const above = m > 0;
          const measure = `实施第${n + 1}号工程第${m + 1}步建设`;
          return above
            ? ['^', section, '^', measure, '^', unit, date]
            : [n + 1, section, `推进第${n + 1}号重大工程建设。`, measure, leader, unit, date];
        }),
      ),
    ];
  });

  test('is the same whether number, section, task and leader are merged, blank or printed again', () => {
    fc.assert(
      fc.property(
        tables,
        fc.array(fc.constantFrom<Layout>(...LAYOUTS), { minLength: 7, maxLength: 7 }),
        (rows, mixed) => {
          const merged = read(laidOut(rows, 'merged')).tasks;
          expect(merged?.length).toBe(
            new Set(rows.slice(2).flatMap(([number]) => (number === '^' ? [] : [number]))).size,
          );
          for (const layout of LAYOUTS) expect(read(laidOut(rows, layout)).tasks).toEqual(merged);
          expect(read(laidOut(rows, (column) => mixed[column] ?? 'merged')).tasks).toEqual(merged);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('has the same items whether they stand in one cell or in rows of their own', () => {
    const items = fc.array(
      fc.constantFrom('3月底前，完成设计', '每季度检查1次', '完成投资2亿元', '常态化推进'),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(
        items,
        fc.boolean(),
        fc.constantFrom<Layout>('merged', 'blank', 'repeated'),
        (texts, headed, layout) => {
          const lines = texts.map((text, index) => `（${index + 1}）${text}；`);
          if (headed) lines.splice(Math.floor(lines.length / 2), 0, '区财政局：');
          const header = ['序号', '重点任务', '阶段性指标', '责任单位', '完成时限'];
          const task = [1, '推进老旧小区改造。', '', '区住建局\n区财政局', '12月底'];
          const one = [TITLE, header, task.map((cell, column) => (column === 2 ? lines.join('\n') : cell))];
          const many = [
            TITLE,
            header,
            ...lines.map((line, row) =>
              task.map((cell, column) => (column === 2 ? line : row > 0 ? '^' : cell)),
            ),
          ];
          const itemsOf = (table: ReturnType<typeof laidOut>) =>
            documentOf(table).tables[0]?.tasks.map(({ indicators }) =>
              indicators.map(({ number, text, owners, timing }) => [number, text, owners, timing.due]),
            );
          expect(itemsOf(laidOut(many, layout))).toEqual(itemsOf({ rows: one }));
        },
      ),
      { numRuns: 60 },
    );
  });
});
