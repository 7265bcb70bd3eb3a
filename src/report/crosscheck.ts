import type { Breakdown } from '../breakdown/model';
import type { WorkbookGrid } from '../grid/grid';
import { atOnce, type Work } from '../grid/work';
import { decisionsFor, findDecided, type Decision } from './decisions';
import type { TaskTexts } from './match/corpus';
import { saysInOtherWords } from './match/says-piece';
import { matchWork, type Match } from './match/match';
import type {
  Carrier,
  CheckedClause,
  Clause,
  Counts,
  Crosscheck,
  Difference,
  Report,
  Verdict,
} from './model';
import { spokenTasks, type Said, type SpokenTask } from './task-says';
import { droppedItems } from './verify/dropped';
import { plainOf, writtenIn } from './verify/plain';
import { sectionDifferences } from './verify/sections';
import { unsectionedIn } from './verify/unsectioned';
import { verified } from './verify/verify';

/** With less of its clauses found, or found with the same figures and names, a report is hardly this table's. */
const LIKE = 0.4;
/** Of fewer clauses a slip or two are half. */
const FEW = 10;

/** The report against all tables of a workbook, in one go: see `crosscheckWork`. */
export function crosscheck(
  report: Report,
  breakdown: Breakdown,
  workbook: WorkbookGrid,
  decisions: readonly Decision[] = [],
): Crosscheck {
  return atOnce(crosscheckWork(report, breakdown, workbook, decisions));
}

/**
 * The report against all tables of a workbook: which task carries each commitment, what differs, which tasks the report does
 * not know. What people decided before stands above what is found. Steps count clauses.
 */
export function* crosscheckWork(
  report: Report,
  breakdown: Breakdown,
  workbook: WorkbookGrid,
  decisions: readonly Decision[],
): Work<Crosscheck> {
  const tasks = spokenTasks(breakdown.tables, workbook);
  const said = report.clauses.filter(({ kind }) => kind !== 'heading');
  const matches = yield* matchWork(
    said.map(({ text }) => text),
    tasks.map(textsOf),
    tasks.map(({ task }) => task.table),
  );
  const decide = decisionsFor(decisions);
  const byClause = new Map<Clause, CheckedClause>();
  for (const [n, clause] of said.entries()) {
    byClause.set(clause, judged(clause, matches[n], tasks, decide(clause.text)));
    yield { done: n + 1, total: said.length };
  }
  const clauses = report.clauses.map((clause) => byClause.get(clause) ?? unjudged(clause));
  const placed = withSections(clauses, breakdown, workbook);
  return {
    report,
    clauses: placed,
    tasksWithoutSource: withoutSource(tasks, placed),
    counts: countsOf(placed),
    ...likenessOf(placed),
  };
}

/** A text as short as this, without an end, only names what its measures say (充电设施: 新建公共充电桩800个). */
const LABEL = 16;

/** What a task is found by: its text with what is built, and its measures where the text only names them; and its stages. */
function textsOf({ task, says }: SpokenTask): TaskTexts {
  const isLabel = task.text.length <= LABEL && !/[。；;]$/.test(task.text);
  const details = new Set((task.details ?? '').split('\n'));
  const isText = ({ of, text }: Said): boolean =>
    of === 'text' || (of === 'goal' && (isLabel || details.has(text)));
  return {
    text: says.flatMap((said) => (isText(said) ? [said.text] : [])).join('\n'),
    indicators: says.flatMap((said) => (isText(said) ? [] : [said.text])),
  };
}

/** A clause that nothing is said of: a heading, or what was not compared yet. */
export function unjudged(clause: Clause): CheckedClause {
  return {
    ...clause,
    verdict: null,
    tasks: [],
    others: [],
    uncovered: [],
    differs: [],
    damaged: [],
    decision: null,
  };
}

