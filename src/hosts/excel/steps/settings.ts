import type { StoreSettings } from '../../../plan/model';
import { SETTINGS_NAMESPACE } from '../../../settings/namespace';
import { HostError } from '../../error';
import { readTrip, roundTrip } from '../round-trip';
import { textBytes } from '../text-bytes';
import type { State, Step } from './step';
import type { Undo } from './undo';

/** @throws HostError `stale` */
export function settingsStep(state: State, { before, after }: StoreSettings): Step | null {
  if (plain(state.settings) !== plain(before)) throw new HostError('stale', { sheet: '', cell: '' });
  if (plain(before) === plain(after)) return null;
  const { settingsPart, settings } = state;
  return {
    stands: '',
    write: (writer) =>
      writer.add(textBytes(after ?? ''), ({ workbook }) => {
        put(workbook, settingsPart, after);
      }),
    undo: { kind: 'settings', xml: settings },
    inverse: [{ op: 'store-settings', before: after, after: before }],
  };
}

/** Gives the workbook back the settings that it had. */
export async function undoSettings({ xml }: Extract<Undo, { kind: 'settings' }>): Promise<void> {
  const part = await currentPart();
  await roundTrip(({ workbook }) => {
    put(workbook, part, xml);
    return () => undefined;
  });
}

/** Excel may give the XML back without its declaration. */
function plain(xml: string | null): string | null {
  return xml?.replace(/^\ufeff?\s*<\?xml[^>]*\?>\s*/, '').trim() ?? null;
}

function put({ customXmlParts }: Excel.Workbook, part: string | null, xml: string | null): void {
  if (part !== null && xml !== null) customXmlParts.getItem(part).setXml(xml);
  else if (part !== null) customXmlParts.getItem(part).delete();
  else if (xml !== null) customXmlParts.add(xml);
}

async function currentPart(): Promise<string | null> {
  return readTrip(({ workbook }) => {
    const parts = workbook.customXmlParts.getByNamespace(SETTINGS_NAMESPACE).load('items/id');
    return () => parts.items[0]?.id ?? null;
  });
}
