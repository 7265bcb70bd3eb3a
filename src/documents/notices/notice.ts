import type { PaperChoices } from '../../settings/papers';
import { addDays } from '../../timing/civil';
import type { Item } from '../../statistics/items';
import type { CivilDate } from '../../timing/model';
import { dayOf, fullDate } from '../dates';
import { figure } from '../figures';
import { signature } from '../frame';
import { amountOf, type ItemWords, itemWords, type ItemWordsContext, nameOf } from '../item-words';
import {
  BLANK_LINE,
  leadingOn,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperTable,
  paragraph,
} from '../model';
import type { Naming } from '../naming';
import { lineOf } from '../text';
import { listed, type PaperWord, say } from '../words';
import type { Urging } from './urging';

/** What all notices of one day have in common. */
interface NoticeContext {
  readonly asOf: CivilDate;
  readonly naming: Naming;
  readonly choices: PaperChoices;
  readonly words: ItemWordsContext;
}

/** Its items in words, the most urgent first: the longest overdue, what is behind, what is due the soonest. */
function wordedIn({ overdue, behind, soon }: Urging, { words }: NoticeContext): readonly ItemWords[] {
  const worded = (items: readonly Item[]): ItemWords[] => items.map((item) => itemWords(item, words));
  return [
    ...worded(overdue).sort((a, b) => (b.days ?? 0) - (a.days ?? 0)),
    ...worded(behind),
    ...worded(soon).sort((a, b) => (a.days ?? 0) - (b.days ?? 0)),
  ];
}

/** 督办单 of one unit: what it is to do and by when; below, the slip on which it answers. */
export function noticeOf(urging: Urging, context: NoticeContext): Paper {
  const { naming, choices, asOf } = context;
  const worded = wordedIn(urging, context);
  const blocks: PaperBlock[] = [
    paragraph('title', say('notice.title')),
    head(urging, context),
    BLANK_LINE,
    paragraph('addressee', say('notice.to', { unit: lineOf(urging.unit) })),
    paragraph('body', intro(urging, context)),
    paragraph('heading1', say('notice.items')),
    items(worded),
    paragraph('heading1', say('notice.requirements')),
    ...requirements(urging, context),
    BLANK_LINE,
    ...signature(naming.office, asOf),
    paragraph('tear-off', say('notice.tear-off')),
    ...receipt(urging, worded),
  ];
  const title = `${say('notice.title')}${urging.number}`;
  return {
    title,
    author: naming.author,
    latinFigures: choices.latinFigures,
    sections: [{ landscape: false, blocks }],
  };
}

/** The day until which an answer is due. */
function replyOn({ asOf, choices }: NoticeContext): CivilDate {
  return addDays(asOf, choices.notices.replyDays) ?? asOf;
}

function head({ unit, number, level }: Urging, context: NoticeContext): PaperTable {
  const rows: PaperCell[][] = [
    [...field('notice.label.number', number), label('notice.label.level'), levelCell(level)],
    [...field('notice.label.unit', lineOf(unit)), ...field('notice.label.issued', fullDate(context.asOf))],
    [...field('notice.label.reply', fullDate(replyOn(context))), label('notice.label.handler'), { text: '' }],
  ];
  return { kind: 'table', is: 'form', widths: [14, 36, 14, 36], head: [], rows };
}

function field(word: PaperWord, text: string): PaperCell[] {
  return [label(word), { text, align: 'center' }];
}

function label(word: PaperWord): PaperCell {
  return { text: say(word), align: 'center', strong: true };
}

function levelCell(level: Urging['level']): PaperCell {
  return { text: say(`notice.level.${level}`), align: 'center', strong: true, level };
}

function intro(
  { overdue, soon, behind }: Urging,
  { asOf, naming: { year, subject } }: NoticeContext,
): string {
  const counts = listed([
    ...(overdue.length > 0 ? [say('notice.count-overdue', { count: overdue.length })] : []),
    ...(behind.length > 0 ? [say('notice.count-behind', { count: behind.length })] : []),
    ...(soon.length > 0 ? [say('notice.count-soon', { count: soon.length })] : []),
  ]);
  return say('notice.intro', { date: dayOf(asOf, year), year, subject, counts });
}

function items(worded: readonly ItemWords[]): PaperTable {
  const rows = worded.map((one, index): PaperCell[] => [
    figure(index + 1),
    { text: whatOf(one) },
    { text: one.by, align: 'center' },
    figure(daysText(one)),
    { text: progressOf(one) },
  ]);
  return {
    kind: 'table',
    is: 'data',
    widths: [7, 38, 11, 14, 30],
    head: [
      say('column.index'),
      say('notice.column.what'),
      say('column.by'),
      say(
        worded.some(({ item: { state } }) => state === 'overdue')
          ? 'notice.column.days'
          : 'notice.column.stands',
      ),
      say('notice.column.progress'),
    ],
    rows,
  };
}

/** `第10项（5）`, and what is due: all of it, or the beginning. */
function whatOf(one: ItemWords, longest = Infinity): string {
  return `${one.label}  ${nameOf(one, longest)}`;
}

/** What was reported, with the figure where it is behind. */
function progressOf({ progress, behind }: ItemWords): string {
  if (!behind) return progress;
  const figures = { done: amountOf(behind.done, behind), goal: amountOf(behind.goal, behind) };
  return [say('notice.figure', figures), progress].filter((text) => text !== '').join('\n');
}

function daysText({ item: { state }, days }: ItemWords): string {
  if (state === 'overdue') return String(days ?? 0);
  if (state !== 'soon') return say('notice.behind');
  return days === 0 ? say('notice.today') : say('notice.days-left', { days: days ?? 0 });
}

/** An office’s own, or ours by the colour. */
function requirements({ level }: Urging, context: NoticeContext): readonly PaperBlock[] {
  const own = context.choices.notices.requirements.filter((text) => text.trim() !== '');
  const date = fullDate(replyOn(context));
  const ours = [
    say(`notice.requirements.${level}`),
    say('notice.requirements.2'),
    say('notice.requirements.3', { date }),
  ];
  return leadingOn(own.length > 0 ? own : ours);
}

/** 回执: torn off, filled in, signed and sent back. */
function receipt({ unit, number }: Urging, worded: readonly ItemWords[]): readonly PaperBlock[] {
  const rows = worded.map((one, index): PaperCell[] => [
    figure(index + 1),
    { text: whatOf(one, SHORT) },
    { text: '' },
    { text: '' },
    { text: '' },
  ]);
  return [
    paragraph('caption', say('notice.receipt')),
    { ...paragraph('small', say('notice.receipt-of', { number, unit: lineOf(unit) })), stays: true },
    {
      kind: 'table',
      is: 'data',
      widths: [8, 30, 26, 20, 16],
      head: [
        say('column.index'),
        say('notice.column.what'),
        say('notice.column.done'),
        say('notice.column.reason'),
        say('notice.column.expected'),
      ],
      rows,
    },
    BLANK_LINE,
    {
      kind: 'table',
      is: 'form',
      widths: [17, 33, 17, 33],
      head: [],
      rows: [
        [label('notice.label.handler'), { text: '' }, label('notice.label.phone'), { text: '' }],
        [label('notice.label.signed'), { text: '\n' }, label('notice.label.seal'), { text: '\n' }],
      ],
    },
  ];
}

/** So much of an item stands on the slip: the notice above has all of it. */
const SHORT = 30;
