import type { Position, Range } from '../../../../grid/address';
import { shiftFormula } from '../../../../grid/shift-formula';
import type { RowMoves } from '../../../../plan/row-moves';
import type { SheetContent } from '../../../../plan/sheet-content';
import { isTheirs, withoutOurs } from '../../../../plan/their-rules';
import { decodeEntities } from '../../read/entities';
import { rangesOfSqref, sqrefOf } from '../../read/sqref';
import { Splices } from '../xml/splices';
import type { WorksheetParts } from '../xml/worksheet-parts';
import { attribute, withAttribute } from '../xml/attributes';
import { escapePlain } from '../xml/escape';
import { childElements, contentEnd, type Element, localName } from '../xml/tags';

/** Conditional formats that people laid over a sheet of ours, as they are but for their places. */
export interface KeptRules {
  /** Those that win over ours, as whole blocks; `count` of them. */
  readonly before: string;
  readonly count: number;
  readonly after: string;
}

interface Kept {
  readonly priority: number;
  readonly write: (priority: number) => string;
}

/** @param next what the sheet will be: rules that are not in it are theirs */
export function keptRules(sheet: WorksheetParts, next: SheetContent, moves: RowMoves): KeptRules {
  const { xml } = sheet;
  const theirs = isTheirs(next);
  const kept: Kept[] = [];
  let first = Infinity;
  for (const block of sheet.all('conditionalFormatting')) {
    const ranges = rangesOfSqref(attribute(xml, block.tag, 'sqref'));
    const [whole] = ranges;
    if (!whole) continue;
    for (const rule of childElements(xml, block.tag)) {
      if (localName(rule.tag.name) !== 'cfRule') continue;
      const priority = Number(attribute(xml, rule.tag, 'priority') ?? Infinity);
      const formula = formulasOf(xml, rule)[0];
      const byFormula = attribute(xml, rule.tag, 'type') === 'expression' && formula !== undefined;
      if (byFormula && !theirs(textOf(xml, formula), { ...whole, top: cornerOf(ranges).row })) {
        first = Math.min(first, priority);
        continue;
      }
      const moved = ranges.flatMap((range) => moves.ranges(range));
      if (moved.length === 0) continue;
      kept.push({ priority, write: (now) => writeRule(xml, { block, rule, ranges, moved }, now) });
    }
  }
  kept.sort((a, b) => a.priority - b.priority);
  const before = kept.filter(({ priority }) => priority < first);
  const after = kept.slice(before.length);
  const ours = next.conditionalFormats.length;
  const write = (list: readonly Kept[], from: number): string =>
    list.map((one, index) => one.write(from + index)).join('');
  return {
    before: write(before, 1),
    count: before.length,
    after: write(after, before.length + ours + 1),
  };
}

interface MovedRule {
  readonly block: Element;
  readonly rule: Element;
  readonly ranges: readonly Range[];
  readonly moved: readonly Range[];
}

function writeRule(xml: string, { block, rule, ranges, moved }: MovedRule, priority: number): string {
  const open = withAttribute(xml, block.tag, 'sqref', sqrefOf(moved));
  const tag = withAttribute(xml, rule.tag, 'priority', String(priority));
  const inside = withFormulas(xml, rule, cornerOf(ranges), cornerOf(moved));
  return `${open}${tag}${inside}</${block.tag.name}>`;
}

/** Validations of theirs, in columns that have none of ours. */
export function keptValidations(sheet: WorksheetParts, next: SheetContent, moves: RowMoves): string[] {
  const { xml } = sheet;
  const list = sheet.find('dataValidations');
  return (list ? childElements(xml, list.tag) : []).flatMap((one) => {
    const ranges = rangesOfSqref(attribute(xml, one.tag, 'sqref'));
    const moved = ranges.flatMap((range) => withoutOurs(range, next)).flatMap((range) => moves.ranges(range));
    if (moved.length === 0) return [];
    const open = withAttribute(xml, one.tag, 'sqref', sqrefOf(moved));
    return [open + withFormulas(xml, one, cornerOf(ranges), cornerOf(moved))];
  });
}

/** What stands behind the element's open tag, to its end, with its formulas seen from another cell. */
function withFormulas(xml: string, element: Element, from: Position, to: Position): string {
  if (element.tag.kind === 'empty') return '';
  const splices = new Splices();
  for (const formula of formulasOf(xml, element)) {
    const text = escapePlain(shiftFormula(textOf(xml, formula), from, to));
    if (formula.tag.kind === 'open') splices.replace(formula.tag.end, contentEnd(xml, formula), text);
  }
  return splices.applyWithin(xml, element.tag.end, element.end);
}

function formulasOf(xml: string, element: Element): Element[] {
  return childElements(xml, element.tag).filter(({ tag }) => /^formula[12]?$/.test(localName(tag.name)));
}

function textOf(xml: string, element: Element): string {
  return element.tag.kind === 'empty'
    ? ''
    : decodeEntities(xml.slice(element.tag.end, contentEnd(xml, element)));
}

/** The cell that relative references are seen from. */
function cornerOf(ranges: readonly Range[]): Position {
  return {
    row: Math.min(...ranges.map(({ top }) => top)),
    column: Math.min(...ranges.map(({ left }) => left)),
  };
}
