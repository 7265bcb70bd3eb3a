import { message } from '../../src/locales/message';
import { HostError } from '../../src/hosts/error';
import type { WorkbookPlan } from '../../src/plan/model';
import type { PaneHost } from '../../src/hosts/pane-host';
import { understandHere } from '../../src/taskpane/understanding/understander';
import { WorkbookStore } from '../../src/taskpane/workbook-store';
import { sheet, workbook } from '../grid/sheet';

const TABLE = sheet([
  ['序号', '工作任务', '牵头单位', '完成时限'],
  ['1', '建成学校', '教育局', '2024年12月31日'],
  ['2', '建成医院', '卫健局', '2024年12月31日'],
]);

const CONTENT = { rows: [], columns: [], styles: [], merges: [], validations: [], conditionalFormats: [] };

interface Harness {
  readonly store: WorkbookStore;
  readonly change: (sheet: string | null) => void;
  readonly fail: (error: unknown) => void;
  readonly listening: () => number;
  readonly host: PaneHost;
}

function harness(): Harness {
  const listeners = new Set<(sheet: string | null) => void>();
  let failure: unknown = null;
  const answer = <T>(value: T): Promise<T> => {
    if (failure === null) return Promise.resolve(value);
    const error = failure;
    failure = null;
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- hosts may reject with anything
    return Promise.reject(error);
  };
  const host: PaneHost = {
    read: ({ signal } = {}) =>
      signal?.aborted ? Promise.reject(new HostError('cancelled')) : answer(workbook(TABLE)),
    readContent: () => answer(new Map()),
    apply: (plan) => answer({ inverse: { ...plan, title: message('plan.undo') } }),
    select: () => answer(undefined),
    copySheet: (name) => answer(`${name} (2)`),
    openWorkbook: () => answer(undefined),
    capabilities: () => ({ openWorkbook: true, undo: false }),
    onChange: (listener) => {
      listeners.add(listener);
      return answer(() => {
        listeners.delete(listener);
        return Promise.resolve();
      });
    },
  };
  return {
    store: new WorkbookStore(host, understandHere, () => '2024-07-01'),
    change: (name) => {
      for (const listener of listeners) listener(name);
    },
    fail: (error) => (failure = error),
    listening: () => listeners.size,
    host,
  };
}

const REPORT: WorkbookPlan = {
  title: message('report.plan'),
  expect: [],
  operations: [
    {
      op: 'put-sheet',
      identity: { kind: 'report', key: '' },
      name: '检查报告',
      content: CONTENT,
    },
  ],
};

test('a check understands the workbook at today’s date', async () => {
  const { store } = harness();
  expect(await store.check()).toBe(true);
  const { understanding, busy, error, stale } = store.getState();
  expect(understanding?.breakdown.tables[0]?.tasks).toHaveLength(2);
  expect(understanding?.asOf).toBe('2024-07-01');
  expect([busy, error, stale]).toEqual([null, null, false]);
});

test('only a reading that ends a work which began with one may take what nobody touched as known', async () => {
  const { store, host } = harness();
  const read = jest.spyOn(host, 'read');
  await store.check();
  await store.perform('reading', async (steps) => {
    await steps.read();
    await steps.read();
    await steps.write(REPORT);
    await steps.read();
  });
  await store.perform('writing', async (steps) => {
    await steps.write(REPORT);
    await steps.read();
  });
  await store.undo();
  const afterwards = read.mock.calls.map(([options]) => options?.afterwards);
  expect(afterwards).toEqual([false, false, false, true, false, false]);
});

test('a change of the table makes the result out of date; a change of our own sheet does not', async () => {
  const { store, change } = harness();
  store.start();
  await store.check();
  expect(await store.perform('writing', ({ write }) => write(REPORT))).toBe(true);
  change('检查报告');
  expect(store.getState().stale).toBe(false);
  change('任务分解');
  expect(store.getState().stale).toBe(true);
  await store.check();
  expect(store.getState().stale).toBe(false);
  change(null);
  expect(store.getState().stale).toBe(true);
});

test('a change of a sheet of ours that was there before leaves the result as it is', async () => {
  const { store, change, host } = harness();
  const ledger = { ...sheet([['进度']], { name: '进度台账' }), own: { kind: 'ledger', key: '' } as const };
  jest.spyOn(host, 'read').mockResolvedValue(workbook(TABLE, ledger));
  store.start();
  await store.check();
  change('进度台账');
  expect(store.getState().stale).toBe(false);
  change('另一张表');
  expect(store.getState().stale).toBe(true);
});

test('storing a setting makes nothing out of date, although a host may tell of a change without saying where', async () => {
  const { store, change, host } = harness();
  await store.check();
  const told: PaneHost['apply'] = (plan, options) => {
    change(null);
    return host.apply(plan, options);
  };
  const quiet = new WorkbookStore({ ...host, apply: told }, understandHere, () => '2024-07-01');
  quiet.start();
  await quiet.check();
  await quiet.perform('writing', ({ write }) =>
    write({
      title: message('plan.store-settings'),
      expect: [],
      operations: [{ op: 'store-settings', before: null, after: '<settings/>' }],
    }),
  );
  expect(quiet.getState().stale).toBe(false);
  // What a person changes afterwards counts, wherever it was.
  change(null);
  expect(quiet.getState().stale).toBe(true);
});

