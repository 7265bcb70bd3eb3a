import { derived } from '../../grid/remembered';
import type { Figures } from '../../statistics/figures';
import type { Summary } from '../../statistics/summary';
import { HANZI_NUMBER } from '../../texts/item-marks';
import { toHalfWidth } from '../../texts/width';
import { percent } from '../shares/rounding';
import { figureTable } from '../tables/figure-table';
import { type KnownTable, knownTable } from '../table-text/known-table';
import { LEDGER_COLUMNS, LEDGER_RATES, type LedgerFigures } from './ledger-figures';

/** The ledger's figures by who or what they are of, as tables that a sentence may speak of. */
export interface LedgerTable {
  readonly known: KnownTable;
  /** What its rows are; of one kind there are several tables, of which a circular goes by one. */
  readonly kind: 'unit' | 'leader' | 'section' | 'time';
  /** Rows that the ledger has nothing of: all their figures are 0. */
  readonly empty: ReadonlySet<string>;
}

interface Row {
  /** The first is told, any of them may be said. */
  readonly names: readonly string[];
  readonly figures: Figures;
}

/** Every way to count: by items and by tasks, what a unit leads and what it supports. */
export const ledgerTables = derived((ledger: LedgerFigures): readonly LedgerTable[] => {
  const { summary, tasks, otherNames } = ledger;
  const units = (of: Summary, role: 'lead' | 'support'): Row[] =>
    of.byUnit
      .filter((one) => one[role].items > 0)
      .map((one) => ({ names: namesOf(one.unit, otherNames), figures: one[role] }));
  const tables: [LedgerTable['kind'], KnownTable | null][] = [
    ...[summary, tasks].flatMap((of): [LedgerTable['kind'], KnownTable | null][] => [
      ['unit', tableOf('牵头单位', units(of, 'lead'), of.all)],
      ['unit', tableOf('配合单位', units(of, 'support'), null)],
      [
        'leader',
        tableOf(
          '分管领导',
          of.byLeader.map((one) => ({ names: peopleOf(one.leader), figures: one })),
          of.all,
        ),
      ],
      ['section', tableOf('类别', sectionsOf(of), of.all)],
    ]),
    ['time', timesOf(summary)],
  ];
  return tables.flatMap(([kind, known]) => {
    const names = kind === 'unit' ? summary.byUnit.map(({ unit }) => unit) : [];
    return known ? [{ kind, known, empty: new Set(names.filter((unit) => !known.byName.has(unit))) }] : [];
  });
});

const DECIMALS = 6;

/** @param all of all rows together, an item of several counted once; `null` where nobody tells it */
function tableOf(head: string, rows: readonly Row[], all: Figures | null): KnownTable | null {
  const header = [head, ...[...LEDGER_RATES, ...LEDGER_COLUMNS].map((one) => one.header)];
  const total = all ? [{ names: ['合计'], figures: all }] : [];
  const cells = [...rows, ...total].map(({ names: [name = ''], figures }) => [
    name,
    ...LEDGER_RATES.map(({ of }) => `${percent(of(figures), 1, DECIMALS)}%`),
    ...LEDGER_COLUMNS.map(({ of }) => String(of(figures))),
  ]);
  const names = new Map(rows.map((row) => [row.names[0] ?? '', row.names]));
  return known([header, ...cells], (name) => names.get(name) ?? []);
}

function known(
  rows: readonly (readonly string[])[],
  otherNames: (name: string) => readonly string[],
): KnownTable | null {
  const table = figureTable({ number: 0, after: 0, rows });
  return table && knownTable(table, { caption: '', least: 1, otherNames });
}

/** `区商务局` is spoken of as 商务局, too. */
function namesOf(unit: string, otherNames: LedgerFigures['otherNames']): string[] {
  const short = unit.replace(/^(?:区|县|市|旗)(?=.{3})/, '');
  return [...new Set([unit, short, ...otherNames(unit)])];
}

/** `副区长 王强` is spoken of as 王强. */
function peopleOf(leader: string): string[] {
  const name = leader.replace(/同志|(?:常务)?副?(?:区长|县长|市长|旗长|书记|主任)|常委|\s/g, '');
  return [...new Set([leader, name])].filter((one) => one.length > 1);
}

const NUMBERED = new RegExp(`^(?:${HANZI_NUMBER}|\\(${HANZI_NUMBER}\\)|\\d{1,2})[、.．\\s]*`);
const SHORTEST = 4;

/** Sections by their titles, and by the first words of these; sheets by their names. */
function sectionsOf({ bySection }: Summary): Row[] {
  const sheets = new Map<string, Figures[]>();
  const sections = bySection.flatMap((one): Row[] => {
    sheets.set(one.sheet, [...(sheets.get(one.sheet) ?? []), one]);
    const title = toHalfWidth(one.section)
      .replace(NUMBERED, '')
      .replace(/\([^()]*\)/g, '');
    const [first = ''] = title.split(/[,、:;]/);
    const names = [title, first].filter((name) => name.length >= SHORTEST);
    return names.length > 0 ? [{ names: [...new Set(names)], figures: one }] : [];
  });
  const known = new Set(sections.flatMap(({ names }) => names));
  const whole = [...sheets].flatMap(([sheet, parts]): Row[] =>
    known.has(sheet) || sheet.length < SHORTEST ? [] : [{ names: [sheet], figures: together(parts) }],
  );
  return withoutTwins([...sections, ...(sheets.size > 1 ? whole : [])]);
}

/** Two of one name are spoken of by neither. */
function withoutTwins(rows: readonly Row[]): Row[] {
  const times = new Map<string, number>();
  for (const { names } of rows) for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return rows.flatMap((row) => {
    const names = row.names.filter((name) => times.get(name) === 1);
    return names.length > 0 ? [{ ...row, names }] : [];
  });
}

function together(parts: readonly Figures[]): Figures {
  const sum = (of: (figures: Figures) => number): number => parts.reduce((all, one) => all + of(one), 0);
  const [items, due] = [sum((one) => one.items), sum((one) => one.due)];
  const [done, onTime] = [sum((one) => one.done), sum((one) => one.due * one.onTimeRate)];
  return {
    items,
    due,
    done,
    overdue: sum((one) => one.overdue),
    soon: sum((one) => one.soon),
    open: sum((one) => one.open),
    undated: sum((one) => one.undated),
    adjusted: sum((one) => one.adjusted),
    rate: items === 0 ? 0 : done / items,
    onTimeRate: due === 0 ? 0 : onTime / due,
  };
}

const QUARTERS = ['一', '二', '三', '四'];

/** Occurrences by quarter and month. */
function timesOf({ byQuarter, byMonth }: Summary): KnownTable | null {
  const [year] = byQuarter.map((one) => one.year);
  const quarters = byQuarter
    .filter((one) => one.year === year)
    .map(({ quarter, ...one }) => ({ name: `${QUARTERS[quarter - 1] ?? ''}季度`, ...one }));
  const months = byMonth.map(({ month, ...one }) => ({ name: `${month}月`, ...one }));
  const rows = [...quarters, ...months].map(({ name, occurrences, done, overdue }) =>
    [name, occurrences, done, overdue].map(String),
  );
  return known([['时间', '任务期次', '已完成', '逾期未完成'], ...rows], () => []);
}
