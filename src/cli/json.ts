import type { z } from 'zod';
import type { Understanding } from '../actions/understand';
import type { Finding } from '../checks/model';
import type { Breakdown, Indicator, Part, Table, Task } from '../breakdown/model';
import type { ColumnRole } from '../breakdown/roles';
import { columnName, rangeToA1, toA1 } from '../grid/address';
import type { TaskStates } from '../ledger/states';
import { words } from '../locales/words';
import type { Deadline, Timing } from '../timing/model';
import type { UnitCell } from '../units/model';
import { language } from './say';
import type { JsonDocument, deadline, part, state, timing } from './contract/document';

export function toDocument(file: string, understanding: Understanding): JsonDocument {
  const { breakdown, issued, findings, asOf, states } = understanding;
  return {
    file,
    asOf,
    sheets: breakdown.sheets.map(({ name, kind, takenFor }) => ({
      name,
      kind,
      ...(takenFor === undefined ? {} : { takenFor }),
    })),
    tables: issued.tables.map((one) => toTable(one, states)),
    units: toUnits(breakdown),
    findings: findingsToJson(findings),
  };
}

export function findingsToJson(findings: readonly Finding[]): JsonDocument['findings'] {
  return findings.map((one) => ({
    check: one.check,
    severity: one.severity,
    sheet: one.sheet,
    cell: one.place ? toA1(one.place.row, one.place.column) : null,
    task: one.task?.number ?? null,
    message: words(language(), one.message),
    suggestion: words(language(), { id: `checks.${one.check}.suggestion`, params: {} }),
    ...(one.observed === undefined ? {} : { observed: one.observed }),
    ...(one.expected === undefined ? {} : { expected: one.expected }),
    ...(one.edits === undefined
      ? {}
      : {
          edits: one.edits.map(({ sheet, place, before, after }) => ({
            sheet,
            cell: toA1(place.row, place.column),
            before,
            after,
          })),
        }),
    ignored: one.ignored,
  }));
}

function toTable(one: Table, states: ReadonlyMap<string, TaskStates>): JsonDocument['tables'][number] {
  return {
    sheet: one.sheet,
    range: rangeToA1(one.range),
    title: one.title,
    headerRows: one.headerRows.map((row) => row + 1),
    year: one.year.value,
    confidence: one.confidence,
    columns: columnsByRole(one),
    taskCount: one.tasks.length,
    indicatorCount: one.indicatorCount,
    stated: one.stated.map(({ what, section, stated, counted, place }) => ({
      what,
      ...(section === null ? {} : { section }),
      stated,
      counted,
      matches: stated === counted,
      cell: toA1(place.row, place.column),
    })),
    tasks: one.tasks.map((each) => toTask(each, states.get(each.id))),
  };
}

function columnsByRole({ columns }: Table): Partial<Record<ColumnRole, string[]>> {
  const byRole: Partial<Record<ColumnRole, string[]>> = {};
  for (const { role, column } of columns) {
    if (role) (byRole[role] ??= []).push(columnName(column));
  }
  return byRole;
}

function toTask(one: Task, states: TaskStates | undefined): JsonDocument['tables'][number]['tasks'][number] {
  return {
    number: one.number,
    rows: one.rows.map((row) => row + 1),
    text: one.text,
    ...(one.details === undefined ? {} : { details: one.details }),
    sections: [...one.sections],
    leaders: [...one.leaders],
    leadUnits: namesOf(one.lead),
    supportUnits: namesOf(one.support),
    deadline: one.deadline && toDeadline(one.deadline),
    indicators: one.indicators.map((each, index) => toIndicator(each, states?.indicators[index])),
    ...(one.parts ? { parts: one.parts.map((each, index) => toPart(each, states?.parts?.[index])) } : {}),
    ...(one.timing ? { timing: toTiming(one.timing), state: states?.task ?? 'undated' } : {}),
  };
}

function toIndicator(
  one: Indicator,
  stateNow: z.infer<typeof state> | undefined,
): JsonDocument['tables'][number]['tasks'][number]['indicators'][number] {
  return {
    number: one.number,
    text: one.text,
    cell: toA1(one.place.row, one.place.column),
    heading: one.heading,
    owners: [...one.owners],
    ...(one.supporters ? { supporters: [...one.supporters] } : {}),
    ...(one.leaders ? { leaders: [...one.leaders] } : {}),
    ...(one.deadline ? { deadline: toDeadline(one.deadline) } : {}),
    timing: toTiming(one.timing),
    state: stateNow ?? 'undated',
  };
}

function toPart(one: Part, stateNow: z.infer<typeof state> | undefined): z.infer<typeof part> {
  return {
    rows: one.rows.map((row) => row + 1),
    text: one.text,
    leaders: [...one.leaders],
    leadUnits: namesOf(one.lead),
    supportUnits: namesOf(one.support),
    deadline: one.deadline && toDeadline(one.deadline),
    timing: toTiming(one.timing),
    state: stateNow ?? 'undated',
  };
}

function toDeadline({ text, date: last, dates }: Deadline): z.infer<typeof deadline> {
  return { text, date: last, ...(dates.length > 1 ? { dates: [...dates] } : {}) };
}

function toTiming({ kind, due, every, source, stages }: Timing): z.infer<typeof timing> {
  return {
    kind,
    due: [...due],
    ...(every === undefined ? {} : { every }),
    source,
    ...(stages ? { stages: stages.map((stage) => ({ due: stage.due, text: stage.text })) } : {}),
  };
}

/** Canonical names of a cell's units, each once. */
function namesOf({ mentions }: UnitCell): string[] {
  return [...new Set(mentions.filter(({ kind }) => kind !== 'person').map(({ name }) => name))];
}

/** Every unit with its numbers of tasks, over all tables; those that lead most come first. */
function toUnits({ tables, roster }: Breakdown): JsonDocument['units'] {
  const counts = new Map<string, { lead: number; support: number }>();
  const count = (name: string, role: 'lead' | 'support'): void => {
    const one = counts.get(name) ?? { lead: 0, support: 0 };
    one[role]++;
    counts.set(name, one);
  };
  for (const { tasks } of tables) {
    for (const { lead, support } of tasks) {
      for (const name of namesOf(lead)) count(name, 'lead');
      for (const name of namesOf(support)) count(name, 'support');
    }
  }
  return [...counts]
    .map(([name, { lead, support }]) => {
      const unit = roster.units.get(name);
      const collective = unit?.kind === 'collective';
      return { name, lead, support, collective, ...(collective ? { members: [...unit.members] } : {}) };
    })
    .sort((a, b) => b.lead - a.lead || b.support - a.support || (a.name < b.name ? -1 : 1));
}
