import { columnName } from '../../grid/address';
import { cutToWidth } from './cut-to-width';
import type { MessageId } from '../../locales/message';
import { words, type Language } from '../../locales/words';
import type { CellStyle, ContentCell, SheetContent } from '../../plan/sheet-content';
import { SheetBuilder, textHeight } from '../sheet-builder';
import { OFFICE } from '../style/office';
import type { Breakdown, Task } from '../../breakdown/model';
import type { Assignment } from '../../split/assignments';
import { figure } from './figure';
import type { expansionOf, IndexRow } from './index-sheet';
import type { TabLayout } from './tab-columns';
import { tasksFormula } from './tab-formulas';

interface MatrixSource {
  readonly breakdown: Pick<Breakdown, 'tables'>;
  readonly assignments: readonly Assignment[];
  readonly rows: readonly IndexRow[];
  readonly layout: TabLayout;
  readonly roles: { readonly lead: string; readonly support: string };
  /** Why the tabs list more than the source names; `null`: they do not. */
  readonly expanded: ReturnType<typeof expansionOf>;
  /** Name of the index's sheet. */
  readonly index: string;
  readonly language: Language;
}

/** 来源表, 任务序号, 任务内容; then a column for each holder; then the sums. */
const FIXED = [10, 7, 34] as const;
const NARROW = 3.6;
const SUM_WIDTH = 6.5;
/** Points: of a long name all but the end is worth less than the tasks below. */
const HEADER_HEIGHT = 130;
/** What is longer would run over into the empty cells beside it. */
const TEXT_WIDTH = 36;
/** Rows above the header, the header, and the eight rows of sums below it. */
const HEADER = 2;
const FIRST = HEADER + 7;

/** A larger matrix has lines only where something stands: empty cells with lines would be most of the file. */
const MOST_LINED = 30_000;

/** A row of sums, as its words are called. */
type SumName = `${'lead' | 'support'}-${'source' | 'tabs' | 'difference'}`;

const STYLES = {
  unit: { ...OFFICE.head, font: { ...OFFICE.head.font, size: 9 }, vertical: 'top' },
  text: { ...OFFICE.text, font: { ...OFFICE.text.font, size: 9 }, wrap: false },
  mark: { ...OFFICE.centre, font: { ...OFFICE.centre.font, size: 9 }, wrap: false },
  sum: {
    ...OFFICE.centre,
    font: { ...OFFICE.centre.font, size: 9, bold: true },
    fill: '#F2F2F2',
    numberFormat: '0',
  },
  sumLabel: {
    ...OFFICE.text,
    font: { ...OFFICE.text.font, size: 9, bold: true },
    fill: '#F2F2F2',
    wrap: false,
  },
} satisfies Record<string, CellStyle>;

/**
 * 分表核对: which task goes to which tab, in which role, with sums of the source beside sums counted in the tabs. Every
 * sum is a formula: whatever somebody takes out of a tab afterwards shows as a difference in red.
 */