function judged(
  clause: Clause,
  match: Match | undefined,
  tasks: readonly SpokenTask[],
  decision: Decision | null,
): CheckedClause {
  const found = match ?? { band: 'none', tasks: [], uncovered: [], others: [] };
  const carrier = ({ task, score }: { task: number; score: number }): (SpokenTask & { score: number })[] => {
    const one = tasks[task];
    return one ? [{ ...one, score: Math.round(score * 100) / 100 }] : [];
  };
  const chosen = (decision?.tasks ?? []).flatMap((wanted) => findDecided(tasks, wanted) ?? []);
  const stands = decision !== null && (decision.verdict === 'waived' || chosen.length > 0);
  const byHand = stands && decision.verdict === 'carried';
  const carriers = byHand ? chosen.map((one) => ({ ...one, score: 1 })) : found.tasks.flatMap(carrier);
  // What a task carries is a commitment, whatever its words.
  const kind = found.band === 'carried' || stands ? 'commitment' : clause.kind;
  const uncovered =
    found.band === 'carried'
      ? [...found.uncovered, ...dropped(clause.text, carriers, tasks, found.uncovered)]
      : [];
  const verdict: Verdict | null =
    kind !== 'commitment' ? null : stands ? decision.verdict : verdictOf(found.band, uncovered);
  const carried = verdict === 'carried' || verdict === 'partly';
  const { differs, damaged } = carried ? verified(clause.text, carriers) : { differs: [], damaged: [] };
  return {
    ...clause,
    kind,
    verdict,
    tasks: verdict === null ? [] : carriers.map(asCarrier),
    others: verdict === null ? [] : found.others.flatMap(carrier).map(asCarrier),
    uncovered: verdict === 'partly' ? uncovered : [],
    differs,
    damaged,
    decision: stands ? decision : null,
  };
}

function asCarrier({ sheet, task, score }: Carrier): Carrier {
  return { sheet, task, score };
}

/**
 * What the tasks of a clause leave out of their words, as the clause writes it. What only a milestone names is left out of the
 * task all the same; what another task says is not.
 */
function dropped(
  clause: string,
  carriers: readonly SpokenTask[],
  tasks: readonly SpokenTask[],
  known: readonly string[],
): string[] {
  const byOthers = (item: string, one: SpokenTask): boolean =>
    carriers.some(
      (other) =>
        other !== one && other.says.some(({ of, text }) => of !== 'stage' && saysInOtherWords(item, text)),
    );
  const items = new Set(
    carriers.flatMap((one) => droppedItems(clause, one.task.text).filter((item) => !byOthers(item, one))),
  );
  for (const item of items) {
    const isSaid = (text: string): boolean => plainOf(text).text.includes(item);
    const bySome = (says: SpokenTask['says']): boolean =>
      says.some(({ of, text }) => of !== 'stage' && isSaid(text));
    if (known.some(isSaid) || tasks.some(({ says }) => bySome(says))) items.delete(item);
  }
  return [...items].map((item) => writtenIn(clause, item));
}

function verdictOf(band: Match['band'], uncovered: readonly string[]): Verdict {
  return band === 'carried' && uncovered.length > 0 ? 'partly' : band;
}

function withSections(
  clauses: readonly CheckedClause[],
  { tables }: Breakdown,
  workbook: WorkbookGrid,
): CheckedClause[] {
  const carried = clauses
    .filter(({ verdict }) => verdict === 'carried' || verdict === 'partly')
    .map((clause) => ({ clause, tasks: clause.tasks.map(({ task }) => task) }));
  const byClause = new Map<Clause, Difference[]>();
  for (const { clause, task, report, table } of sectionDifferences(
    tables,
    carried,
    unsectionedIn(tables, workbook),
  )) {
    const sheet = tables[task.table]?.sheet ?? '';
    const differs = byClause.get(clause) ?? [];
    byClause.set(clause, [
      ...differs,
      { what: 'section', stage: false, report, table, sheet, task, place: task.textPlace },
    ]);
  }
  return clauses.map((clause) => {
    const sections = byClause.get(clause);
    return sections ? { ...clause, differs: [...clause.differs, ...sections] } : clause;
  });
}

function withoutSource(
  tasks: readonly SpokenTask[],
  clauses: readonly CheckedClause[],
): Crosscheck['tasksWithoutSource'] {
  const known = new Set(clauses.flatMap((clause) => clause.tasks.map(({ task }) => task)));
  return tasks
    .filter(({ task }) => task.text !== '' && !known.has(task))
    .map(({ sheet, task }) => ({ sheet, task }));
}

function countsOf(clauses: readonly CheckedClause[]): Counts {
  const of = (verdict: Verdict): number => clauses.filter((one) => one.verdict === verdict).length;
  return {
    commitments: clauses.filter(({ verdict }) => verdict !== null).length,
    carried: of('carried'),
    partly: of('partly'),
    check: of('check'),
    none: of('none'),
    waived: of('waived'),
  };
}

/** Tables of other places have much in common; what they have not is the figures and the names. */
function likenessOf(clauses: readonly CheckedClause[]): Pick<Crosscheck, 'agreeing' | 'unlike'> {
  const { commitments, carried, partly, waived } = countsOf(clauses);
  const agreeing = clauses.filter(
    ({ verdict, differs }) =>
      (verdict === 'carried' || verdict === 'partly') &&
      !differs.some(({ what }) => what === 'figure' || what === 'name'),
  ).length;
  const like = commitments < FEW ? carried + partly : agreeing;
  return { agreeing, unlike: like + waived < commitments * LIKE };
}
