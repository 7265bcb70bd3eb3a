import { matchAt } from './phrase';
import type { Recurrence } from './recurrence';
import { HANZI_NUMERALS } from '../../texts/numerals';

const MONTHLY = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const UNDATED = { months: [], days: [] };

/** Unit as written → what it means. */
export const UNITS: Readonly<Record<string, Recurrence>> = {
  日: { every: 'day', ...UNDATED },
  天: { every: 'day', ...UNDATED },
  周: { every: 'week', ...UNDATED },
  月: { every: 'month', months: MONTHLY, days: [0] },
  两月: { every: 'month', months: [2, 4, 6, 8, 10, 12], days: [0] },
  半月: { every: 'month', months: MONTHLY, days: [15, 0] },
  旬: { every: 'month', months: MONTHLY, days: [10, 20, 0] },
  季: { every: 'quarter', months: [3, 6, 9, 12], days: [0] },
  单月: { every: 'month', months: [1, 3, 5, 7, 9, 11], days: [0] },
  四月: { every: 'quarter', months: [4, 8, 12], days: [0] },
  半年: { every: 'half', months: [6, 12], days: [0] },
  年: { every: 'year', months: [12], days: [0] },
};

/** Words for the units, longest first: what they mean and what must not follow (每周边, 每季节, 每年级). */
const UNIT_WORDS: readonly (readonly [words: string, not: string, unit: string])[] = [
  ['个?工作日|日|天', '常照语程期产然气线历', '日'],
  ['(?:[12一二两双]个?)?(?:周|星期)', '期边围岁年遭转', '周'],
  ['逢?双月|(?:两|二|2)个?月', '饼龄', '两月'],
  ['逢?单月', '', '单月'],
  ['半个?月', '谈', '半月'],
  ['旬', '', '旬'],
  ['(?:三|3)个?月', '', '季'],
  ['(?:四|4)个?月', '', '四月'],
  ['(?:六|6)个?月|半个?年度?|(?:两|二|2)个?季度?', '', '半年'],
  ['个?月度?', '饼亮球嫂光台龄', '月'],
  ['个?季度?', '节', '季'],
  ['个?年度?', '龄级轻代限薪', '年'],
];

const unitAlternatives = UNIT_WORDS.map(
  ([words, not]) => `((?:${words})${not === '' ? '' : `(?![${not}])`})`,
);
const EVERY = new RegExp(`每一?(?:${unitAlternatives.join('|')})`, 'y');

/** 按月 is recurring, 按月度计划 and 按年龄 are not. */
const NO_PLAN = '(?!度?(?:计划|安排|目标|任务|要求|方案|进度|工作|预算|部署|节点|时序|考核))';
const BY_UNIT = new RegExp(
  `[按逐分](?:(日)(?![常照期程])|(周)(?![期边围])|(半年)|(旬)|(月)(?![饼嫂])|(季)(?!节)|(年)(?![龄级轻代限薪]))${NO_PLAN}度?`,
  'y',
);
const BY_UNIT_NAMES = ['日', '周', '半年', '旬', '月', '季', '年'] as const;
const DOUBLED = /(月)月(?=[有都开抓查评比讲])|(周)周(?=[有都开抓查评比讲])|(季)季(?=[有都开抓查评比讲])/y;
const DOUBLED_NAMES = ['月', '周', '季'] as const;
/** 一月一调度, 一季度一通报. */
const ONE_A_UNIT =
  /(?:一(?:([日天])|(周)|(旬)|(月)|(季)度?|(年))|(半年)|(半月))一(?:次|调度|通报|督查|督导|研判|小结|总结|会商|例会|评|报|排名|更新|考核|检查|分析|汇总|上报|点评|主题)/y;
const ONE_A_UNIT_NAMES = ['日', '周', '旬', '月', '季', '年', '半年', '半月'] as const;

/** 逢双月 without 每. */
const ODD_OR_EVEN = /逢(?:(双)|单)月/y;

const NUMERAL_LEFT = new RegExp(`[0-9${HANZI_NUMERALS}百千万第]`);

/** The unit at the head of a recurring expression: 每月, 按季度, 逐月, 一月一调度. */
export function readUnit(text: string, at: number): { unit: string; end: number } | null {
  if (/[一半]/.test(text.charAt(at)) && at > 0 && NUMERAL_LEFT.test(text.charAt(at - 1))) return null;
  const every = matchAt(EVERY, text, at);
  if (every)
    return named(
      every,
      UNIT_WORDS.map(([, , unit]) => unit),
    );
  const by = matchAt(BY_UNIT, text, at);
  // 逐年 is a comparison; 分日 and 分年 are other words.
  if (by && !/^(?:逐[年日]|分[年日])/.test(by[0])) return named(by, BY_UNIT_NAMES);
  const doubled = matchAt(DOUBLED, text, at);
  if (doubled) return named(doubled, DOUBLED_NAMES);
  const oddOrEven = matchAt(ODD_OR_EVEN, text, at);
  if (oddOrEven) return { unit: oddOrEven[1] ? '两月' : '单月', end: at + oddOrEven[0].length };
  const one = matchAt(ONE_A_UNIT, text, at);
  return one && named(one, ONE_A_UNIT_NAMES);
}

/** Which of the groups matched: the end leaves out what is only there to tell the words apart. */
function named(found: RegExpExecArray, names: readonly string[]): { unit: string; end: number } | null {
  const groups: readonly (string | undefined)[] = found.slice(1);
  const unit = names[groups.findIndex((group) => group !== undefined)];
  return unit === undefined ? null : { unit, end: found.index + found[0].length };
}