export function matrixSheet(source: MatrixSource): SheetContent {
  const { breakdown, rows, layout, roles, language } = source;
  const say = (id: MessageId, params: Record<string, string | number> = {}): string =>
    words(language, { id, params });
  const count = rows.length;
  const sumAt = FIXED.length + count;
  const widths = [...FIXED, ...rows.map(() => NARROW), SUM_WIDTH, SUM_WIDTH];
  const sheet = new SheetBuilder(widths);
  const made = new Map<string, ContentCell>();
  const places = new Map<string, number>();
  const cell = (value: string | number, style: keyof typeof STYLES | 'head'): ContentCell => {
    const id = `${style} ${value}`;
    let one = made.get(id);
    if (!one) {
      const place = places.get(style) ?? sheet.style(style === 'head' ? OFFICE.head : STYLES[style]);
      places.set(style, place);
      made.set(id, (one = { value: value === '' ? null : value, style: place }));
    }
    return one;
  };
  const tasks = breakdown.tables.flatMap((table) => table.tasks.map((task) => ({ table, task })));
  const last = FIRST + tasks.length - 1;
  const parts = partsOf(source);

  sheet.add([{ value: say('units.matrix.title'), style: sheet.style(OFFICE.wideTitle) }], { height: 34 });
  sheet.add(
    [
      {
        value:
          say('units.matrix.about') + (source.expanded ? say('units.index.expanded', source.expanded) : ''),
        style: sheet.style({ ...OFFICE.note, wrap: false }),
        link: { sheet: source.index, cell: 'A1', tip: say('units.back-tip') },
      },
    ],
    { height: 20 },
  );
  const names = rows.map(({ holder }) => upright(holder.name));
  const lines = names.reduce((most, name) => Math.max(most, name.split('\n').length), 4);
  sheet.add(
    [
      cell(say('units.matrix.sheet'), 'head'),
      cell(say('units.index.number'), 'head'),
      cell(say('units.matrix.task'), 'head'),
      // No links here: LibreOffice shows a linked cell on one line.
      ...names.map((name) => cell(name, 'unit')),
      cell(say('units.matrix.leads'), 'head'),
      cell(say('units.matrix.supports'), 'head'),
    ],
    { height: Math.min(HEADER_HEIGHT, textHeight('字\n'.repeat(lines).trim(), 4, 9)) },
  );

  const marks = { lead: say('units.matrix.lead'), support: say('units.matrix.support') };
  const columnRange = (column: number): string =>
    `${columnName(column)}$${FIRST + 1}:${columnName(column)}$${Math.max(last, FIRST) + 1}`;
  const sums = new Map<SumName, number[]>();
  for (const role of ['lead', 'support'] as const) {
    const inSource = rows.map((_, index) => parts.perHolder[index]?.[role] ?? 0);
    const inTabs = rows.map(({ tab }) => tab.counts[role]);
    sums.set(`${role}-source`, inSource);
    sums.set(`${role}-tabs`, inTabs);
    sums.set(
      `${role}-difference`,
      inSource.map((value, index) => value - (inTabs[index] ?? 0)),
    );
  }
  const sumRow = (name: SumName, formula: (column: number, index: number) => string): void => {
    const values = sums.get(name) ?? [];
    const row = sheet.next;
    const [from, to] = [columnName(FIXED.length), columnName(sumAt - 1)];
    const total = {
      ...cell(
        values.reduce((all, value) => all + value, 0),
        'sum',
      ),
      formula: `SUM(${from}${row + 1}:${to}${row + 1})`,
    };
    sheet.add(
      [
        cell(say(`units.matrix.${name}`), 'sumLabel'),
        cell('', 'sumLabel'),
        cell('', 'sumLabel'),
        ...values.map((value, index) => ({
          ...cell(value, 'sum'),
          formula: formula(FIXED.length + index, index),
        })),
        ...(count > 0
          ? name.startsWith('lead')
            ? [total, cell('', 'sum')]
            : [cell('', 'sum'), total]
          : [cell('', 'sum'), cell('', 'sum')]),
      ],
      { height: 18 },
    );
  };
  const differenceRows: number[] = [];
  for (const role of ['lead', 'support'] as const) {
    const start = sheet.next;
    sumRow(`${role}-source`, (column) => `COUNTIF(${columnRange(column)},"*${marks[role]}*")`);
    sumRow(`${role}-tabs`, (_, index) => {
      const place = rows[index]?.place;
      return place ? tasksFormula(place, layout, roles[role]) : '0';
    });
    differenceRows.push(sheet.next);
    sumRow(
      `${role}-difference`,
      (column) => `${columnName(column)}${start + 1}-${columnName(column)}${start + 2}`,
    );
  }
  const empty = tasks.length * count <= MOST_LINED ? cell('', 'mark') : null;
  for (const { table, task } of tasks) {
    const row = sheet.next;
    const cells: (ContentCell | null)[] = [
      cell(table.sheet, 'text'),
      cell(figure(task.number ?? ''), 'mark'),
      cell(cutToWidth(task.text, TEXT_WIDTH), 'text'),
      ...new Array<ContentCell | null>(count).fill(empty),
    ];
    const own = parts.perTask.get(task);
    for (const [column, { lead, support }] of own ?? [])
      cells[FIXED.length + column] = cell((lead ? marks.lead : '') + (support ? marks.support : ''), 'mark');
    const range = `${columnName(FIXED.length)}${row + 1}:${columnName(Math.max(sumAt - 1, FIXED.length))}${row + 1}`;
    const values = [...(own?.values() ?? [])];
    for (const role of ['lead', 'support'] as const)
      cells.push({
        ...cell(values.filter((one) => one[role]).length, 'sum'),
        ...(count > 0 ? { formula: `COUNTIF(${range},"*${marks[role]}*")` } : {}),
      });
    sheet.add(cells, { height: 18 });
  }
  const wide = Math.min(sumAt + 1, FIXED.length + 12);
  return {
    columns: widths.map((width) => ({ width })),
    rows: sheet.rows,
    styles: sheet.styles,
    merges: [
      { top: 0, bottom: 0, left: 0, right: wide },
      ...[0, 1, 2, 3, 4, 5].map((at) => ({
        top: HEADER + 1 + at,
        bottom: HEADER + 1 + at,
        left: 0,
        right: 2,
      })),
    ],
    // The sums scroll away: two rows of tasks must be seen on any screen.
    freeze: { rows: HEADER + 1, columns: FIXED.length },
    validations: [],
    conditionalFormats: differenceRows.map((row) => ({
      range: { top: row, bottom: row, left: FIXED.length, right: sumAt + 1 },
      formula: `AND(ISNUMBER(${columnName(FIXED.length)}${row + 1}),${columnName(FIXED.length)}${row + 1}<>0)`,
      format: { fill: '#C00000', colour: '#FFFFFF', bold: true },
    })),
    print: {
      orientation: 'landscape',
      paper: 'A3',
      titleRows: [HEADER, HEADER],
      fitToWidth: 1,
      footer: say('ledger.footer'),
    },
    tabColour: '#548235',
  };
}

