import { SIGNS } from '../../texts/item-marks';
import { toHalfWidth } from '../../texts/width';
import type { DateExpression } from './date-expression';
import { DATE_STARTS, readDateExpression } from './date-expression';
import type { Plain } from './plain';
import { couldExist } from './points';
import type { RecurringExpression } from './recurring';
import { readRecurring, RECURRING_STARTS } from './recurring';

export type Expression = DateExpression | RepeatedExpression;

/** A recurring expression, with the span that it stands in (`5-10月每周`, `自3月起每月`). */
export interface RepeatedExpression extends RecurringExpression {
  readonly within: DateExpression | null;
}

interface ScanOptions {
  /** A deadline cell holds nothing but times: a bare 一季度 there never names a thing. */
  readonly onlyTimes: boolean;
}

const STARTS = new RegExp(`[${[...new Set(DATE_STARTS + RECURRING_STARTS)].join('')}]`, 'g');
/** Whether a time may begin in these words: cheaper than looking for one. */
export function mayBeginTime(words: string): boolean {
  STARTS.lastIndex = 0;
  return STARTS.test(toHalfWidth(words));
}

const RECURRING_START = new Set(RECURRING_STARTS);

/** Behind what a clause begins anew, so that a bare `3月` is a time. */
const CLAUSE_START = new RegExp(
  `(?:[，,。；;：:\\n（(【[！!？?]|[于在到至从自]|截止|力争|争取|确保|力保|必保|实现|计划|预计|[并且将拟须需应]|每|同时|其中|原则上|务必|要求|结合|利用|围绕|抓住|期间|各项|分别|[${SIGNS}]|[)）])$`,
);
/** A verb whose object is the thing that the bare time belongs to: 完成上半年征兵工作. */
const OBJECT_FOLLOWS =
  /(?:完成|形成|制定|编制|研究|总结|做好|开展|抓好|报送|上报|通报|分析|公布|落实|部署|谋划|提交|召开|确定|明确|下达|发布|印发|梳理|统计|核实|汇总|[对把按照据的比较]|进行|抢抓|举办|组织|推进|推动|实施|发放|兑现|迎接|公开|参加|加强|强化|根据|安排)$/;
/** What a bare time names, in the middle of a clause. */
const NAMED_THING =
  /^(?:的|各项|重点|主要|目标|任务|指标|计划|工作|数据|情况|报告|征兵|总结|台账|预算|收入|支出|经济|安排|方案|考核|决算|测评|验收|自查|评估|例会|会议|奖)/;
/** What it names even at the head of a clause. */
const ALWAYS_NAMED =
  /^的?(?:(?:工作)?(?:数据|总结|同期|报表|同比|环比)|(?:重点|主要)?(?:工作|任务){1,2}(?:清单|台账))/;
/** What was opened, due or found by then is only described: 2023年12月底前开工的项目. */
const DESCRIBES =
  /^(?:已|未|新|尚未|仍未)?(?:开工|动工|建成|竣工|完工|投产|投用|到期|受理|立案|排查|发现|入库|签约|落地|注册|登记|申报|批复|出让|供应|交付|认定|出生|毕业|退休|交办|下达|印发|发布|签订|形成|成立|新建|在建|取得|参保|入学|购买|缴纳|完成|整改|注销|移交|出台|实施)[出到过]?的/;
const LOOK_BACK = 3;

/** 609元, 不低于609元 … behind 每月, 每年: how much, not when. */
const AMOUNT =
  /^的?(?:标准|补贴|补助)?(?:不低于|不少于|不超过|至少|最高|达到?|提高到|提高至|增加到|约|为)?\d[\d.,]*(?:[-—~至]\d[\d.,]*)?[万亿千]?(?:元|块|公斤|斤|吨|度(?=电)|立方)/;
const AMOUNT_AFTER_WORDS = /^[^，,。；;\n\d]{0,6}\d[\d.,]*[万亿千]?元/;
const GROWS = /^(?:递增|递减|平均|增长|增加|提高|下降|减少)(?:率|幅)?(?:不低于|约|为)?\d[\d.]*[%％]/;
const PER_HEAD = /(?:每[\u4e00-\u9fff]{1,3}|人均|户均)$/;

/** Whether a recurring expression is part of a rate: 每人每月609元, 每户每年2000元, 每年增长5%. */
function isRate(text: string, { at, end }: RecurringExpression): boolean {
  const after = text.slice(end, end + 24);
  if (AMOUNT.test(after) || GROWS.test(after)) return true;
  return AMOUNT_AFTER_WORDS.test(after) && PER_HEAD.test(text.slice(Math.max(0, at - 4), at));
}

/** Whether the expression says when something is due, and does not merely name a thing. */
function saysWhen(text: string, expression: DateExpression): boolean {
  if (DESCRIBES.test(text.slice(expression.end, expression.end + 10))) return false;
  if (!expression.bare) return true;
  const after = text.slice(expression.end, expression.end + 8);
  if (ALWAYS_NAMED.test(after)) return false;
  const before = text.slice(Math.max(0, expression.at - LOOK_BACK), expression.at);
  if (before === '' || CLAUSE_START.test(before)) return true;
  // 十三月: in the middle of a clause a month that never was is something else.
  if (!expression.points.every(couldExist)) return false;
  return !OBJECT_FOLLOWS.test(before) && !NAMED_THING.test(after);
}

/** Where a recurring expression within a span would begin: `5-10月每周`, also behind a comma (`1-12月，每月一次`). */
function repeatsAt(text: string, { end, kind }: DateExpression): number {
  return (kind === 'range' || kind === 'year') && /[，,]/.test(text.charAt(end)) ? end + 1 : end;
}

/** 春节晚会 is a thing; 春节前 and 春节期间 are times. */
function namesFestival({ bare, points }: DateExpression): boolean {
  return bare && points.every(({ form }) => form === 'festival');
}

/**
 * Every dated and recurring expression of a text, in reading order. Linear in the length of the text.
 *
 * @param seen is told whatever looks like a time, also where it is past or only names a thing
 */
export function scan(
  plain: Plain,
  options: ScanOptions,
  seen?: (at: number, end: number) => void,
): Expression[] {
  const { text } = plain;
  const found: Expression[] = [];
  let since: DateExpression | null = null;
  STARTS.lastIndex = 0;
  for (let hit = STARTS.exec(text); hit; hit = STARTS.exec(text)) {
    const at = hit.index;
    const every = RECURRING_START.has(hit[0]) ? readRecurring(text, at) : null;
    if (every) {
      if (!isRate(text, every)) found.push({ ...every, within: since });
      seen?.(every.at, every.end);
      STARTS.lastIndex = every.end;
      continue;
    }
    const date = readDateExpression(text, at);
    if (!date) continue;
    STARTS.lastIndex = date.end;
    if (!namesFestival(date)) seen?.(date.at, date.end);
    if (date.past) continue;
    if (date.starts) {
      since = date;
      found.push(date);
      continue;
    }
    const inner = date.bare ? readRecurring(text, repeatsAt(text, date)) : null;
    if (inner) {
      found.push({ ...inner, at: date.at, within: date });
      seen?.(inner.at, inner.end);
      STARTS.lastIndex = inner.end;
    } else if (options.onlyTimes || saysWhen(text, date)) {
      found.push(date);
    }
  }
  return found;
}
