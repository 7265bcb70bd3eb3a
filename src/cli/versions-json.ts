import type { z } from 'zod';
import type { ComparedVersions } from '../actions/compare-versions';
import { toA1 } from '../grid/address';
import type { VersionPlace } from '../versions/model';
import type { VersionsDocument, place } from './contract/versions';

export function toVersionsDocument(old: string, { changes, carried }: ComparedVersions): VersionsDocument {
  return {
    old,
    changes: changes.map(({ kind, old: before, new: after, from, to, direction }) => ({
      kind,
      old: toPlace(before),
      new: toPlace(after),
      from,
      to,
      ...(direction === undefined ? {} : { direction }),
    })),
    carry: carried.map(({ kind, old: before, new: after, unfinished }) => ({
      kind,
      old: toPlace(before),
      new: toPlace(after),
      unfinished,
    })),
  };
}

function toPlace(at: VersionPlace | null): z.infer<typeof place> {
  return at && { sheet: at.table.sheet, task: at.task.number, cell: toA1(at.place.row, at.place.column) };
}
