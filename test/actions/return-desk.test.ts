import { looksNeeded } from '../../src/actions/draft-tabs';
import { collectPlan, compareReturns, standardName } from '../../src/actions/collect';
import { returnDesk } from '../../src/actions/return-desk';
import { FileHost } from '../../src/hosts/file/file-host';
import { understand } from '../../src/actions/understand';
import { preferLeads } from '../../src/actions/choices';
import { build, bytesOf, inTab, LINES, understood } from './tabs-workbook';

/** 财政局 and 商务局 say different things of one indicator of 商务局, which 财政局 supports. */
async function filled(): Promise<Uint8Array> {
  let { bytes } = await build(await bytesOf(LINES));
  for (const [tab, progress] of [
    ['商务局', '已签约4个'],
    ['财政局', '已签约5个'],
  ] as const)
    bytes = await inTab(bytes, tab, (form) => {
      const row = form.rows.find((one) => form.text(one, '任务内容').includes('招商'));
      form.set(row ?? 0, '进展情况', progress);
    });
  return inTab(bytes, '教育局', (form) => {
    form.set(form.rows[0] ?? 0, '状态', '完成');
  });
}

const states = (desk: ReturnType<typeof returnDesk>): Record<string, string> =>
  Object.fromEntries(desk.lines.map(({ unit, state }) => [unit, state]));

test('before anything is looked at, only what is recorded counts', async () => {
  const understanding = await understood(await filled());
  expect(new Set(Object.values(states(returnDesk(understanding, null))))).toEqual(new Set(['missing']));
});

test('a unit has handed in when something of its own is in the ledger, not when a shared row says something', async () => {
  const bytes = await filled();
  const host = FileHost.open(bytes);
  const before = await understood(bytes);
  const compared = compareReturns(before, []);
  expect(states(returnDesk(before, compared.collection))).toEqual({
    财政局: 'conflict',
    商务局: 'conflict',
    教育局: 'waiting',
    税务局: 'missing',
    住建局: 'missing',
    公安分局: 'missing',
  });

  // 以牵头单位为准: what 商务局 says.
  const decisions = preferLeads(compared.collection.conflicts, standardName(before.breakdown));
  expect([...decisions.values()]).toEqual(['商务局']);
  const taken = compareReturns(before, [], decisions);
  const contents = await host.readContent(looksNeeded(before, taken));
  const plan = collectPlan(before, taken, contents, 'zh-CN');
  if (!plan) throw new Error('nothing to write');
  await host.apply(plan);
  const after = understand(await host.read(), { asOf: '2024-07-01' });
  const desk = returnDesk(after, compareReturns(after, []).collection);
  expect(states(desk)).toEqual({
    财政局: 'returned',
    商务局: 'returned',
    教育局: 'returned',
    税务局: 'missing',
    住建局: 'missing',
    公安分局: 'missing',
  });
  expect(desk.lines.find(({ unit }) => unit === '教育局')?.record).toEqual({
    unit: '教育局',
    asOf: '2024-07-01',
    source: '教育局',
  });
  // What was written as 完成 is done.
  const school = after.progress.link.occurrences.find(({ task }) => task.text.includes('校园'));
  expect(after.progress.link.rows.get(school?.key ?? '')?.entry.status).toBe('已完成');
  // In the next quarter everybody starts anew.
  expect(new Set(Object.values(states(returnDesk({ ...after, asOf: '2024-10-01' }, null))))).toEqual(
    new Set(['missing']),
  );
});
