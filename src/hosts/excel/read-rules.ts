import type { Range } from '../../grid/address';
import type { ConditionalFormat, HighlightFormat } from '../../plan/sheet-content';
import { sheetAt, wholeOf } from './places';
import { passing, readTrip, roundTrip } from './round-trip';
import { placeOf } from './survey';

/** A custom conditional format that lies on a sheet. */
export interface FoundRule {
  /** Among all rules of the sheet, whatever their kind. */
  readonly index: number;
  /** With `=`. */
  readonly formula: string;
  readonly ranges: readonly Range[];
  readonly format: HighlightFormat;
  readonly stopIfTrue: boolean;
}

/**
 * The custom rules of each of these sheets, first before last; others are none of ours. Two requests: which rules there
 * are, then what the custom ones say (asking others for a formula is an error:
 * https://github.com/OfficeDev/office-js/issues/2180). Some builds fail where several rules lie on a range (6827, 6835):
 * then each rule is asked for on its own, and the ones that cannot be read are left out.
 */
export async function readRules(sheetIds: readonly string[]): Promise<FoundRule[][]> {
  const types = await readTrip((context) => {
    const loads = sheetIds.map((id) => queueRuleTypes(context, id));
    return () => loads.map((load) => load());
  });
  return readCustomRules(sheetIds, types);
}

/** Asks for the kinds of all rules of a sheet, first before last. */
export function queueRuleTypes(context: Excel.RequestContext, sheetId: string): () => string[] {
  const rules = rulesOf(context, sheetId).load('items/type');
  return () => rules.items.map(({ type }) => type);
}

/** The second half of `readRules`. @param types by sheet, of all its rules */
export async function readCustomRules(
  sheetIds: readonly string[],
  types: readonly (readonly string[])[],
): Promise<FoundRule[][]> {
  const wanted = types.flatMap((list, sheet) =>
    list.flatMap((type, index) => (type === 'Custom' ? [{ sheet, index }] : [])),
  );
  if (wanted.length === 0) return sheetIds.map(() => []);
  const rules = await readWanted(sheetIds, wanted);
  return sheetIds.map((_, sheet) =>
    wanted.flatMap((one, at) => {
      const rule = rules[at];
      return one.sheet === sheet && rule ? [rule] : [];
    }),
  );
}

/** Kinds of all rules of a sheet, first before last. */
export async function ruleTypes(sheetId: string): Promise<string[]> {
  return readTrip((context) => queueRuleTypes(context, sheetId));
}

interface Place {
  readonly sheet: number;
  readonly index: number;
}

async function readWanted(
  sheetIds: readonly string[],
  wanted: readonly Place[],
): Promise<(FoundRule | null)[]> {
  const queue = (context: Excel.RequestContext, { sheet, index }: Place): (() => FoundRule) =>
    queueRule(rulesOf(context, sheetIds[sheet] ?? '').getItemAt(index), index);
  try {
    return await roundTrip((context) => {
      const reads = wanted.map((one) => queue(context, one));
      return () => reads.map((read) => read());
    });
  } catch {
    const rules: (FoundRule | null)[] = [];
    for (const one of wanted) {
      const rule = await roundTrip((context) => queue(context, one)).catch(() => null);
      rules.push(rule);
    }
    // None of them: Excel is asked whether it answers at all, or marks would be taken for gone.
    if (rules.every((rule) => rule === null)) await ruleTypes(sheetIds[wanted[0]?.sheet ?? 0] ?? '');
    return rules;
  }
}

/** All conditional formats of a sheet. */
export function rulesOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return wholeOf(sheetAt(context.workbook, sheetId)).conditionalFormats;
}

function queueRule(rule: Excel.ConditionalFormat, index: number): () => FoundRule {
  rule.load('stopIfTrue');
  const condition = rule.custom.rule.load('formula');
  const format = rule.custom.format.load('numberFormat');
  const fill = rule.custom.format.fill.load('color');
  const font = rule.custom.format.font.load('color,bold');
  const ranges = passing(rule.getRanges());
  ranges.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => ({
    index,
    formula: condition.formula,
    ranges: ranges.areas.items.map(placeOf),
    stopIfTrue: rule.stopIfTrue,
    format: {
      ...(fill.color && { fill: fill.color.toUpperCase() }),
      ...(font.color && { colour: font.color.toUpperCase() }),
      // `null` where the rule leaves it open, which the types do not say.
      ...((font.bold as boolean | null) !== null && { bold: font.bold }),
      ...numberFormatOf(format.numberFormat),
    },
  });
}

function numberFormatOf(value: unknown): Pick<HighlightFormat, 'numberFormat'> {
  return typeof value === 'string' && value !== '' && value !== 'General' ? { numberFormat: value } : {};
}

/** A rule as a plan says it: one range each, the formula without `=`. */
export function asContent({ formula, ranges, format, stopIfTrue }: FoundRule): ConditionalFormat[] {
  return ranges.map((range) => ({
    range,
    formula: formula.replace(/^=/, ''),
    format,
    ...(stopIfTrue && { stopIfTrue }),
  }));
}
