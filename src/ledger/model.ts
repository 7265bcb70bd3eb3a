import type { Table, Task } from '../breakdown/model';
import type { CivilDate, Stage } from '../timing/model';
import type { Subject } from './subjects';

/** What people choose in the column 状态, in the words of the drop-down. How else they write it: `ledger/status-words`. */
export const STATUSES = ['未启动', '推进中', '已完成', '已销号', '调整'] as const;
export type Status = (typeof STATUSES)[number];

/** Headers that ledger, unit tabs and returned files share: columns are found by these words, never by position. */
export const HEADERS = {
  taskNumber: '任务序号',
  itemNumber: '指标序号',
  role: '角色',
  due: '时间节点',
  status: '状态',
  doneOn: '完成日期',
  progress: '进展情况',
  problem: '存在问题',
  evidence: '佐证材料',
  amount: '完成数值',
  requestTo: '申请调整至',
  requestReason: '申请理由',
  adjustedTo: '调整后时限',
  basis: '调整依据',
  noticeNumber: '督办编号',
  noticedOn: '督办日期',
} as const;

/** What units fill in and send back. The order is that of the marks in files that went out (`collect/base`): new ones come last. */
export const ENTRY_FIELDS = [
  'status',
  'doneOn',
  'progress',
  'problem',
  'evidence',
  'amount',
  'requestTo',
  'requestReason',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/** What the office alone writes, in the ledger. */
export const OFFICE_FIELDS = ['adjustedTo', 'basis', 'noticeNumber', 'noticedOn'] as const;
type OfficeField = (typeof OFFICE_FIELDS)[number];

/** Everything of a ledger's row that people write. */
export type LedgerField = EntryField | OfficeField;

export function isLedgerField(column: string): column is LedgerField {
  return ([...ENTRY_FIELDS, ...OFFICE_FIELDS] as readonly string[]).includes(column);
}

/** Fields that hold dates. */
const DATE_FIELDS = ['doneOn', 'requestTo', 'adjustedTo', 'noticedOn'] as const;
type DateField = (typeof DATE_FIELDS)[number];
type TextField = Exclude<LedgerField, DateField>;

export function isDateField(field: LedgerField): field is DateField {
  return DATE_FIELDS.some((one) => one === field);
}

/**
 * One thing that is due once: what one row of ledger and tabs is about. A recurring indicator has one for every date,
 * an undated one a single one, a task without indicators those of its own timing.
 */
export interface Occurrence {
  /**
   * What ledger, tabs and returned files know it by, unique in the workbook. It is `content` at first; once a ledger
   * has it, it stays what the ledger says, however the source is reworded, renumbered or moved (`ledger/link`).
   */
  readonly key: string;
  /** The key that today's texts give (`ledger/keys`). */
  readonly content: string;
  readonly table: Table;
  readonly task: Task;
  /** What it is an occurrence of. */
  readonly subject: Subject;
  /** The clause that is due then, where the subject's text has several with dates of their own. */
  readonly stage: Stage | null;
  /** What is due then: the words of the stage, else those of the subject; '' for the task itself. */
  readonly text: string;
  /** 0-based among the occurrences of the same item. */
  readonly index: number;
  /** How many occurrences the item has, at least 1. */
  readonly count: number;
  /** `null` where it has no date. */
  readonly due: CivilDate | null;
}

/** What is due, in words; of a task itself its own. */
export function wordsOf({ text, task }: Pick<Occurrence, 'text' | 'task'>): string {
  return text === '' ? task.text : text;
}

/** A cell that should hold a date. */
export interface WrittenDate {
  /** As displayed. */
  readonly written: string;
  /** `null` where it holds something that is no date. */
  readonly date: CivilDate | null;
}

/** What people wrote about an occurrence. Texts are as displayed, '' where empty; dates `null` where empty. */
export type Entry = Readonly<Record<TextField, string> & Record<DateField, WrittenDate | null>>;

export const EMPTY_ENTRY: Entry = {
  status: '',
  doneOn: null,
  progress: '',
  problem: '',
  evidence: '',
  amount: '',
  requestTo: null,
  requestReason: '',
  adjustedTo: null,
  basis: '',
  noticeNumber: '',
  noticedOn: null,
};

export function isEmptyEntry(entry: Entry): boolean {
  return [...ENTRY_FIELDS, ...OFFICE_FIELDS].every((field) => {
    const value = entry[field];
    return typeof value === 'string' ? value.trim() === '' : value === null;
  });
}

/** The date to which an occurrence was put off: only what was approved (调整依据) counts; `null`: the original stands. */
export function approvedDate({ adjustedTo, basis }: Entry): CivilDate | null {
  return basis.trim() === '' ? null : (adjustedTo?.date ?? null);
}

/** Whether an approved date counts in place of the source's (已调整). */
export function isAdjusted(entry: Entry, due: CivilDate | null): boolean {
  const approved = approvedDate(entry);
  return approved !== null && approved !== due;
}

/** A row of a ledger, a unit tab or a returned file: what it says that it is about, and what people filled in. */
export interface LedgerRow {
  /** 0-based sheet row. */
  readonly row: number;
  /** The key that travels in the hidden column; `null` where someone took it away or made the row. */
  readonly key: string | null;
  /** The content key at the time of writing, else the one that the row's own texts give. */
  readonly content: string;
  /** Sheet of the source; '' where the row does not say. */
  readonly sheet: string;
  readonly section: string;
  readonly taskNumber: string;
  readonly taskText: string;
  readonly itemNumber: string;
  /** '' where the row is about the task itself. */
  readonly itemText: string;
  readonly due: CivilDate | null;
  readonly entry: Entry;
}

/** A ledger, as read from its sheet. */
export interface Ledger {
  readonly sheet: string;
  /** 0-based. */
  readonly headerRow: number;
  /** 0-based sheet column of each of our columns that is there, by its field (`ledger/columns`). */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly LedgerRow[];
}
