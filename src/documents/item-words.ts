import type { Table } from '../breakdown/model';
import { dueItems } from '../ledger/due-items';
import type { Standing } from '../ledger/standing';
import { subjectLabel } from '../ledger/subjects';
import { type FigureProgress, figureProgress } from '../statistics/figure-progress';
import type { Item } from '../statistics/items';
import type { PaceRule } from '../statistics/pace-rules';
import type { CivilDate, State } from '../timing/model';
import { limitOf } from './dates';
import { lineOf, linesFrom, shortened } from './text';
import { listed, open, say } from './words';

/** An item in the words of a paper. All of it is text of cells, cleaned (`text.ts`). */
export interface ItemWords {
  readonly item: Item;
  /** `第10项（5）`; of another table than the first, with its sheet: `民生实事第3项`. */
  readonly label: string;
  /** What is due, in one line. */
  readonly text: string;
  /** The same as a table has it: of the task, and of the indicator, '' where the task is the item. */
  readonly task: string;
  readonly indicator: string;
  /** The dates that put it into its state, or all of them: `3月底、6月底`, `1月底等6个期次`, `12月底（原定3月底）`; '' where it has none. */
  readonly by: string;
  /** Days since the first date that is overdue; until the first that is near; `null` in other states. */
  readonly days: number | null;
  /** Names one after the other, '' where there are none. */
  readonly leads: string;
  readonly leaders: string;
  /** What was reported last: in the ledger, else in the source. Line breaks are kept. */
  readonly progress: string;
  readonly problem: string;
  /** How far it is by its figure; `null` where it is not behind, is done, or has no figure. */
  readonly behind: FigureProgress | null;
}

export interface ItemWordsContext {
  /** Dates of other years say their year. */
  readonly year: number;
  /** The table whose tasks are called by their numbers alone. */
  readonly main: Table | undefined;
  readonly asOf: CivilDate;
  /** When an item with a figure is behind. */
  readonly pace: PaceRule;
}

export function itemWords(item: Item, { year, main, asOf, pace }: ItemWordsContext): ItemWords {
  const [due] = dueItems(item.standings);
  const { table, task, subject } = item.standings[0]?.occurrence ?? { table: item.table, task: item.task };
  const number = task.number === null ? say('no-number') : say('number', { number: lineOf(task.number) });
  const label = `${number}${subjectLabel(subject?.number ?? '')}`;
  const of = item.standings.filter(({ state }) => state === item.state);
  return {
    item,
    label: main === table ? label : say('of-sheet', { sheet: lineOf(table.sheet), item: label }),
    text: lineOf(due?.text ?? task.text),
    task: linesFrom(task.text),
    indicator: linesFrom(subject?.text ?? ''),
    by: limits(of, year),
    days: daysOf(item.state, of),
    leads: listed(item.leads.map(lineOf)),
    leaders: listed(item.leaders.map(lineOf)),
    progress: linesFrom(said(of, ({ progress }) => progress) || (subject?.progressText ?? '')),
    problem: linesFrom(said(of, ({ problem }) => problem)),
    behind: behindOf(item, { asOf, pace }),
  };
}

/** More dates than this are counted instead. */
const MOST_DATES = 2;

function limits(standings: readonly Standing[], year: number): string {
  const dated = new Map(standings.flatMap((one) => (one.by === null ? [] : [[one.by, one] as const])));
  const [first] = dated.keys();
  return dated.size > MOST_DATES && first !== undefined
    ? say('limits', { first: limitOf(first, year), count: dated.size })
    : listed([...dated].map(([date, one]) => limitText(date, one, year)));
}

/** A date that was approved stands with the one that it took the place of. */
function limitText(date: CivilDate, { adjusted, occurrence: { due } }: Standing, year: number): string {
  const limit = limitOf(date, year);
  return adjusted && due !== null ? say('limit-adjusted', { limit, from: limitOf(due, year) }) : limit;
}

function daysOf(state: State, of: readonly Standing[]): number | null {
  if (state !== 'overdue' && state !== 'soon') return null;
  return Math.abs(Math.min(...of.map(({ daysLeft }) => daysLeft ?? 0)));
}

/** What the ledger says last about some occurrences. */
function said(
  standings: readonly Standing[],
  fieldOf: (entry: NonNullable<Standing['entry']>) => string,
): string {
  const texts = standings.flatMap(({ entry }) =>
    entry && fieldOf(entry).trim() !== '' ? [fieldOf(entry)] : [],
  );
  return texts.at(-1) ?? '';
}

/** Who answers for an item, or what asks for it. */
export function whoOf({ leads }: ItemWords): string {
  return leads === '' ? open('open.lead') : leads;
}

const LONGEST = 80;

/** A text inside a sentence: without the point at its end, and cut where it is long; a table has all of it. */
export function quoted(text: string, longest = LONGEST): string {
  return shortened(lineOf(text).replace(/[。；;，,、.：:\s]+$/u, ''), longest);
}

/** So much of a task's text stands beside each of its indicators: enough to know it by. */
const TASK_BESIDE = 30;

/** A task's first sentence, or the beginning of it. */
export function beginningOf(task: string): string {
  const text = lineOf(task);
  if (text.length <= TASK_BESIDE) return text;
  const sentence = text.slice(0, text.indexOf(say('sentence-end')) + 1);
  const whole = sentence !== '' && sentence.length <= TASK_BESIDE;
  return whole ? sentence : shortened(text, TASK_BESIDE);
}

/** What an item is about, inside a sentence: `建设产业园区：3月底前完成设计`. An indicator alone (`12月底前完成`) often says nothing of what. */
export function nameOf({ task, text }: ItemWords, longest = LONGEST): string {
  const beginning = quoted(beginningOf(task));
  const words = quoted(text, longest);
  return beginning === '' || text.startsWith(beginning.replace(/……$/, ''))
    ? words
    : say('of-task', { task: beginning, text: words });
}

/** Whether an item that is not done is behind by its figure. */
export function isBehind(item: Item, context: Pick<ItemWordsContext, 'asOf' | 'pace'>): boolean {
  return behindOf(item, context) !== null;
}

function behindOf(
  item: Item,
  { asOf, pace }: Pick<ItemWordsContext, 'asOf' | 'pace'>,
): FigureProgress | null {
  const figure = item.state === 'done' ? null : figureProgress(item, asOf, pace);
  return figure?.pace === 'behind' ? figure : null;
}

/** `12公里`, `3.2%`: an amount in the unit of the goal. */
export function amountOf(value: number, { unit }: FigureProgress): string {
  return `${Math.round(value * 100) / 100}${lineOf(unit)}`;
}
