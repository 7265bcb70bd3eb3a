import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readReport } from '../../src/report/read-report';
import { asReadText } from '../../src/report/text';
import { anyCharacter } from '../any-character';

const REAL = readFileSync('test/fixtures/reports/shuangtaizi-2024.txt', 'utf8');

/** Clauses as `kind text`, short. */
const clausesOf = (text: string): string[] =>
  readReport(text, { year: 2025 }).clauses.map(({ kind, text: said }) => `${kind} ${said}`);

describe('the report of 双台子', () => {
  const report = readReport(REAL, { year: 2024 });

  test('the plan part begins at its heading and ends before the notes', () => {
    const { plan, text } = report;
    expect(plan?.found).toBe('heading');
    const part = text.slice(plan?.start, plan?.end);
    expect(part.startsWith('二、2024年工作安排')).toBe(true);
    expect(part.endsWith('作出新的更大贡献。')).toBe(true);
  });

  test('headings, run-in headings, goals at commas', () => {
    const at = (start: string) => report.clauses.find(({ text }) => text.startsWith(start));
    expect(at('(一)持续深化改革')).toMatchObject({ kind: 'heading', section: ['二、2024年工作安排'] });
    expect(at('聚力打造营商环境最优区')?.kind).toBe('heading');
    expect(at('盘活大润发')?.section).toEqual([
      '二、2024年工作安排',
      '(三)聚力实体经济,在科学构建现代产业体系上奋勇争先',
      '推动服务业高质量发展',
    ]);
    expect(
      report.clauses
        .filter(({ text }) =>
          /^(?:地区生产总值|固定资产投资|一般公共预算收入|规上工业|社会消费品|居民收入)/.test(text),
        )
        .map(({ text }) => text),
    ).toEqual([
      '地区生产总值同比增长6%',
      '固定资产投资同比增长10%',
      '一般公共预算收入同比增长6%',
      '规上工业增加值同比增长7%',
      '社会消费品零售总额同比增长7%',
      '居民收入增长与经济增长基本同步',
    ]);
    expect(at('此外')?.section).toEqual(['二、2024年工作安排']);
    expect(at('坚持同心同德')?.section).toEqual(['二、2024年工作安排', '我们要打造忠诚政府']);
  });

  test('what is no commitment', () => {
    const of = (kind: string): number => report.clauses.filter((one) => one.kind === kind).length;
    expect({ background: of('background'), slogan: of('slogan'), heading: of('heading') }).toEqual({
      background: 3,
      slogan: 11,
      heading: 41,
    });
    expect(report.sentences).toBe(of('background') + of('slogan') + of('commitment'));
  });
});

describe('where the plan is', () => {
  test.each<[string, string, string, string]>([
    [
      '今年 instead of a number',
      '一、2024年工作回顾\n去年新增企业9家。\n二、今年工作总体要求\n坚持稳中求进。\n三、重点工作\n新增企业5家。\n名词解释\n1.甲：乙。',
      '二、今年工作总体要求',
      '新增企业5家。',
    ],
    [
      'five years and then one',
      '一、过去五年工作回顾\n很好。\n二、今后五年目标任务\n五年后翻番。\n三、2025年重点工作\n新增企业5家。',
      '三、2025年重点工作',
      '新增企业5家。',
    ],
    [
      'only 一、工作回顾 and a sentence',
      '一年来，我们取得了很好的成绩，主要经济指标保持增长。\n2025年，我们将重点抓好以下工作：\n新增企业5家。',
      '2025年，我们将',
      '新增企业5家。',
    ],
    [
      'last year’s heading has the same words',
      '关于2024年工作情况和2025年工作安排的报告\n一、2024年主要工作\n新增企业9家。\n二、2025年工作安排\n新增企业5家。',
      '二、2025年工作安排',
      '新增企业5家。',
    ],
    [
      'notes as an appendix, the year in Chinese numerals',
      '政府工作报告（节选）\n二〇二五年工作安排\n新增企业5家。\n附件：名词解释\n1.甲：乙。',
      '二〇二五年工作安排',
      '新增企业5家。',
    ],
    ['nothing but the plan', '新增企业5家。\n改造小区3个。', '新增企业5家。', '改造小区3个。'],
    [
      'a page foot behind',
      '二、2025年工作安排\n新增企业5家。\n上一篇：没有了\n主办单位：某区人民政府',
      '二、2025年工作安排',
      '新增企业5家。',
    ],
    [
      '第二部分',
      '第一部分 2024年工作回顾\n新增企业9家。\n第二部分 2025年主要任务\n新增企业5家。',
      '第二部分',
      '新增企业5家。',
    ],
    [
      'an outermost heading goes before 总体要求 inside it',
      '一、2024年工作总结\n好。\n二、2025年工作安排\n（一）总体要求\n稳中求进。\n（二）重点任务\n新增企业5家。',
      '二、2025年工作安排',
      '新增企业5家。',
    ],
  ])('%s', (_, text, begins, ends) => {
    const { plan } = readReport(text, { year: 2025 });
    const part = text.slice(plan?.start, plan?.end);
    expect(part.startsWith(begins)).toBe(true);
    expect(part.endsWith(ends)).toBe(true);
  });

  test('a person may move both ends', () => {
    const text = '新增企业9家。\n新增企业5家。改造小区3个。';
    const { plan, clauses } = readReport(text, { plan: { start: 8, end: 15 } });
    expect(plan).toEqual({ start: 8, end: 15, found: 'given' });
    expect(clauses.map((one) => one.text)).toEqual(['新增企业5家']);
    expect(readReport(text, { plan: { start: 90, end: 3 } }).clauses).toEqual([]);
  });

  test('an empty report has no plan', () => {
    expect(readReport(' \n\u3000\n')).toMatchObject({ plan: null, clauses: [], sentences: 0 });
  });
});

