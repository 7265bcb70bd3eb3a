import { readTiming } from '../../src/timing/read-timing';

const CONTEXT = { year: 2024 };

/** Text, its dates (`MM-DD` of 2024 or `YYYY-MM-DD`), and its stages as `date words`. */
type Row = readonly [text: string, due: string, ...stages: string[]];

const STAGED: readonly Row[] = [
  [
    '3月底前完成设计；6月底前开工；10月底前验收',
    '03-31 06-30 10-31',
    '03-31 3月底前完成设计',
    '06-30 6月底前开工',
    '10-31 10月底前验收',
  ],
  ['6月底前完成50%，年底前全部完成', '06-30 12-31', '06-30 6月底前完成50%', '12-31 年底前全部完成'],
  [
    '一季度：完成选址。\n二季度：开工。\n三季度：完工。',
    '03-31 06-30 09-30',
    '03-31 一季度：完成选址',
    '06-30 二季度：开工',
    '09-30 三季度：完工',
  ],
  ['一季度：完成选址\n二季度：开工', '03-31 06-30', '03-31 一季度：完成选址', '06-30 二季度：开工'],
  [
    '3月底前完成设计并报批；\n6月底前开工建设；\n10月底前完成竣工验收。',
    '03-31 06-30 10-31',
    '03-31 3月底前完成设计并报批',
    '06-30 6月底前开工建设',
    '10-31 10月底前完成竣工验收',
  ],
  ['1-3月：摸底；4-6月：整治', '03-31 06-30', '03-31 1-3月：摸底', '06-30 4-6月：整治'],
  [
    '一季度5.5%、二季度5.7%、四季度6%',
    '03-31 06-30 12-31',
    '03-31 一季度5.5%',
    '06-30 二季度5.7%',
    '12-31 四季度6%',
  ],
  ['3月：完成设计\n6月：开工', '03-31 06-30', '03-31 3月：完成设计', '06-30 6月：开工'],
  [
    '3月15日前报送方案；9月20日前报送总结',
    '03-15 09-20',
    '03-15 3月15日前报送方案',
    '09-20 9月20日前报送总结',
  ],
  [
    '2024.3.15前报送方案；2024.9.20前报送总结',
    '03-15 09-20',
    '03-15 2024.3.15前报送方案',
    '09-20 2024.9.20前报送总结',
  ],
  [
    '春节前慰问困难职工，国庆节前走访企业',
    '02-09 09-30',
    '02-09 春节前慰问困难职工',
    '09-30 国庆节前走访企业',
  ],
  ['上半年完成5个，下半年完成5个', '06-30 12-31', '06-30 上半年完成5个', '12-31 下半年完成5个'],
  ['上半年完成60%，全年完成100%', '06-30 12-31', '06-30 上半年完成60%', '12-31 全年完成100%'],
  // A clause without a date belongs to the one before it; one before the first date to none.
  [
    '3月底前完成设计，启动招标；6月底前开工',
    '03-31 06-30',
    '03-31 3月底前完成设计，启动招标',
    '06-30 6月底前开工',
  ],
  ['推进小区改造，3月底前完成设计，6月底前开工', '03-31 06-30', '03-31 3月底前完成设计', '06-30 6月底前开工'],
  ['推进小区改造：3月底前完成设计；6月底前开工', '03-31 06-30', '03-31 3月底前完成设计', '06-30 6月底前开工'],
  // Words that may introduce a date.
  ['3月底前完成选址，力争6月底前开工', '03-31 06-30', '03-31 3月底前完成选址', '06-30 力争6月底前开工'],
  ['于3月底前完成选址，并于6月底前开工', '03-31 06-30', '03-31 于3月底前完成选址', '06-30 并于6月底前开工'],
  [
    '（3月底前）完成设计；（6月底前）开工',
    '03-31 06-30',
    '03-31 （3月底前）完成设计',
    '06-30 （6月底前）开工',
  ],
  [
    '第一阶段（1-3月）：摸底；第二阶段（4-6月）：整治',
    '03-31 06-30',
    '03-31 第一阶段（1-3月）：摸底',
    '06-30 第二阶段（4-6月）：整治',
  ],
  [
    '启动阶段：3月底前部署；总结阶段：11月底前报送',
    '03-31 11-30',
    '03-31 启动阶段：3月底前部署',
    '11-30 总结阶段：11月底前报送',
  ],
  // Several months of one clause.
  [
    '3月、9月到各镇调研；12月底前总结',
    '03-31 09-30 12-31',
    '03-31 3月、9月到各镇调研',
    '09-30 3月、9月到各镇调研',
    '12-31 12月底前总结',
  ],
  // Years.
  ['11月底前开工，次年6月底前完工', '11-30 2025-06-30', '11-30 11月底前开工', '2025-06-30 次年6月底前完工'],
  [
    '2025年3月底前开工，10月底前完工',
    '2025-03-31 2025-10-31',
    '2025-03-31 2025年3月底前开工',
    '2025-10-31 10月底前完工',
  ],
  [
    '2023年12月底前立项，6月底前开工',
    '2023-12-31 06-30',
    '2023-12-31 2023年12月底前立项',
    '06-30 6月底前开工',
  ],
  // Dates that step back are due in order, and told in the order written.
  ['6月底前开工；3月底前完成设计', '03-31 06-30', '06-30 6月底前开工', '03-31 3月底前完成设计'],
  [
    '6月底前完成A；6月底前完成B；9月底前完成C',
    '06-30 09-30',
    '06-30 6月底前完成A；6月底前完成B',
    '09-30 9月底前完成C',
  ],
  // Something recurring among them, or before them.
  [
    '3月底前完成方案；每月调度；10月底前验收',
    '03-31 10-31',
    '03-31 3月底前完成方案；每月调度',
    '10-31 10月底前验收',
  ],
  [
    '每半年评估；3月底前完成方案；10月底前验收',
    '03-31 06-30 10-31 12-31',
    '03-31 3月底前完成方案',
    '10-31 10月底前验收',
  ],
  ['待批复后启动；6月底前完成设计，年底前开工', '06-30 12-31', '06-30 6月底前完成设计', '12-31 年底前开工'],
  [
    '持续推进改造，6月底前完成一期，年底前完成二期',
    '06-30 12-31',
    '06-30 6月底前完成一期',
    '12-31 年底前完成二期',
  ],
];

