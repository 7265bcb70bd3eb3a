import { sharesOf } from '../../statistics/shares';
import { sumOf } from '../numbers';
import type { FigureTable } from './figure-table';
import { WEIGHT, type Measure } from './measures';
import { IS_DIFFERENCE, IS_GROWTH, IS_MEAN, IS_SHARE, IS_SUM, TAKEN_OFF } from './vocabulary';

/** How a column may follow from others, row by row. */
export interface Rule {
  readonly kind: 'sum' | 'share';
  /** What a row's figure would be, not rounded; `null` where it cannot be told. */
  readonly right: (row: number) => number | null;
  /** Others that are right as well: shares by largest remainder. */
  readonly also?: (row: number) => number | null;
  /** A row in which all of it is nothing proves nothing. */
  readonly proves: (row: number) => boolean;
  /** The column's own words say that it is of this kind. */
  readonly told: boolean;
  /** Columns that it follows from, from left to right. */
  readonly from: readonly Measure[];
}

/** Every rule that a column might follow. */
export function rulesFor(target: Measure, all: readonly Measure[], one: FigureTable): Rule[] {
  const others = all.filter((column) => column !== target);
  return [
    ...runsFor(target, all),
    ...weightedFor(target, others),
    ...pairsFor(target, others),
    ...sharesFor(target, others, one),
  ];
}

/** The sum, or the mean, of columns that stand beside each other. What is taken off counts below nothing. */
function runsFor(target: Measure, all: readonly Measure[]): Rule[] {
  const rules: Rule[] = [];
  for (let from = 0; from < all.length; from++)
    for (let end = from + 2; end <= all.length; end++) {
      const run = all.slice(from, end);
      if (run.includes(target)) break;
      const add = (divisor: number, told: boolean): void => {
        rules.push({
          kind: divisor === 1 ? 'sum' : 'share',
          right: (row) => {
            const values = run.map((column) => signed(column, row));
            return values.includes(null) ? null : sumOf(values.map((value) => value ?? 0)) / divisor;
          },
          proves: (row) => run.filter((column) => (column.values.get(row) ?? 0) !== 0).length >= 2,
          told,
          from: run,
        });
      };
      add(1, IS_SUM.test(target.header));
      if (IS_MEAN.test(target.header)) add(run.length, true);
    }
  return rules;
}

function signed({ header, values, dashes }: Measure, row: number): number | null {
  const value = dashes.has(row) ? 0 : values.get(row);
  if (value === undefined) return null;
  return TAKEN_OFF.test(header) && value > 0 ? -value : value;
}

/** Scores by the weights that their headers give, where these are all. */
function weightedFor(target: Measure, others: readonly Measure[]): Rule[] {
  const parts = others.flatMap((column) => {
    const weight = Number(WEIGHT.exec(column.header)?.[1] ?? 0);
    return weight > 0 ? [{ column, weight }] : [];
  });
  if (sumOf(parts.map(({ weight }) => weight)) !== 100) return [];
  const valueIn = (row: number): number =>
    sumOf(parts.map(({ column, weight }) => ((column.values.get(row) ?? NaN) * weight) / 100));
  return [
    {
      kind: 'sum',
      right: valueIn,
      proves: (row) => valueIn(row) > 0,
      told: IS_SUM.test(target.header),
      from: parts.map(({ column }) => column),
    },
  ];
}

/** What two columns give, one by one. */
const PAIRS: readonly {
  readonly kind: Rule['kind'];
  readonly by: (x: number, y: number) => number | null;
  readonly told: (column: Measure) => boolean;
  /** Only a header says so; figures that come out so may do it by chance. */
  readonly onlyTold: boolean;
}[] = [
  { kind: 'sum', by: (x, y) => x - y, told: ({ header }) => IS_DIFFERENCE.test(header), onlyTold: false },
  {
    kind: 'share',
    by: (x, y) => (y === 0 ? null : (x / y) * 100),
    told: ({ header, isRate }) => isRate && !IS_GROWTH.test(header),
    onlyTold: true,
  },
  {
    kind: 'share',
    by: (x, y) => (y <= 0 ? null : ((x - y) / y) * 100),
    told: ({ header }) => IS_GROWTH.test(header),
    onlyTold: true,
  },
  {
    kind: 'share',
    by: (x, y) => (y === 0 ? null : x / y),
    told: ({ header }) => IS_MEAN.test(header),
    onlyTold: true,
  },
];

function pairsFor(target: Measure, others: readonly Measure[]): Rule[] {
  return PAIRS.flatMap(({ kind, by, told: isTold, onlyTold }) => {
    const told = isTold(target);
    if (onlyTold && !told) return [];
    return others.flatMap((a) =>
      others.flatMap((b): Rule[] => {
        if (a === b) return [];
        return [
          {
            kind,
            right: (row) => {
              const [x, y] = [a.values.get(row), b.values.get(row)];
              return x === undefined || y === undefined ? null : by(x, y);
            },
            proves: (row) =>
              (a.values.get(row) ?? 0) !== 0 &&
              (b.values.get(row) ?? 0) !== 0 &&
              a.values.get(row) !== b.values.get(row),
            told,
            from: [a, b],
          },
        ];
      }),
    );
  });
}

/** What a row has of the column's total. */
function sharesFor(
  target: Measure,
  others: readonly Measure[],
  { body, total, groups }: FigureTable,
): Rule[] {
  const told = IS_SHARE.test(target.header);
  if (!told && !target.isRate) return [];
  return others.flatMap((part): Rule[] => {
    const values = body.map((row) => part.values.get(row) ?? 0);
    const sum = total === null ? sumOf(values) : (part.values.get(total) ?? 0);
    const shares = sharesOf(values, target.decimals);
    // The row of all may have a name of its own.
    const wholes = new Set([sum, Math.max(...part.values.values())].filter((whole) => whole > 0));
    return [...wholes].map((whole) => ({
      kind: 'share' as const,
      right: (row: number) => ((part.values.get(row) ?? NaN) / whole) * 100,
      also: (row: number) =>
        groups.length > 0 || whole !== sum ? null : (shares[body.indexOf(row)] ?? null),
      proves: (row: number) => part.values.get(row) !== whole && (part.values.get(row) ?? 0) !== 0,
      told,
      from: [part],
    }));
  });
}
