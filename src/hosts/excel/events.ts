import { readTrip, roundTrip } from './round-trip';

export type StopListening = () => Promise<void>;

/** Takes the name of the sheet that changed; `null` where it is gone, or Excel does not say. `ours`: this add-in did it, where Excel says so (ExcelApi 1.14). */
type ChangeListener = (sheet: string | null, ours: boolean) => void;

/** Listens to changes of cells and to sheets that come and go; what our own writes cause is reported as well. */
export async function onWorkbookChange(listener: ChangeListener): Promise<StopListening> {
  const names = new Map<string, Promise<string | null>>();
  // Events carry ids only. Each is asked for once: a sheet's name hardly changes while the pane is open.
  // Asked after the handler, for a request that is made inside one may hang on the web: office-js #4805.
  const handler = ({ worksheetId, triggerSource }: Told): Promise<void> => {
    setTimeout(() => {
      const name = names.get(worksheetId) ?? nameOf(worksheetId);
      names.set(worksheetId, name);
      void name.then((sheet) => {
        listener(sheet, triggerSource === 'ThisLocalAddin');
      });
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
}

async function nameOf(id: string): Promise<string | null> {
  try {
    return await readTrip(({ workbook }) => {
      const sheet = workbook.worksheets.getItemOrNullObject(id).load('name');
      return () => (sheet.isNullObject ? null : sheet.name);
    });
  } catch {
    return null;
  }
}