describe('clauses', () => {
  const plan = (body: string): string => `二、2025年工作安排\n${body}`;
  const after = (body: string): string[] => clausesOf(plan(body)).slice(1);

  test.each<[string, string, readonly string[]]>([
    [
      '；and ;',
      '建成公园3个；改造小区5个;新修道路2条。',
      ['commitment 建成公园3个', 'commitment 改造小区5个', 'commitment 新修道路2条'],
    ],
    [
      '一是, 二是 behind commas',
      '抓好招商引资：一是签约项目30个，二是到位内资20亿元。',
      ['heading 抓好招商引资', 'commitment 一是签约项目30个', 'commitment 二是到位内资20亿元'],
    ],
    [
      'a bracket holds its sentence',
      '实施“三改”工程（改路；改水；改厕）。',
      ['commitment 实施“三改”工程（改路；改水；改厕）'],
    ],
    [
      'goals at commas, what says more of one stays with it',
      '今年发展主要预期目标是：地区生产总值增长6%左右，规上工业增加值增长7%，力争达到8%，粮食产量稳定在1,200吨以上。',
      [
        'background 今年发展主要预期目标是：',
        'commitment 地区生产总值增长6%左右',
        'commitment 规上工业增加值增长7%，力争达到8%',
        'commitment 粮食产量稳定在1,200吨以上',
      ],
    ],
    [
      'numbered headings, alone and running in',
      '（一）做强工业\n1.扩大投资。实施项目20个。\n2.培育主体\n新增企业5家。',
      [
        'heading （一）做强工业',
        'heading 1.扩大投资',
        'commitment 实施项目20个',
        'heading 2.培育主体',
        'commitment 新增企业5家',
      ],
    ],
    [
      'a list of works in one sentence',
      '（三）聚焦民生改善。用心办好两件民生实事：1.新建公办幼儿园2所；2.改造农村公路30公里。',
      [
        'heading （三）聚焦民生改善',
        'heading 用心办好两件民生实事',
        'commitment 1.新建公办幼儿园2所',
        'commitment 2.改造农村公路30公里',
      ],
    ],
    ['why, and nothing else', '做好今年工作，意义重大。', ['background 做好今年工作，意义重大']],
    [
      'a list of works',
      '1.新建公办幼儿园2所。\n2.改造农村公路30公里。',
      ['commitment 1.新建公办幼儿园2所', 'commitment 2.改造农村公路30公里'],
    ],
    [
      'short first sentences that are no style',
      '办好灯会。新增企业5家，改造小区3个。\n继续完善教育布局，扩大优质资源供给，推动均衡发展。建成学校1所。',
      [
        'commitment 办好灯会',
        'commitment 新增企业5家，改造小区3个',
        'commitment 继续完善教育布局，扩大优质资源供给，推动均衡发展',
        'commitment 建成学校1所',
      ],
    ],
    [
      'what a paragraph is about',
      '坚持城乡融合发展，全面推进乡村振兴。坚持“一村一品”，发展特色产业。建设高标准农田6万亩。',
      [
        'slogan 坚持城乡融合发展，全面推进乡村振兴',
        'commitment 坚持“一村一品”，发展特色产业',
        'commitment 建设高标准农田6万亩',
      ],
    ],
    ['words without work', '各位代表，让我们携手奋进。', ['slogan 各位代表，让我们携手奋进']],
  ])('%s', (_, body, expected) => {
    expect(after(body)).toEqual(expected);
  });

  test('lines that a copy broke at the width of a page are one paragraph; the offsets hold', () => {
    const wrapped = [
      '大力发展特色产业，加快建设现代农业产业园区，完成高标准农田提升',
      '改造2万亩，推动稻蟹综合种养面积达到2.2万亩，支持龙头企业创建国',
      '家级示范基地，开展乡村治理示范村镇创建工作，打造省级美丽宜居村',
      '1个，持续巩固农村人居环境整治成果，落实最严格的耕地保护制度。新',
      '增外贸企业5家、跨境电商企业10家，有序组织企业参加进博会、广交会',
      '等展会，持续开拓国际市场，深化对口合作，力争在招商引资和城市治理',
      '等领域复制一批制度性成果，全面落实沿海六市协同发展机制，携手共建',
      '辽河三角洲高质量发展试验区，打好蓝天保卫战，强化污染源管控措施。',
    ].join('\n');
    const report = readReport(wrapped);
    expect(report.clauses).toHaveLength(2);
    expect(report.clauses[1]?.text.startsWith('新增外贸企业5家')).toBe(true);
    for (const { text, start, end } of report.clauses)
      expect(report.text.slice(start, end).replaceAll('\n', '')).toBe(text);
  });
});