/** One occurrence, or several of one clause: no stages. */
const UNSTAGED: readonly (readonly [text: string, due: string])[] = [
  ['3月底前完成设计', '03-31'],
  ['3月、9月到各镇调研', '03-31 09-30'],
  ['3月，6月，9月各一次', '03-31 06-30 09-30'],
  ['3月、6月、9月各一次', '03-31 06-30 09-30'],
  ['3月底前、9月底前完成', '03-31 09-30'],
  ['方案于3月底前报批，6月底前开工', '03-31'],
  ['6月底前开工，方案于3月底前报批', '06-30'],
  ['完成设计（3月底前）；开工（6月底前）', '03-31'],
  ['6月底前完成改造（3月底前完成设计，5月底前完成招标）', '06-30'],
  ['12月底前，确保春节前欠薪案件动态清零', '12-31'],
  ['12月底前，开展攻坚行动，确保春节前欠薪案件动态清零', '12-31'],
  ['6月底前完成A；6月底前完成B', '06-30'],
  ['3月起每周调度；6月底前完成', ''],
  ['6月底前，每月调度', '06-30'],
  ['汽车：6月底前完成；家电：3月底前完成', '06-30'],
  ['6月底前落实《方案》，“9月底前清零”要求全面落实', '06-30'],
];

const full = (date: string): string => (date.length === 5 ? `2024-${date}` : date);
const dates = (list: string): string[] => (list === '' ? [] : list.split(' ').map(full));

test.each(STAGED.map(([text, due, ...stages]) => [text, due, stages] as const))('%s', (text, due, stages) => {
  const { timing, problems } = readTiming(text, CONTEXT);
  expect(timing.due).toEqual(dates(due));
  expect(timing.stages?.map((stage) => `${stage.due} ${stage.text}`)).toEqual(
    stages.map((one) => {
      const at = one.indexOf(' ');
      return `${full(one.slice(0, at))} ${one.slice(at + 1)}`;
    }),
  );
  expect(problems).toEqual([]);
});

test.each(UNSTAGED)('no stages: %s', (text, due) => {
  const { timing } = readTiming(text, CONTEXT);
  expect(timing.due).toEqual(dates(due));
  expect(timing.stages).toBeUndefined();
});

test('each stage says which words name its date, and in what way', () => {
  const { timing } = readTiming('1-3月：摸底；力争6月底前整治', CONTEXT);
  expect(timing.stages?.map(({ phrase, kind }) => [phrase, kind])).toEqual([
    ['1-3月', 'range'],
    ['6月底前', 'by'],
  ]);
});

test('an impossible date among stages is a problem, the others count', () => {
  const { timing, problems } = readTiming('4月31日前摸底；6月底前整治；9月底前验收', CONTEXT);
  expect(timing.due).toEqual(['2024-06-30', '2024-09-30']);
  expect(problems).toEqual([{ kind: 'impossible', phrase: '4月31日前' }]);
});

test('without a year the stages of one text want for it once', () => {
  const { timing, problems } = readTiming('3月底前摸底；6月底前整治', { year: null });
  expect(timing.due).toEqual([]);
  expect(timing.stages).toBeUndefined();
  expect(problems.map(({ kind }) => kind)).toEqual(['year']);
});

test('a text of very many stages or brackets is read in a moment', () => {
  const many = Array.from({ length: 4000 }, (_, n) => `${(n % 12) + 1}月底前完成（第${n}项`).join('；');
  expect(readTiming(many, CONTEXT).timing.due).toHaveLength(12);
});
