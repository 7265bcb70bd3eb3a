import type { LedgerColumn } from '../../ledger/columns';
import type { CellStyle } from '../../plan/sheet-content';
import { OFFICE } from '../style/office';

export interface ColumnLook {
  /** Characters. What is printed of them fits a landscape page in letters of eight points. */
  readonly width: number;
  readonly style: CellStyle;
  readonly hidden?: boolean;
  /** People fill it in: what stands in it is theirs, format and all. */
  readonly theirs?: boolean;
  /** At the right, and not printed: the page is narrow. */
  readonly screenOnly?: boolean;
}

const unlocked = (style: CellStyle): CellStyle => ({ ...style, locked: false });
const grey: CellStyle = { ...OFFICE.text, font: { ...OFFICE.text.font, size: 9, colour: '#595959' } };

const small: CellStyle = { ...OFFICE.text, font: { ...OFFICE.text.font, size: 9 } };

export const LOOKS: Readonly<Record<LedgerColumn, ColumnLook>> = {
  taskNumber: { width: 7, style: OFFICE.centre },
  section: { width: 11, style: small },
  taskText: { width: 24, style: OFFICE.text },
  itemNumber: { width: 7, style: OFFICE.centre },
  itemText: { width: 34, style: OFFICE.text },
  turn: { width: 6.5, style: OFFICE.centre },
  due: { width: 11.5, style: OFFICE.date },
  light: { width: 9.5, style: OFFICE.centre },
  leader: { width: 7, style: OFFICE.centre },
  lead: { width: 10, style: OFFICE.centre },
  support: { width: 20, style: small },
  reporting: { width: 10, style: OFFICE.centre },
  role: { width: 6, style: OFFICE.centre, hidden: true },
  status: { width: 10.5, style: unlocked(OFFICE.asWritten), theirs: true },
  doneOn: { width: 11.5, style: unlocked(OFFICE.date), theirs: true },
  amount: { width: 8, style: unlocked(OFFICE.centre), theirs: true },
  progress: { width: 18, style: unlocked(OFFICE.text), theirs: true },
  problem: { width: 12, style: unlocked(OFFICE.text), theirs: true },
  evidence: { width: 10, style: unlocked(OFFICE.text), theirs: true },
  requestTo: { width: 10.5, style: unlocked(OFFICE.date), theirs: true, screenOnly: true },
  requestReason: { width: 14, style: unlocked(OFFICE.text), theirs: true, screenOnly: true },
  adjustedTo: { width: 10.5, style: unlocked(OFFICE.date), theirs: true, screenOnly: true },
  basis: { width: 14, style: unlocked(OFFICE.text), theirs: true, screenOnly: true },
  noticeNumber: { width: 10, style: unlocked(OFFICE.centre), theirs: true, screenOnly: true },
  noticedOn: { width: 10.5, style: unlocked(OFFICE.date), theirs: true, screenOnly: true },
  note: { width: 18, style: grey, theirs: true, screenOnly: true },
  sheet: { width: 9, style: OFFICE.centre, screenOnly: true },
  key: { width: 12, style: { ...grey, wrap: false }, hidden: true, screenOnly: true },
};