test('items of one paragraph that begin with a short sentence are headed by it', () => {
  const text =
    '二、2025年工作安排\n一、坚持产业强区\n一是做强先进制造。新增规上企业18户。二是壮大数字经济。建成算力中心。推动120家企业上云。';
  const { clauses } = readReport(text, { year: 2025 });
  expect(clauses.slice(2).map((one) => [one.kind, one.text, one.section.at(-1)])).toEqual([
    ['heading', '一是做强先进制造', '一、坚持产业强区'],
    ['commitment', '新增规上企业18户', '一是做强先进制造'],
    ['heading', '二是壮大数字经济', '一、坚持产业强区'],
    ['commitment', '建成算力中心', '二是壮大数字经济'],
    ['commitment', '推动120家企业上云', '二是壮大数字经济'],
  ]);
});

describe('any text', () => {
  const words = fc.constantFrom(
    '二、',
    '（一）',
    '1.',
    '新增企业5家',
    '。',
    '；',
    '，',
    '\n',
    '\r\n',
    '\r',
    '预期目标是：',
    '一是',
    '（',
    '）',
    '各位代表，',
    ' ',
    '\u3000',
    '名词解释',
    '2024年重点工作',
    '推动',
    '😀',
    '\ufeff',
  );
  const texts = fc.array(words, { maxLength: 60 }).map((parts) => parts.join(''));

  test('offsets lie in the plan, in order, and give the clause back', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: anyCharacter })), (source) => {
        const { text, plan, clauses } = readReport(source, { year: 2024 });
        expect(text).toBe(asReadText(source));
        let last = plan?.start ?? 0;
        clauses.forEach((one, n) => {
          expect(one.id).toBe(n + 1);
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.end).toBeGreaterThan(one.start);
          expect(one.end).toBeLessThanOrEqual(plan?.end ?? 0);
          expect(text.slice(one.start, one.end).replace(/\s*\n[\s\u3000]*/g, '')).toBe(one.text);
          last = one.end;
        });
      }),
      { numRuns: 500 },
    );
  });

  test('brackets without end are read in one go', () => {
    const { clauses } = readReport(`二、2024年工作安排\n${'（“《'.repeat(300_000)}。新增企业5家。`);
    expect(clauses.at(-1)?.text).toBe('新增企业5家');
  });

  test('byte order marks and line ends', () => {
    expect(asReadText('\ufeff甲\r\n乙\r丙\n')).toBe('甲\n乙\n丙\n');
  });
});
