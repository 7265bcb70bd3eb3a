import { SETTINGS_NAMESPACE } from '../../../settings/namespace';
import type { Package } from '../package';
import { relationshipsOf } from './relationships';
import type { WorkbookPart } from './workbook-part';
import { XmlScanner } from './xml-scanner';

/** Name of the custom XML part that holds our settings; `null` where there is none. A part that is no XML is none of ours. */
export function findSettingsPart(pack: Package, workbook: WorkbookPart): string | null {
  const related = [...workbook.relationships, ...relationshipsOf(pack, '')]
    .filter(({ type, external }) => type === 'customXml' && !external)
    .map(({ target }) => target);
  // Programs may keep the part but lose the relationship.
  const named = pack.names.filter((name) => /^customXml\/[^/]+\.xml$/i.test(name));
  return (
    [...new Set([...related, ...named])].find((part) => pack.has(part) && isSettings(pack, part)) ?? null
  );
}

function isSettings(pack: Package, part: string): boolean {
  try {
    const xml = new XmlScanner(pack.textChunks(part));
    while (xml.next()) if (xml.opens) return namespaceOf(xml) === SETTINGS_NAMESPACE;
  } catch {
    return false;
  }
  return false;
}

function namespaceOf(xml: XmlScanner): string | undefined {
  const prefix = xml.prefix();
  const wanted = prefix === '' ? 'xmlns' : `xmlns:${prefix}`;
  return xml.allAttributes().find(([name]) => name === wanted)?.[1];
}
