import type { Budget } from '../archive/limits';
import type { Package } from '../package';
import { readStringItem } from './cell-text';
import { XmlScanner } from './xml-scanner';

/** The texts that cells refer to by index; none where the workbook has no such part. */
export function readSharedStrings(pack: Package, part: string | undefined, budget: Budget): string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  const xml = new XmlScanner(pack.textChunks(part));
  let preserved = false;
  while (xml.next()) {
    if (!xml.opens) continue;
    if (xml.name === 'sst') {
      preserved = xml.attribute('space') === 'preserve';
    } else if (xml.name === 'si') {
      budget.spend(1);
      strings.push(readStringItem(xml, preserved));
    } else {
      xml.skip();
    }
  }
  return strings;
}
