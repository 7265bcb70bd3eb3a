import type { ConditionalRule, GridRange, Style, ValidationRule } from './plain';
import { readFormula } from '../formulas/evaluate';
import { unmarkFormula } from '../../plan/marker';
import { type Range, toA1 } from '../../grid/address';
import type { Colours } from '../../hosts/file/content/colours';
import { rangesOf } from '../../hosts/file/content/sheet-looks';
import { type XmlElement, childOf, childrenOf, isTrue } from '../../hosts/file/read/xml-tree';

type Rule = ConditionalRule['rule'];

/** How `cellIs` compares. */
const COMPARE: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

export function gridRange({ top, left, bottom, right }: Range): GridRange {
  return { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
}

/** A rule of ours: a formula, relative to the first cell of its first range, and what it makes of the cells where it holds. */
export interface RuleOfOurs {
  readonly ranges: readonly Range[];
  /** Without `=`. */
  readonly formula: string;
  readonly style: Style;
  readonly stop: boolean;
}

export interface RulesOfOurs {
  /** The strongest first. */
  readonly rules: readonly RuleOfOurs[];
  /** Whether they go before the rules of the user. */
  readonly over: boolean;
}

/** The conditional formats of a sheet. */
export interface Rules {
  /** As Univer says them, the strongest first. */
  readonly conditional: ConditionalRule[];
  /** Those that are worked out when a cell is drawn: Univer takes seconds to lay thousands of them out. */
  readonly ours: RulesOfOurs;
}

interface FoundRule {
  readonly priority: number;
  readonly ranges: readonly Range[];
  readonly stop: boolean;
  readonly rule: Rule;
  readonly formula: string | null;
}

/**
 * Conditional formats, the strongest first. Kinds that Univer does not know are left out: they show as plain cells.
 * @param own whether the sheet is one of ours: its formulas are then ours as well, where they are of the kinds that we write
 */
export function conditionalRules(
  blocks: readonly XmlElement[],
  highlights: readonly Style[],
  colours: Colours,
  own: boolean,
): Rules {
  const found = blocks.flatMap((block): FoundRule[] => {
    const ranges = rangesOf(block);
    const [first] = ranges;
    return childrenOf(block, 'cfRule').flatMap((element) => {
      if (!first) return [];
      const rule = ruleOf(element, first, highlights, colours);
      const priority = Number(element.attributes.get('priority') ?? 0);
      const stop = isTrue(element.attributes.get('stopIfTrue'));
      return rule ? [{ priority, ranges, stop, rule, formula: formulaOfOurs(element, first, own) }] : [];
    });
  });
  found.sort((a, b) => a.priority - b.priority);
  const ours = found.filter(({ formula }) => formula !== null);
  const theirs = found.filter(({ formula }) => formula === null);
  const over = isBefore(ours, theirs, found);
  const apart = over || (isBefore(theirs, ours, found) && !theirs.some(({ stop }) => stop));
  return {
    conditional: (apart ? theirs : found).map(({ ranges, stop, rule }, index) => ({
      cfId: `cf${index}`,
      ranges: ranges.map(gridRange),
      stopIfTrue: stop,
      rule,
    })),
    ours: {
      rules: apart
        ? ours.map(({ ranges, stop, rule, formula }) => ({
            ranges,
            formula: formula ?? '',
            style: rule['style'] as Style,
            stop,
          }))
        : [],
      over,
    },
  };
}

function isBefore(
  first: readonly FoundRule[],
  second: readonly FoundRule[],
  all: readonly FoundRule[],
): boolean {
  const [last, next] = [first.at(-1), second[0]];
  return !last || !next || all.indexOf(last) < all.indexOf(next);
}

/** The formula of a rule of ours; `null` where it is the user's, or where it says what only Univer can work out. */
function formulaOfOurs(element: XmlElement, first: Range, own: boolean): string | null {
  if (element.attributes.get('type') !== 'expression') return null;
  const text = childrenOf(element, 'formula')[0]?.text ?? '';
  const formula = unmarkFormula(text) ?? (own ? text : null);
  return formula !== null && readFormula(formula, { row: first.top, column: first.left }) ? formula : null;
}

function ruleOf(
  element: XmlElement,
  first: Range,
  highlights: readonly Style[],
  colours: Colours,
): Rule | null {
  const { attributes } = element;
  const style = highlights[Number(attributes.get('dxfId') ?? -1)] ?? {};
  const formulas = childrenOf(element, 'formula').map(({ text }) => text);
  const kind = attributes.get('type') ?? '';
  switch (kind) {
    case 'cellIs': {
      const formula = comparison(attributes.get('operator') ?? '', toA1(first.top, first.left), formulas);
      return formula === null ? null : byFormula(formula, style);
    }
    case 'duplicateValues':
    case 'uniqueValues':
      return { type: 'highlightCell', subType: kind, style };
    case 'top10':
      return {
        type: 'highlightCell',
        subType: 'rank',
        style,
        isBottom: isTrue(attributes.get('bottom')),
        isPercent: isTrue(attributes.get('percent')),
        value: Number(attributes.get('rank') ?? 10),
      };
    case 'colorScale':
      return colourScale(childOf(element, 'colorScale'), colours);
    case 'dataBar':
      return dataBar(childOf(element, 'dataBar'), colours);
    // expression, containsText, containsBlanks, timePeriod … all state what they mean as a formula.
    default: {
      const [formula] = formulas;
      return formula === undefined ? null : byFormula(unmarkFormula(formula) ?? formula, style);
    }
  }
}

function byFormula(formula: string, style: Style): Rule {
  return { type: 'highlightCell', subType: 'formula', value: `=${formula}`, style };
}

function comparison(operator: string, cell: string, [from, to]: readonly string[]): string | null {
  if (from === undefined) return null;
  const sign = COMPARE[operator];
  if (sign !== undefined) return `${cell}${sign}${from}`;
  if (to === undefined) return null;
  if (operator === 'between') return `AND(${cell}>=${from},${cell}<=${to})`;
  if (operator === 'notBetween') return `OR(${cell}<${from},${cell}>${to})`;
  return null;
}

function valueOf({ attributes }: XmlElement): Rule {
  const type = attributes.get('type') ?? 'num';
  const value = attributes.get('val');
  const known = type === 'autoMin' ? 'min' : type === 'autoMax' ? 'max' : type;
  return {
    type: known,
    ...(value !== undefined && { value: Number.isFinite(Number(value)) ? Number(value) : `=${value}` }),
  };
}

function colourScale(scale: XmlElement | undefined, colours: Colours): Rule | null {
  const shades = childrenOf(scale, 'color');
  const config = childrenOf(scale, 'cfvo').map((cfvo, index) => ({
    index,
    color: colours(shades[index]) ?? '#FFFFFF',
    value: valueOf(cfvo),
  }));
  return config.length < 2 ? null : { type: 'colorScale', config };
}

function dataBar(bar: XmlElement | undefined, colours: Colours): Rule | null {
  const [min, max] = childrenOf(bar, 'cfvo').map(valueOf);
  const colour = colours(childOf(bar, 'color'));
  if (!min || !max || colour === undefined) return null;
  const isShowValue = bar?.attributes.get('showValue') !== '0';
  return {
    type: 'dataBar',
    isShowValue,
    config: { min, max, isGradient: true, positiveColor: colour, nativeColor: '#FF0000' },
  };
}

/** Lists to choose from, dates, numbers and lengths as Univer checks them. */
export function validationRules(elements: readonly XmlElement[]): ValidationRule[] {
  return elements.flatMap((element, index) => {
    const { attributes } = element;
    const type = VALIDATIONS[attributes.get('type') ?? ''];
    const ranges = rangesOf(element).map(gridRange);
    const formula1 = childOf(element, 'formula1')?.text.trim();
    const formula2 = childOf(element, 'formula2')?.text.trim();
    if (type === undefined || ranges.length === 0 || formula1 === undefined) return [];
    const choices = /^"([\s\S]*)"$/.exec(formula1)?.[1];
    const written = choices === undefined ? asWritten(formula1) : choices.replaceAll('""', '"');
    const prompt = attributes.get('prompt');
    const error = attributes.get('error');
    const style = ERRORS[attributes.get('errorStyle') ?? 'stop'] ?? 1;
    return [
      {
        uid: `dv${index}`,
        type,
        ranges,
        formula1: written,
        ...(formula2 !== undefined && { formula2: asWritten(formula2) }),
        ...(COMPARED.has(type) && { operator: attributes.get('operator') ?? 'between' }),
        allowBlank: true,
        showDropDown: !isTrue(attributes.get('showDropDown')),
        showErrorMessage: isTrue(attributes.get('showErrorMessage')),
        errorStyle: style,
        ...(error !== undefined && { error }),
        ...(prompt !== undefined && { showInputMessage: true, prompt }),
        // The arrow alone: text keeps the cell's own look.
        renderMode: 1,
      },
    ];
  });
}

/** Univer's names of the kinds that it can check. */
const VALIDATIONS: Readonly<Record<string, string>> = {
  list: 'list',
  date: 'date',
  whole: 'whole',
  decimal: 'decimal',
  textLength: 'textLength',
  custom: 'custom',
};
/** Kinds that have an operator; with one on any other Univer calls every value wrong. */
const COMPARED = new Set(['date', 'whole', 'decimal', 'textLength']);
const ERRORS: Readonly<Record<string, number>> = { information: 0, stop: 1, warning: 2 };

function asWritten(formula: string): string {
  return /^-?[\d.]+$/.test(formula) ? formula : `=${formula}`;
}
