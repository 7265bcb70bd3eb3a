import type { ColumnRole } from '../../src/breakdown/roles';
import { columnName } from '../../src/grid/address';
import type { Grid, WorkbookGrid } from '../../src/grid/grid';
import { workbook } from '../grid/sheet';
import * as columns from './column-shapes';
import { type DocumentName, readDocument } from './documents';
import { columnOf, type Draft, draftOf, gridOfDraft } from './draft';
import { gridOf } from './grids';
import * as merges from './merge-shapes';
import { otherSheets } from './other-sheets';
import * as rows from './row-shapes';
import * as texts from './text-shapes';

/** What must be read from a table, whatever its shape. Rows are 1-based, columns are letters. */
export interface ExpectedTable {
  readonly sheet: string;
  readonly headerRows: readonly number[];
  readonly columns: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
  readonly tasks: number;
  readonly indicators: number;
  /** Which golden table its tasks and timings equal: 0: 任务分解, 1: 民生实事 of 双台子; null: a document without indicators. */
  readonly golden: 0 | 1 | null;
}

/** The tables of real documents in another shape. Which columns are missing follows from `columns`. */
export interface Shape {
  readonly name: string;
  readonly book: WorkbookGrid;
  readonly tables: readonly ExpectedTable[];
  /** Sheets that hold no breakdown. */
  readonly others: readonly string[];
}

interface Base {
  readonly draft: Draft;
  readonly tasks: number;
  readonly indicators: number;
  readonly golden: 0 | 1 | null;
}

const SHUANGTAIZI: readonly ColumnRole[] = [
  'section',
  'section',
  'task',
  'indicators',
  'leader',
  'leadUnit',
  'supportUnit',
  'deadline',
];
/** What the four documents are: header row (0-based), roles and counts of each table. */
const LAYOUTS: Readonly<
  Record<DocumentName, readonly [number, readonly ColumnRole[], number, number, 0 | 1 | null][]>
> = {
  'shuangtaizi-2024': [
    [1, SHUANGTAIZI, 127, 408, 0],
    [1, SHUANGTAIZI, 10, 32, 1],
  ],
  'taian-2023': [[2, ['number', 'task', 'leader', 'leadUnit', 'supportUnit'], 102, 0, null]],
  'liaozhong-2024': [[1, ['number', 'task', 'leadUnit', 'supportUnit', 'leader'], 86, 0, null]],
  'xidongting-2024': [[2, ['number', 'section', 'section', 'task', 'leader', 'leadUnit'], 63, 0, null]],
};

function bases(name: DocumentName): Base[] {
  const { sheets } = readDocument(name);
  return LAYOUTS[name].flatMap(([header, roles, tasks, indicators, golden], at) => {
    const source = sheets[at];
    return source ? [{ draft: draftOf(gridOf(source), header, roles), tasks, indicators, golden }] : [];
  });
}

function expected(base: Base, draft: Draft, headerRows = draft.headerRows): ExpectedTable {
  const letters: Partial<Record<ColumnRole, string[]>> = {};
  draft.roles.forEach((role, column) => {
    if (role) (letters[role] ??= []).push(columnName(column));
  });
  return {
    sheet: draft.name,
    headerRows: headerRows.map((row) => row + 1),
    columns: letters,
    tasks: base.tasks,
    indicators: base.indicators,
    golden: base.golden,
  };
}

function one(name: string, base: Base, draft: Draft, others: readonly Grid[] = []): Shape {
  return {
    name,
    book: workbook(gridOfDraft(draft), ...others),
    tables: [expected(base, draft)],
    others: others.map((grid) => grid.name),
  };
}

