import { make } from '../../src/actions/jobs/jobs';
import { sheetLanguage } from '../../src/actions/sheet-language';
import { settingsPlan } from '../../src/actions/store-settings';
import { understand } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import type { Language } from '../../src/locales/words';
import { bytesOf, LINES } from './tabs-workbook';
import { KeptFiles } from '../../src/actions/jobs/other-files';
import { understandHere } from '../../src/taskpane/understanding/understander';

const TODAY = '2024-07-01';

/** A workbook whose settings say so of the language of its sheets. */
async function workbook(kept: Language | null) {
  const host = FileHost.open(await bytesOf(LINES));
  await host.apply(
    settingsPlan(await host.read(), (settings) => ({ ...settings, soonDays: 15, language: kept })),
  );
  return { host, understanding: understand(await host.read(), { asOf: TODAY }) };
}

test.each([
  ['zh-CN', 'en-US', ['进度统计', '单位目录']],
  ['en-US', 'zh-CN', ['Statistics', 'Units']],
  [null, 'en-US', ['Statistics', 'Units']],
  [null, 'zh-CN', ['进度统计', '单位目录']],
] as const)(
  'sheets of a workbook kept in %s, written by somebody who speaks %s',
  async (kept, spoken, names) => {
    const { host, understanding } = await workbook(kept);
    expect(await sheetLanguage(understanding, spoken)).toBe(kept ?? spoken);
    const context = { understanding, host, files: new KeptFiles(understandHere), options: {} };
    const plans = [
      await make('statistics', context, { language: spoken }),
      await make('unitTabs', context, { options: { language: spoken } }),
    ].map(({ plan }) => plan?.operations ?? []);
    const put = plans.flat().flatMap((one) => (one.op === 'put-sheet' ? [one.name] : []));
    expect(put).toEqual(expect.arrayContaining([...names]));
  },
);
