import type { Message } from '../../locales/message';
import type { Unfinished } from '../pane-host';
import { WRITING_NAME } from '../../plan/own-names';
import { type ChartsJob, putCharts } from './charts';
import type { Journal, JournalEntry } from './journal';
import { markOf } from './mark';
import { inFront, roundTrip } from './round-trip';
import type { Mark } from './steps/change-tabs';
import { takeBack } from './steps/take-back';
import type { Undo } from './steps/undo';
import { extents, survey } from './survey';

/** A plan that is being written: noted outside the page, and in the workbook. */
export class Note {
  private readonly id = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`;
  private readonly undo: Undo[] = [];
  private saved = false;
  /** Whether the workbook says it, as far as we know. */
  private marked = false;

  constructor(
    private readonly journal: Journal | null,
    private readonly title: Message,
  ) {}

  /** Before anything of these steps is written. What cannot be kept is not kept: the plan goes on. */
  async begin(undo: readonly Undo[]): Promise<void> {
    this.undo.push(...undo);
    if (!this.journal || isOneRequest(this.undo)) return;
    try {
      await this.journal.save(this.id, { title: this.title, begun: Date.now(), undo: this.undo });
      this.saved = true;
    } catch {
      this.saved = false;
    }
  }

  /** The name that the workbook needs; `null`: none, or it is there. */
  wanted(): Mark | null {
    if (!this.saved || this.marked) return null;
    this.marked = true;
    return { name: WRITING_NAME, formula: `="${this.id}"` };
  }

  /** Everything is written but for the charts, which nobody could give back: from now on it is finished, not taken back. */
  async left(charts: readonly ChartsJob[]): Promise<void> {
    if (!this.saved) return;
    const entry = { title: this.title, begun: Date.now(), undo: [], charts };
    // What cannot be kept must not be taken back, either.
    await this.journal?.save(this.id, entry).catch(() => this.journal?.drop(this.id).catch(() => undefined));
  }

  /** Everything is done, or taken back. A mark that cannot be taken off says nothing any more. */
  async done(): Promise<void> {
    if (!this.saved) return;
    await this.journal?.drop(this.id).catch(() => undefined);
    if (this.marked) await unmark(true).catch(() => undefined);
  }
}

/** A request is done or is not, whatever becomes of the page. So many cells go in one, on however many sheets. */
const FEW_CELLS = 1_000;

function isOneRequest(all: readonly Undo[]): boolean {
  const cells = all.reduce((sum, undo) => sum + (undo.kind === 'cells' ? undo.cells.length : 0), 0);
  return cells <= FEW_CELLS && all.every(({ kind }) => ONE_REQUEST.has(kind));
}

const ONE_REQUEST: ReadonlySet<Undo['kind']> = new Set(['untouched', 'settings', 'cells']);

/** Whether the workbook says that a plan was cut off. Where only its charts were left, they are put: nobody needs to be asked. */
export async function unfinished(journal: Journal | null): Promise<Unfinished | null> {
  const id = await markOf();
  if (id === null) return null;
  const entry = await entryOf(journal, id);
  if (entry?.charts) {
    await recover(journal);
    return null;
  }
  const sheets = entry?.undo.flatMap((one) => ('name' in one ? [one.name] : [])) ?? [];
  return { title: entry?.title ?? null, sheets: [...new Set(sheets)] };
}

/** Takes back what was cut off, the last step first, or finishes it where only charts were left; where nothing is known of it, only what the workbook says of it goes. */
export async function recover(journal: Journal | null): Promise<void> {
  const id = await markOf();
  if (id === null) return;
  const entry = await entryOf(journal, id);
  if (entry?.charts) await putCharts(entry.charts);
  else if (entry) {
    const found = await survey();
    const { date1904 } = found;
    const { characters } = await extents(found, new Set());
    for (const undo of [...entry.undo].reverse()) await takeBack(undo, { date1904, characters });
  }
  await unmark();
  await journal?.drop(id).catch(() => undefined);
}

async function entryOf(journal: Journal | null, id: string): Promise<JournalEntry | null> {
  return (await journal?.load(id).catch(() => null)) ?? null;
}

/** @param there whether we know that it is there */
async function unmark(there = false): Promise<void> {
  let sure = there;
  await inFront(async () => {
    if (!sure && (await markOf()) === null) return;
    sure = false;
    await roundTrip(({ workbook }) => {
      workbook.names.getItem(WRITING_NAME).delete();
      return () => undefined;
    });
  });
}
