import type { CellValue } from '../../grid/grid';
import type { GridCell } from './cell-values';

const NUMBER = 2;
const LOGICAL = 3;

/** The value of a cell as it stands in the grid. */
export function liveValue(cell: GridCell | null | undefined): CellValue {
  const text = cell?.p?.body?.dataStream;
  if (text !== undefined) return text.replace(/\r?\n$/, '').replaceAll('\r', '\n') || null;
  const v = cell?.v;
  if (v === undefined || v === null || v === '') return null;
  if (cell?.t === LOGICAL) return v === 1 || v === true || /^(1|true)$/i.test(String(v));
  if (typeof v === 'boolean') return v;
  if (cell?.t === NUMBER && Number.isFinite(Number(v))) return Number(v);
  if (typeof v === 'number' && (cell?.t === undefined || cell.t === null)) return v;
  const said = String(v);
  return /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!)$/.test(said) ? { error: said } : said;
}
