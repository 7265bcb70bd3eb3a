import { readBreakdown } from '../../src/breakdown/read';
import { defaultSettings } from '../../src/settings/xml';
import { sheet, workbook } from '../grid/sheet';

const rolesOf = (header: string[], ...body: (string | number)[][]): (string | null)[] => {
  const rows = [['2024年重点工作任务分解表'], header, ...body];
  const [table] = readBreakdown(workbook(sheet(rows)), defaultSettings()).tables;
  return header.map((_, column) => table?.columns.find((one) => one.column === column)?.role ?? null);
};

describe('a role comes from the words, the neighbours and the contents', () => {
  test('责任单位 alone leads, beside 牵头单位 it supports', () => {
    const alone = rolesOf(['序号', '工作任务', '责任单位', '完成时限'], [1, '建成甲园区', '发改局', '6月底']);
    expect(alone).toEqual(['number', 'task', 'leadUnit', 'deadline']);
    const beside = rolesOf(
      ['序号', '工作任务', '责任单位', '牵头单位'],
      [1, '建成甲园区', '发改局', '财政局'],
    );
    expect(beside).toEqual(['number', 'task', 'supportUnit', 'leadUnit']);
  });

  test('工作任务 is the section where another column holds the tasks', () => {
    const roles = rolesOf(
      ['序号', '工作任务', '具体内容', '牵头单位'],
      [1, '抓招商', '引进亿元以上项目10个，全年到位资金20亿元。', '商务局'],
      [2, '', '举办各类招商推介活动4次以上。', '商务局'],
      [3, '抓项目', '实施重点项目50个，完成投资100亿元。', '发改局'],
    );
    expect(roles).toEqual(['number', 'section', 'task', 'leadUnit']);
  });

  test('时间节点 over bare dates is a deadline, over items the indicators', () => {
    expect(rolesOf(['序号', '任务', '牵头单位', '时间节点'], [1, '甲工作', '发改局', '6月底'])).toContain(
      'deadline',
    );
    const items = rolesOf(
      ['序号', '任务', '牵头单位', '时间节点'],
      [1, '甲工作', '发改局', '（1）3月底前，完成规划；\n（2）6月底前，开工建设。'],
    );
    expect(items).toContain('indicators');
  });

  test.each([['供电所'], ['派出所'], ['消防救援站'], ['供水站\n客运站'], ['交警大队、派出所']])(
    'a column without a header that holds %j answers for the tasks',
    (units) => {
      const roles = rolesOf(
        ['序号', '工作任务', '', '完成时限'],
        [1, '完成线路改造，保障迎峰度夏。', units, '6月底'],
        [2, '完成路口监控安装，加强巡查。', units, '9月底'],
      );
      expect(roles).toEqual(['number', 'task', 'leadUnit', 'deadline']);
    },
  );

  test('具体措施 alone holds the tasks', () => {
    const roles = rolesOf(
      ['序号', '具体措施', '牵头单位', '分管领导'],
      [1, '推进园区建设', '发改局', '张三'],
    );
    expect(roles).toEqual(['number', 'task', 'leadUnit', 'leader']);
  });

  test('a task column whose header is empty is known by its contents', () => {
    const roles = rolesOf(
      ['序号', '', '牵头单位', '分管领导', '完成时限'],
      [1, '推进甲产业园区基础设施建设', '发改局', '张三', '6月底'],
      [2, '完成老旧小区改造十个以上', '住建局', '李四', '9月底'],
    );
    expect(roles[1]).toBe('task');
  });

  test('a unit column whose header is empty leads where 责任单位 stands beside it', () => {
    const roles = rolesOf(
      ['序号', '工作任务', '', '责任单位', '完成时限'],
      [1, '推进甲产业园区基础设施建设', '发改局', '财政局', '6月底'],
      [2, '完成老旧小区改造十个以上', '住建局', '', '9月底'],
    );
    expect(roles).toEqual(['number', 'task', 'leadUnit', 'supportUnit', 'deadline']);
  });

  test('a misspelt 牵头单位 is known by its contents though 配合单位 is there', () => {
    const roles = rolesOf(
      ['序号', '工作任务', '牵头单立', '配合单位'],
      [1, '推进甲产业园区基础设施建设', '发改局', '财政局'],
      [2, '完成老旧小区改造十个以上', '住建局', '城管局'],
    );
    expect(roles).toEqual(['number', 'task', 'leadUnit', 'supportUnit']);
  });

  test('a last column whose header is empty still belongs to the table', () => {
    const roles = rolesOf(
      ['序号', '工作任务', '牵头单位', '配合单位', ''],
      [1, '推进甲产业园区基础设施建设', '发改局', '财政局', '张三'],
      [2, '完成老旧小区改造十个以上', '住建局', '城管局', '李四'],
      [3, '新建农村公路三十公里', '交通局', '财政局', '王五'],
    );
    expect(roles[4]).toBe('leader');
  });

  test('主要措施 are steps beside the tasks', () => {
    const roles = rolesOf(
      ['序号', '工作任务', '主要措施', '牵头单位'],
      [1, '推进甲工作', '出台方案并组织实施。', '发改局'],
    );
    expect(roles).toEqual(['number', 'task', 'indicators', 'leadUnit']);
  });

  test('全年目标 is the last of the columns of quarters', () => {
    const roles = rolesOf(
      ['项目名称', '年度建设内容', '一季度目标', '上半年目标', '全年目标', '责任单位'],
      ['甲产业园', '建设厂房10万平方米', '完成桩基', '主体施工', '竣工验收', '住建局'],
    );
    expect(roles).toEqual(['task', 'details', 'indicators', 'indicators', 'indicators', 'leadUnit']);
  });

  test('形象进度 over its quarters makes a header of two rows below the title', () => {
    const [table] = readBreakdown(
      workbook(
        sheet(
          [
            ['2024年民生实事任务清单'],
            ['序号', '建设内容', '形象进度', '', '责任单位', '责任领导'],
            ['', '', '一季度', '二季度', '', ''],
            [1, '新建公厕6座', '选址', '开工', '城管局', '高原'],
          ],
          { merges: ['A1:F1', 'A2:A3', 'B2:B3', 'C2:D2', 'E2:E3', 'F2:F3'] },
        ),
      ),
      defaultSettings(),
    ).tables;
    expect(table?.headerRows).toEqual([1, 2]);
    expect(table?.year.value).toBe(2024);
    expect(table?.tasks[0]?.indicators.map(({ timing }) => timing.due)).toEqual([
      ['2024-03-31'],
      ['2024-06-30'],
    ]);
  });

  test('measures under a merged task have units and deadlines of their own', () => {
    const [table] = readBreakdown(
      workbook(
        sheet(
          [
            ['2024年重点任务责任清单'],
            ['序号', '重点任务', '具体措施', '牵头单位', '配合单位', '完成时限'],
            [1, '扩大有效投资', '争取专项债券10亿元。', '财政局', '发改局', '9月底前'],
            ['', '', '开工重点项目30个。', '发改局', '财政局', '10月底前'],
          ],
          { merges: ['A1:F1', 'A3:A4', 'B3:B4'] },
        ),
      ),
      defaultSettings(),
    ).tables;
    const [task] = table?.tasks ?? [];
    expect(task?.indicators.map(({ owners, timing, place }) => [owners, timing.due, place.row])).toEqual([
      [['财政局'], ['2024-09-30'], 2],
      [['发改局'], ['2024-10-31'], 3],
    ]);
    expect(task?.lead.mentions.map(({ name }) => name)).toEqual(['财政局', '发改局']);
    expect(task?.answers).toHaveLength(2);
  });

  test('责任单位 alone may name who leads and who supports', () => {
    const [table] = readBreakdown(
      workbook(
        sheet([
          ['2024年重点任务清单'],
          ['序号', '重点任务', '责任单位', '完成时限'],
          [1, '完善产业链招商机制', '牵头：商务局；配合：发改局、工信局', '9月底前'],
          [2, '建设智慧农业示范园', '农业农村局牵头，科技局配合', '10月底前'],
        ]),
      ),
      defaultSettings(),
    ).tables;
    const names = table?.tasks.map(({ lead, support }) =>
      [lead, support].map(({ mentions }) => mentions.map(({ name }) => name)),
    );
    expect(names).toEqual([
      [['商务局'], ['发改局', '工信局']],
      [['农业农村局'], ['科技局']],
    ]);
  });

  test('a section right below the header is no second row of it, though its words are header words', () => {
    const [table] = readBreakdown(
      workbook(
        sheet(
          [
            ['2023年工作任务分解清单'],
            ['序号', '', '责任领导', '牵头部门', '责任部门'],
            ['一、主要预期指标（1项）'],
            [1, '地区生产总值同比增长百分之七', '于德忱', '发改局', '财政局'],
          ],
          { merges: ['A1:E1', 'A3:E3'] },
        ),
      ),
      defaultSettings(),
    ).tables;
    expect(table?.headerRows).toEqual([1]);
    expect(table?.tasks.map(({ sections }) => sections)).toEqual([['一、主要预期指标（1项）']]);
  });

  test('spaces and line breaks in header words do not matter', () => {
    const roles = rolesOf(
      ['序　号', '重 点\n任 务', '牵头\n单位', '分管\n市领导'],
      [1, '推进甲工作', '发改局', '张三'],
    );
    expect(roles).toEqual(['number', 'task', 'leadUnit', 'leader']);
  });

  test('序时进度 and its like hold the steps, whether numbered `1.3月底前` or not at all', () => {
    const header = (words: string): string[] => ['序号', '重点工作', words, '牵头单位'];
    const steps = '1.3月底前，完成前期工作；\n2.10月底前，全面完成。';
    for (const words of ['序时进度', '工作节点', '推进计划'])
      expect(rolesOf(header(words), [1, '改造老旧小区八个', steps, '住建局'])[2]).toBe('indicators');
    expect(rolesOf(header('未知的列'), [1, '改造老旧小区八个', steps, '住建局'])[2]).toBe('indicators');
    expect(rolesOf(header('进度安排'), [1, '改造老旧小区八个', '9月底前，全面完成', '住建局'])[2]).toBe(
      'indicators',
    );
  });

  test('columns of quarters are indicators, each due when its header says', () => {
    const rows = [
      ['2024年任务分解表'],
      ['序号', '任务', '一季度目标', '二季度目标', '牵头单位'],
      [1, '改造老旧小区', '完成方案', '6月15日前开工', '住建局'],
    ];
    const [table] = readBreakdown(workbook(sheet(rows)), defaultSettings()).tables;
    expect(table?.tasks[0]?.indicators.map(({ timing }) => timing.due)).toEqual([
      ['2024-03-31'],
      ['2024-06-15'],
    ]);
  });
});

