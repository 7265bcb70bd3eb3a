import { rangeToA1 } from '../../../grid/address';
import { isMarked, markFormula, unmarkFormula } from '../../../plan/marker';
import type { ClearHighlights, HighlightRule, LayHighlights } from '../../../plan/model';
import { MARKS_NAME } from '../../../plan/own-names';
import { HostError } from '../../error';
import { officeCode } from '../errors';
import { type FoundRule, readRules, rulesOf } from '../read-rules';
import { sheetAt } from '../places';
import { readTrip, roundTrip } from '../round-trip';
import { addConditionalFormat } from '../write-sheet';
import { CALL_BYTES, Writer } from '../writer';
import { textBytes } from '../text-bytes';
import { findSheet, type State, type Step } from './step';
import type { Undo } from './undo';

/** @throws HostError `not-found`, `protected` */
export async function highlightStep(
  state: State,
  operation: LayHighlights | ClearHighlights,
): Promise<Step | null> {
  const found = findSheet(state, operation.sheet);
  if (!found) throw new HostError('not-found', { sheet: operation.sheet });
  const { name, id } = found.sheet;
  const rules = operation.op === 'lay-highlights' ? operation.rules : [];
  const here = (await readRules([id]))[0] ?? [];
  const old = here.flatMap(asHighlight);
  if (old.length === 0 && rules.length === 0) return null;
  if (found.sheet.protected) throw new HostError('protected', { sheet: name });
  const named = state.names.has(MARKS_NAME);
  // Some builds cannot delete any: what stands already is left, and only switched on.
  const stand = sameRules(old, rules);
  return {
    stands: name,
    async write(writer) {
      // By itself: what Excel cannot delete must not fail with the rest.
      if (old.length > 0 && !stand) {
        await writer.flush();
        await deleteRules(id, await ownRules(id), rules.length === 0);
      }
      // The name first: Excel may refuse a rule that asks one which is not there.
      if (rules.length > 0 && !state.marks.ready) {
        state.marks.ready = true;
        await setMarks(writer, true);
      }
      if (!stand) await addRules(writer, id, rules);
      if (rules.length === 0) await dropUnusedMarks(writer, state);
    },
    undo: { kind: 'highlights', name, rules: old, named },
    inverse:
      old.length > 0
        ? [{ op: 'lay-highlights', sheet: name, rules: old }]
        : [{ op: 'clear-highlights', sheet: name }],
  };
}

/** Gives a sheet back the marks that it had. Those that still stand are left: some builds cannot delete any. */
export async function undoHighlights({
  name,
  rules,
  named,
}: Extract<Undo, { kind: 'highlights' }>): Promise<void> {
  const own = await ownRules(name);
  const stand = sameRules(own.flatMap(asHighlight), rules);
  const gone = stand || (await deleteRules(name, own, rules.length === 0));
  const writer = new Writer();
  if (named) await setMarks(writer, true);
  if (!stand) await addRules(writer, name, rules);
  // Rules that Excel could not delete need the name, or they would show errors.
  if (!named && gone) await setMarks(writer, false);
  await writer.flush();
}

function sameRules(some: readonly HighlightRule[], others: readonly HighlightRule[]): boolean {
  return JSON.stringify(some.map(asText)) === JSON.stringify(others.map(asText));
}

/** The same for rules that do the same, whatever the order of their parts and whether what they leave open is told. */
function asText({ range, also = [], formula, format }: HighlightRule): unknown {
  const { fill = null, colour = null, bold = null, numberFormat = null } = format;
  return [[range, ...also].map(rangeToA1), formula, fill, colour, bold, numberFormat];
}

function asHighlight({ formula, ranges, format }: FoundRule): HighlightRule[] {
  const inner = unmarkFormula(formula);
  const [range, ...also] = ranges;
  if (inner === null || !range) return [];
  return [{ range, formula: inner, format, ...(also.length > 0 && { also }) }];
}

