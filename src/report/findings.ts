import type { Place, Task } from '../breakdown/model';
import type { Finding } from '../checks/model';
import { taskLabel } from '../checks/task-label';
import { message, type Message } from '../locales/message';
import { words, type Language } from '../locales/words';
import type { CheckedClause, Crosscheck, Difference } from './model';
import { REPORT_SEVERITY, type ReportCheckId } from './report-checks';

/** Clauses and tasks are named by their beginning. */
const LONGEST = 60;

/**
 * What people are told of a comparison, in the order of the report; of one check at most one finding a cell, which then names
 * all that differs there. Parts of a wording (`报告：36个 / 表：63个`) are in the language asked for.
 */
export function crosscheckFindings(
  { clauses, tasksWithoutSource }: Crosscheck,
  language: Language,
): Finding[] {
  const findings = new Cells();
  for (const clause of clauses) {
    for (const one of clause.differs) findings.differ(checkOf(one), one, pair(language, one));
    for (const one of clause.damaged)
      findings.differ('report-copy-damaged', { ...one, place: one.task.textPlace }, pair(language, one));
    const said = sayVerdict(clause);
    if (said) findings.add(said);
  }
  for (const { sheet, task } of tasksWithoutSource) {
    findings.add({
      check: 'task-without-source',
      message: message('checks.task-without-source', { task: taskLabel(task), text: cut(task.text) }),
      sheet,
      place: task.textPlace,
      task,
      cellText: task.text,
    });
  }
  const slogans = clauses.filter(({ kind }) => kind === 'slogan');
  const [first] = slogans;
  if (first) {
    findings.add({
      check: 'report-slogan-uncarried',
      message: message('checks.report-slogan-uncarried', { count: slogans.length, clause: cut(first.text) }),
      sheet: '',
      place: null,
      cellText: slogans.map(({ text }) => text).join('\n'),
    });
  }
  return findings.all();
}

function checkOf({ what, stage }: Difference): ReportCheckId {
  return stage ? 'report-stage-differs' : `report-${what}-differs`;
}

function pair(language: Language, { report, table }: { report: string; table: string }): string {
  const other = table === '' ? words(language, message('crosscheck.not-written')) : table;
  return words(language, message('crosscheck.differs-pair', { report, table: other }));
}

type Draft = Omit<Finding, 'check' | 'severity' | 'ignored'> & { readonly check: ReportCheckId };

function sayVerdict({ verdict, text, tasks, uncovered }: CheckedClause): Draft | null {
  const [best] = tasks;
  if (verdict === 'none')
    return {
      check: 'report-uncarried',
      message: message('checks.report-uncarried', { clause: cut(text) }),
      sheet: '',
      place: null,
      cellText: text,
    };
  if (verdict === 'check') {
    const names = tasks.map(({ sheet, task }) => `${sheet} ${taskLabel(task)}`).join('、');
    const said = message('checks.report-match-uncertain', { clause: cut(text), tasks: names });
    return { check: 'report-match-uncertain', message: said, sheet: '', place: null, cellText: text };
  }
  if (verdict !== 'partly' || !best) return null;
  return {
    check: 'report-partly-carried',
    message: message('checks.report-partly-carried', {
      task: taskLabel(best.task),
      pieces: uncovered.map(cut).join('；'),
    }),
    sheet: best.sheet,
    place: best.task.textPlace,
    task: best.task,
    cellText: text,
  };
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** Findings by check and cell: what differs in one cell is one finding. */
class Cells {
  private readonly found = new Map<string, { draft: Draft; pairs: string[] }>();

  add(draft: Draft): void {
    this.found.set(String(this.found.size), { draft, pairs: [] });
  }

  differ(
    check: ReportCheckId,
    { sheet, task, place }: { sheet: string; task: Task; place: Place },
    said: string,
  ): void {
    const key = [check, sheet, place.row, place.column].join('\n');
    const known = this.found.get(key);
    if (known) {
      if (!known.pairs.includes(said)) known.pairs.push(said);
      return;
    }
    const draft = {
      check,
      message: message('checks.report-uncarried'),
      sheet,
      place,
      task,
      cellText: task.text,
    };
    this.found.set(key, { draft, pairs: [said] });
  }

  all(): Finding[] {
    return [...this.found.values()].map(({ draft, pairs }) => ({
      ...draft,
      message: pairs.length > 0 ? differing(draft, pairs) : draft.message,
      severity: REPORT_SEVERITY[draft.check],
      ignored: false,
    }));
  }
}

function differing({ check, task }: Draft, pairs: readonly string[]): Message {
  return message(`checks.${check}`, { task: task ? taskLabel(task) : '', differs: pairs.join('；') });
}
