import type { ConditionalFormat, HighlightFormat, Validation } from '../../../plan/sheet-content';
import { shiftFormula } from '../../../grid/shift-formula';
import { type XmlElement, childOf, childrenOf, isTrue } from '../read/xml-tree';
import { rangesOf } from './sheet-looks';

/** The rules that decide by a formula, one for each of their ranges. Other kinds (data bars, icons) are not ours to say. */
export function conditionalFormatsOf(
  blocks: readonly XmlElement[],
  formats: readonly HighlightFormat[],
): readonly ConditionalFormat[] {
  const found: (ConditionalFormat & { readonly priority: number })[] = [];
  for (const block of blocks) {
    const ranges = rangesOf(block);
    const [first] = ranges;
    for (const rule of childrenOf(block, 'cfRule')) {
      const formula = childOf(rule, 'formula')?.text ?? '';
      if (rule.attributes.get('type') !== 'expression' || formula === '' || !first) continue;
      const from = { row: first.top, column: first.left };
      for (const range of ranges) {
        found.push({
          range,
          formula:
            range === first ? formula : shiftFormula(formula, from, { row: range.top, column: range.left }),
          format: formats[Number(rule.attributes.get('dxfId') ?? -1)] ?? {},
          ...(isTrue(rule.attributes.get('stopIfTrue')) && { stopIfTrue: true }),
          priority: Number(rule.attributes.get('priority') ?? 0),
        });
      }
    }
  }
  // A program may write the blocks in another order: what wins is said by the priority.
  found.sort((a, b) => a.priority - b.priority);
  return found.map(({ priority: _, ...format }) => format);
}

/** Lists that stand in the rule itself, and dates; one for each range. */
export function validationsOf(elements: readonly XmlElement[]): readonly Validation[] {
  return elements.flatMap((element) => {
    const { attributes } = element;
    const type = attributes.get('type');
    const choices = /^"([\s\S]*)"$/.exec(childOf(element, 'formula1')?.text.trim() ?? '')?.[1];
    const rule: Validation['rule'] | null =
      type === 'date'
        ? { kind: 'date' }
        : type === 'list' && choices !== undefined
          ? { kind: 'list', items: choices.replaceAll('""', '"').split(',') }
          : null;
    if (!rule) return [];
    const strict = !['warning', 'information'].includes(attributes.get('errorStyle') ?? 'stop');
    const prompt = attributes.get('prompt');
    return rangesOf(element).map((range) => ({
      range,
      rule,
      strict,
      ...(prompt !== undefined && { prompt }),
    }));
  });
}
