import { numberOf } from '../../texts/numerals';
import { amountsBehind, compared } from './differences';
import type { Relation } from './relation';
import type { Skeleton, Term } from './terms';

/** A month or a quarter of the year, or before something and after it; `n` tells which of a kind comes first. */
interface Time {
  readonly kind: 'month' | 'quarter' | 'half' | 'side';
  readonly n: number;
}

const TIME =
  /(?:^|[^\d—–~～至到.-])(\d{1,2})月(?:份|[底末]|(?=[^\d日—–~～至到-]))|第?([一二三四1-4])季度|([上下])半年|(?:整治|整改|改革|改造|优化|升级|集成|实施|调整)([前后])/g;
/** Words of a clause that say nothing of what is measured. */
const EMPTY =
  /其中|全[区县市]|共计?|累计|已|实际|完成|实现|受理|接到|收到|办理|办结|新增|达到?|约|仅|则|的|有|[为是末底份]/g;

function timeIn(words: string): Time | null {
  const [, month, quarter, half, side] = [...words.matchAll(TIME)].at(-1) ?? [];
  if (month !== undefined) return { kind: 'month', n: Number(month) };
  if (quarter !== undefined) return { kind: 'quarter', n: numberOf(quarter) };
  if (half !== undefined) return { kind: 'half', n: half === '上' ? 1 : 2 };
  return side === undefined ? null : { kind: 'side', n: side === '前' ? 1 : 2 };
}

/** `9月份完成7.4亿元，8月份为6.9亿元，环比增长7.2%`, `一季度…，二季度…，增长25%`: between two figures of one measure, the earlier being first. */
export const changesBetweenTimes: Relation = (sentence, before) =>
  sentence.terms.flatMap((one) => {
    const time = timeIn(clauseOf(one, sentence));
    const other = time && besideOf(one, sentence);
    if (!time || !other) return [];
    const own = timeIn(other.run);
    if (own !== null && (own.kind !== time.kind || own.n === time.n)) return [];
    const [from, to] = own === null || own.n > time.n ? [one, other] : [other, one];
    return amountsBehind(sentence, one.at + 1, '同期上月').flatMap((by, _n, amounts) =>
      compared(by, { within: [from], earlier: [to], sentence, before, amounts }),
    );
  });

/** The words since the last mark before it: they name its time. */
function clauseOf({ at }: Term, { text }: Skeleton): string {
  return /[^,;:()、\uE000-\uEFFF]*$/.exec(text.slice(0, at))?.[0] ?? '';
}

/** The figure of the same measure right before it. */
function besideOf(one: Term, sentence: Skeleton): Term | undefined {
  const near = sentence.terms.filter(({ at }) => at < one.at).at(-1);
  if (near?.unit !== one.unit || near.bracketed || one.bracketed) return undefined;
  const between = sentence.text.slice(near.at + 1, one.at);
  const what = clauseOf(one, sentence).replace(TIME, '').replace(EMPTY, '');
  const isSame = what === '' || `${near.run}${near.after}`.includes(what);
  return /^[^,;:()、]{0,12},[^,;:()、]*$/.test(between) && isSame ? near : undefined;
}
