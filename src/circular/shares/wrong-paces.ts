import { toHalfWidth } from '../../texts/width';
import type { CircularParagraph } from '../model';
import { sumOf } from '../numbers';
import type { Statement } from '../statements';

/** A difference from the elapsed time that is not that of its figure. */
interface WrongPace {
  readonly difference: Statement;
  readonly from: Statement;
  /** As it would be written. */
  readonly right: string;
  /** The share of the year that is over: `58.3%`. */
  readonly pace: string;
}

const FROM_PACE = /(?:落后|低于|慢于|快于|超过?|高于|超前|领先|滞后)(?:于)?(?:序时|时间)进度$/;
/** A share of what was set for the year. */
const OF_YEAR = /(?:年度|全年)(?:目标|计划|任务|投资)*|(?:支出|执行|完成|投资)进度(?:为|达到?)?$/;
const HEAD = 8;
const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/前三季度/, 9],
  [/上半年/, 6],
  [/(?:第)?一季度/, 3],
];

/** `一季度…完成年度计划的20.0%，落后序时进度5个百分点`: at the end of March a quarter of the year is over. */
export function wrongPaces(
  statements: readonly Statement[],
  paragraphs: readonly CircularParagraph[],
): WrongPace[] {
  const title = monthsOf(paragraphs);
  return statements.flatMap((difference, at) => {
    if (difference.unit !== '百分点' || !FROM_PACE.test(difference.before)) return [];
    const months = title ?? monthsIn(difference.clause);
    if (months === null) return [];
    const pace = (months / 12) * 100;
    const share = statements[at - (isPace(statements[at - 1], pace) ? 2 : 1)];
    if (share?.kind !== 'share' || share.paragraph !== difference.paragraph) return [];
    if (share.sentence !== difference.sentence || !OF_YEAR.test(wordsOf(statements, at))) return [];
    const decimals = Math.max(share.decimals, difference.decimals);
    const right = Math.abs(sumOf([share.value, -pace]));
    // Of 58.33 % a tenth may be lost before it is subtracted.
    const isRound = Number.isInteger(pace);
    const off = Math.abs(right - difference.value);
    if (isRound ? off < 10 ** -decimals - 1e-9 : off <= 10 ** -decimals + 1e-9) return [];
    return [
      {
        difference,
        from: share,
        right: `${Number(right.toFixed(decimals))}个百分点`,
        pace: `${Number(pace.toFixed(1))}%`,
      },
    ];
  });
}

/** `落后序时进度（41.7%）5.0个百分点`: the pace itself stands between. */
function isPace(one: Statement | undefined, pace: number): boolean {
  return one?.kind === 'share' && Math.abs(one.value - pace) < 0.1;
}

/** What the figures right before it are called; a goal may stand in brackets before its share. */
function wordsOf(statements: readonly Statement[], at: number): string {
  const near = statements.slice(Math.max(0, at - 2), at);
  return near.map(({ lead, before }) => lead + before).join('');
}

/** How many months are over at the end of the period that the title names; `null` where it names none. */
function monthsOf(paragraphs: readonly CircularParagraph[]): number | null {
  const title = paragraphs
    .slice(0, HEAD)
    .map(({ text }) => toHalfWidth(text))
    .find((text) => /通报|情况|报告/.test(text));
  return title === undefined ? null : monthsIn(title);
}

function monthsIn(words: string): number | null {
  const last = /(?:^|\D)1[-—–~～至到](\d{1,2})月/.exec(words)?.[1];
  if (last !== undefined) return Number(last);
  return MONTHS.find(([period]) => period.test(words))?.[1] ?? null;
}
