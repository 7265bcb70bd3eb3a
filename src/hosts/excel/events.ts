import { roundTrip } from './round-trip';

export type StopListening = () => Promise<void>;

/** Listens to changes of cells and to sheets that come and go; what our own writes cause is reported as well. */
export async function onWorkbookChange(listener: () => void): Promise<StopListening> {
  const handler = (): Promise<void> => {
    listener();
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
