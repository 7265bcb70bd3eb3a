import type { Task } from '../breakdown/model';
import { termsOf } from './match/terms';

/** Which task a person means, in a way that survives renumbering. */
interface DecidedTask {
  readonly sheet: string;
  /** '' where it has none. */
  readonly number: string;
  /** How its text begins. */
  readonly text: string;
}

/** What a person decided about a clause; kept in the workbook by the clause's text. */
export interface Decision {
  readonly clause: string;
  /** `waived`: 无需分解. */
  readonly verdict: 'carried' | 'waived';
  /** For `carried`: the tasks that carry it. */
  readonly tasks: readonly DecidedTask[];
  readonly reason: string;
  /** Civil date. */
  readonly on: string;
}

/** A task as it is kept with a decision. */
export function decidedTask(sheet: string, { number, text }: Task): DecidedTask {
  return { sheet, number: number ?? '', text: text.slice(0, KEPT) };
}

const KEPT = 60;
/** A clause this much like the one that was judged is the same one, changed a little. */
const SAME = 0.8;

/** The clause with all that may change without anyone's meaning something else taken out. */
function keyOf(text: string): string {
  return text.normalize('NFKC').replace(/[\s，,。；;、“”"'《》·]/g, '');
}

/** Finds the decision about a clause: of the same text, else of the only text that differs from it a little. */
export function decisionsFor(decisions: readonly Decision[]): (clause: string) => Decision | null {
  const exact = new Map(decisions.map((one) => [keyOf(one.clause), one]));
  return (clause) => {
    if (decisions.length === 0) return null;
    const found = exact.get(keyOf(clause));
    if (found) return found;
    const near = decisions
      .map((one) => ({ one, alike: likeness(clause, one.clause) }))
      .filter(({ alike }) => alike >= SAME)
      .sort((a, b) => b.alike - a.alike);
    const [best, second] = near;
    return best && best.alike > (second?.alike ?? 0) ? best.one : null;
  };
}

/** Dice over pairs of characters. Figures that changed leave a clause the same: what differs is then shown. */
function likeness(a: string, b: string): number {
  const [one, other] = [termsOf(a), termsOf(b)];
  if (one.size + other.size === 0) return 0;
  let shared = 0;
  for (const term of one.keys()) if (other.has(term)) shared++;
  return (2 * shared) / (one.size + other.size);
}

/** The task that is meant: of the same text, else of the same number. */
export function findDecided<T extends { readonly sheet: string; readonly task: Task }>(
  tasks: readonly T[],
  wanted: DecidedTask,
): T | null {
  const there = tasks.filter(({ sheet }) => sheet === wanted.sheet);
  return (
    there.find(({ task }) => wanted.text !== '' && task.text.startsWith(wanted.text)) ??
    there.find(({ task }) => wanted.number !== '' && task.number === wanted.number) ??
    tasks.find(({ task }) => wanted.text !== '' && task.text.startsWith(wanted.text)) ??
    null
  );
}
