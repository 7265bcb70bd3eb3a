import { isMarked } from '../../../src/plan/marker';
import { MARKS_NAME } from '../../../src/plan/own-names';
import type { EmulatedExcel } from '../../excel-host/emulated-excel';
import { snapshot } from '../../excel-host/model/snapshot';
import { isInexact, type Switch } from '../../excel-host/switches';
import { SHEET } from './session';

/** A workbook, as texts that are compared at once. */
export interface Seen {
  readonly all: string;
  /** The sheet of the person alone. */
  readonly source: string;
  /** Each sheet. */
  readonly sheets: readonly string[];
}

interface Snapshot {
  readonly sheets: readonly {
    readonly name: string;
    readonly hiddenColumns: readonly number[];
    readonly widths: readonly (readonly [number, number])[];
    readonly conditionalFormats: readonly { readonly formula: string }[];
  }[];
  readonly names: readonly { readonly name: string }[];
}

/**
 * Where rules cannot be read or deleted, our marks are switched off by their name: nobody sees whether they are there. Those of a
 * sheet of ours that cannot be read cannot be given back.
 */
function withoutRules({ sheets, names, ...rest }: Snapshot, switches: ReadonlySet<Switch>): Snapshot {
  const unreadable = switches.has('rules-unreadable');
  if (!unreadable && !switches.has('rules-undeletable')) return { ...rest, sheets, names };
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({
      ...sheet,
      conditionalFormats: sheet.conditionalFormats.filter(
        ({ formula }) => !isMarked(formula) && (!unreadable || sheet.name === SHEET),
      ),
    })),
    names: names.filter(({ name }) => name !== MARKS_NAME),
  };
}

/** Where Excel does otherwise, of sheets of ours no pages are seen, and of those that cannot be read exactly only that they are there. */
export function see({ model, switches }: EmulatedExcel): Seen {
  const { sheets, names, ...rest } = withoutRules(
    snapshot(model, (name) => name === SHEET) as Snapshot,
    switches,
  );
  const inexact = isInexact([...switches]);
  const texts = sheets.map(({ widths, ...sheet }) => {
    const isTheirs = sheet.name === SHEET;
    if (inexact && !isTheirs) return JSON.stringify([sheet.name, null]);
    const { name, ...others } = isTheirs ? sheet : asEitherWay(sheet, switches.size > 0);
    // Nobody sees the width of a hidden column, and Excel does not tell it.
    const shown = widths.filter(([column]) => !sheet.hiddenColumns.includes(column));
    return JSON.stringify([name, ordered({ ...others, widths: shown })]);
  });
  return {
    all: JSON.stringify([texts, ordered({ ...rest, names })]),
    source: texts[sheets.findIndex(({ name }) => name === SHEET)] ?? '',
    sheets: texts,
  };
}

/** Where a sheet differs from what it should be, in a few characters: whole sheets fill a screen. */
export function partsThatDiffer(sheet: string, wanted: Seen): readonly string[] {
  const name = sheet.slice(0, sheet.indexOf(',') + 1);
  const other = wanted.sheets.find((one) => one.startsWith(name)) ?? '';
  let at = 0;
  while (at < sheet.length && sheet[at] === other[at]) at++;
  const around = (text: string): string => text.slice(Math.max(0, at - 60), at + 60);
  return [`${name} …${around(other)}… became …${around(sheet)}…`];
}

/** Sheets that came in a file and sheets that were written are told apart by what Excel works out itself, and by margins. */
function asEitherWay(sheet: Omit<Snapshot['sheets'][number], 'widths'>, withoutPages: boolean) {
  const { heights, page, ...others } = sheet as typeof sheet & {
    readonly heights: unknown;
    readonly page: object;
  };
  return { ...others, page: withoutPages ? null : { ...page, margins: null } };
}

/** The same with the keys of objects in their order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return entries.map(([key, one]) => [key, ordered(one)]);
}
