import type { Indicator, Task } from '../../breakdown/model';
import { isBlank } from '../../texts/invisible';
import { parentNumber } from '../parent-item';

/** Where a text should end in another mark. Offsets are UTF-16, into the text of the cell. */
export interface WrongEnding {
  /** Where the present mark begins, or where one is missing. */
  readonly start: number;
  /** Behind the present mark; `start` where one is missing. */
  readonly end: number;
  readonly mark: '；' | '。';
}

/** The marks that a table's texts end in, where nearly all agree; `null` where there is no habit to depart from. */
interface EndingStyle {
  /** By the column that the text begins in: goals in one column, `完成危桥改造` merged over two, end each in their way. */
  readonly taskText: ReadonlyMap<number, '。'>;
  readonly item: '；' | null;
  readonly lastItem: '。' | null;
}

const ENOUGH = 6;
/** Up to this share, but always one, may depart from a habit. */
const SLIPS = 0.08;

/** `words`: beside the tasks, the texts of their indicators, numbers included, as their cells have them. */
export function endingStyle(tasks: readonly Task[], words: readonly (readonly string[])[]): EndingStyle {
  const tasksByColumn = new Map<number, Habit>();
  const items = new Habit('；;');
  const lasts = new Habit('。.');
  let ownStyles = 0;
  tasks.forEach((task, at) => {
    if (!isBlank(task.text)) {
      const { column } = task.textPlace;
      let own = tasksByColumn.get(column);
      if (!own) tasksByColumn.set(column, (own = new Habit('。.')));
      own.add(task.text);
    }
    const texts = words[at] ?? [];
    const own = ownStyle(texts);
    if (own !== null) ownStyles += texts.length - 1;
    task.indicators.forEach((one, n) => {
      const next = task.indicators[n + 1];
      if (!next && own !== 'none') lasts.add(texts[n] ?? '');
      if (next && own === null && !beginsList(next, one)) items.add(texts[n] ?? '');
    });
  });
  return {
    taskText: new Map(
      [...tasksByColumn].filter(([, own]) => own.holds).map(([column]) => [column, '。'] as const),
    ),
    // Where many cells go their own way, ； is no habit of the table.
    item: items.holds && items.count > ownStyles ? '；' : null,
    lastItem: lasts.holds ? '。' : null,
  };
}

/** Whether an item begins a list of its own: under another heading or parent than the one before it. */
function beginsList(item: Indicator, before: Indicator): boolean {
  return item.heading !== before.heading || parentNumber(item) !== parentNumber(before);
}

/** How the items of a task depart from their table's habit, beside them. The last under a heading may end either way. `texts`: theirs. */
export function wrongItemEndings(
  { indicators }: Task,
  texts: readonly string[],
  style: EndingStyle,
): readonly (WrongEnding | null)[] {
  if (style.item === null && style.lastItem === null) return NONE;
  const own = ownStyle(texts);
  if (own === 'none') return NONE;
  return indicators.map((item, n) => {
    const next = indicators[n + 1];
    const text = texts[n] ?? '';
    if (next && (own === 'stops' || beginsList(next, item)) && endsIn(STOPS, text)) return null;
    return wrongEnding(text, item.start, next ? style.item : style.lastItem);
  });
}

const NONE: readonly null[] = [];

/** So many items that end alike, all in full stops or all without a mark, are no slip. */
const OWN_STYLE = 3;
const STOPS = '。.';
const MARKS = '，,、；;：:。.！!？?…';

function ownStyle(texts: readonly string[]): 'stops' | 'none' | null {
  if (texts.length < OWN_STYLE) return null;
  if (texts.every((text) => endsIn(STOPS, text))) return 'stops';
  return texts.some((text) => endsIn(MARKS, text)) ? null : 'none';
}

function endsIn(marks: string, text: string): boolean {
  const last = text.charAt(text.length - 1);
  // Most texts end in a mark or a word, and none has to be copied for that.
  return last !== '' && marks.includes(last.trim() === '' ? (text.trimEnd().at(-1) ?? ' ') : last);
}

/** How many texts end in one of the marks, their last spaces aside. */
class Habit {
  #all = 0;
  #right = 0;

  constructor(readonly marks: string) {}

  add(text: string): void {
    this.#all++;
    if (endsIn(this.marks, text)) this.#right++;
  }

  get count(): number {
    return this.#all;
  }

  /** Whether the texts agree, with hardly an exception. */
  get holds(): boolean {
    return this.#all >= ENOUGH && this.#all - this.#right <= Math.max(1, this.#all * SLIPS);
  }
}

/** How a text departs from the mark that its like end in; `null` where it does not. `offset`: where it begins in its cell. */
export function wrongEnding(text: string, offset: number, mark: '；' | '。' | null): WrongEnding | null {
  if (mark === null || isBlank(text)) return null;
  const written = text.trimEnd();
  const last = written.at(-1) ?? '';
  if (last === mark || last === (mark === '；' ? ';' : '.')) return null;
  // An item of several sentences may well end in a full stop.
  if (mark === '；' && last === '。' && written.slice(0, -1).includes('。')) return null;
  const end = offset + written.length;
  if (/[，,、；;：:。]/.test(last)) return { start: end - 1, end, mark };
  if (/[！!？?…]/.test(last)) return null;
  return { start: end, end, mark };
}
