import { type Range, parseRange, toA1 } from '../../../grid/address';
import type {
  ConditionalFormat,
  ContentCell,
  HighlightFormat,
  PrintSetup,
  Validation,
} from '../../../plan/sheet-content';
import { sheetOfReference } from './own-sheets';
import { shiftFormula } from './shared-formulas';
import { type XmlElement, childOf, childrenOf, isTrue } from './xml-tree';

/** Ranges of `sqref`. */
function rangesOf(text: string | undefined): Range[] {
  return (text ?? '').split(/\s+/).flatMap((one) => parseRange(one) ?? []);
}

/** Lists that stand in the rule itself, and dates; one for each range. Other kinds are none that we could write. */
export function validationsOf(element: XmlElement | undefined): Validation[] {
  return childrenOf(element, 'dataValidation').flatMap(({ attributes, children }): Validation[] => {
    const rule = ruleOf(attributes.get('type'), children.find(({ name }) => name === 'formula1')?.text ?? '');
    if (rule === null) return [];
    const warns = attributes.get('errorStyle') ?? 'stop';
    const prompt = attributes.get('prompt');
    return rangesOf(attributes.get('sqref')).map((range) => ({
      range,
      rule,
      strict: warns === 'stop' && isTrue(attributes.get('showErrorMessage')),
      ...(prompt !== undefined && { prompt }),
    }));
  });
}

function ruleOf(type: string | undefined, formula: string): Validation['rule'] | null {
  if (type === 'date') return { kind: 'date' };
  const items = /^\s*"([\s\S]*)"\s*$/.exec(formula)?.[1];
  if (type !== 'list' || items === undefined) return null;
  return { kind: 'list', items: items.replaceAll('""', '"').split(',') };
}

/** Rules with a formula, in the order of their priorities; one for each range, its formula moved to that range's corner. */
export function conditionalFormatsOf(
  elements: readonly XmlElement[],
  highlights: readonly HighlightFormat[],
): ConditionalFormat[] {
  const found = elements.flatMap((element) => {
    const ranges = rangesOf(element.attributes.get('sqref'));
    const [first] = ranges;
    return childrenOf(element, 'cfRule').flatMap((rule) => {
      const format = highlights[Number(rule.attributes.get('dxfId'))];
      const formula = childOf(rule, 'formula')?.text;
      if (rule.attributes.get('type') !== 'expression' || !first || formula === undefined || !format)
        return [];
      // Formulas are relative to the corner of all ranges together.
      const corner = {
        row: Math.min(...ranges.map((range) => range.top)),
        column: Math.min(...ranges.map((range) => range.left)),
      };
      const priority = Number(rule.attributes.get('priority') ?? Infinity);
      return ranges.map((range) => ({
        priority,
        range,
        formula: shiftFormula(formula, corner, { row: range.top, column: range.left }),
        format,
        ...(isTrue(rule.attributes.get('stopIfTrue')) && { stopIfTrue: true }),
      }));
    });
  });
  return found
    .sort((a, b) => a.priority - b.priority)
    .map(({ priority: _, ...format }): ConditionalFormat => format);
}

/** Links inside the workbook, by the cell that bears them. */
export function linksOf(
  element: XmlElement | undefined,
): { place: Range; link: NonNullable<ContentCell['link']> }[] {
  return childrenOf(element, 'hyperlink').flatMap(({ attributes }) => {
    const place = parseRange(attributes.get('ref') ?? '');
    const location = attributes.get('location') ?? '';
    const sheet = sheetOfReference(location);
    const target = parseRange(location.slice(location.lastIndexOf('!') + 1));
    if (!place || sheet === null || !target || attributes.has('id')) return [];
    const tip = attributes.get('tooltip');
    return [
      { place, link: { sheet, cell: toA1(target.top, target.left), ...(tip !== undefined && { tip }) } },
    ];
  });
}

/** Set-up of the page; `titles`: what the defined name `_xlnm.Print_Titles` of the sheet refers to. */
export function printOf(children: readonly XmlElement[], titles: string | undefined): PrintSetup | undefined {
  const find = (name: string): XmlElement | undefined => children.find((child) => child.name === name);
  const setup = find('pageSetup')?.attributes;
  if (!setup) return undefined;
  const footer = childOf(find('headerFooter'), 'oddFooter')?.text;
  const rows = /\$(\d+):\$(\d+)/.exec(titles ?? '');
  return {
    orientation: setup.get('orientation') === 'landscape' ? 'landscape' : 'portrait',
    paper: setup.get('paperSize') === '8' ? 'A3' : 'A4',
    ...(rows && { titleRows: [Number(rows[1]) - 1, Number(rows[2]) - 1] as const }),
    fitToWidth: Number(setup.get('fitToWidth') ?? 1),
    ...(footer !== undefined && footer !== '' && { footer }),
  };
}
