import { looksNeeded } from '../../src/actions/draft-tabs';
import { collectPlan, compareReturns } from '../../src/actions/collect';
import { FileHost } from '../../src/hosts/file/file-host';
import { type Choices, idOf, NOTHING, takenBy } from '../../src/actions/choices';
import { build, bytesOf, column, inTab, LINES, understood } from './tabs-workbook';

/** Three units write into their tabs: two the same about one task, one about another. */
async function filled(): Promise<Uint8Array> {
  let { bytes } = await build(await bytesOf(LINES));
  for (const [tab, task, progress] of [
    ['商务局', '抓好招商引资工作', '已签约4个'],
    ['财政局', '抓好招商引资工作', '已签约4个'],
    ['教育局', '抓好校园安全工作', '已排查'],
  ] as const) {
    bytes = await inTab(bytes, tab, (form) => {
      for (const row of form.rows)
        if (form.text(row, '任务内容') === task) form.set(row, '进展情况', progress);
    });
  }
  return bytes;
}

async function agreed(bytes: Uint8Array, choose: (ids: readonly string[]) => Choices): Promise<Uint8Array> {
  const host = FileHost.open(bytes);
  const understanding = await understood(bytes);
  const { collection } = compareReturns(understanding, []);
  const choices = choose([...collection.collected.map(idOf), ...collection.conflicts.map(({ id }) => id)]);
  const taken = takenBy(collection, choices, understanding.progress.link);
  const contents = await host.readContent(looksNeeded(understanding, taken));
  const plan = collectPlan(understanding, taken, contents, 'zh-CN');
  if (plan) await host.apply(plan);
  return host.bytes();
}

/** Who waits to be taken back, and what the ledger has. */
async function standing(bytes: Uint8Array): Promise<{ waiting: string[]; ledger: string[] }> {
  const understanding = await understood(bytes);
  const { collection } = compareReturns(understanding, []);
  const { rows } = understanding.progress.link;
  return {
    waiting: collection.collected.map(({ value }) => value),
    ledger: [...rows.values()].map(({ entry }) => entry.progress).filter((text) => text !== ''),
  };
}

test('nothing is merged before somebody agrees', async () => {
  const bytes = await filled();
  expect(await agreed(bytes, () => NOTHING)).toEqual(bytes);
  expect(await standing(bytes)).toEqual({ waiting: ['已签约4个', '已排查'], ledger: [] });
});

test('one is accepted: the other stays in every tab that says it, and waits', async () => {
  const after = await agreed(await filled(), (ids) => ({ ...NOTHING, accepted: new Set(ids.slice(1)) }));
  expect(await standing(after)).toEqual({ waiting: ['已签约4个'], ledger: ['已排查'] });
  for (const tab of ['商务局', '财政局'])
    expect((await column(after, tab, '进展情况')).filter((text) => text !== '')).toEqual(['已签约4个']);
  expect(await column(after, '教育局', '进展情况')).toEqual(['已排查']);
});

test('all are accepted: a second look shows nothing new', async () => {
  const after = await agreed(await filled(), (ids) => ({ ...NOTHING, accepted: new Set(ids) }));
  expect(await standing(after)).toEqual({ waiting: [], ledger: ['已签约4个', '已排查'] });
});

test('a conflict is settled by choosing a side, also by keeping what the ledger says', async () => {
  let bytes = await agreed(await filled(), (ids) => ({ ...NOTHING, accepted: new Set(ids) }));
  const write = (tab: string, progress: string) =>
    inTab(bytes, tab, (form) => {
      for (const row of form.rows)
        if (form.text(row, '任务内容') === '抓好招商引资工作') form.set(row, '进展情况', progress);
    });
  bytes = await write('商务局', '已签约5个');
  bytes = await write('财政局', '已签约6个');
  const open = await agreed(bytes, () => NOTHING);
  expect(await standing(open)).toEqual({ waiting: [], ledger: ['已签约4个', '已排查'] });
  expect(await column(open, '财政局', '进展情况')).toContain('已签约6个');
  const settled = await agreed(bytes, ([id = '']) => ({ ...NOTHING, decisions: new Map([[id, '财政局']]) }));
  expect((await standing(settled)).ledger).toEqual(['已签约6个', '已排查']);
  const kept = await agreed(bytes, ([id = '']) => ({ ...NOTHING, decisions: new Map([[id, 'ledger']]) }));
  expect((await standing(kept)).ledger).toEqual(['已签约4个', '已排查']);
  expect(await column(kept, '财政局', '进展情况')).toContain('已签约4个');
});
