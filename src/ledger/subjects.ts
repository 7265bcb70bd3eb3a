import type { Answers, Indicator, Part, Place, Table, Task } from '../breakdown/model';
import { answersOf } from '../breakdown/model';
import type { UnitCell } from '../units/model';
import { unitNames } from '../units/unit-names';
import type { Deadline, Timing } from '../timing/model';

/**
 * What rows of the ledger are about, and what counts once (项): an indicator; a part of a task without indicators; a
 * task that has neither. What it does not say of its own is what its part or task says.
 */
export interface Subject {
  readonly table: Table;
  readonly task: Task;
  /** The one thing that it is: the same object means the same subject. */
  readonly of: Indicator | Part | Task;
  /** What 指标序号 says: `3`, `1①`, `部分1`; '' for the task itself and where nothing is numbered. */
  readonly number: string;
  /** Its own words; '' for the task itself. */
  readonly text: string;
  /** Where its words stand. */
  readonly place: Place;
  readonly timing: Timing;
  /** The rows that answer for it: its part's, else the whole task's. */
  readonly answers: Answers;
  /** Canonical names, each once: who answers for it (a heading's unit before the lead units), and who helps. */
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly leaders: readonly string[];
  readonly deadline: Deadline | null;
  /** Text of the source's progress column, '' where there is none. */
  readonly progressText: string;
}

/** The parts of a task are numbered in their order, in words that are part of the file format. */
function partNumber(index: number): string {
  return `部分${index + 1}`;
}

export function isPartNumber(number: string): boolean {
  return /^部分\d+$/.test(number);
}

/** `（3）` of an indicator, `部分1` of a part, '' where there is no number: how people name it behind its task. */
export function subjectLabel(number: string): string {
  return number === '' || isPartNumber(number) ? number : `（${number}）`;
}

/** What one task is taken apart into, in the order of the source: at least one. Linear in its items. */
export function subjectsOf(table: Table, task: Task): readonly Subject[] {
  const said = new Map(answersOf(task).map((answers) => [answers, saidBy(answers)] as const));
  const whole = said.get(task) ?? saidBy(task);
  if (task.indicators.length > 0) {
    return task.indicators.map((one): Subject => {
      const { number, text, place, timing, owners, supporters, leaders, deadline, part = task } = one;
      const of = said.get(part) ?? whole;
      return {
        table,
        task,
        of: one,
        number,
        text,
        place,
        timing,
        answers: of.answers,
        leads: [...new Set(owners)],
        supports: supporters ?? of.supports,
        leaders: leaders ?? of.leaders,
        deadline: deadline ?? of.deadline,
        progressText: of.progressText,
      };
    });
  }
  if (task.parts) {
    return task.parts.map((one, index): Subject => {
      const { text, textPlace: place, timing } = one;
      return { table, task, of: one, number: partNumber(index), text, place, timing, ...saidBy(one) };
    });
  }
  const timing = task.timing ?? UNDATED;
  return [{ table, task, of: task, number: '', text: '', place: task.textPlace, timing, ...whole }];
}

const UNDATED: Timing = { kind: 'none', due: [], source: 'own' };

function saidBy(
  answers: Answers,
): Pick<Subject, 'answers' | 'leads' | 'supports' | 'leaders' | 'deadline' | 'progressText'> {
  const { lead, support, leaders, deadline, progressText } = answers;
  return {
    answers,
    leads: namesIn(lead),
    supports: namesIn(support),
    leaders: [...new Set(leaders)],
    deadline,
    progressText,
  };
}

/** Units; where a cell names nobody but persons, these. */
function namesIn(cell: UnitCell): readonly string[] {
  const units = unitNames(cell);
  return units.length > 0 ? units : [...new Set(cell.mentions.map(({ name }) => name))];
}
