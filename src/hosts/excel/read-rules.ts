import type { Range } from '../../grid/address';
import type { ConditionalFormat, HighlightFormat } from '../../plan/sheet-content';
import { HostError } from '../error';
import { type Ask, ask, type Question } from './ask';
import { sheetAt, wholeOf } from './places';
import { readTrip } from './round-trip';
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

/** A rule, first before last among those of its sheet. */
export interface RuleKind {
  readonly type: string;
  /** What a custom one says, as far as it was asked. */
  readonly says?: RuleWords;
}

type RuleWords = Pick<FoundRule, 'formula' | 'format' | 'stopIfTrue'>;

const KINDS = 'items/type';
const WORDS = [
  ...[KINDS, 'items/stopIfTrue', 'items/customOrNullObject/rule/formula'],
  ...['numberFormat', 'fill/color', 'font/color', 'font/bold'].map(
    (part) => `items/customOrNullObject/format/${part}`,
  ),
].join();

/**
 * The custom rules of each of these sheets, first before last; others are none of ours. Two requests: which rules there
 * are and what the custom ones say, then where they lie. Some builds fail where several rules lie on a range (6827,
 * 6835): then each rule is asked for on its own, and the ones that cannot be read are left out.
 */
export async function readRules(sheetIds: readonly string[]): Promise<FoundRule[][]> {
  const read = (withWords: boolean): Promise<RuleKind[][]> =>
    readTrip((context) => {
      const loads = sheetIds.map((id) => queueRuleKinds(context, id, withWords));
      return () => loads.map((load) => load());
    });
  const kinds = await read(true).catch((error: unknown) => {
    if (error instanceof HostError) throw error;
    return read(false);
  });
  return readCustomRules(sheetIds, kinds, ask);
}

/** Asks for all rules of a sheet, first before last. @param withWords also for what the custom ones say */
export function queueRuleKinds(
  context: Excel.RequestContext,
  sheetId: string,
  withWords: boolean,
): () => RuleKind[] {
  const rules = rulesOf(context, sheetId).load(withWords ? WORDS : KINDS);
  return () =>
    rules.items.map((rule) => {
      const { type } = rule;
      if (!withWords || type !== 'Custom') return { type };
      const { customOrNullObject: custom, stopIfTrue } = rule;
      return custom.isNullObject ? { type } : { type, says: wordsOf(custom, stopIfTrue) };
    });
}

/** The second half of `readRules`. @param kinds by sheet, of all its rules */
export async function readCustomRules(
  sheetIds: readonly string[],
  kinds: readonly (readonly RuleKind[])[],
  asking: Ask,
): Promise<FoundRule[][]> {
  const wanted = kinds.flatMap((list, sheet) =>
    list.flatMap(({ type, says }, index) => (type === 'Custom' ? [{ sheet, index, says }] : [])),
  );
  if (wanted.length === 0) return sheetIds.map(() => []);
  const rules = await readWanted(sheetIds, wanted, asking);
  return sheetIds.map((_, sheet) =>
    wanted.flatMap((one, at) => {
      const rule = rules[at];
      return one.sheet === sheet && rule ? [rule] : [];
    }),
  );
}

/** Kinds of all rules of a sheet, first before last. */
export async function ruleTypes(sheetId: string): Promise<string[]> {
  const kinds = await readTrip((context) => queueRuleKinds(context, sheetId, false));
  return kinds.map(({ type }) => type);
}

interface Wanted {
  readonly sheet: number;
  readonly index: number;
  readonly says: RuleWords | undefined;
}

/** About what Excel says of one rule. */
const RULE_BYTES = 600;

async function readWanted(
  sheetIds: readonly string[],
  wanted: readonly Wanted[],
  asking: Ask,
): Promise<(FoundRule | null)[]> {
  const rules: (FoundRule | null)[] = wanted.map(() => null);
  const questions = wanted.map(({ sheet, index, says }, at): Question => ({
    sheetId: sheetIds[sheet] ?? '',
    bytes: RULE_BYTES,
    queue: (worksheet) => {
      const read = queueRule(wholeOf(worksheet).conditionalFormats.getItemAt(index), index, says);
      return () => {
        rules[at] = read();
      };
    },
  }));
  try {
    await asking(questions);
    return rules;
  } catch (error) {
    if (error instanceof HostError) throw error;
    for (const question of questions) await ask([question]).catch(() => undefined);
    // None of them: Excel is asked whether it answers at all, or marks would be taken for gone.
    if (rules.every((rule) => rule === null)) await ruleTypes(sheetIds[wanted[0]?.sheet ?? 0] ?? '');
    return rules;
  }
}

/** All conditional formats of a sheet. */
export function rulesOf(context: Excel.RequestContext, sheetId: string): Excel.ConditionalFormatCollection {
  return wholeOf(sheetAt(context.workbook, sheetId)).conditionalFormats;
}

/** @param says what is known of it already */
function queueRule(
  rule: Excel.ConditionalFormat,
  index: number,
  says: RuleWords | undefined,
): () => FoundRule {
  const words = says ? () => says : queueWords(rule);
  const ranges = rule.getRanges();
  ranges.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return () => ({ index, ranges: ranges.areas.items.map(placeOf), ...words() });
}

function queueWords(rule: Excel.ConditionalFormat): () => RuleWords {
  rule.load('stopIfTrue');
  const { custom } = rule;
  custom.rule.load('formula');
  custom.format.load('numberFormat');
  custom.format.fill.load('color');
  custom.format.font.load('color,bold');
  return () => wordsOf(custom, rule.stopIfTrue);
}

function wordsOf({ rule, format }: Excel.CustomConditionalFormat, stopIfTrue: boolean): RuleWords {
  const { fill, font } = format;
  const numberFormat: unknown = format.numberFormat;
  return {
    formula: rule.formula,
    stopIfTrue,
    format: {
      ...(fill.color && { fill: fill.color.toUpperCase() }),
      ...(font.color && { colour: font.color.toUpperCase() }),
      // `null` where the rule leaves it open, which the types do not say.
      ...((font.bold as boolean | null) !== null && { bold: font.bold }),
      ...numberFormatOf(numberFormat),
    },
  };
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
