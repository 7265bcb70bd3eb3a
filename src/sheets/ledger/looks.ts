import type { LedgerColumn } from '../../ledger/columns';
import type { CellStyle } from '../../plan/sheet-content';
import { OFFICE } from '../style/office';

export interface ColumnLook {
  /** Characters. Together they fit a landscape page that can still be read. */
  readonly width: number;
  readonly style: CellStyle;
  readonly hidden?: boolean;
  /** People fill it in: what stands in it is theirs, format and all. */
  readonly theirs?: boolean;
}

const unlocked = (style: CellStyle): CellStyle => ({ ...style, locked: false });
const grey: CellStyle = { ...OFFICE.text, font: { ...OFFICE.text.font, size: 9, colour: '#595959' } };

const small: CellStyle = { ...OFFICE.text, font: { ...OFFICE.text.font, size: 9 } };

export const LOOKS: Readonly<Record<LedgerColumn, ColumnLook>> = {
  taskNumber: { width: 7, style: OFFICE.centre },
  section: { width: 15, style: small },
  taskText: { width: 25, style: OFFICE.text },
  itemNumber: { width: 5, style: OFFICE.centre },
  itemText: { width: 31, style: OFFICE.text },
  turn: { width: 6, style: OFFICE.centre },
  due: { width: 11, style: OFFICE.date },
  light: { width: 9, style: OFFICE.centre },
  leader: { width: 8, style: OFFICE.centre },
  lead: { width: 12, style: OFFICE.centre },
  support: { width: 21, style: OFFICE.text },
  reporting: { width: 12, style: OFFICE.centre },
  role: { width: 6, style: OFFICE.centre, hidden: true },
  status: { width: 9, style: unlocked(OFFICE.centre), theirs: true },
  doneOn: { width: 11, style: unlocked(OFFICE.date), theirs: true },
  progress: { width: 23, style: unlocked(OFFICE.text), theirs: true },
  problem: { width: 15, style: unlocked(OFFICE.text), theirs: true },
  evidence: { width: 13, style: unlocked(OFFICE.text), theirs: true },
  note: { width: 18, style: grey, theirs: true },
  sheet: { width: 9, style: OFFICE.centre },
  key: { width: 12, style: { ...grey, wrap: false }, hidden: true },
};