test('what is written keeps its way back', async () => {
  const { store } = harness();
  await store.check();
  await store.perform('writing', ({ write }) => write(REPORT));
  const { applied, written } = store.getState();
  expect(written).toBe(REPORT);
  expect(applied.map(({ applied: { inverse } }) => inverse.title.id)).toEqual(['plan.undo']);
});

test('a workbook that the host gives again as the same object is understood once', async () => {
  const { store, host } = harness();
  const same = workbook(TABLE);
  host.read = () => Promise.resolve(same);
  await store.check();
  const first = store.getState().understanding;
  await store.check();
  expect(store.getState().understanding).toBe(first);
  host.read = () => Promise.resolve({ ...same });
  await store.check();
  expect(store.getState().understanding).not.toBe(first);
});

test('an error is kept in words that a person can be told, and the next try succeeds', async () => {
  const { store, fail } = harness();
  await store.check();
  fail(new HostError('protected', { sheet: '任务分解' }));
  expect(await store.check()).toBe(false);
  expect(store.getState().error?.code).toBe('protected');
  expect(store.getState().understanding).not.toBeNull();
  fail(new TypeError('oops'));
  expect(await store.check()).toBe(false);
  expect(store.getState().error).toMatchObject({ code: 'host-failed', params: { detail: 'oops' } });
  expect(await store.check()).toBe(true);
  expect(store.getState().error).toBeNull();
});

test('one thing at a time, and it can be cancelled', async () => {
  const { store } = harness();
  const first = store.check();
  expect(await store.check()).toBe(false);
  store.cancel();
  expect(store.getState().busy).toMatchObject({ stopping: true });
  expect(await first).toBe(false);
  expect(store.getState()).toMatchObject({ busy: null, error: { code: 'cancelled' } });
});

test('how far reading and writing are is told as it goes on', async () => {
  const { store, host } = harness();
  const told = new Set<string>();
  store.subscribe(() => {
    const { busy } = store.getState();
    if (busy?.progress) told.add(`${busy.activity} ${busy.progress.done} of ${busy.progress.total}`);
  });
  const { host: quiet } = harness();
  host.read = (options) => {
    options?.onProgress?.({ done: 3, total: 12 });
    return quiet.read(options);
  };
  host.apply = (plan, options) => {
    options?.onProgress?.({ done: 5, total: 20 });
    return quiet.apply(plan, options);
  };
  await store.perform('writing', async ({ read, write }) => {
    await read();
    await write({ title: message('plan.undo'), expect: [], operations: [] });
  });
  expect([...told]).toEqual(['reading 3 of 12', 'writing 5 of 20']);
});

test('a host that refuses to be listened to is asked again at the next check', async () => {
  const { store, fail, listening, change } = harness();
  fail(new HostError('host-failed', { detail: 'busy' }));
  const stop = store.start();
  await store.check();
  expect(listening()).toBeGreaterThan(0);
  change('任务分解');
  expect(store.getState().stale).toBe(true);
  stop();
});

describe('what was cut off while it was written', () => {
  const CUT_OFF = { title: message('plan.nothing'), sheets: ['检查报告'] };

  function over(host: Partial<PaneHost>): WorkbookStore {
    const nothing: PaneHost = {
      read: () => Promise.resolve(workbook(TABLE)),
      readContent: () => Promise.resolve(new Map()),
      apply: () => Promise.reject(new HostError('partly-applied', { stands: '检查报告', because: '' })),
      select: () => Promise.resolve(),
      copySheet: (name) => Promise.resolve(name),
      openWorkbook: () => Promise.resolve(),
      capabilities: () => ({ openWorkbook: true, undo: false }),
      onChange: () => Promise.resolve(() => Promise.resolve()),
    };
    return new WorkbookStore({ ...nothing, ...host }, understandHere, () => '2024-07-01');
  }

  const settled = () => new Promise((resolve) => setTimeout(resolve));

  test('is said when the pane opens, and gone when it is taken back', async () => {
    let left: typeof CUT_OFF | null = CUT_OFF;
    const recover = jest.fn(() => {
      left = null;
      return Promise.resolve();
    });
    const store = over({ unfinished: () => Promise.resolve(left), recover });
    const stop = store.start();
    await settled();
    expect(store.getState().unfinished).toEqual(CUT_OFF);
    expect(await store.recover()).toBe(true);
    expect(recover).toHaveBeenCalledTimes(1);
    expect(store.getState().unfinished).toBeNull();
    stop();
  });

  test('is said where a plan could not be taken back at once', async () => {
    const store = over({ unfinished: () => Promise.resolve(CUT_OFF) });
    const plan = { title: message('plan.nothing'), expect: [], operations: [] };
    expect(await store.perform('writing', ({ write }) => write(plan))).toBe(false);
    await settled();
    expect(store.getState()).toMatchObject({ error: { code: 'partly-applied' }, unfinished: CUT_OFF });
  });

  test('what a request waits for is shown as long as it waits', () => {
    let tell: (waiting: 'focus' | 'answer' | null) => void = () => undefined;
    const unheard = jest.fn();
    const store = over({
      onWaiting: (listener) => {
        tell = listener;
        return unheard;
      },
    });
    const stop = store.start();
    tell('focus');
    expect(store.getState().waiting).toBe('focus');
    tell(null);
    expect(store.getState().waiting).toBeNull();
    stop();
    expect(unheard).toHaveBeenCalledTimes(1);
  });
});
