import type { Collection, Conflict, Report, ReturnedRow, Side, UnmatchedRow } from '../../collect/model';
import type { Link } from '../../ledger/link';
import type { Occurrence } from '../../ledger/model';

/** A row that is about nothing in the source, in what people are shown of it. */
export interface ShownUnmatched extends Omit<UnmatchedRow, 'row'> {
  readonly row: Pick<ReturnedRow, 'row' | 'taskNumber' | 'taskText' | 'itemText' | 'entry'>;
}

/** What a person is shown of what came back. */
interface ShownCollection extends Pick<Collection, 'collected' | 'conflicts' | 'reworded' | 'foreign'> {
  readonly unmatched: readonly ShownUnmatched[];
}

/** What is about an occurrence, on its way: whoever gets it has the occurrence, and knows it by its key. */
type Sent<Of extends { readonly occurrence: Occurrence }> = Omit<Of, 'occurrence'> & { readonly key: string };

interface SentSide extends Omit<Side, 'reports'> {
  readonly reports: readonly Sent<Report>[];
}

export interface SentCollection extends Pick<ShownCollection, 'unmatched' | 'foreign'> {
  readonly collected: readonly Sent<Collection['collected'][number]>[];
  readonly reworded: readonly Sent<Collection['reworded'][number]>[];
  readonly conflicts: readonly (Omit<Sent<Conflict>, 'sides'> & { readonly sides: readonly SentSide[] })[];
}

/** What came back, and which of it could not be compared. */
export interface Compared<Of = ShownCollection> {
  readonly collection: Of;
  /** Files in which no form was found. */
  readonly withoutForm: readonly string[];
  /** Units that were to report and have not. */
  readonly notReturned: readonly string[];
}

export function sentCollection(collection: Collection): SentCollection {
  const { collected, conflicts, reworded, unmatched, foreign } = collection;
  return {
    collected: collected.map(sent),
    reworded: reworded.map(sent),
    conflicts: conflicts.map((conflict) => ({
      ...sent(conflict),
      sides: conflict.sides.map((side) => ({ ...side, reports: side.reports.map(sent) })),
    })),
    unmatched: unmatched.map(({ unit, from, row: { row, taskNumber, taskText, itemText, entry } }) => ({
      unit,
      from,
      row: { row, taskNumber, taskText, itemText, entry },
    })),
    foreign,
  };
}

function sent<Of extends { readonly occurrence: Occurrence }>({ occurrence, ...rest }: Of): Sent<Of> {
  return { ...rest, key: occurrence.key };
}

/** What was sent, with the occurrences of the workbook that it was compared with; what it does not know is left out. */
export function receivedCollection(
  { collected, conflicts, reworded, unmatched, foreign }: SentCollection,
  { occurrences }: Link,
): ShownCollection {
  const known = new Map(occurrences.map((one) => [one.key, one]));
  const received = <Of extends { readonly key: string }>({ key, ...rest }: Of) => {
    const occurrence = known.get(key);
    return occurrence ? [{ ...rest, occurrence }] : [];
  };
  return {
    collected: collected.flatMap(received),
    reworded: reworded.flatMap(received),
    conflicts: conflicts.flatMap(({ sides, ...conflict }) =>
      received(conflict).map((one) => ({
        ...one,
        sides: sides.map((side) => ({ ...side, reports: side.reports.flatMap(received) })),
      })),
    ),
    unmatched,
    foreign,
  };
}
