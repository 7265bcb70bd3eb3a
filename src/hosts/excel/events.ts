import { readTrip, roundTrip } from './round-trip';

export type StopListening = () => Promise<void>;

export interface Change {
  /** Excel's id of the sheet. */
  readonly id: string;
  /** This add-in did it, where Excel says so (ExcelApi 1.14). */
  readonly ours: boolean;
  /** Cells, rows or columns came or went: what formulas elsewhere say of them may be another thing now. */
  readonly moved: boolean;
}

/**
 * Listens to changes of cells and to sheets that come and go; what our own writes cause is reported as well. Within the
 * handler nothing is asked of Excel: a request that is made there may hang on the web (office-js #4805).
 */
export async function onWorkbookChange(listener: (change: Change) => void): Promise<StopListening> {
  const handler = ({ worksheetId, triggerSource, changeType = 'RangeEdited' }: Told): Promise<void> => {
    listener({
      id: worksheetId,
      ours: triggerSource === 'ThisLocalAddin',
      moved: changeType !== 'RangeEdited',
    });
    return Promise.resolve();
  };
  return roundTrip(({ workbook: { worksheets } }) => {
    const registered = [
      worksheets.onChanged.add(handler),
      worksheets.onAdded.add(handler),
      worksheets.onDeleted.add(handler),
    ];
    return () => async () => {
      for (const one of registered) {
        one.remove();
        // A handler can only be removed through the context that added it.
        await one.context.sync();
      }
    };
  });
}

interface Told {
  readonly worksheetId: string;
  readonly triggerSource?: string;
  /** Of changes of cells alone. */
  readonly changeType?: string;
}

/**
 * Tells sheets by their names, though events carry ids only. Those that come together are asked for together, and each
 * once: a sheet's name hardly changes while the pane is open.
 */
export class SheetNames {
  private readonly names = new Map<string, Promise<string | null>>();
  private waiting: { readonly id: string; readonly tell: (name: string | null) => void }[] = [];

  /** `null` where it is gone, or Excel does not say. */
  of(id: string): Promise<string | null> {
    const known = this.names.get(id);
    if (known) return known;
    const name = new Promise<string | null>((tell) => {
      if (this.waiting.length === 0) setTimeout(() => void this.ask());
      this.waiting.push({ id, tell });
    });
    this.names.set(id, name);
    return name;
  }

  private async ask(): Promise<void> {
    const asked = this.waiting;
    this.waiting = [];
    const names = await namesOf(asked.map(({ id }) => id));
    for (const [at, { tell }] of asked.entries()) tell(names[at] ?? null);
  }
}

async function namesOf(ids: readonly string[]): Promise<readonly (string | null)[]> {
  try {
    return await readTrip(({ workbook }) => {
      const sheets = ids.map((id) => workbook.worksheets.getItemOrNullObject(id).load('name'));
      return () => sheets.map((sheet) => (sheet.isNullObject ? null : sheet.name));
    });
  } catch {
    return [];
  }
}
