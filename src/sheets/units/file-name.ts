import { cutText, wellFormed } from '../../plan/cell-text';

const LONGEST = 80;
/** Windows keeps these for devices, with any ending. */
const DEVICES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** `单位.xlsx`, or with another ending: a name that Windows, macOS and Linux take, unlike those in `taken`, to which it is added. */
export function fileName(unit: string, taken: Set<string>, ending = 'xlsx'): string {
  const clean = wellFormed(unit)
    .normalize('NFC')
    // eslint-disable-next-line no-control-regex -- Windows allows none of them
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g, ' ')
    .replace(/[<>:"/\\|?*]/g, '_');
  const cut = cutText(clean.replace(/^[\s.]+/, ''), LONGEST).replace(/[\s.]+$/, '');
  const base = cut === '' ? '_' : DEVICES.test(cut.split('.')[0] ?? '') ? `_${cut}` : cut;
  let name = base;
  for (let number = 2; taken.has(fold(name)); number++) name = `${base} (${number})`;
  taken.add(fold(name));
  return `${name}.${ending}`;
}

/** Windows and macOS compare names without case, macOS without the way in which accents are put together. */
function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
