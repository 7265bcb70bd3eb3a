import { WRITING_NAME } from '../../../plan/own-names';
import { inFront, readTrip, roundTrip } from '../round-trip';

/** Sheet and name of the self-check; the name tells a sheet that was left behind. */
const SHEET = '助手自检（可删）';
/** A second one, which comes in a file. */
export const INSERTED = '助手自检（插入，可删）';
export const SCRATCH_NAME = '_tba_selfcheck';
export const SCRATCH_NAMESPACE = 'urn:task-breakdown-assistant:selfcheck';
/** Our marks and the note of a plan are none of these. */
export const NAMES = [
  SCRATCH_NAME,
  `${SCRATCH_NAME}_自检`,
  `${SCRATCH_NAME}_rule`,
  `${SCRATCH_NAME}_view`,
].filter((name) => name !== WRITING_NAME);

/** A sheet of our own, behind all others and not in front. */
export async function addScratch(): Promise<string> {
  await removeScratch();
  await inFront(() =>
    roundTrip(({ workbook }) => {
      const sheet = workbook.worksheets.add(SHEET);
      workbook.names.add(SCRATCH_NAME, sheet.getRange('A1')).visible = false;
      return () => undefined;
    }),
  );
  return SHEET;
}

/** Everything of the self-check goes, as far as it is there. */
export async function removeScratch(): Promise<void> {
  await inFront(async () => {
    const found = await readTrip(({ workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(SHEET).load('id');
      const names = NAMES.map(
        (name) => [name, workbook.names.getItemOrNullObject(name).load('name')] as const,
      );
      const parts = workbook.customXmlParts.getByNamespace(SCRATCH_NAMESPACE).load('items/id');
      return () => ({
        sheet: !sheet.isNullObject,
        names: names.flatMap(([name, item]) => (item.isNullObject ? [] : [name])),
        parts: parts.items.map(({ id }) => id),
      });
    });
    // A sheet of this name without the name of ours is a person's.
    const ours = found.sheet && found.names.includes(SCRATCH_NAME);
    if (!ours && found.names.length === 0 && found.parts.length === 0) return;
    await roundTrip(({ workbook }) => {
      for (const id of found.parts) workbook.customXmlParts.getItem(id).delete();
      for (const name of found.names) workbook.names.getItem(name).delete();
      if (ours) workbook.worksheets.getItem(SHEET).delete();
      return () => undefined;
    });
  });
}
