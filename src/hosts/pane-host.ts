import type { Position } from '../grid/address';
import type { Host } from './host';

/** What differs between the places where the pane lives. */
export interface PaneCapabilities {
  /** Whether a file can be opened as a new workbook, one at a time. */
  readonly openWorkbook: boolean;
  /** Whether the place itself undoes what we write (Ctrl+Z). */
  readonly undo: boolean;
}

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
}
