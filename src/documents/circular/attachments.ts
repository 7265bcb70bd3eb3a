import type { UnitFigures } from '../../statistics/summary';
import { figure, hasPeriods, onTimeItems, percent } from '../figures';
import { type PaperBlock, type PaperCell, paragraph } from '../model';
import { beginningOf, type ItemWords } from '../item-words';
import { lineOf } from '../text';
import { type PaperWord, say } from '../words';
import type { CircularContent } from './content';
import { unitsInOrder } from './unit-order';

/** A column of an attachment: its header, its width in parts of the page, and what stands in it. */
interface Column<One> {
  readonly head: PaperWord;
  readonly width: number;
  readonly cell: (one: One, index: number) => PaperCell;
  /** Left out where it would be empty from top to bottom: the table has no such column, so nobody could fill it in. */
  readonly optional?: true;
}

const INDEX: Column<unknown> = { head: 'column.index', width: 5, cell: (_, index) => figure(index + 1) };
const TASK: Column<ItemWords> = { head: 'column.task', width: 16, cell: (one) => ({ text: taskText(one) }) };
const ITEM: Column<ItemWords> = {
  head: 'column.item',
  width: 18,
  cell: (one) => ({ text: one.indicator }),
  optional: true,
};
const BY = centred('column.by', 8, ({ by }) => by);
const LEADS = centred('column.lead-units', 11, ({ leads }) => leads);
const PROGRESS: Column<ItemWords> = {
  head: 'column.progress',
  width: 17,
  cell: (one) => ({ text: one.progress }),
};

const OVERDUE_COLUMNS: readonly Column<ItemWords>[] = [
  INDEX,
  TASK,
  ITEM,
  BY,
  { head: 'column.days-over', width: 5, cell: ({ days }) => figure(days ?? 0) },
  { ...centred('column.leader', 9, ({ leaders }) => leaders), optional: true },
  LEADS,
  PROGRESS,
  { head: 'column.reason', width: 11, cell: ({ problem }) => ({ text: problem }) },
  { head: 'column.next', width: 9, cell: () => ({ text: '' }) },
];

/** Every item that is overdue, and nothing else. */
export function overdueSection({ inState, date, summary }: CircularContent): readonly PaperBlock[] {
  const all = inState('overdue');
  const periods = summary.occurrences.overdue > all.length ? say('attachment.overdue-periods') : '';
  return [
    data(OVERDUE_COLUMNS, all),
    paragraph('small', say('attachment.overdue-note', { date, count: all.length, periods })),
  ];
}

const UNIT_COLUMNS: readonly Column<UnitFigures>[] = [
  { ...INDEX, width: 6 },
  { head: 'column.unit', width: 30, cell: ({ unit }) => ({ text: lineOf(unit) }) },
  counted('column.lead', 7, ({ lead }) => lead.items),
  counted('column.due', 8, ({ lead }) => lead.due),
  counted('column.on-time-items', 7, ({ lead }) => onTimeItems(lead)),
  counted('column.done', 8, ({ lead }) => lead.done),
  counted('column.overdue', 7, ({ lead }) => lead.overdue),
  counted('column.soon', 7, ({ lead }) => lead.soon),
  counted('column.rate', 9, ({ lead }) => percent(lead.rate)),
  counted('column.on-time', 9, ({ lead }) => percent(lead.onTimeRate)),
  counted('column.support', 7, ({ support }) => support.items),
  counted('column.support-overdue', 7, ({ support }) => support.overdue),
  counted('column.returned', 10, ({ collective, returned }) =>
    say(collective ? 'no-return' : returned ? 'returned' : 'not-returned'),
  ),
];

/** Every unit; what it leads and what it supports are never one figure. */
export function unitsSection(content: CircularContent): readonly PaperBlock[] {
  const { date, summary } = content;
  const periods = hasPeriods(summary) ? say('attachment.units-periods') : '';
  return [
    data(UNIT_COLUMNS, unitsInOrder(content)),
    paragraph('small', say('attachment.units-note', { date, periods })),
  ];
}

const ALL_COLUMNS: readonly Column<ItemWords>[] = [
  INDEX,
  { ...TASK, width: 25 },
  { ...ITEM, width: 27 },
  { ...BY, width: 10 },
  { ...LEADS, width: 13 },
  centred('column.state', 9, ({ item }) => say(`state.${item.state}`)),
  PROGRESS,
];

/** Every item, in the order of the source. */
export function allSection({ all, date }: CircularContent): readonly PaperBlock[] {
  return [
    data(ALL_COLUMNS, all),
    paragraph('small', say('attachment.all-note', { date, count: all.length })),
  ];
}

/** The task with its number; where it is divided, its first sentence or the beginning of it. */
function taskText({ item, task, indicator }: ItemWords): string {
  const { number } = item.task;
  const text = indicator === '' ? task : beginningOf(task);
  return number === null ? text : `${lineOf(number)}．${text}`;
}

function centred(head: PaperWord, width: number, textOf: (one: ItemWords) => string): Column<ItemWords> {
  return { head, width, cell: (one) => ({ text: textOf(one), align: 'center' }) };
}

function counted(
  head: PaperWord,
  width: number,
  valueOf: (one: UnitFigures) => number | string,
): Column<UnitFigures> {
  return { head, width, cell: (one) => figure(valueOf(one)) };
}

function data<One>(columns: readonly Column<One>[], all: readonly One[]): PaperBlock {
  const used = columns.filter(
    ({ optional, cell }) => optional !== true || all.some((one, index) => cell(one, index).text !== ''),
  );
  return {
    kind: 'table',
    is: 'data',
    widths: used.map(({ width }) => width),
    head: used.map(({ head }) => say(head)),
    rows: all.map((one, index) => used.map(({ cell }) => cell(one, index))),
  };
}
