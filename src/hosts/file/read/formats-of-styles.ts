import { builtInFormat, formatOfCode } from '../formats/number-formats';
import type { Package } from '../package';
import { type XmlElement, childOf, childrenOf, readTree } from './xml-tree';

/** The root of the styles part; `undefined` where the workbook has none. */
export function readStylesRoot(pack: Package, part: string | undefined): XmlElement | undefined {
  return part === undefined ? undefined : readTree(pack.textChunks(part));
}

/** The number format of each cell style (`cellXfs`), by the index that cells give as `s`. */
export function numberFormatsOf(styles: XmlElement | undefined): string[] {
  const format = formatById(styles);
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({ attributes }) =>
    format(Number(attributes.get('numFmtId') ?? 0)),
  );
}

/** A number format by its id: the file's own go before the built-in ones. */
export function formatById(styles: XmlElement | undefined): (id: number) => string {
  const own = new Map<number, string>();
  for (const { attributes } of childrenOf(childOf(styles, 'numFmts'), 'numFmt')) {
    own.set(Number(attributes.get('numFmtId')), formatOfCode(attributes.get('formatCode') ?? 'General'));
  }
  return (id) => own.get(id) ?? builtInFormat(id);
}
