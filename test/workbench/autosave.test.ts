import { Autosave } from '../../src/workbench/page/autosave';
import { keep } from '../../src/workbench/page/kept-work';

jest.mock('../../src/workbench/page/kept-work', () => ({ keep: jest.fn() }));

const kept = jest.mocked(keep);
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

beforeEach(() => {
  jest.useFakeTimers();
  kept.mockReset();
  kept.mockResolvedValue(undefined);
});
afterEach(() => {
  jest.useRealTimers();
});

function saving() {
  let typing = false;
  const results: boolean[] = [];
  const autosave = new Autosave(
    () => typing,
    (done) => results.push(done),
  );
  const open = (id: string, text = id) => {
    autosave.begin({ id, name: `${id}.xlsx`, bytes: () => Promise.resolve(bytesOf(text)) });
  };
  return { autosave, open, results, type: (now: boolean) => (typing = now) };
}

/** What was kept, by id and bytes. */
const written = () =>
  kept.mock.calls.map(([{ id, changed }, bytes]) => [id, changed, Buffer.from(bytes).toString()]);

test('a change is kept a little later, several at once, and not while somebody types', async () => {
  const { autosave, open, results, type } = saving();
  open('甲');
  await jest.advanceTimersByTimeAsync(5000);
  expect(written()).toEqual([]);
  autosave.changed();
  autosave.changed();
  type(true);
  await jest.advanceTimersByTimeAsync(5000);
  expect(written()).toEqual([]);
  type(false);
  await jest.advanceTimersByTimeAsync(5000);
  expect(written()).toEqual([['甲', true, '甲']]);
  expect(results).toEqual([true]);
});

test('each workbook is kept under its own id; what was open is kept at once before another one opens', async () => {
  const { autosave, open } = saving();
  open('甲');
  autosave.changed();
  expect(await autosave.now()).toBe(true);
  open('乙');
  autosave.changed();
  await jest.advanceTimersByTimeAsync(5000);
  expect(written()).toEqual([
    ['甲', true, '甲'],
    ['乙', true, '乙'],
  ]);
});

test('what could not be kept says so, and is tried again', async () => {
  const { autosave, open, results } = saving();
  open('甲');
  kept.mockRejectedValueOnce(new Error('full'));
  autosave.changed();
  expect(await autosave.now()).toBe(false);
  await Promise.resolve();
  expect(await autosave.now()).toBe(true);
  expect(results).toEqual([false, true]);
});

test('what was cleared is kept again before another workbook opens', async () => {
  const { autosave, open } = saving();
  open('甲');
  autosave.changed();
  await autosave.now();
  autosave.forgotten();
  await jest.advanceTimersByTimeAsync(5000);
  expect(written()).toHaveLength(1);
  expect(await autosave.now()).toBe(true);
  expect(written()).toHaveLength(2);
});

test('what was downloaded need not be kept any more', async () => {
  const { autosave, open } = saving();
  open('甲');
  autosave.changed();
  await autosave.downloaded();
  await jest.advanceTimersByTimeAsync(5000);
  expect(await autosave.now()).toBe(true);
  expect(written()).toEqual([]);
});
