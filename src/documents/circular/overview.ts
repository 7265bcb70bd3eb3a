import { sharesOf } from '../../statistics/shares';
import { onTimeItems, percent, STATE_COLUMNS, stateCells } from '../figures';
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

function figuresText({ summary, soonDays, date, naming, breakdown }: CircularContent): string {
  const { all, occurrences } = summary;
  const { items, done, overdue, soon, open, undated, due, adjusted } = all;
  const tasks = breakdown.tables.reduce((sum, table) => sum + table.tasks.length, 0);
  const indicators = breakdown.tables.reduce((sum, table) => sum + table.indicatorCount, 0);
  const divided =
    indicators === 0 && items === tasks ? 'tasks-plain' : indicators === items ? 'tasks' : 'tasks-mixed';
  const shares = sharesOf([done, overdue, soon, open, undated]).map((share) => share.toFixed(1));
  const [doneShare = '', overdueShare = '', soonShare = '', openShare = '', undatedShare = ''] = shares;
  return [
    say(naming.ofReport ? `overview.${divided}-report` : `overview.${divided}`, { tasks, items }),
    say('overview.states', {
      ...{ date, days: soonDays, done, overdue, soon, open, undated },
      ...{ doneShare, overdueShare, soonShare, openShare, undatedShare },
    }),
    due === 0
      ? say('overview.none-due', { date })
      : say('overview.due', {
          ...{ date, due, onTime: onTimeItems(all), rate: percent(all.onTimeRate) },
        }),
    ...(adjusted > 0 ? [say('overview.adjusted', { adjusted })] : []),
    ...(occurrences.all > items
      ? [say('overview.occurrences', { all: occurrences.all, overdue: occurrences.overdue })]
      : []),
  ].join('');
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

function leaderTable({ summary: { byLeader, bySection } }: CircularContent): readonly PaperBlock[] {
  if (byLeader.length === 0) return [];
  const number = bySection.length < 2 ? 1 : 2;
  return [
    paragraph('caption', say('overview.by-leader', { number })),
    table(
      say('column.leader'),
      byLeader.map((one) => [{ text: lineOf(one.leader) }, ...stateCells(one)]),
    ),
    paragraph('small', say('overview.leaders-overlap')),
  ];
}

function table(first: string, rows: readonly (readonly PaperCell[])[]): PaperTable {
  return {
    kind: 'table',
    is: 'data',
    widths: [30, 10, 10, 10, 10, 10, 10, 10],
    head: [first, ...STATE_COLUMNS.map((column) => say(column))],
    rows,
  };
}
