import type { Position } from '../grid/address';
import type { Message } from '../locales/message';
import type { Host, HostOptions } from './host';
import type { SelfCheck } from './self-check';

/** What differs between the places where the pane lives. */
export interface PaneCapabilities {
  /** Whether a file can be opened as a new workbook, one at a time. */
  readonly openWorkbook: boolean;
  /** Whether a page may save a file: a webview of Office may not. Absent: it may. */
  readonly savesFiles?: boolean;
  /** Whether settings can be stored in the workbook that was read last. Absent: they can. */
  readonly keepsSettings?: boolean;
  /** Whether the place itself undoes what we write (Ctrl+Z). */
  readonly undo: boolean;
}

/** A plan that was cut off while it was written. */
export interface Unfinished {
  /** What it was; `null`: it was begun on another computer, and only the workbook says that it was. */
  readonly title: Message | null;
  /** The sheets that it touched. */
  readonly sheets: readonly string[];
}

/** Another workbook is in front, or no answer comes. */
export type Waiting = 'focus' | 'answer';

/**
 * The workbook beside the pane: a host, and what a person sees of it. The pane knows nothing else of where it lives: it
 * is the same in Excel and in the browser's workbench. Every failure is a `HostError`.
 */
export interface PaneHost extends Host {
  /** Brings a cell into view and selects it. 0-based. */
  select(sheet: string, cell: Position): Promise<void>;
  /**
   * Tells of every change of cells and of sheets that come and go, ours as well, by the sheet's name; `null` where the
   * host cannot say which. Answers how to stop listening.
   */
  onChange(listener: (sheet: string | null) => void): Promise<() => Promise<void>>;
  /** Puts a copy of a sheet beside it, as a backup; answers its name. */
  copySheet(sheet: string): Promise<string>;
  /** Opens a workbook of its own, which the person saves. @param file an .xlsx file */
  openWorkbook(file: Uint8Array, name: string): Promise<void>;
  capabilities(): PaneCapabilities;
  /** A plan that was cut off while it was written, where the place can be left half-way; `null`: none. */
  unfinished?(): Promise<Unfinished | null>;
  /** Takes back what was cut off. */
  recover?(): Promise<void>;
  /** Tries what the program around can do; where there is one that may differ from computer to computer. */
  selfCheck?(options?: HostOptions): Promise<SelfCheck>;
  /** Goes by what an earlier self-check of this computer found. */
  rememberSelfCheck?(found: SelfCheck | null): void;
  /** Whether a person has seen that a page may save files here: nothing else can tell. Where they may at any rate, there is none. */
  rememberDownloads?(work: boolean): void;
  /** Calls back when the host waits for what only the person can do, and with `null` when no more. Answers how to stop listening. */
  onWaiting?(listener: (waiting: Waiting | null) => void): () => void;
}
