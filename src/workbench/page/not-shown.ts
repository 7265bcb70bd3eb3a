import type { Package } from '../../hosts/file/package';
import { readWorkbookPart } from '../../hosts/file/read/workbook-part';

/** What a workbook holds and the grid does not show. Words are in the locales under `workbench.part.<kind>`. */
export type HiddenKind =
  | 'chart'
  | 'picture'
  | 'shape'
  | 'pivot'
  | 'control'
  | 'embedded'
  | 'sparkline'
  | 'slicer'
  | 'macro'
  | 'icons'
  | 'tab'
  | 'external';

/** Kinds that are parts of their own. */
const PARTS: readonly (readonly [kind: HiddenKind, name: RegExp])[] = [
  ['chart', /(?:^|\/)charts\/chart(?:ex)?\d*\.xml$/i],
  ['picture', /(?:^|\/)media\/[^/]+\.(?:png|jpe?g|gif|bmp|tiff?|svg|webp)$/i],
  ['pivot', /(?:^|\/)pivottables\/[^/]+\.xml$/i],
  ['control', /(?:^|\/)(?:ctrlprops|activex)\/[^/]+\.xml$/i],
  ['embedded', /(?:^|\/)embeddings\/[^/]+$/i],
  ['slicer', /(?:^|\/)(?:slicers|timelines)\/[^/]+\.xml$/i],
  ['macro', /(?:^|\/)vbaproject\.bin$/i],
  ['external', /(?:^|\/)connections\.xml$/i],
];

/** Kinds that stand inside a part. */
const INSIDE: readonly (readonly [kind: HiddenKind, part: RegExp, element: RegExp])[] = [
  ['shape', /(?:^|\/)drawings\/drawing\d*\.xml$/i, /<xdr:(?:sp|cxnSp)[\s>]/g],
  ['sparkline', /(?:^|\/)worksheets\/[^/]+\.xml$/i, /<(?:\w+:)?sparkline>/g],
  ['icons', /(?:^|\/)worksheets\/[^/]+\.xml$/i, /<(?:\w+:)?iconSet[\s>]/g],
];

/** Texts beyond this are not searched: it would keep the page waiting for a hint. */
const LONGEST = 20_000_000;

/** How many there are of each kind, those that are there. */
export function notShown(pack: Package): ReadonlyMap<HiddenKind, number> {
  const counts = new Map<HiddenKind, number>();
  const add = (kind: HiddenKind, more: number) => {
    if (more > 0) counts.set(kind, (counts.get(kind) ?? 0) + more);
  };
  for (const name of pack.names) {
    for (const [kind, pattern] of PARTS) if (pattern.test(name)) add(kind, 1);
    for (const [kind, part, element] of INSIDE) {
      if (part.test(name) && (pack.entry(name)?.size ?? 0) < LONGEST) {
        add(kind, pack.text(name).match(element)?.length ?? 0);
      }
    }
  }
  add('tab', readWorkbookPart(pack).tabs.filter(({ kind }) => kind === 'other').length);
  return counts;
}
