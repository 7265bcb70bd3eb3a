import { MULTIPLIER_PATTERN, UNIT_PATTERN } from '../quantities/measuring-units';
import type { Paragraph } from './paragraphs';
import type { Sentence } from './sentences';
import { trimmedSpan, type Span } from './text';

/** Columns of a row that is one line: as a Word file's table is read, and as pages and sheets give it when it is copied. */
const BETWEEN = '\t';
/** What only names or orders a row, or tells of last year or of who will do it: the table that is compared has columns for these. */
const NOT_SAID =
  /^(?:序号|编号|类别|单位|计量单位)$|责任|牵头|配合|分管|领导|负责|主管|实施单位|备注|说明|上年|去年|实绩|基数|同期|完成(?:情况|值|数|$)|实际|执行数|投资额|资金/;
const UNIT = /^(?:计量)?单位$/;
const UNTIL = /时限|时间|期限|进度要求/;
const WORDS_OF_HEAD =
  /^(?:序号|编号|类别|指标|项目|任务|事项|内容|名称|单位|目标|备注)|指标|名称|内容|目标|任务|计划|预期|时限/;
/** `增长6.5`, `≥92`, `12万`, `15.5左右`: a figure to which the measure is missing. */
const FIGURE = /^(\D{0,6}?)(\d[\d,.]*(?:[-—–~]\d[\d,.]*)?)([万亿千百]*)(左右|以上|以下|以内)?$/;
/** Behind a name or a head: 增速（%）, 一般公共预算收入（亿元）. */
const IN_BRACKETS = /[（(]([^（）()]{1,6})[）)]$/;
const MEASURE = new RegExp(`^(?:${MULTIPLIER_PATTERN})?(?:${UNIT_PATTERN})$`, 'i');
/** Content this long says what is promised by itself; the name beside it is a heading. */
const SAYS_ENOUGH = 10;

interface Cell extends Span {
  readonly text: string;
}

/** Whether a paragraph is a row of a table. */
export function isRow({ text }: Paragraph): boolean {
  return text.includes(BETWEEN) && cellsOf(text, { start: 0, end: text.length }).filter(isFilled).length > 1;
}

/**
 * The rows of a table in a report, each what it promises: the name of an indicator with its figure and measure
 * (`地区生产总值增长6.5%`), or the words of a project. Its head, last year's figures, numbers of rows and who is responsible are
 * left out.
 *
 * @param year of the table that is compared; of columns of several years that one counts
 */
export function rowSentences(text: string, rows: readonly Paragraph[], year: number | null): Sentence[] {
  const table = rows.map((row) => cellsOf(text, row));
  const head = headOf(table);
  const columns = head?.map((cell) => cell.text.replace(/\s/g, '')) ?? [];
  const ofYear = columns.some((one) => year !== null && one.includes(String(year)));
  return table.slice(head ? 1 : 0).flatMap((cells) => {
    // A cell that reaches down from above is missing at the left.
    const shift = Math.max(0, columns.length - cells.length);
    const said = cells.map((cell, at): Named => ({ ...cell, head: columns[at + shift] ?? '' }));
    return rowSentence(
      said.filter((one) => isFilled(one)),
      year,
      ofYear,
    );
  });
}

interface Named extends Cell {
  readonly head: string;
}

function rowSentence(cells: readonly Named[], year: number | null, ofYear: boolean): Sentence[] {
  const measure = cells.find(({ head, text }) => UNIT.test(head) && MEASURE.test(text))?.text;
  const own = cells.filter(
    ({ head, text }, at) =>
      !NOT_SAID.test(head) &&
      !isOfAnotherYear(head, year, ofYear) &&
      !(at === 0 && /^\d+[.、．]?$/.test(text)),
  );
  const until = own.find(({ head, text }) => UNTIL.test(head) && /[月季年日]/.test(text));
  const [name, ...others] = own.filter(({ head }) => !UNTIL.test(head));
  if (!name) return [];
  const content = others.find(({ text }) => text.length >= SAYS_ENOUGH);
  const parts = content ? [content] : [name, ...others];
  const inName = IN_BRACKETS.exec(name.text);
  const ofName = MEASURE.test(inName?.[1] ?? '') ? inName : null;
  const words = parts.map((part) => {
    if (part === name && ofName) return name.text.slice(0, ofName.index);
    const inHead = IN_BRACKETS.exec(part.head)?.[1] ?? '';
    return measured(part.text, measure ?? ofName?.[1] ?? (MEASURE.test(inHead) ? inHead : ''));
  });
  const last = parts.at(-1) ?? name;
  const said = `${until ? `${until.text}，` : ''}${words.join('')}`.replace(/[。；;]$/, '');
  return /[\u3400-\u9fff]/.test(said) ? [{ start: (parts[0] ?? name).start, end: last.end, text: said }] : [];
}

function isOfAnotherYear(head: string, year: number | null, ofYear: boolean): boolean {
  return ofYear && /20\d\d/.test(head) && !head.includes(String(year));
}

function measured(written: string, measure: string): string {
  const found = FIGURE.exec(written);
  if (!found || measure === '') return written;
  const [, before = '', figure = '', times = '', after = ''] = found;
  return `${before}${figure}${times}${measure}${after}`;
}

function headOf(table: readonly (readonly Cell[])[]): readonly Cell[] | null {
  const filled = table[0]?.filter(isFilled) ?? [];
  const isHead =
    filled.filter(({ text }) => WORDS_OF_HEAD.test(text.replace(/\s/g, ''))).length * 2 >= filled.length &&
    filled.every(({ text }) => text.length <= 12 && !FIGURE.test(text));
  return isHead ? (table[0] ?? null) : null;
}

function cellsOf(text: string, { start, end }: Span): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charAt(at) !== BETWEEN) continue;
    const span = trimmedSpan(text, { start: from, end: at });
    cells.push({ ...span, text: text.slice(span.start, span.end) });
    from = at + 1;
  }
  return cells;
}

function isFilled({ text }: Cell): boolean {
  return text !== '' && !/^[-—/\\]+$/.test(text);
}
