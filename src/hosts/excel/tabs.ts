import { type Position, toA1 } from '../../grid/address';
import { HostError } from '../error';
import { base64 } from './base64';
import { isPassing, needsFocus, officeCode } from './errors';
import { readTrip, roundTrip } from './round-trip';

async function requireSheet(name: string): Promise<void> {
  const there = await readTrip(({ workbook }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name).load('id');
    return () => !sheet.isNullObject;
  });
  if (!there) throw new HostError('not-found', { sheet: name });
}

/** Brings the sheet to the front and selects the cell. Another workbook may lie in front (office-js 771, 6365): once more, then the error. */
export async function selectCell(name: string, { row, column }: Position): Promise<void> {
  await requireSheet(name);
  const select = (): Promise<void> =>
    roundTrip(({ workbook }) => {
      const sheet = workbook.worksheets.getItem(name);
      sheet.activate();
      sheet.getRange(toA1(row, column)).select();
      return () => undefined;
    });
  try {
    await select();
  } catch (error) {
    if (!isPassing(error)) throw error;
    await select();
  }
}

export async function copySheet(name: string): Promise<string> {
  await requireSheet(name);
  return roundTrip(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(name);
    const copy = sheet.copy('After', sheet).load('name');
    return () => copy.name;
  });
}

export async function openWorkbook(file: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64(file));
  } catch (error) {
    // A policy of the computer (office-js #3568), or an Excel on the web that cannot (3646): there is another way.
    if (needsFocus(error)) throw error;
    throw new HostError('unsupported', { of: 'new-workbook', need: officeCode(error) }, { cause: error });
  }
}
