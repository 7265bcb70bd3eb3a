import type { Range } from '../../grid/address';
import type { ConditionalFormat, PrintSetup, SheetContent, Validation } from '../../plan/sheet-content';
import { copiesQuestion, isCopied, NOTHING_COPIED } from './copied-looks';
import { type CharacterWidth, isStandardWidth, widthToPoints } from './widths';
import { type Differences, placeKey } from './differences';
import { footerParts } from './footers';
import { rangeAt, wholeOf } from './places';
import { rectanglesByKind } from './rectangles';
import { writeAllCells, writeCells } from './write-cells';
import { CALL_BYTES, type SheetWriter } from './writer';
import { textBytes } from './text-bytes';

/**
 * Takes everything off a sheet of ours; the tab, its position, what refers to it, comments, and the rules and lists of
 * theirs that stay: `validated` are the ranges whose lists go. Conditional formats are not touched here.
 */
export async function clearSheet(
  writer: SheetWriter,
  filtered: boolean,
  validated: readonly Range[] | 'all',
): Promise<void> {
  for (const range of validated === 'all' ? [] : validated) {
    await writer.add(CALL_BYTES, (sheet) => {
      rangeAt(sheet, range).dataValidation.clear();
    });
  }
  await writer.add(20 * CALL_BYTES, (sheet) => {
    const all = wholeOf(sheet);
    if (filtered) sheet.autoFilter.remove();
    all.unmerge();
    if (validated === 'all') all.dataValidation.clear();
    all.clear('RemoveHyperlinks');
    all.clear('Contents');
    // Clearing formats would take conditional formats off as well.
    all.style = 'Normal';
    all.rowHidden = false;
    all.columnHidden = false;
    all.format.useStandardHeight = true;
    all.format.useStandardWidth = true;
  });
}

/** Fills an empty sheet. @param before what of its view and pages is there; absent: it is new */
export async function writeContent(
  writer: SheetWriter,
  content: SheetContent,
  { date1904, characters }: { readonly date1904: boolean; readonly characters: CharacterWidth },
  before?: View | 'unknown',
): Promise<void> {
  // What lay on a sheet that is written anew may be rules of theirs: pasting looks would take them off.
  const copied = before ? NOTHING_COPIED : writer.told.copiesFor(content);
  await writeAllCells(writer, content, date1904, copied);
  await writeSizes(writer, content, characters);
  for (const merge of content.merges.filter(({ top }) => !isCopied(copied, top))) {
    await writer.add(CALL_BYTES, (sheet) => {
      rangeAt(sheet, merge).merge(false);
    });
  }
  for (const validation of content.validations) {
    await writer.add(1000, (sheet) => {
      addValidation(rangeAt(sheet, validation.range), validation);
    });
  }
  // Each new rule goes before the ones that are there: the last first.
  for (const rule of copied.body ? [] : [...content.conditionalFormats].reverse()) {
    await writer.add(textBytes(rule.formula) + 8 * CALL_BYTES, (sheet) => {
      addConditionalFormat(rangeAt(sheet, rule.range).conditionalFormats, rule);
    });
  }
  await writer.add(2 * CALL_BYTES, (sheet) => {
    if (content.filter) sheet.autoFilter.apply(rangeAt(sheet, content.filter));
    sheet.tabColor = content.tabColour ?? '';
  });
  writeView(writer, content, before ?? NEW);
  if (before) return;
  writer.told.learn(writer.sheet, content);
  if (copied.copies.length > 0 && writer.told.firstCopy()) writer.ask(copiesQuestion(writer.sheet, content));
}

/** Gives a sheet its panes, gridlines and pages, as far as they are not so already. */
function writeView(writer: SheetWriter, content: SheetContent, old: View | 'unknown'): void {
  const { freeze, showGridlines, print, rows } = content;
  if (old === 'unknown' || !sameView(old, content)) {
    writer.view((sheet) => {
      setView(sheet, freeze, showGridlines ?? true);
    });
  }
  if (
    old === 'unknown' ||
    !samePrint(old.print, print) ||
    (print?.columns && old.rows.length !== rows.length)
  )
    writer.print(print, rows.length);
}

/** Makes a sheet another one of the same frame: only what differs is written. */
export async function writeDifferences(
  writer: SheetWriter,
  old: SheetContent,
  next: SheetContent,
  { cells, relooked, rows, growing }: Differences,
  date1904: boolean,
): Promise<void> {
  const changed = rectanglesByKind(
    cells.length,
    (row) => cells[row]?.cells.length ?? 0,
    (row, column) => (cells[row]?.cells[column] ? relooked.has(placeKey(row, column)) : undefined),
  );
  for (const [looks, ranges] of changed) {
    for (const range of ranges) {
      await writer.add(3 * CALL_BYTES, (sheet) => {
        const place = rangeAt(sheet, range);
        place.clear('Contents');
        if (looks) place.style = 'Normal';
      });
    }
  }
  // A link may go with what the cell held.
  const looked = cells.map((line, row) => ({
    cells: line.cells.map((cell, column) =>
      cell?.link || relooked.has(placeKey(row, column)) ? cell : null,
    ),
  }));
  if (changed.size > 0) await writeCells(writer, { ...next, rows: cells }, date1904, looked);
  for (const row of rows) {
    const { height, hidden } = next.rows[row] ?? { height: undefined, hidden: undefined };
    await writer.add(2 * CALL_BYTES, (sheet) => {
      const line = rangeAt(sheet, { top: row, left: 0, bottom: row, right: 0 });
      line.rowHidden = hidden === true;
      if (height === undefined) line.format.useStandardHeight = true;
      else line.format.rowHeight = height;
    });
  }
  await measureRows(writer, runsOf(growing), next.columns.length);
  writeView(writer, next, old);
}

