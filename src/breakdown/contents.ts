import { isDateFormat } from '../grid/number-format';
import { remembered } from '../grid/remembered';
import type { SheetView } from '../grid/view';
import { MULTIPLIER_PATTERN, UNIT_PATTERN } from '../quantities/measuring-units';
import { isBlank, trimmed } from '../texts/invisible';
import { BRACKETED, ORDINAL, POINTED, SIGNS } from '../texts/item-marks';
import { QUARTER, SHORT_NUMBER } from '../texts/numerals';
import { squash } from '../texts/width';
import { readTiming } from '../timing/read-timing';
import { looksLikeUnits } from '../units/looks-like-units';
import { hasSurname } from '../units/words/surnames';
import { ABOUT, isFigure } from './figure-text';
import { labelledIn } from './labelled';
import { isFormField, isRemark } from './remarks';
import { isSectionNumeral, readLeadingNumber } from './task-number';

/** What stands in one column of a table's body: evidence for its role where the header's words leave a choice. */
export interface ColumnContents {
  /** Count of cells with a text of their own. */
  readonly filled: number;
  /** Mean length of the filled cells. */
  readonly length: number;
  /** Share of filled cells, 0…1: `1`, `（3）`. */
  readonly numbered: number;
  /** Share of filled cells that are one more than the one above: `2` below `1`. */
  readonly counting: number;
  /** Share of filled cells that are a section's numeral: `一`, `（二）`. */
  readonly numerals: number;
  /** Share of filled cells with numbered items. */
  readonly marked: number;
  /** Share of filled cells whose leading number goes on from the one above; 0 where a later one begins again at 1. */
  readonly runsOn: number;
  /** Share of filled cells that say a time, whatever else they say. */
  readonly dated: number;
  /** Share of filled cells that begin with a day, month or quarter: `6月底前主体封顶`. */
  readonly begins: number;
  /** Share of filled cells that are a time and nothing else: `6月底前`. */
  readonly dates: number;
  /** Share of filled cells that are a time with hardly a word more: `5月底前动工`, not `3月：完成设计`. */
  readonly shortDates: number;
  /** Share of filled cells that are a bare figure: `5.8`, `86%`, `≥95`. */
  readonly figures: number;
  /** Share of filled cells that are a figure with what it measures: `150亿元`. */
  readonly amounts: number;
  /** Share of filled cells that are what is measured: `%`, `亿元`, `人`. */
  readonly measures: number;
  /** Share of filled cells that report: `已完成`, `正在推进`, `√`. */
  readonly reports: number;
  /** Share of cells that hold nothing of their own: covered by a merge from above, or blank. */
  readonly bare: number;
  /** Count of cells that a merge covers from above. */
  readonly covered: number;
  readonly names: number;
  readonly units: number;
  /** Share of filled cells whose text stands nowhere above. */
  readonly distinct: number;
}

const ITEM_MARK = new RegExp(`(?:^|\\n)\\s*(?:${BRACKETED}|[${SIGNS}]|${POINTED}|${ORDINAL})`);
const DATED = /^(\d{4}[年./-])?\s*\d{1,2}\s*(月|[./-]\s*\d{1,2})|年底|年内|季度|半年|全年|长期|持续|常态/;
const BEGINS = new RegExp(
  `^(?:力争|确保|计划|预计|[于在到至])?(?:(?:20\\d{2}|今|本)年)?(?:${SHORT_NUMBER}月|${QUARTER}|[上下]半年|年底|年内|年中)`,
);
const NAME = /^[\u4e00-\u9fa5·]\s*[\u4e00-\u9fa5·]{1,3}$/;
const REPORT =
  /^(已|正|未|尚|基本|全部|全面|按|超|有序|稳步|持续|目前|截至|推进中|进行中|完成(?!(规划|设计|招标|主体|基础))|办结|销号|是$|否$|[√✓☑×✗]|\d{1,3}(\.\d+)?%)/;
const MEASURE = `(?:每|年均|/)?(?:${MULTIPLIER_PATTERN})*(?:${UNIT_PATTERN})?`;
const AMOUNT = new RegExp(`^${ABOUT}\\d[\\d,]*(?:\\.\\d+)?${MEASURE}(?:以上|以下|左右)?$`, 'i');
const MEASURED = new RegExp(`^(?!$)${MEASURE}(?:/.{1,3})?$`, 'i');
/** What may stand beside a time that is all a cell says: 动工, 投入使用. */
const MOST_BESIDE = 4;
/** Enough rows to judge by; the cost must not grow with the table. */
const SAMPLE = 300;
/** What a large workbook's columns hold in the rows that are looked at. */
const MOST_TEXTS = 20_000;

