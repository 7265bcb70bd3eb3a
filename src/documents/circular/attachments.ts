import { cutText } from '../../plan/cell-text';
import { figure, onTimeItems, percent } from '../figures';
import { type PaperBlock, type PaperCell, paragraph } from '../model';
import { type ItemWords } from '../item-words';
import { lineOf } from '../text';
import { type PaperWord, say } from '../words';
import type { CircularContent } from './content';
import { unitsInOrder } from './unit-order';

/** 附件1: every item that is overdue, and nothing else. */
export function overdueSection({ inState, date }: CircularContent): readonly PaperBlock[] {
  const all = inState('overdue');
  if (all.length === 0) return [paragraph('body', say('attachment.overdue-none', { date }))];
  const rows = all.map((one, index): PaperCell[] => [
    figure(index + 1),
    { text: taskText(one) },
    { text: one.indicator },
    { text: one.by, align: 'center' },
    figure(one.days ?? 0),
    { text: one.leaders, align: 'center' },
    { text: one.leads, align: 'center' },
    { text: one.progress },
    { text: one.problem },
    { text: '' },
  ]);
  return [
    data(
      [4, 17, 18, 7, 5, 7, 10, 19, 12, 9],
      [
        'column.index',
        'column.task',
        'column.item',
        'column.by',
        'column.days-over',
        'column.leader',
        'column.lead-units',
        'column.progress',
        'column.reason',
        'column.next',
      ],
      rows,
    ),
    paragraph('small', say('attachment.overdue-note', { date, count: all.length })),
  ];
}

/** 附件2: every unit; what it leads and what it supports are never one figure. */
export function unitsSection(content: CircularContent): readonly PaperBlock[] {
  const { date } = content;
  const rows = unitsInOrder(content).map(
    ({ unit, lead, support, collective, returned }, index): PaperCell[] => [
      figure(index + 1),
      { text: lineOf(unit) },
      ...[lead.items, lead.due, onTimeItems(lead), lead.done, lead.overdue, lead.soon].map(figure),
      ...[percent(lead.rate), percent(lead.onTimeRate), support.items, support.overdue].map(figure),
      figure(say(collective ? 'no-return' : returned ? 'returned' : 'not-returned')),
    ],
  );
  return [
    data(
      [6, 24, 8, 8, 8, 8, 8, 8, 9, 9, 8, 8, 10],
      [
        'column.index',
        'column.unit',
        'column.lead',
        'column.due',
        'column.on-time-items',
        'column.done',
        'column.overdue',
        'column.soon',
        'column.rate',
        'column.on-time',
        'column.support',
        'column.support-overdue',
        'column.returned',
      ],
      rows,
    ),
    paragraph('small', say('attachment.units-note', { date })),
  ];
}

/** 附件3: every item, in the order of the source. */
export function allSection({ all, date }: CircularContent): readonly PaperBlock[] {
  const rows = all.map((one, index): PaperCell[] => [
    figure(index + 1),
    { text: taskText(one) },
    { text: one.indicator },
    { text: one.by, align: 'center' },
    { text: one.leads, align: 'center' },
    { text: say(`state.${one.item.state}`), align: 'center' },
    { text: one.progress },
  ]);
  return [
    data(
      [5, 25, 27, 10, 13, 9, 16],
      [
        'column.index',
        'column.task',
        'column.item',
        'column.by',
        'column.lead-units',
        'column.state',
        'column.progress',
      ],
      rows,
    ),
    paragraph('small', say('attachment.all-note', { date, count: all.length })),
  ];
}

/** So much of a task's text stands beside each of its indicators: enough to know it by. */
const TASK_BESIDE = 30;

/** The task with its number; where it is divided, its first sentence or the beginning of it. */
function taskText({ item, task, indicator }: ItemWords): string {
  const { number } = item.task;
  const text = indicator === '' ? task : beginning(lineOf(task));
  return number === null ? text : `${lineOf(number)}．${text}`;
}

function beginning(text: string): string {
  if (text.length <= TASK_BESIDE) return text;
  const sentence = text.slice(0, text.indexOf(say('sentence-end')) + 1);
  const whole = sentence !== '' && sentence.length <= TASK_BESIDE;
  return whole ? sentence : `${cutText(text, TASK_BESIDE)}……`;
}

function data(
  widths: readonly number[],
  head: readonly PaperWord[],
  rows: readonly (readonly PaperCell[])[],
): PaperBlock {
  return { kind: 'table', is: 'data', widths, head: head.map((word) => say(word)), rows };
}
