import type { Indicator, Task } from '../../breakdown/model';
import { isBlank } from '../../grid/text';

/** Where a text should end in another mark. Offsets are UTF-16, into the text of the cell. */
export interface WrongEnding {
  /** Where the present mark begins, or where one is missing. */
  readonly start: number;
  /** Behind the present mark; `start` where one is missing. */
  readonly end: number;
  readonly mark: '；' | '。';
}

/** The marks that a table's texts end in, where nearly all agree; `null` where there is no habit to depart from. */
export interface EndingStyle {
  /** By the column that the text begins in: goals in one column, `完成危桥改造` merged over two, end each in their way. */
  readonly taskText: ReadonlyMap<number, '。'>;
  readonly item: '；' | null;
  readonly lastItem: '。' | null;
}

/** The text of an indicator, its number included, as its cell has it. */
type TextOf = (indicator: Indicator) => string;

const ENOUGH = 6;
/** Up to this share, but always one, may depart from a habit. */
const SLIPS = 0.08;

export function endingStyle(tasks: readonly Task[], itemText: TextOf): EndingStyle {
  const texts = new Map<number, Habit>();
  const items = new Habit('；;');
  const lasts = new Habit('。.');
  for (const task of tasks) {
    if (!isBlank(task.text)) {
      const { column } = task.textPlace;
      let own = texts.get(column);
      if (!own) texts.set(column, (own = new Habit('。.')));
      own.add(task.text);
    }
    task.indicators.forEach((one, n) => {
      const next = task.indicators[n + 1];
      if (!next) lasts.add(itemText(one));
      else if (!beginsList(next, one)) items.add(itemText(one));
    });
  }
  return {
    taskText: new Map([...texts].filter(([, own]) => own.holds).map(([column]) => [column, '。'] as const)),
    item: items.holds ? '；' : null,
    lastItem: lasts.holds ? '。' : null,
  };
}

/** Whether an item begins a list of its own: under another heading or parent than the one before it. */
function beginsList(item: Indicator, before: Indicator): boolean {
  return item.heading !== before.heading || parentOf(item) !== parentOf(before);
}

function parentOf({ number }: Indicator): string {
  return /^\d+(?=\D)/.exec(number)?.[0] ?? '';
}

/**
 * How the items of a task depart from their table's habit, by their number. The last under an inner heading may end
 * either way, and a cell of nothing but full stops, or without any mark, is written so on purpose.
 */
export function wrongItemEndings(
  { indicators }: Task,
  itemText: TextOf,
  style: EndingStyle,
): readonly (WrongEnding | null)[] {
  const texts = indicators.map(itemText);
  const stops = texts.map((text) => /[。.]\s*$/.test(text));
  const isOwnStyle = (of: readonly boolean[]): boolean => of.length >= OWN_STYLE && of.every(Boolean);
  const allStops = isOwnStyle(stops);
  if (isOwnStyle(texts.map((text) => /[^，,、；;：:。.！!？?…\s]\s*$/.test(text)))) return [];
  return indicators.map((item, n) => {
    const next = indicators[n + 1];
    if (next && stops[n] && (allStops || beginsList(next, item))) return null;
    return wrongEnding(texts[n] ?? '', item.start, next ? style.item : style.lastItem);
  });
}

/** So many items that end alike are no slip. */
const OWN_STYLE = 3;

/** How many texts end in one of the marks, their last spaces aside. */
class Habit {
  #all = 0;
  #right = 0;

  constructor(readonly marks: string) {}

  add(text: string): void {
    this.#all++;
    if (this.marks.includes(text.trimEnd().at(-1) ?? ' ')) this.#right++;
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
