import type { CheckedClause, Crosscheck, Verdict } from '../../../report/model';

/** What the list shows: a verdict, or what is found beside the verdicts. */
export const VIEWS = [
  'none',
  'check',
  'partly',
  'differs',
  'no-source',
  'carried',
  'waived',
  'slogans',
] as const;
export type View = (typeof VIEWS)[number];

/** Views whose words are a verdict's. */
export function isVerdict(view: View): view is Verdict {
  return view !== 'differs' && view !== 'no-source' && view !== 'slogans';
}

/** Clauses of a view, in the order of the report. Tasks without a source are no clauses. */
export function clausesIn(view: View, { clauses }: Crosscheck): readonly CheckedClause[] {
  switch (view) {
    case 'no-source':
      return [];
    case 'differs':
      return clauses.filter(({ differs }) => differs.length > 0);
    case 'slogans':
      return clauses.filter(({ kind, verdict }) => kind === 'slogan' && verdict === null);
    default:
      return clauses.filter(({ verdict }) => verdict === view);
  }
}

/** How much a view shows. */
export function sizeOf(view: View, found: Crosscheck): number {
  return view === 'no-source' ? found.tasksWithoutSource.length : clausesIn(view, found).length;
}

/** The first that asks for something to be done; all carried: these. */
export function firstView(found: Crosscheck): View {
  return VIEWS.find((view) => sizeOf(view, found) > 0) ?? 'carried';
}

/** A text in pieces, those within a span marked. Spans may overlap, and may lie outside of the text. */
export function marked(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): readonly { readonly text: string; readonly isMarked: boolean }[] {
  const pieces: { text: string; isMarked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.min(Math.max(start, at), text.length);
    const to = Math.min(Math.max(end, from), text.length);
    if (to === from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}
