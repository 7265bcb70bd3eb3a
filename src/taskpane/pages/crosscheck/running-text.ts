import type { CheckedClause, Crosscheck } from '../../../report/model';
import { paragraphsOf } from '../../../report/paragraphs';

/** A stretch of a paragraph: a clause, or what stands between clauses. */
export interface Stretch {
  readonly text: string;
  readonly clause: CheckedClause | null;
}

/** A paragraph of the plan part as it is printed. */
export interface TextLine {
  /** Where it begins in the report's text. */
  readonly start: number;
  readonly stretches: readonly Stretch[];
}

/** The plan part as running text. Every character of its paragraphs stands in exactly one stretch. Linear. */
export function runningText({ report: { text, plan }, clauses }: Crosscheck): TextLine[] {
  if (!plan) return [];
  const lines: TextLine[] = [];
  let next = 0;
  for (const { start, end } of paragraphsOf(text)) {
    const [from, to] = [Math.max(start, plan.start), Math.min(end, plan.end)];
    if (from >= to) continue;
    const stretches: Stretch[] = [];
    let at = from;
    const add = (until: number, clause: CheckedClause | null): void => {
      if (until > at) stretches.push({ text: text.slice(at, until).replaceAll('\n', ''), clause });
      at = Math.max(at, until);
    };
    for (let clause = clauses[next]; clause && clause.start < to; clause = clauses[++next]) {
      add(clause.start, null);
      add(Math.min(clause.end, to), clause);
    }
    add(to, null);
    lines.push({ start: from, stretches });
  }
  return lines;
}

/** A paragraph by which an end of the plan part can be named. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** How it begins. */
  readonly text: string;
}

const SHOWN = 24;
/** A list of more is nobody's choice: of a longer report every nth paragraph, and those that are short. */
const MOST = 400;
const SHORT = 40;

/** The paragraphs of a report to choose the ends from, in order. */
export function planMarks(text: string): Mark[] {
  const all = paragraphsOf(text);
  const offered = all.length <= MOST ? all : all.filter((one) => one.text.length <= SHORT).slice(0, MOST);
  return offered.map(({ start, end, text: said }) => ({
    start,
    end,
    text: said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said,
  }));
}