test.each<[string, string[][]]>([
  [
    'a budget',
    [
      ['2024年部门预算表'],
      ['序号', '项目名称', '预算金额', '责任单位', '备注'],
      ['1', '办公费', '10', '财政局', ''],
    ],
  ],
  [
    'a contact list',
    [['任务联系人通讯录'], ['序号', '单位', '姓名', '职务', '电话'], ['1', '财政局', '张三', '科长', '1']],
  ],
  [
    'a duty roster',
    [['值班安排'], ['日期', '带班领导', '值班人员', '电话'], ['2月9日', '张三', '李四', '1']],
  ],
])('%s is no breakdown', (_name, rows) => {
  const { tables, sheets } = readBreakdown(workbook(sheet(rows)), defaultSettings());
  expect(tables).toEqual([]);
  expect(sheets).toMatchObject([{ name: '任务分解', kind: 'other', problem: null }]);
});

test.each<[string, string | number, number | null]>([
  ['2024年任务分解', '', 2024],
  ['二〇二四年重点工作分解', '', 2024],
  ['重点工作分解', '2024年2月8日', 2024],
  ['重点工作分解', '', null],
])('the year of %s, %s', (title, notice, year) => {
  const rows = [
    [title],
    [notice],
    ['序号', '任务', '牵头单位', '完成时限'],
    [1, '甲工作', '发改局', '6月底'],
  ];
  expect(readBreakdown(workbook(sheet(rows)), defaultSettings()).tables[0]?.year.value).toBe(year);
});

test('a deadline may lie years ahead: its year is proposed, never taken', () => {
  const rows = [
    ['重点工作督办清单'],
    ['序号', '议定事项', '责任单位', '完成时限'],
    [1, '修订值班制度', '办公室', '9月30日前'],
    [2, '小区开工', '规划科', '2027年3月前'],
    [3, '学校投用', '规划科', '2026年9月前'],
    [4, '道路通车', '规划科', { value: 46_266, text: '2026年9月1日', numberFormat: 'yyyy年m月d日' }],
  ];
  const [table] = readBreakdown(workbook(sheet(rows)), defaultSettings()).tables;
  expect(table?.year).toEqual({ value: null, source: 'none', named: [2026, 2027] });
  expect(table?.tasks.map(({ deadline }) => deadline?.date)).toEqual([
    null,
    '2027-02-28',
    '2026-08-31',
    '2026-09-01',
  ]);
});
