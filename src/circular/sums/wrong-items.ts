import { BRACKETED, HANZI_BRACKETED, markValue, ORDINAL, POINTED } from '../../texts/item-marks';
import { toHalfWidth } from '../../texts/width';
import type { CircularParagraph } from '../model';
import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { stateOf, TAKEN_UP } from '../vocabulary';
import { nearestTo, type Sum } from './sum';

const STYLES: readonly RegExp[] = [HANZI_BRACKETED, BRACKETED, POINTED, ORDINAL].map(
  (style) => new RegExp(`^\\s*(?:${style})`),
);
const LONGEST_HEADING = 30;
/** Paragraphs before the items that the whole may stand in, and of one item. */
const NEAR = 3;
const MOST = 8;
const CLOSE = 0.2;
/** What is told of all items behind them: `三类合计3510处`, `以上累计完成256公里`. */
const TOGETHER =
  /^(?:以上|上述|前述|[两二三四五六七八九][类项者个方面]{1,2})[^,;]{0,8}$|^(?:合计|共计|总计)$/;
const DONE: ReadonlySet<string> = new Set(['done', 'on-pace', 'started', 'nearly', 'late']);
const LEFT: ReadonlySet<string> = new Set([
  'progress',
  'unstarted',
  'undone',
  'behind',
  'overdue',
  'unreturned',
]);

const AMONG_OTHERS: ReadonlySet<string> = new Set(['overdue', 'late', 'nearly', 'behind']);

interface Item {
  readonly state: string;
  readonly head: Statement;
}

/**
 * Numbered paragraphs that tell what became of things, one state each (`（一）已开工项目。…31个`, `（二）正在推进项目。…`): what their
 * first figures count is the whole that was told before. Or whatever they tell, behind them stands what all are together.
 */
export function wrongItems(
  statements: readonly Statement[],
  paragraphs: readonly CircularParagraph[],
): Sum[] {
  const counts = statements.filter(({ kind, threshold }) => kind === 'count' && !threshold);
  return runsOf(paragraphs).flatMap((starts) => {
    const end = (starts.at(-1)?.number ?? 0) + 1;
    const items = starts.map((start, at) => itemOf(start, starts[at + 1]?.number ?? end, counts));
    const known = items.flatMap((item) => item ?? []);
    const [first] = known;
    if (!first || known.length < starts.length || known.some(({ head }) => head.unit !== first.head.unit))
      return [];
    const parts = known.map(({ head }) => head);
    const others = counts.filter((one) => one.exact && one.unit === first.head.unit && !parts.includes(one));
    if (waysOf(known).some((some) => others.some((one) => isSumOf(one, some)))) return [];
    const total = sumOf(parts.map(({ value }) => value));
    const behind = others.find(
      (one) =>
        one.paragraph >= end && one.paragraph < end + 2 && TOGETHER.test(one.before) && one.lead === '',
    );
    if (behind) return isClose(behind, total) ? [{ whole: behind, parts }] : [];
    const from = first.head.paragraph;
    // What was told before is taken up again.
    const isAgain = parts.some(({ value }) =>
      others.some((one) => one.paragraph < from && one.value === value),
    );
    if (isAgain || !(areStates(known) || areHeadings(starts, known))) return [];
    const whole = nearestTo(
      total,
      others.filter(
        (one) => one.paragraph < from && (one.paragraph >= from - NEAR || one.whole) && isClose(one, total),
      ),
    );
    return whole ? [{ whole, parts }] : [];
  });
}

/** Paragraphs that are numbered one, two, three … in one style, each with what follows it. */
function runsOf(paragraphs: readonly CircularParagraph[]): CircularParagraph[][] {
  return STYLES.flatMap((style) => {
    const runs: CircularParagraph[][] = [];
    for (const paragraph of paragraphs) {
      const mark = style.exec(toHalfWidth(paragraph.text))?.[0];
      if (mark === undefined) continue;
      const last = runs.at(-1);
      const value = markValue(mark);
      if (value === 1) runs.push([paragraph]);
      else if (last && value === last.length + 1) last.push(paragraph);
    }
    return runs.filter(({ length }) => length > 1 && length <= MOST);
  });
}

function itemOf(start: CircularParagraph, end: number, counts: readonly Statement[]): Item | null {
  const text = toHalfWidth(start.text);
  const [heading = ''] = /^[^。:;,]*/.exec(text) ?? [];
  const head = counts.find(
    (one) => one.paragraph >= start.number && one.paragraph < end && one.depth === 0 && !one.nested,
  );
  if (!head?.exact || TAKEN_UP.test(head.before)) return null;
  const said = heading.length <= LONGEST_HEADING ? stateOf(heading) : '';
  if (head.state === '' && !BARE.test(head.before)) return { state: '', head };
  const state = said === '' ? head.state : said;
  return { state: head.state === '' || DONE.has(state) === DONE.has(head.state) ? state : '', head };
}

/** What a figure is called whose heading says all of it. */
const BARE = /^(?:共计?|仅|有|计|为|共有|涉及)?$/;

function areStates(items: readonly Item[]): boolean {
  const states = items.map(({ state }) => state);
  return (
    new Set(states).size === states.length &&
    states.every((state) => DONE.has(state) || LEFT.has(state)) &&
    states.some((state) => DONE.has(state)) &&
    states.some((state) => LEFT.has(state))
  );
}

/** `（一）产业发展类18项`, `（二）城市建设类14项`: sections that are counted in their headings. */
function areHeadings(starts: readonly CircularParagraph[], items: readonly Item[]): boolean {
  return (
    items.length > 2 &&
    items.every(({ head }, at) => head.paragraph === starts[at]?.number && head.lead === '') &&
    starts.every(({ text }) => COUNTED_HEADING.test(toHalfWidth(text)))
  );
}

const COUNTED_HEADING = /^[^,。;:]{4,30}?\d[项个件条处]\)?[。:]?/;

/** All of them; and all but those that may be among the others: what is overdue is under way as well. */
function waysOf(items: readonly Item[]): Statement[][] {
  const apart = items.filter(({ state }) => !AMONG_OTHERS.has(state));
  return [items, apart].filter(({ length }) => length > 1).map((some) => some.map(({ head }) => head));
}

function isSumOf(whole: Statement, parts: readonly Statement[]): boolean {
  const slack = whole.slack + sumOf(parts.map((part) => part.slack));
  return areSame(sumOf(parts.map(({ value }) => value)), whole.value, slack);
}

function isClose({ value }: Statement, total: number): boolean {
  return Math.abs(value - total) <= Math.max(1, CLOSE * value);
}