/** Every shape, built anew at each call. */
export function shapes(): Shape[] {
  const first = bases('shuangtaizi-2024')[0];
  const second = bases('shuangtaizi-2024')[1];
  if (!first || !second) throw new Error('双台子 has two tables');
  const { draft } = first;
  const apart = columns.numbersApart(draft, 0);
  const of = (name: string, changed: Draft, others?: readonly Grid[]): Shape =>
    one(name, first, changed, others);
  return [
    ...everyDocument(),
    of('merges replaced by repeats', merges.repeatsForMerges(draft)),
    of('merges replaced by blanks', merges.blanksForMerges(draft)),
    of('pasted from Word, merged', merges.pastedFromWord(draft, { merged: true })),
    of('pasted from Word, blanks', merges.pastedFromWord(draft, { merged: false })),
    of('pasted from Word, number column', merges.pastedFromWord(apart, { merged: true })),
    of('shifted', rows.shifted(draft)),
    of(
      'columns in another order',
      columns.ordered(draft, [
        'deadline',
        'leadUnit',
        'supportUnit',
        'leader',
        'section',
        'task',
        'indicators',
      ]),
    ),
    of('number column first', apart),
    of('number column after the sections', columns.numbersApart(draft, 2)),
    of('number column last of the texts, as text', columns.numbersApart(draft, 2, 'text')),
    of('numbers by formula', columns.numbersApart(draft, 0, 'formula')),
    of('header of two rows', columns.twoRowHeader(draft)),
    of('header of two rows, number column, shifted', rows.shifted(columns.twoRowHeader(apart))),
    of('header repeated', rows.headersRepeated(draft, 12)),
    of('deadlines as dates', columns.realDates(draft, 2024, 'yyyy"年"m"月"d"日"')),
    of('deadlines as dates without a year shown', columns.realDates(draft, 2024, 'm"月"d"日"')),
    of('deadlines as dates with slashes', columns.realDates(draft, 2024, 'yyyy/m/d')),
    of('deadlines as months', columns.monthDeadlines(draft, 2024)),
    of('no deadlines', columns.without(draft, 'deadline')),
    of('no leaders', columns.without(draft, 'leader')),
    of('no supporting units', columns.without(draft, 'supportUnit')),
    of('no sections', columns.without(draft, 'section')),
    of('sections as rows', rows.sectionRows(draft)),
    of('sections as rows, number column', rows.sectionRows(apart)),
    of('hidden rows and columns', {
      ...draft,
      hiddenRows: [4, 9, 10, 11, 60],
      hiddenColumns: [columnOf(draft, 'leader')],
    }),
    of('extra columns', extraColumns(draft)),
    of('half-width punctuation', texts.halfWidth(draft)),
    of('Chinese numerals', texts.chineseMonths(draft)),
    of(
      'items numbered 1、',
      texts.numberedAs(draft, (n) => `${n}、`),
    ),
    of(
      'items numbered 1.',
      texts.numberedAs(draft, (n) => `${n}.`),
    ),
    of(
      'items numbered (1)',
      texts.numberedAs(draft, (n) => `(${n})`),
    ),
    of('items on one line', texts.onOneLine(draft)),
    of('other sheets beside', draft, otherSheets()),
    stackedShape(first, second),
  ];
}

/** Shapes that any document can take. */
function everyDocument(): Shape[] {
  const result: Shape[] = [];
  for (const name of Object.keys(LAYOUTS) as DocumentName[]) {
    for (const base of bases(name)) {
      const { draft } = base;
      const label = (what: string): string => `${draft.name} ${what}`;
      result.push(one(label('as published'), base, draft));
      result.push(one(label('shifted'), base, rows.shifted(draft)));
      result.push(one(label('header repeated'), base, rows.headersRepeated(draft, 9)));
      if (columnOf(draft, 'number') < 0) continue;
      // A row without a number could not be told from a continuation once numbers stand in the text.
      if (name !== 'xidongting-2024') {
        result.push(one(label('merges replaced by blanks'), base, merges.blanksForMerges(draft)));
        result.push(one(label('pasted from Word'), base, merges.pastedFromWord(draft, { merged: true })));
        result.push(one(label('numbers in the text'), base, columns.numbersInText(draft)));
      } else {
        const order = [1, 2, 0, 3, 4, 5];
        result.push(one(label('section before number'), base, columns.rearranged(draft, order)));
      }
    }
  }
  return result;
}

function extraColumns(draft: Draft): Draft {
  const phone = columns.withColumn(draft, 5, '联系电话', 'remark', (row) => `0427-38${String(30_000 + row)}`);
  const contact = columns.withColumn(
    phone,
    5,
    '联系人',
    'remark',
    (row) => ['王伟', '李娜', '张敏'][row % 3] ?? '',
  );
  return columns.withColumn(contact, contact.roles.length, '备注', 'remark', (row) =>
    row % 9 === 0 ? '续建' : '',
  );
}

function stackedShape(first: Base, second: Base): Shape {
  const { draft, lowerHeader } = rows.stacked(first.draft, second.draft);
  return {
    name: 'two tables in one sheet',
    book: workbook(gridOfDraft(draft)),
    tables: [expected(first, draft), { ...expected(second, draft, [lowerHeader]) }],
    others: [],
  };
}
