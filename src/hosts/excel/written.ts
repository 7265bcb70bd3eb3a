import { expectationOf } from '../../plan/fingerprint';
import { nameOfIdentity } from '../../plan/identity';
import type { Expectation, Operation } from '../../plan/model';
import { readGrids } from './read-workbook';
import { extents, survey } from './survey';

/**
 * What an inverse expects of the sheets that were put: they must still be as they were put, or undoing would throw away
 * what people wrote into them.
 */
export async function expectationsOf(operations: readonly Operation[]): Promise<Expectation[]> {
  const own = new Set(
    operations.flatMap((one) =>
      one.op === 'put-sheet' || one.op === 'remove-sheet' ? [nameOfIdentity(one.identity)] : [],
    ),
  );
  if (own.size === 0) return [];
  const { sheets } = await survey();
  const wanted = sheets.filter((sheet) => sheet.own && own.has(nameOfIdentity(sheet.own)));
  if (wanted.length === 0) return [];
  const { extents: found } = await extents(wanted, null);
  const grids = await readGrids(
    wanted.flatMap((sheet, at) => {
      const extent = found[at];
      return extent ? [{ sheet, extent }] : [];
    }),
    { valuesOnly: true },
  );
  return grids.map((grid) => expectationOf(grid));
}
