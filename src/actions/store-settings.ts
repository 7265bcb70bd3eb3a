import type { WorkbookGrid } from '../grid/grid';
import { message, type Message } from '../locales/message';
import type { WorkbookPlan } from '../plan/model';
import type { Settings } from '../settings/model';
import { parseSettings, settingsXml } from '../settings/xml';

/** A decision of a person about the settings: a function, so that it can be taken again over newer ones. */
export type Change = (settings: Settings) => Settings;

/** Stores changed settings in the workbook. Refused where somebody else changed them since the workbook was read. */
export function settingsPlan(
  { settings: before }: Pick<WorkbookGrid, 'settings'>,
  change: Change,
  title: Message = message('plan.store-settings'),
): WorkbookPlan {
  const old = parseSettings(before).settings;
  const after = settingsXml(change(old));
  return {
    title,
    expect: [],
    operations: after === before ? [] : [{ op: 'store-settings', before, after }],
  };
}
