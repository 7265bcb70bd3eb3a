import type { LedgerColumn } from '../../ledger/columns';
import { sectionOf } from '../../ledger/link';
import type { Occurrence } from '../../ledger/model';
import { writeKey } from '../../ledger/keys';
import { toSerial } from '../../timing/civil';
import type { UnitCell } from '../../units/model';

/** 牵头 or 配合: what the reporting unit is in the task. */
export const ROLE_WORDS = { lead: '牵头', support: '配合' } as const;

export type RowValues = Partial<Record<LedgerColumn, string | number>>;

/** What the computed columns of a row say. Numbers that are figures are numbers, so that they sort as such. */
export function rowValues(occurrence: Occurrence): RowValues {
  const { task, subject, text, table, due, index, count } = occurrence;
  const { answers, leads: reporting } = subject;
  const leads = namesOf(answers.lead);
  const supportOnly = reporting.length > 0 && reporting.every((name) => !leads.includes(name));
  const serial = due === null ? null : toSerial(due, false);
  return {
    taskNumber: figure(task.number ?? ''),
    section: sectionOf(occurrence),
    taskText: task.text,
    itemNumber: figure(subject.number),
    itemText: text,
    turn: count > 1 ? `${index + 1}/${count}` : '',
    due: serial ?? '',
    leader: subject.leaders.join('、'),
    lead: leads.join('、'),
    support: subject.supports.join('、'),
    reporting: reporting.join('、'),
    role: supportOnly ? ROLE_WORDS.support : ROLE_WORDS.lead,
    sheet: table.sheet,
    key: writeKey(occurrence.key, occurrence.content),
  };
}

/** Canonical names of a cell, each once, as read. */
function namesOf({ mentions }: UnitCell): readonly string[] {
  return [...new Set(mentions.map(({ name }) => name))];
}

function figure(text: string): string | number {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : text;
}
