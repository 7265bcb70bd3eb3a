import { rangeToA1 } from '../../../../grid/address';
import { isMarked, markFormula, unmarkFormula } from '../../../../plan/marker';
import type { HighlightRule } from '../../../../plan/model';
import { decodeEntities } from '../../read/entities';
import { rangesOfSqref } from '../../read/sqref';
import { Splices } from '../xml/splices';
import { FreeNumbers } from '../parts/free-numbers';
import type { StyleBook } from '../parts/style-book';
import { WorksheetParts } from '../xml/worksheet-parts';
import { attribute } from '../xml/attributes';
import { escapePlain } from '../xml/escape';
import { type Element, childElements, localName } from '../xml/tags';

/** The schema has an `int`. */
const MOST_PRIORITY = 2_147_483_647;

interface OwnRule {
  /** The rule's element; its whole block where there is nothing else in it. */
  readonly element: Element;
  readonly rule: HighlightRule;
  readonly dxf: number;
}

/** The rules of ours that lie over a worksheet, in the file's order. */
export function ownRules(sheet: WorksheetParts, styles: StyleBook): readonly OwnRule[] {
  const { xml } = sheet;
  return sheet.all('conditionalFormatting').flatMap((block) => {
    const ranges = rangesOfSqref(attribute(xml, block.tag, 'sqref'));
    const rules = childElements(xml, block.tag);
    const own = rules.flatMap((rule): OwnRule[] => {
      const formula = formulaOf(xml, rule);
      const inner = unmarkFormula(formula);
      const [range, ...also] = ranges;
      if (inner === null || !range) return [];
      const dxf = Number(attribute(xml, rule.tag, 'dxfId') ?? NaN);
      const format = Number.isInteger(dxf) ? styles.highlightAt(dxf) : {};
      const spread = also.length > 0 ? { also } : {};
      return [{ element: rule, rule: { range, formula: inner, format, ...spread }, dxf }];
    });
    // The user's own rules may share a block with ours, where a program merged blocks of one range.
    return own.length === rules.length ? own.map((one) => ({ ...one, element: block })) : own;
  });
}

/** The worksheet without rules of ours, and with these instead. */
export function withHighlights(xml: string, rules: readonly HighlightRule[], styles: StyleBook): string {
  const sheet = new WorksheetParts(xml);
  const splices = new Splices();
  const gone = new Map(ownRules(sheet, styles).map(({ element }) => [element.tag.start, element.end]));
  for (const [start, end] of gone) splices.replace(start, end, '');
  const bare = splices.apply(sheet.xml);
  if (rules.length === 0) return splices.empty ? xml : bare;
  const at = new WorksheetParts(bare).placeOf('conditionalFormatting');
  return bare.slice(0, at) + blocks(bare, rules, styles, sheet.prefix) + bare.slice(at);
}

/** Whether a worksheet's text holds a rule of ours. */
export function hasHighlights(xml: string): boolean {
  return (
    xml.includes('_tba_marks') &&
    new WorksheetParts(xml)
      .all('conditionalFormatting')
      .some((block) => childElements(xml, block.tag).some((rule) => isMarked(formulaOf(xml, rule))))
  );
}

function blocks(xml: string, rules: readonly HighlightRule[], styles: StyleBook, prefix: string): string {
  const dot = prefix === '' ? '' : `${prefix}:`;
  // Below the user's own rules: where both colour a cell, theirs win.
  const priorities = new FreeNumbers(prioritiesIn(xml), MOST_PRIORITY);
  const formats = new Map<string, number>();
  return rules
    .map(({ range, also = [], formula, format }) => {
      const key = JSON.stringify(format);
      const dxf = formats.get(key) ?? styles.highlight(format, true);
      formats.set(key, dxf);
      const where = [range, ...also].map(rangeToA1).join(' ');
      const written = escapePlain(markFormula(formula));
      return `<${dot}conditionalFormatting sqref="${where}"><${dot}cfRule type="expression" dxfId="${dxf}" priority="${priorities.next()}"><${dot}formula>${written}</${dot}formula></${dot}cfRule></${dot}conditionalFormatting>`;
    })
    .join('');
}

function prioritiesIn(xml: string): number[] {
  return [...xml.matchAll(/cfRule\s[^<>]*?\bpriority\s*=\s*["'](\d+)["']/g)].map((match) => Number(match[1]));
}

function formulaOf(xml: string, rule: Element): string {
  const formula = childElements(xml, rule.tag).find(({ tag }) => localName(tag.name) === 'formula');
  if (!formula || formula.tag.kind === 'empty') return '';
  return decodeEntities(xml.slice(formula.tag.end, xml.lastIndexOf('<', formula.end - 1)));
}
