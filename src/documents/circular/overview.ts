import { sharesOf } from '../../statistics/shares';
import { hasPeriods, onTimeItems, percent, STATE_COLUMNS, stateCells } from '../figures';
import { type PaperBlock, type PaperCell, type PaperTable, paragraph } from '../model';
import { lineOf } from '../text';
import { say } from '../words';
import { unitChart } from './chart';
import type { CircularContent } from './content';
import { sinceText } from './since';

/** 一、总体情况: how many of what; by section and leader as tables, by unit as a chart. */
export function overview(content: CircularContent): readonly PaperBlock[] {
  const { choices, summary } = content;
  const tables = choices.withTables ? [...sectionTable(content), ...leaderTable(content)] : [];
  const since = sinceText(content);
  const changes = since === '' ? [] : [paragraph('body', since)];
  const chart = choices.withChart ? unitChart(summary.byUnit) : [];
  return [paragraph('body', figuresText(content)), ...changes, ...tables, ...chart];
}

function figuresText(content: CircularContent): string {
  const { naming, breakdown } = content;
  const { all, occurrences } = content.summary;
  const { items, adjusted } = all;
  const tasks = breakdown.tables.reduce((sum, table) => sum + table.tasks.length, 0);
  const indicators = breakdown.tables.reduce((sum, table) => sum + table.indicatorCount, 0);
  const divided =
    indicators === 0 && items === tasks ? 'tasks-plain' : indicators === items ? 'tasks' : 'tasks-mixed';
  return [
    say(naming.ofReport ? `overview.${divided}-report` : `overview.${divided}`, { tasks, items }),
    statesText(content),
    dueText(content),
    ...(adjusted > 0 ? [say('overview.adjusted', { adjusted })] : []),
    ...(hasPeriods(content.summary)
      ? [say(occurrences.overdue > 0 ? 'overview.occurrences' : 'overview.occurrences-none', occurrences)]
      : []),
  ].join('');
}

const STATES = ['done', 'overdue', 'soon', 'open', 'undated'] as const;

/** Classes that hold something, with their shares; of what is done and overdue it is said when nothing is. */
function statesText({ summary: { all }, soonDays, date }: CircularContent): string {
  const shares = sharesOf(STATES.map((state) => all[state]));
  const states = STATES.flatMap((state, at) =>
    all[state] > 0
      ? [
          say(`overview.state.${state}`, {
            ...{ count: all[state], share: (shares[at] ?? 0).toFixed(1), days: soonDays },
          }),
        ]
      : state === 'done'
        ? [say('overview.none-done')]
        : [],
  );
  const none = all.overdue === 0 ? [say('overview.none-overdue')] : [];
  return say('overview.states', { date, states: [...states, ...none].join(say('semicolon')) });
}

/** What should have been done by now, and how much of it was. */
function dueText({ summary, date }: CircularContent): string {
  const { all } = summary;
  const onTime = onTimeItems(all);
  if (all.due === 0) return say('overview.none-due');
  return say(`overview.due-${onTime === 0 ? 'no' : onTime === all.due ? 'every' : 'some'}`, {
    ...{ date, due: all.due, onTime, rate: percent(all.onTimeRate) },
    periods: hasPeriods(summary) ? say('overview.due-periods') : '',
  });
}

/** Sections part the items: their figures add up. */
function sectionTable({ summary: { bySection, all }, breakdown }: CircularContent): readonly PaperBlock[] {
  if (bySection.length < 2) return [];
  const several = new Set(bySection.map(({ sheet }) => sheet)).size > 1 && breakdown.tables.length > 1;
  const rows = bySection.map((one): PaperCell[] => {
    const name = lineOf(one.section) === '' ? say('no-section') : lineOf(one.section);
    return [{ text: several && one.section === '' ? lineOf(one.sheet) : name }, ...stateCells(one)];
  });
  const sum = [{ text: say('sum') }, ...stateCells(all)].map((cell): PaperCell => ({
    ...cell,
    strong: true,
  }));
  return [
    paragraph('caption', say('overview.by-section', { number: 1 })),
    table(say('column.section'), [...rows, sum]),
  ];
}

/** Leaders do not part the items: some have several, some none, which a note says. */
function leaderTable({ summary: { byLeader, bySection }, items }: CircularContent): readonly PaperBlock[] {
  if (byLeader.length < 2) return [];
  const none = items.filter(({ leaders }) => leaders.length === 0).length;
  const notes = [
    ...(items.some(({ leaders }) => leaders.length > 1) ? [say('overview.leaders-overlap')] : []),
    ...(none > 0 ? [say('overview.leaders-none', { count: none })] : []),
  ];
  const number = bySection.length < 2 ? 1 : 2;
  return [
    paragraph('caption', say('overview.by-leader', { number })),
    table(
      say('column.leader'),
      byLeader.map((one) => [{ text: lineOf(one.leader) }, ...stateCells(one)]),
    ),
    ...(notes.length > 0 ? [paragraph('small', say('note', { notes: notes.join(say('semicolon')) }))] : []),
  ];
}

function table(first: string, rows: readonly (readonly PaperCell[])[]): PaperTable {
  return {
    kind: 'table',
    is: 'data',
    widths: [23, 8, 10, 8, 12, 10, 14, 15],
    head: [first, ...STATE_COLUMNS.map((column) => say(column))],
    rows,
  };
}
