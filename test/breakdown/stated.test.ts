import { readSectionCount, readShares, readStated, readSum } from '../../src/breakdown/stated';

describe('totals that a text states', () => {
  test.each<[string, [string, number][]]>([
    [
      '共确定工作任务127项、形成阶段性指标408个。',
      [
        ['tasks', 127],
        ['indicators', 408],
      ],
    ],
    [
      '共127项任务，408个指标',
      [
        ['tasks', 127],
        ['indicators', 408],
      ],
    ],
    ['共分解为８６项重点任务', [['tasks', 86]]],
    ['任务合计：63项', [['tasks', 63]]],
    ['共梳理任务一百二十七项', [['tasks', 127]]],
    ['阶段性量化指标 408 个', [['indicators', 408]]],
    ['2024年区政府工作报告任务分解和责任分工方案', []],
    ['分解为9个方面、103项任务', [['tasks', 103]]],
    ['将报告分解为2个方面', []],
    ['（共4大项，9项具体任务）', [['tasks', 9]]],
    ['共涉及12类36项重点任务', [['tasks', 36]]],
    ['每一项任务都要明确到人，第3项任务由区财政局牵头', []],
    ['共103项，其中5项任务年内见效', [['tasks', 103]]],
    ['2024年民生实事任务清单（10项）', [['tasks', 10]]],
    ['全年新增企业5家', []],
    ['', []],
  ])('%s', (text, expected) => {
    expect(readStated(text).map(({ what, value }) => [what, value])).toEqual(expected);
  });

  test('the offsets cut out the figure', () => {
    const text = '共确定工作任务127项、形成阶段性指标408个。';
    expect(readStated(text).map(({ start, end }) => text.slice(start, end))).toEqual(['127', '408']);
  });

  test.each<[string, number | null]>([
    ['127项', 127],
    ['127', 127],
    ['共 12 项', 12],
    ['小计：5项', 5],
    ['小计（5项）', 5],
    ['小计共五项任务', 5],
    ['4个项目', 4],
    ['5项以上', null],
    ['1200万元', null],
  ])('sum %s', (text, expected) => {
    expect(readSum(text, 'tasks')[0]?.value ?? null).toBe(expected);
  });

  test('how a total is divided, with the offsets of its figures', () => {
    const text = '全年安排任务10项，其中经济发展类5项、“三农”工作３项，其他两项。';
    expect(
      readShares(text).map(({ name, value, start, end }) => [name, value, text.slice(start, end)]),
    ).toEqual([
      ['经济发展类', 5, '5'],
      ['“三农”', 3, '３'],
      ['其他', 2, '两'],
    ]);
    expect(readShares('经济发展类5项、民生类5项')).toEqual([]);
  });

  test.each<[string, number | null]>([
    ['四、聚焦乡村振兴（13项）', 13],
    ['一、主要预期指标（共６项任务）', 6],
    ['九、十件重点民生实事（十项）', 10],
    ['二、做实项目（分解任务9项）', 9],
    ['三、生态环境，共12项', 12],
    ['三、做大做强（试行）', null],
    ['（一）聚力打造营商环境最优区', null],
  ])('section %s', (title, expected) => {
    expect(readSectionCount(title)?.value ?? null).toBe(expected);
  });
});

test.each([
  [400, 1],
  [401, 0],
])('of a text of %i characters so many shares are read: %i', (length, shares) => {
  expect(readShares('其中经济发展类5项'.padStart(length, '一'))).toHaveLength(shares);
});
