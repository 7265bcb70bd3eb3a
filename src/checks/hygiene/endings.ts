import type { Task } from '../../breakdown/model';

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

type TextOf = (task: Task, n: number) => string;

const ENOUGH = 6;
/** Up to this share, but always one, may depart from a habit. */
const SLIPS = 0.08;

export function endingStyle(tasks: readonly Task[], itemText: TextOf): EndingStyle {
  const texts = new Map<number, string[]>();
  const items: string[] = [];
  const lasts: string[] = [];
  for (const task of tasks) {
    if (task.text.trim() !== '') {
      const { column } = task.textPlace;
      const same = texts.get(column);
      if (same) same.push(task.text);
      else texts.set(column, [task.text]);
    }
    task.indicators.forEach((_, n) => {
      (n + 1 < task.indicators.length ? items : lasts).push(itemText(task, n));
    });
  }
  return {
    taskText: new Map(
      [...texts].filter(([, own]) => habit(own, /[。.]\s*$/)).map(([column]) => [column, '。'] as const),
    ),
    item: habit(items, /[；;]\s*$/) ? '；' : null,
    lastItem: habit(lasts, /[。.]\s*$/) ? '。' : null,
  };
}

function habit(texts: readonly string[], ending: RegExp): boolean {
  const right = texts.filter((text) => ending.test(text)).length;
  return texts.length >= ENOUGH && texts.length - right <= Math.max(1, texts.length * SLIPS);
}

/** How a text departs from the mark that its like end in; `null` where it does not. `offset`: where it begins in its cell. */
export function wrongEnding(text: string, offset: number, mark: '；' | '。' | null): WrongEnding | null {
  if (mark === null || text.trim() === '') return null;
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
