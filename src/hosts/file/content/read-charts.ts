import { parseRange } from '../../../grid/address';
import { CHART_NAME } from '../../../plan/own-names';
import type { ContentChart } from '../../../plan/sheet-content';
import type { Package } from '../package';
import { relationshipsOf } from '../read/relationships';
import { childOf, childrenOf, readTree, type XmlElement } from '../read/xml-tree';

/** The charts of ours on a sheet, in the order of their frames; `undefined` where it has none. Those that people changed into other kinds are left out. */
export function readCharts(pack: Package, sheet: string): SheetCharts | undefined {
  const drawing = relationshipsOf(pack, sheet).find(({ type, external }) => type === 'drawing' && !external);
  if (!drawing || !pack.has(drawing.target)) return undefined;
  const parts = new Map(relationshipsOf(pack, drawing.target).map(({ id, target }) => [id, target]));
  const found: ContentChart[] = [];
  for (const anchor of readTree(pack.textChunks(drawing.target)).children) {
    const frame = childOf(anchor, 'graphicFrame');
    const name = deep(frame, 'nvGraphicFramePr', 'cNvPr')?.attributes.get('name') ?? '';
    const part = parts.get(deep(frame, 'graphic', 'graphicData', 'chart')?.attributes.get('id') ?? '');
    if (!name.startsWith(CHART_NAME) || part === undefined || !pack.has(part)) continue;
    const chart = chartOf(readTree(pack.textChunks(part)), anchor);
    if (chart) found.push(chart);
  }
  return found.length > 0 ? found : undefined;
}

type SheetCharts = readonly ContentChart[];

function chartOf(space: XmlElement, anchor: XmlElement): ContentChart | null {
  const chart = childOf(space, 'chart');
  const area = childOf(chart, 'plotArea');
  const bars = childOf(area, 'barChart');
  const plot = bars ?? childOf(area, 'lineChart');
  const series = childrenOf(plot, 'ser').flatMap((one) => {
    const values = rangeOf(deep(one, 'val', 'numRef', 'f'));
    if (!values) return [];
    const name = deep(one, 'tx', 'v') ?? deep(one, 'tx', 'strRef', 'strCache', 'pt', 'v');
    const shape = childOf(one, 'spPr');
    const fill = deep(shape, 'solidFill', 'srgbClr') ?? deep(shape, 'ln', 'solidFill', 'srgbClr');
    return [{ name: name?.text ?? '', values, colour: `#${fill?.attributes.get('val') ?? '808080'}` }];
  });
  const categories = rangeOf(deep(childOf(plot, 'ser'), 'cat', 'strRef', 'f'));
  const from = cornerOf(childOf(anchor, 'from'));
  const to = cornerOf(childOf(anchor, 'to'));
  if (!plot || !categories || !from || !to || series.length === 0) return null;
  const percent = deep(area, 'valAx', 'numFmt')?.attributes.get('formatCode') === '0%';
  return {
    kind: bars ? 'stacked-bars' : 'line',
    title: textsIn(childOf(chart, 'title')),
    at: {
      top: from.row,
      left: from.column,
      bottom: Math.max(from.row, to.row - 1),
      right: Math.max(from.column, to.column - 1),
    },
    categories,
    series,
    ...(percent && { percent }),
  };
}

function deep(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>((found, name) => childOf(found, name), element);
}

function textsIn(element: XmlElement | undefined): string {
  if (!element) return '';
  return element.name === 't' ? element.text : element.children.map(textsIn).join('');
}

function rangeOf(formula: XmlElement | undefined) {
  const text = formula?.text ?? '';
  return parseRange(text.slice(text.lastIndexOf('!') + 1).replaceAll('$', '')) ?? undefined;
}

function cornerOf(corner: XmlElement | undefined): { row: number; column: number } | null {
  const [row, column] = [Number(childOf(corner, 'row')?.text), Number(childOf(corner, 'col')?.text)];
  return Number.isInteger(row) && Number.isInteger(column) ? { row, column } : null;
}