/** Where the body of a table lies. 0-based. */
export interface Body {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A merge over this share of the table's columns is a section row, which says nothing about any of them. */
const WIDE = 0.6;

/** The rows that are looked at: from the first of the body, without those of sections, those of figures alone, notes and sums. */
export function sampleRows(view: SheetView, { top, bottom, left, right }: Body): readonly number[] {
  const wide = Math.max(3, (right - left + 1) * WIDE);
  const isWide = (row: number): boolean => {
    for (let column = left; column <= right; column++) {
      const merge = view.mergeAt(row, column);
      if (merge && merge.right - merge.left + 1 >= wide) return true;
    }
    return false;
  };
  // 101 | 202 | 303 below the tasks says nothing about the columns either, nor does 合计 | | | 9800.
  const hasWords = (row: number): boolean => {
    let figures = 0;
    for (let column = left; column <= right; column++) {
      const text = view.own(row, column)?.text ?? '';
      if (isBlank(text)) continue;
      if (!isFigure(text))
        return figures > 0 || (!isRemark(text) && !isFormField(text) && !isTitleOfSums(row, column));
      figures++;
    }
    return figures < 2;
  };
  // （一）产业项目 | | 41 | 15: a title over several columns, and what is under it added up.
  const isTitleOfSums = (row: number, column: number): boolean => {
    const merge = view.mergeAt(row, column);
    if (!merge || merge.right === column) return false;
    for (let beside = merge.right + 1; beside <= right; beside++) {
      const text = view.own(row, beside)?.text ?? '';
      if (!isBlank(text) && !isFigure(text)) return false;
    }
    return true;
  };
  const rows: number[] = [];
  for (let row = top; row <= bottom && row < top + SAMPLE; row++)
    if (!isWide(row) && hasWords(row)) rows.push(row);
  return rows;
}

/** `rows`: of `sampleRows`. */
export function contentsOf(view: SheetView, column: number, rows: readonly number[]): ColumnContents {
  const counts = {
    filled: 0,
    length: 0,
    numbered: 0,
    counting: 0,
    numerals: 0,
    marked: 0,
    runsOn: 0,
    dated: 0,
    begins: 0,
    dates: 0,
    shortDates: 0,
    figures: 0,
    amounts: 0,
    measures: 0,
    reports: 0,
    bare: 0,
    covered: 0,
    names: 0,
    units: 0,
  };
  const seen = new Set<string>();
  let number = 0;
  let count = 0;
  let restarts = false;
  for (const row of rows) {
    const cell = view.own(row, column);
    const text = trimmed(cell?.text ?? '');
    const merge = view.mergeAt(row, column);
    if (text === '') {
      counts.bare++;
      if (merge && merge.top < row) counts.covered++;
      continue;
    }
    seen.add(text);
    counts.filled++;
    counts.length += text.length;
    const isDate = typeof cell?.value === 'number' && isDateFormat(cell.numberFormat);
    const says = kindsOf(text);
    if (says.numbered) {
      counts.numbered++;
      const value = Number(/\d+/.exec(text)?.[0]);
      if (value === count + 1) counts.counting++;
      count = value;
    }
    if (says.numeral) counts.numerals++;
    if (says.marked) {
      counts.marked++;
      const leading = Number(readLeadingNumber(text)?.number);
      if (leading === number + 1) counts.runsOn++;
      else if (leading === 1) restarts = true;
      if (leading > 0) number = leading;
    }
    if (isDate || says.dated) counts.dated++;
    if (says.begins) counts.begins++;
    if (isDate || says.beside === 0) counts.dates++;
    if (isDate || says.beside <= MOST_BESIDE) counts.shortDates++;
    if (!isDate && says.figure) counts.figures++;
    if (!isDate && says.amount) counts.amounts++;
    if (says.measure) counts.measures++;
    if (says.report) counts.reports++;
    if (says.name) counts.names++;
    if (says.units) counts.units++;
  }
  const share = (count: number): number => (counts.filled === 0 ? 0 : count / counts.filled);
  return {
    filled: counts.filled,
    length: share(counts.length),
    numbered: share(counts.numbered),
    counting: share(counts.counting),
    numerals: share(counts.numerals),
    marked: share(counts.marked),
    runsOn: restarts ? 0 : share(counts.runsOn),
    dated: share(counts.dated),
    begins: share(counts.begins),
    dates: share(counts.dates),
    shortDates: share(counts.shortDates),
    figures: share(counts.figures),
    amounts: share(counts.amounts),
    measures: share(counts.measures),
    reports: share(counts.reports),
    bare: counts.bare / Math.max(1, counts.bare + counts.filled),
    covered: counts.covered,
    names: share(counts.names),
    units: share(counts.units),
    distinct: share(seen.size),
  };
}

interface Kinds {
  readonly numbered: boolean;
  readonly numeral: boolean;
  readonly marked: boolean;
  readonly dated: boolean;
  readonly begins: boolean;
  /** Count of characters beside the time; `Infinity` where the text is no time, or says with a colon what is due then. */
  readonly beside: number;
  readonly figure: boolean;
  readonly amount: boolean;
  readonly measure: boolean;
  readonly report: boolean;
  readonly name: boolean;
  readonly units: boolean;
}

/** What one text is. Texts repeat all over a table, and a workbook is read again after every edit. */
const kindsOf = remembered((text): Kinds => {
  const plain = text.length < 20 ? squash(text) : '';
  const dated = plain !== '' && DATED.test(text);
  const units = looksLikeUnits(text) || labelledIn(text)?.namesUnits === true;
  return {
    numbered: /^[（(]?\s*\d{1,4}\s*[）).、．]?$/.test(text),
    numeral: plain !== '' && isSectionNumeral(plain),
    marked: ITEM_MARK.test(text),
    dated,
    begins: BEGINS.test(text),
    beside: dated ? besideTime(text, plain) : Infinity,
    figure: isFigure(text),
    amount: AMOUNT.test(plain),
    measure: MEASURED.test(plain),
    report: REPORT.test(text),
    name: !units && isName(text.split('\n')[0]?.trim() ?? ''),
    units,
  };
}, MOST_TEXTS);

const ANY_YEAR = { year: 2000, deadline: null, start: null, notice: '2000-01-01' } as const;

function besideTime(text: string, plain: string): number {
  const { kind, phrase = '' } = readTiming(text, ANY_YEAR).timing;
  if (kind === 'ongoing') return 0;
  if (kind === 'none' || /:/.test(plain)) return Infinity;
  return plain.replace(squash(phrase), '').replace(/[之以]?前|[,。;、]/g, '').length;
}

/** 专项债 and 稳岗返还 are as short as a name, but begin with no surname. */
function isName(text: string): boolean {
  return NAME.test(text) && hasSurname(text);
}
