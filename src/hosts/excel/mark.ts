import { WRITING_NAME } from '../../plan/own-names';
import { readTrip } from './round-trip';

/** Under which text the journal keeps the plan that this workbook says is being written; `null`: none is. */
export async function markOf(): Promise<string | null> {
  const formula = await readTrip(({ workbook }) => {
    const name = workbook.names.getItemOrNullObject(WRITING_NAME).load('formula');
    return () => (name.isNullObject ? null : String(name.formula));
  });
  return formula === null ? null : formula.replace(/^="?|"$/g, '');
}
