import type { Place } from '../../breakdown/model';
import { yearOf } from '../../ledger/ledger-of';
import type { LedgerRow } from '../../ledger/model';
import type { Carried, VersionChange, VersionPlace } from '../../versions/model';
import { compareWorkbooks, type ComparedVersions } from '../compare-versions';
import { type OldLedger, type OldVersion, unmatchedFrom } from '../ledger-from';
import { takenFrom } from '../taken-over';
import type { Unchecked } from '../understand';

/** Where something stands in one version of the table, in what people are shown of it. */
export interface ToldPlace {
  readonly sheet: string;
  readonly place: Place;
  /** Of the task; `null` where it has none. */
  readonly number: string | null;
  /** Of the task. */
  readonly text: string;
}

type Told<Of extends VersionChange | Carried> = Omit<Of, 'old' | 'new'> & {
  readonly old: ToldPlace | null;
  readonly new: ToldPlace | null;
};
export type ToldChange = Told<VersionChange>;
export type ToldCarried = Told<Carried>;

/** What differs between two versions, as `ComparedVersions`, without the tables of either. */
export interface ToldVersions {
  readonly changes: readonly ToldChange[];
  readonly carried: readonly ToldCarried[];
}

/** A row of a ledger, in what people are shown of it. */
export type ToldRow = Pick<LedgerRow, 'row' | 'taskNumber' | 'taskText' | 'itemText' | 'entry'>;

/** What there is to take over from the ledger of an older version. */
export interface ToldLedger {
  /** Rows in which people wrote something. */
  readonly filled: number;
  /** Those of them that match nothing of this workbook, in their order. */
  readonly lost: readonly ToldRow[];
  /** Whether it is of another year: what was done then is not done now. */
  readonly otherYear: boolean;
}

/** An older version that was compared with the workbook. */
export interface ToldVersion extends ToldVersions {
  /** Whether a breakdown was found in it. */
  readonly hasTables: boolean;
  /** `null` where it has none. */
  readonly ledger: ToldLedger | null;
}

export function toldVersion(old: OldVersion, fresh: Unchecked): ToldVersion {
  const { understanding, ledger } = old;
  return {
    ...toldVersions(compareWorkbooks(understanding, fresh)),
    hasTables: understanding.breakdown.tables.length > 0,
    ledger: ledger && toldLedger(ledger, fresh),
  };
}

export function toldVersions({ changes, carried }: ComparedVersions): ToldVersions {
  return { changes: changes.map(told), carried: carried.map(told) };
}

function toldLedger(old: OldLedger, fresh: Unchecked): ToldLedger {
  const { filled, lost } = takenFrom(old, unmatchedFrom(fresh, old));
  return {
    filled,
    lost: lost.map(({ row, taskNumber, taskText, itemText, entry }) => ({
      row,
      taskNumber,
      taskText,
      itemText,
      entry,
    })),
    otherYear: yearOf(old.understanding.breakdown) !== yearOf(fresh.breakdown),
  };
}

function told<Of extends VersionChange | Carried>(one: Of): Told<Of> {
  return { ...one, old: placeOf(one.old), new: placeOf(one.new) };
}

function placeOf(at: VersionPlace | null): ToldPlace | null {
  return at && { sheet: at.table.sheet, place: at.place, number: at.task.number, text: at.task.text };
}
