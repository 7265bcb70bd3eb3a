import { derived } from '../grid/remembered';
import { message } from '../locales/message';
import type { UnitCell, UnitMention } from '../units/model';
import { editableText } from './editable-text';
import type { Check, FindingDraft } from './model';
import { sheetTexts } from './sheet-texts';
import { taskLabel } from './task-label';
import { unitCells } from './unit-cells';

/** A name that is almost another and probably means the same unit: 消防大队 beside 消防救援大队. One finding per cell. */
export const unitVariant: Check = {
  id: 'unit-variant',
  severity: 'warning',
  *run({ workbook, breakdown }) {
    const standards = new Map(breakdown.roster.variants.map(({ variant, standard }) => [variant, standard]));
    if (standards.size === 0) return;
    const texts = sheetTexts(workbook);
    // Cells that say the same are one reading.
    const variantsIn = derived(({ mentions }: UnitCell) =>
      mentions.filter(({ name }) => standards.has(name)),
    );
    for (const { sheet, place, task, cell } of unitCells(breakdown)) {
      const variants = variantsIn(cell);
      if (variants.length === 0) continue;
      const observed = [...new Set(variants.map(({ name }) => name))].join('、');
      const expected = [...new Set(variants.map(({ name }) => standards.get(name) ?? name))].join('、');
      const before = editableText(texts.cell(sheet, place));
      const after = before === null ? null : replaced(before, variants, standards);
      const edits: Pick<FindingDraft, 'edits'> =
        before === null || after === null ? {} : { edits: [{ sheet, place, before, after }] };
      const params = { task: taskLabel(task), observed, expected };
      yield {
        message: message('checks.unit-variant', params),
        sheet,
        place,
        task,
        observed,
        expected,
        ...edits,
      };
    }
  },
};

/**
 * The text with each variant replaced where it stands. `mentions` are in the order of the text, but not all of its
 * mentions; `null` where one cannot be found as written, or stands inside a longer name first.
 */
function replaced(
  text: string,
  mentions: readonly UnitMention[],
  standards: ReadonlyMap<string, string>,
): string | null {
  let done = '';
  let rest = text;
  for (const { name, written } of mentions) {
    const standard = standards.get(name);
    const at = standard === undefined ? -1 : nameAt(rest, written);
    if (at < 0 || standard === undefined) return null;
    done += rest.slice(0, at) + standard;
    rest = rest.slice(at + written.length);
  }
  return done + rest;
}

/** The first place where the name stands by itself, between separators. */
function nameAt(text: string, written: string): number {
  if (written === '') return -1;
  for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
    if (isEdge(text[at - 1]) && isEdge(text[at + written.length])) return at;
  }
  return -1;
}

function isEdge(char: string | undefined): boolean {
  return char === undefined || /[\s、，,；;/及和（(）)]/.test(char);
}
