import type { DateExpression } from './grammar/date-expression';
import { LOCAL_WORDS } from './grammar/local-words';
import type { Point } from './grammar/points';
import type { Expression } from './grammar/scan';
import type { TimeProblem, TimeWords } from './model';

/** What a text says once its local words have days, and the words that have none. */
export interface Settled {
  readonly found: readonly Expression[];
  readonly unknown: readonly TimeProblem[];
}

/** Whether any expression names a time by a local word: few texts do. */
export function hasLocalWords(found: readonly Expression[]): boolean {
  return found.some((one) => one.type === 'date' && one.points.some(({ word }) => word !== undefined));
}

/** Gives local words their days: those of the whole country, else those of the settings. The others are left out. */
export function settle(found: readonly Expression[], words: TimeWords): Settled {
  const unknown = new Map<string, TimeProblem>();
  const settled = found.flatMap((one): readonly Expression[] => {
    if (one.type !== 'date') return [one];
    const points = one.points.map((point) => dayOf(point, words) ?? point);
    for (const { word } of points) if (word !== undefined) unknown.set(word, { kind: 'word', phrase: word });
    if (points.some(({ word }) => word !== undefined)) return [];
    const settledOne: DateExpression = { ...one, points, from: dayOf(one.from, words) ?? one.from };
    return [settledOne];
  });
  return { found: settled, unknown: [...unknown.values()] };
}

function dayOf(point: Point, words: TimeWords): Point | null {
  const { word, ...rest } = point;
  const day = word === undefined ? undefined : (words[word] ?? LOCAL_WORDS[word]?.day);
  return day ? { ...rest, ...day, from: day, form: 'day' } : null;
}
