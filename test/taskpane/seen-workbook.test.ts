import { SeenWorkbook } from '../../src/taskpane/seen-workbook';
import { START, type WorkbookState } from '../../src/taskpane/workbook-state';

function source() {
  let state = START;
  const listeners = new Set<() => void>();
  return {
    getState: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (part: Partial<WorkbookState>) => {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
    listening: () => listeners.size,
  };
}

test('a page out of sight stays as it was, and catches up when it is seen again', () => {
  const store = source();
  const seen = new SeenWorkbook(store);
  const told = jest.fn();
  const stop = seen.subscribe(told);
  store.set({ stale: true });
  expect([told.mock.calls.length, seen.getState().stale]).toEqual([1, true]);

  seen.show(false);
  store.set({ stale: false });
  expect([told.mock.calls.length, seen.getState().stale]).toEqual([1, true]);

  seen.show(true);
  expect([told.mock.calls.length, seen.getState().stale]).toEqual([2, false]);
  seen.show(true);
  expect(told).toHaveBeenCalledTimes(2);

  stop();
  store.set({ stale: true });
  expect([told.mock.calls.length, store.listening()]).toEqual([2, 0]);
});
