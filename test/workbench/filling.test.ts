import { Filling } from '../../src/workbench/grid/filling';
import { addCells } from '../../src/workbench/grid/sheet-contents';

const tab = { id: 'a', name: '甲', visible: true, own: true, colour: null };

interface Gate {
  readonly passed: Promise<void>;
  open: () => void;
  break: (error: Error) => void;
}

function gate(): Gate {
  let open: Gate['open'] = () => undefined;
  let fail: Gate['break'] = () => undefined;
  const passed = new Promise<void>((resolve, reject) => {
    [open, fail] = [resolve, reject];
  });
  return { passed, open, break: fail };
}

/** A book with one sheet that comes when it is let. */
function book() {
  const happened: string[] = [];
  const [first, rest] = [gate(), gate()];
  let empty = true;
  const filling = new Filling({
    tabs: () => [tab],
    failed: (id, cause) => happened.push(`${id} failed: ${String(cause)}`),
    isEmpty: () => empty,
    begin: async () => {
      happened.push('asked');
      await first.passed;
      happened.push('first');
      empty = false;
      return async () => {
        await rest.passed;
        happened.push('rest');
      };
    },
  });
  return { filling, happened, first, rest };
}

test('what is seen first is there before the rest, and the sheet is asked for once', async () => {
  const { filling, happened, first, rest } = book();
  const [seen, filled] = [filling.see('a'), filling.fill('a')];
  expect(filling.isComing('a')).toBe(true);
  first.open();
  await seen;
  expect(happened).toEqual(['asked', 'first']);
  // It is no longer empty, and not yet whole.
  const settled = filling.settled();
  expect(filling.isComing('a')).toBe(true);
  rest.open();
  await Promise.all([filled, filling.fill('a'), settled]);
  expect(happened).toEqual(['asked', 'first', 'rest']);
  expect(filling.isComing('a')).toBe(false);
  await filling.see('a');
  expect(happened).toHaveLength(3);
});

test('what goes wrong is told once and to whoever asked, and can be asked for again', async () => {
  const { filling, happened, first } = book();
  const seen = filling.see('a');
  first.break(new Error('gone'));
  await expect(seen).rejects.toThrow('gone');
  await filling.settled();
  expect(filling.isComing('a')).toBe(false);
  await expect(filling.fill('a')).rejects.toThrow('gone');
  const failed = 'a failed: Error: gone';
  expect([...happened].sort()).toEqual([failed, failed, 'asked', 'asked']);
});

test('that the rest does not come is told too, although whoever looks has gone on', async () => {
  const { filling, happened, first, rest } = book();
  const seen = filling.see('a');
  first.open();
  await seen;
  rest.break(new Error('broken'));
  await filling.settled();
  expect(happened).toEqual(['asked', 'first', 'a failed: Error: broken']);
});

test('cells that come later leave what was typed in their place, with the look of the file', () => {
  const first = { 0: { v: '早', s: 's1' } };
  const cells = { 0: first, 9: { 0: { v: '文件', s: 's1' }, 1: { v: 2, t: 2 } } };
  const live = { 0: first, 9: { 0: { v: '打的字' }, 4: { v: '旁边' } }, 20: { 0: { v: '下面' } } };
  addCells(live, cells);
  expect(live).toEqual({
    0: first,
    9: { 0: { v: '打的字', s: 's1' }, 1: { v: 2, t: 2 }, 4: { v: '旁边' } },
    20: { 0: { v: '下面' } },
  });
});