/** Whether nothing differs at all. */
export function isUntouched(old: SheetContent, next: SheetContent, { cells, rows }: Differences): boolean {
  return (
    rows.length === 0 &&
    cells.every((row) => row.cells.length === 0) &&
    sameView(old, next) &&
    samePrint(old.print, next.print)
  );
}

/** What of a sheet's view and pages is known. */
type View = Pick<SheetContent, 'freeze' | 'showGridlines' | 'print' | 'rows'>;

const NEW: View = { rows: [] };

function sameView(a: View, b: View): boolean {
  return !differs(a.freeze, b.freeze) && (a.showGridlines ?? true) === (b.showGridlines ?? true);
}

function samePrint(a: PrintSetup | undefined, b: PrintSetup | undefined): boolean {
  const key = (print: PrintSetup | undefined): unknown =>
    print && [
      ...[print.orientation, print.paper, print.fitToWidth, footerParts(print.footer ?? '')],
      ...[print.titleRows ?? null, print.columns ?? null],
    ];
  return !differs(key(a), key(b));
}

function differs(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b);
}

async function writeSizes(
  writer: SheetWriter,
  { rows, columns }: SheetContent,
  characters: CharacterWidth,
): Promise<void> {
  if (columns.length > 0) {
    const sizes = columns.map(({ width, hidden }) => ({
      // A hidden column tells no width; setting none leaves the standard one for when it is shown.
      ...(width > 0 &&
        !isStandardWidth(width, characters) && {
          format: { columnWidth: widthToPoints(width, characters) },
        }),
      ...(hidden && { columnHidden: true }),
    }));
    await writer.add(60 * columns.length, (sheet) => {
      rangeAt(sheet, { top: 0, left: 0, bottom: 0, right: columns.length - 1 }).setColumnProperties(sizes);
    });
  }
  const growing = rows.flatMap(({ grows }, row) => (grows === true ? [row] : []));
  await measureRows(writer, runsOf(growing), columns.length);
  if (!rows.some(({ height, grows, hidden }) => (height !== undefined && !grows) || hidden)) return;
  for (let top = 0; top < rows.length; top += ROWS_AT_ONCE) {
    const sizes = rows.slice(top, top + ROWS_AT_ONCE).map(({ height, grows, hidden }) => ({
      ...(height !== undefined && !grows && { format: { rowHeight: height } }),
      ...(hidden && { rowHidden: true }),
    }));
    await writer.add(50 * sizes.length, (sheet) => {
      rangeAt(sheet, { top, left: 0, bottom: top + sizes.length - 1, right: 0 }).setRowProperties(sizes);
    });
  }
}

const ROWS_AT_ONCE = 5_000;

/** Excel measures these rows itself, now and whenever something is typed. */
async function measureRows(writer: SheetWriter, runs: readonly Run[], columns: number): Promise<void> {
  for (const { top, count } of runs) {
    await writer.add(12, (sheet) => {
      const right = Math.max(0, columns - 1);
      rangeAt(sheet, { top, left: 0, bottom: top + count - 1, right }).format.autofitRows();
    });
  }
}

interface Run {
  readonly top: number;
  count: number;
}

/** Rows, ascending, as runs. */
function runsOf(rows: readonly number[]): readonly Run[] {
  const runs: Run[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    if (last && last.top + last.count === row) last.count++;
    else runs.push({ top: row, count: 1 });
  }
  return runs;
}

function addValidation(range: Excel.Range, { rule, strict, prompt }: Validation): void {
  const { dataValidation } = range;
  dataValidation.rule =
    rule.kind === 'list'
      ? { list: { inCellDropDown: true, source: rule.items.join(',') } }
      : { date: { formula1: '1900-01-01', operator: 'GreaterThanOrEqualTo' } };
  dataValidation.errorAlert = { message: '', showAlert: true, style: strict ? 'Stop' : 'Warning', title: '' };
  if (prompt !== undefined) dataValidation.prompt = { message: prompt, showPrompt: true, title: '' };
}

/** A rule of ours among the rules of a range; it comes before the others. */
export function addConditionalFormat(
  rules: Excel.ConditionalFormatCollection,
  { formula, format, stopIfTrue }: Omit<ConditionalFormat, 'range'>,
): Excel.ConditionalFormat {
  const rule = rules.add('Custom');
  rule.custom.rule.formula = `=${formula}`;
  if (format.fill !== undefined) rule.custom.format.fill.color = format.fill;
  if (format.colour !== undefined) rule.custom.format.font.color = format.colour;
  if (format.bold !== undefined) rule.custom.format.font.bold = format.bold;
  if (format.numberFormat !== undefined) rule.custom.format.numberFormat = format.numberFormat;
  if (stopIfTrue) rule.stopIfTrue = true;
  return rule;
}

function setView(sheet: Excel.Worksheet, freeze: SheetContent['freeze'], gridlines: boolean): void {
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) sheet.freezePanes.unfreeze();
  else if (freeze.rows > 0 && freeze.columns > 0)
    sheet.freezePanes.freezeAt(
      rangeAt(sheet, { top: 0, left: 0, bottom: freeze.rows - 1, right: freeze.columns - 1 }),
    );
  else if (freeze.rows > 0) sheet.freezePanes.freezeRows(freeze.rows);
  else sheet.freezePanes.freezeColumns(freeze.columns);
  sheet.showGridlines = gridlines;
}