/**
 * Deletes our rules and no others: a rule's id is only its priority, so ours are known by their formula. Where some
 * build cannot delete (https://github.com/OfficeDev/office-js/issues/5222), the name that all our formulas ask can
 * still switch them off. Answers whether they are gone.
 */
async function deleteRules(
  sheetId: string,
  own: readonly FoundRule[],
  mayOnlySwitchOff: boolean,
): Promise<boolean> {
  if (own.length === 0) return true;
  try {
    await roundTrip((context) => {
      const rules = rulesOf(context, sheetId);
      // From the last: the others keep their places.
      for (const { index } of [...own].reverse()) rules.getItemAt(index).delete();
      return () => undefined;
    });
    return true;
  } catch (error) {
    if (!mayOnlySwitchOff || !CANNOT_DELETE.has(officeCode(error))) throw error;
    await roundTrip(({ workbook }) => {
      workbook.names.getItem(MARKS_NAME).formula = '=FALSE';
      return () => undefined;
    });
    return false;
  }
}

/** What the builds that cannot delete a rule say. */
const CANNOT_DELETE = new Set(['ItemNotFound', 'GeneralException']);

/** Our rules among all rules of the sheet, with their places. */
async function ownRules(sheetId: string): Promise<readonly FoundRule[]> {
  const all = await readRules([sheetId]);
  return (all[0] ?? []).filter(({ formula }) => isMarked(formula));
}

/** Below the user's own rules: where both colour a cell, theirs win. */
async function addRules(writer: Writer, sheetId: string, rules: readonly HighlightRule[]): Promise<void> {
  if (rules.length === 0) return;
  // Rules of other sheets may still wait in the writer, rules of this one do not.
  const count = await ruleCount(sheetId);
  for (const [at, { range, also = [], formula, format }] of rules.entries()) {
    await writer.add(textBytes(formula) + 12 * CALL_BYTES, (context) => {
      const sheet = sheetAt(context.workbook, sheetId);
      const addresses = [range, ...also].map(rangeToA1).join(',');
      const rules = sheet.getRanges(addresses).conditionalFormats;
      const rule = addConditionalFormat(rules, { formula: markFormula(formula), format });
      if (count + at > 0) rule.priority = count + at;
    });
  }
}

async function ruleCount(sheetId: string): Promise<number> {
  return readTrip((context) => {
    const count = rulesOf(context, sheetId).getCount();
    return () => count.value;
  });
}

/** The name that our formulas ask is there, and TRUE; or gone. */
async function setMarks(writer: Writer, wanted: boolean): Promise<void> {
  // Another sheet of the same plan may have asked for the name, which then waits in the writer.
  await writer.flush();
  const known = await readTrip(({ workbook }) => {
    const name = workbook.names.getItemOrNullObject(MARKS_NAME).load('formula');
    return () => (name.isNullObject ? null : String(name.formula));
  });
  if (wanted ? known?.toUpperCase() === '=TRUE' : known === null) return;
  await writer.add(3 * CALL_BYTES, ({ workbook: { names } }) => {
    if (!wanted) names.getItem(MARKS_NAME).delete();
    else if (known === null) names.add(MARKS_NAME, '=TRUE').visible = false;
    else names.getItem(MARKS_NAME).formula = '=TRUE';
  });
}

/** Cleared away without a trace: the name goes with the last of our rules. */
async function dropUnusedMarks(writer: Writer, state: State): Promise<void> {
  if (!state.names.has(MARKS_NAME)) return;
  // As they are now: the plan may have removed one.
  const ids = await readTrip(({ workbook: { worksheets } }) => {
    worksheets.load('items/id');
    return () => worksheets.items.map(({ id }) => id);
  });
  const rules = await readRules(ids);
  const left = rules.some((list) => list.some(({ formula }) => isMarked(formula)));
  // Rules that Excel could not delete need the name, or they would show errors.
  if (!left) await setMarks(writer, false);
}
