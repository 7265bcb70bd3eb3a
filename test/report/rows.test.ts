import { readReport } from '../../src/report/read-report';

const HEAD = '二、2025年重点工作\n主要预期目标如下表：\n';

/** Commitments below a heading of the year's work, with what the text has at their offsets. */
function commitments(table: string, year = 2025): string[][] {
  const { text, clauses } = readReport(HEAD + table, { year });
  return clauses
    .filter(({ kind }) => kind === 'commitment')
    .map((one) => [one.text, text.slice(one.start, one.end)]);
}

describe('a row of a table in the report is a clause', () => {
  test.each([
    [
      'a measure in a column of its own; the number of the row is no word of it',
      '序号\t指标\t单位\t2025年目标\n1\t地区生产总值增长\t%\t6.5\n2\t粮食总产量\t万吨\t46.5左右',
      [
        ['地区生产总值增长6.5%', '地区生产总值增长\t%\t6.5'],
        ['粮食总产量46.5万吨左右', '粮食总产量\t万吨\t46.5左右'],
      ],
    ],
    [
      'last year’s figure is no goal',
      '指标\t2024年完成\t2025年目标\n固定资产投资（亿元）\t40\t42\n城镇新增就业（人）\t2100\t2200以上',
      [
        ['固定资产投资42亿元', '固定资产投资（亿元）\t40\t42'],
        ['城镇新增就业2200人以上', '城镇新增就业（人）\t2100\t2200以上'],
      ],
    ],
    [
      'the measure in the head of the column',
      '指标名称\t目标值（%）\n空气质量优良天数比例\t92\n森林覆盖率\t≥61.2',
      [
        ['空气质量优良天数比例92%', '空气质量优良天数比例\t92'],
        ['森林覆盖率≥61.2%', '森林覆盖率\t≥61.2'],
      ],
    ],
    [
      'projects: what is built, and until when; not who does it',
      '序号\t项目名称\t建设内容\t责任单位\t完成时限\n1\t校园建设\t新建幼儿园2所，新增学位540个。\t教育局\t8月底前\n2\t充电桩\t800个\t住建局\t年底前',
      [
        ['8月底前，新建幼儿园2所，新增学位540个', '新建幼儿园2所，新增学位540个。'],
        ['年底前，充电桩800个', '充电桩\t800个'],
      ],
    ],
    [
      'a category that reaches down stands in the first of its rows alone',
      '类别\t事项\t目标\n民生\t新增托位\t300个\n改造农村户厕\t1200户',
      [
        ['新增托位300个', '新增托位\t300个'],
        ['改造农村户厕1200户', '改造农村户厕\t1200户'],
      ],
    ],
    [
      'no head',
      '地区生产总值\t增长6%左右\n一般公共预算收入\t增长5%',
      [
        ['地区生产总值增长6%左右', '地区生产总值\t增长6%左右'],
        ['一般公共预算收入增长5%', '一般公共预算收入\t增长5%'],
      ],
    ],
  ])('%s', (_, table, expected) => {
    expect(commitments(table)).toEqual(expected);
  });

  test('a line with a tab in it is none, nor is a head a heading or the beginning of the plan', () => {
    const { clauses, plan } = readReport(
      `主要目标\t任务\n一\t二\n${HEAD}指标\t目标\n森林覆盖率\t61%\n完成造林3万亩。\n建设\t小学2所。`,
      { year: 2025 },
    );
    expect(plan?.found).toBe('heading');
    expect(clauses.map(({ kind, text, section }) => [kind, text, section.length])).toEqual([
      ['heading', '二、2025年重点工作', 0],
      ['background', '主要预期目标如下表：', 1],
      ['commitment', '森林覆盖率61%', 1],
      ['commitment', '完成造林3万亩', 1],
      ['commitment', '建设\t小学2所', 1],
    ]);
  });
});
