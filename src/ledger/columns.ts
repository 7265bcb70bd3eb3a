import { squash } from '../texts/width';
import { KEY_HEADER } from '../plan/keyed-sheet';
import { HEADERS } from './model';

/** A column of ours in the ledger, in the order in which a new ledger has them. */
export const LEDGER_COLUMNS = [
  'taskNumber',
  'section',
  'taskText',
  'itemNumber',
  'itemText',
  'turn',
  'due',
  'light',
  'leader',
  'lead',
  'support',
  'reporting',
  'role',
  'status',
  'doneOn',
  'amount',
  'progress',
  'problem',
  'evidence',
  'requestTo',
  'requestReason',
  'adjustedTo',
  'basis',
  'noticeNumber',
  'noticedOn',
  'note',
  'sheet',
  'key',
] as const;
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number];

/** The header of each: what a column is found by. They are part of the file format, the same in every language. */
export const LEDGER_HEADERS: Readonly<Record<LedgerColumn, string>> = {
  ...HEADERS,
  section: '所属类别',
  taskText: '任务内容',
  itemText: '指标内容',
  turn: '期次',
  light: '亮灯',
  leader: '分管领导',
  lead: '牵头单位',
  support: '责任单位',
  reporting: '报送单位',
  note: '变动说明',
  sheet: '来源表',
  key: KEY_HEADER,
};

const BY_HEADER: ReadonlyMap<string, LedgerColumn> = new Map(
  LEDGER_COLUMNS.map((column) => [squash(LEDGER_HEADERS[column]), column]),
);

/** The column of ours that a header's words name, spaces and widths aside. */
export function columnOf(header: string): LedgerColumn | null {
  return BY_HEADER.get(squash(header)) ?? null;
}

/** Stands in the key column of rows of ours that are about nothing: the line above what no longer matches. */
export const DIVIDER_KEY = '#unmatched';