interface Part {
  lead: boolean;
  support: boolean;
}

/** Who has which part in a task, by the holder's column; and how many tasks each holder has by role. */
function partsOf({ assignments, rows }: MatrixSource) {
  const column = new Map(rows.map(({ holder }, index) => [holder.name, index]));
  const perTask = new Map<Task, Map<number, Part>>();
  const perHolder = rows.map(() => ({ lead: 0, support: 0 }));
  for (const { task, role, holders } of assignments) {
    const parts = perTask.get(task) ?? new Map<number, Part>();
    perTask.set(task, parts);
    for (const name of holders) {
      const at = column.get(name);
      if (at === undefined) continue;
      const part = parts.get(at) ?? { lead: false, support: false };
      const holder = perHolder[at];
      if (!part[role] && holder) holder[role]++;
      part[role] = true;
      parts.set(at, part);
    }
  }
  return { perTask, perHolder };
}

/** Characters in a column of one each; longer names have two to a line. */
const ONE_A_LINE = 7;
const MOST_LETTERS = 18;

/** Characters below each other, as narrow columns are headed; Latin words stay together. A name beyond measure is cut. */
function upright(name: string): string {
  const plain = name.replace(/[（）()]/g, '');
  const letters = Array.from(plain);
  const shown = letters.length > MOST_LETTERS ? [...letters.slice(0, MOST_LETTERS - 1), '…'] : letters;
  const each = shown.length > ONE_A_LINE ? 2 : 1;
  if (each === 1) return shown.join('').replace(/([^\x20-\x7e])(?=.)/gu, '$1\n');
  return shown.map((letter, at) => (at % 2 === 1 && at < shown.length - 1 ? `${letter}\n` : letter)).join('');
}
