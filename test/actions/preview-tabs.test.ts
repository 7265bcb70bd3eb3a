import { previewingTabs } from '../../src/actions/preview-tabs';
import { atOnce } from '../../src/grid/work';
import { build, bytesOf, LINES, understood } from './tabs-workbook';

const previewed = (...given: Parameters<typeof previewingTabs>) => atOnce(previewingTabs(...given));

test('says before writing what a build then makes', async () => {
  const bytes = await bytesOf(LINES);
  for (const by of ['unit', 'lead', 'leader'] as const) {
    const { tabs } = previewed(await understood(bytes), { by, othersItems: 'grey' });
    const { result } = await build(bytes, { by });
    expect(tabs.map(({ name, lead, support, indicators }) => [name, lead, support, indicators])).toEqual(
      result.tabs.map(({ holder, tab: { counts } }) => [
        holder.name,
        counts.lead,
        counts.support,
        counts.indicators,
      ]),
    );
  }
});

test('knows which tabs are there, and what gets none', async () => {
  const before = previewed(await understood(await bytesOf(LINES)), { by: 'unit', othersItems: 'grey' });
  expect(before.tabs.some(({ sheet }) => sheet !== null)).toBe(false);
  const { bytes } = await build(await bytesOf(LINES));
  const after = previewed(await understood(bytes), { by: 'unit', othersItems: 'grey' });
  expect(after.tabs.map(({ name, sheet }) => [name, sheet])).toEqual(
    after.tabs.map(({ name }) => [name, name]),
  );
  const nobody = previewed(
    await understood(await bytesOf([...LINES, { text: '无人负责的工作', lead: '' }])),
    { by: 'lead', othersItems: 'grey' },
  );
  expect(nobody.unassigned).toEqual(['4']);
  // 税务局, 住建局 and 公安分局 lead nothing.
  expect(nobody.outside).toBe(3);
});
