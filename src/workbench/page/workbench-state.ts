import type { HostError } from '../../hosts/error';
import type { GridView } from '../../hosts/workbench/grid-view';
import type { WorkbenchHost } from '../../hosts/workbench/workbench-host';
import type { Message } from '../../locales/message';
import type { DeskId } from '../../taskpane/inbox';
import type { Maker } from '../../taskpane/maker';
import type { Understander } from '../../taskpane/understanding/understander';
import type { WorkbenchEngine } from '../engine/engine';
import type { Found } from '../engine/find';
import type { KeptWork } from './kept-work';
import type { HiddenKind } from './not-shown';

/** A work that was not downloaded. */
export interface UnfinishedWork extends KeptWork {
  /** Whether it is open in this tab of the browser, or in another one. */
  readonly open: 'here' | 'elsewhere' | null;
}

/** The grid as the page needs it. */
export interface PageGrid extends GridView<WorkbenchEngine> {
  /** Whether a cell is being typed into at this moment. */
  readonly typing: boolean;
  /** The sheet in view. */
  readonly active: string | null;
  /** Waits until the workbook shown last can be seen and used. */
  drawn(): Promise<void>;
}

export interface OpenedWorkbook {
  /** Under which it is kept. */
  readonly id: string;
  readonly name: string;
  readonly host: WorkbenchHost<WorkbenchEngine>;
  readonly understand: Understander;
  readonly maker: Maker;
  /** Cells that hold a text, with what was typed so far. */
  readonly find: (words: string) => Promise<Found>;
  readonly notShown: ReadonlyMap<HiddenKind, number>;
}

/** Something that was asked to be opened, was looked at, and about which the person has to say what is to be done. */
export interface AskedToOpen {
  readonly name: string;
  /** Files; several can only be collected. */
  readonly count: number;
  /** `form`: a unit sent it back; `paper`: running text, such as a report or a circular, which is no workbook. */
  readonly kind: 'workbook' | 'form' | 'paper';
}

/** What the person says: give it to a page of the pane; open it, after a download of what is open or not; leave everything as it is. */
export type Decision = DeskId | 'download' | 'open' | 'stay';

export interface WorkbenchState {
  readonly opened: OpenedWorkbook | null;
  /** The name of what is being opened. */
  readonly opening: string | null;
  readonly saved: 'clean' | 'unsaved' | 'downloaded';
  /** What is being made, in words. */
  readonly making: Message | null;
  /** What was made last. */
  readonly made: Message | null;
  readonly problem: Message | HostError | null;
  /** Why the grid did not do what was asked for. */
  readonly hint: Message | null;
  /** Whether the person has read what is not shown of this workbook. */
  readonly told: boolean;
  readonly asked: AskedToOpen | null;
  /** All work that was not downloaded, that of other times too; newest first. */
  readonly unfinished: readonly UnfinishedWork[];
  /** Whether work of other times is to be spoken of: the page was just opened. */
  readonly offered: boolean;
  /** Whether its list is open. */
  readonly listing: boolean;
}

/** For what is being made. */
export interface Making {
  readonly signal: AbortSignal;
  /** Says how far it is. */
  readonly tell: (making: Message) => void;
}
