import { toHalfWidth } from '../texts/width';
import { readCount } from '../texts/numerals';
import type { CircularParagraph, CircularPlace } from './model';
import { areSame, sumOf } from './numbers';
import { cellPlace, headerOf, type FigureTable } from './tables/figure-table';

/** What the text says of a row that it names (a rank, a score, a rate) and the table does not. */
export interface UnlikeRow {
  readonly place: CircularPlace;
  readonly cell: CircularPlace;
  readonly right: string;
}

/** A row by its name, with its cells by column. */
interface NamedRow {
  readonly at: number;
  readonly label: string;
}

interface Column {
  readonly at: number;
  readonly header: string;
}

const RANK = /排名|名次|位次|排位/;
const SCORE = /得分|评分|总分|分数|成绩/;
const RATE = /率|占比|比例|进度/;
const ORDINAL = '第(\\d{1,2}|[一二三四五六七八九十]{1,3})[位名]';
const RANKED = new RegExp(`(?:居|列|排名?|位列|名列|排在|[升降]至|升到)[^,;。:、()第]{0,8}${ORDINAL}`, 'g');
const MOVED = new RegExp(
  `${ORDINAL}[^,;。第]{0,8}[升降进退滑跃][^,;。第]{0,4}[到至]${ORDINAL}|(?:前进|上升|提升|后退|下降|下滑|退后)(?:了)?(\\d{1,2})个?(?:位次|名次|位|名)`,
  'g',
);
/** Not of this table. */
const ELSEWHERE = /全国|全省|上月|上期|上季|去年|上年|同期/;
const FIGURE = /(\d{1,3}(?:\.\d{1,2})?)(%|分)/;

export function unlikeRows(paragraphs: readonly CircularParagraph[], tables: readonly FigureTable[]): UnlikeRow[] {
  const known = tables.flatMap((table) => {
    const rows = rowsOf(table);
    return rows.length < 2 ? [] : [{ table, rows, columns: columnsOf(table) }];
  });
  if (known.length === 0) return [];
  return paragraphs.flatMap(({ number, text }) =>
    toHalfWidth(text)
      .split('。')
      .flatMap((sentence) =>
        known.flatMap((one) => [...ranksIn(sentence, number, one), ...figuresIn(sentence, number, one)]),
      ),
  );
}

interface Known {
  readonly table: FigureTable;
  readonly rows: readonly NamedRow[];
  readonly columns: readonly Column[];
}

function rowsOf({ table, body }: FigureTable): NamedRow[] {
  const rows = body.flatMap((at) => {
    const label = table.rows[at]?.slice(0, 3).find((text) => /[\u4e00-\u9fff]{2}/.test(text));
    return label === undefined ? [] : [{ at, label: toHalfWidth(label).replace(/\([^()]*\)/g, '').trim() }];
  });
  return new Set(rows.map(({ label }) => label)).size === rows.length ? rows : [];
}

function columnsOf({ table, first }: FigureTable): Column[] {
  const heads = table.rows.slice(0, first);
  return Array.from({ length: table.rows[0]?.length ?? 0 }, (_, at) => ({ at, header: headerOf(heads, at) }));
}

function lastNamed(words: string, rows: readonly NamedRow[]): NamedRow | undefined {
  const found = rows
    .map((row) => ({ row, at: words.lastIndexOf(row.label) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at + b.row.label.length - (a.at + a.row.label.length));
  return found[0]?.row;
}

/** `东山街道85.1分，排名第6位`: against its row's rank, where the table has one. */
function ranksIn(sentence: string, paragraph: number, { table, rows, columns }: Known): UnlikeRow[] {
  const ranks = columns.filter(({ header }) => RANK.test(header));
  const [rank] = ranks;
  if (!rank) return [];
  return [...sentence.matchAll(RANKED)].flatMap((found) => {
    const before = sentence.slice(0, found.index);
    const clause = /[^,;]*$/.exec(before)?.[0] ?? '';
    const row = lastNamed(before, rows);
    if (!row || ELSEWHERE.test(clause + found[0])) return [];
    const said = readCount(found[1] ?? '') ?? 0;
    const cells = ranks.map(({ at }) => Number(table.table.rows[row.at]?.[at] || NaN));
    // A rank of something else than the table tells.
    const isOther = ranks.length > 1 || (/率|进度/.test(clause) && !RATE.test(columns.map(({ header }) => header).join('')));
    if (isOther || cells.some((cell) => Number.isNaN(cell) || cell === said)) return [];
    return [{ place: { paragraph, text: found[0] }, cell: cellPlace(table, row.at, rank.at), right: `第${String(cells[0])}位` }];
  });
}

/** `城关镇（96.2分）`, `大营乡、东山街道完成率分别为80.0%、68.2%`, `比第2位的河西镇高2.7分`. */
function figuresIn(sentence: string, paragraph: number, known: Known): UnlikeRow[] {
  return sentence
    .split(';')
    .flatMap((part) => [...named(part, paragraph, known), ...inOrder(part, paragraph, known), ...apart(part, paragraph, known)]);
}

/** The only column that words before a figure name, by what the figure is. */
function columnFor(words: string, unit: string, columns: readonly Column[]): Column | undefined {
  const like = columns.filter(({ header }) => (unit === '分' ? SCORE : RATE).test(header) && !RANK.test(header));
  const said = like.filter(({ header }) => words.includes(header.replace(/\([^()]*\)/g, '')));
  const own = said.length > 0 ? said : unit === '分' ? like : [];
  return own.length === 1 ? own[0] : undefined;
}

function valueAt({ table }: Known, row: NamedRow, { at }: Column): number {
  return Number((table.table.rows[row.at]?.[at] ?? '').replace(/[%分,]/g, '') || NaN);
}

function unlike(
  known: Known,
  { row, column, words, paragraph }: { row: NamedRow; column: Column; words: string; paragraph: number },
): UnlikeRow[] {
  const [, digits = '', unit = ''] = FIGURE.exec(words) ?? [];
  const right = valueAt(known, row, column);
  const step = 10 ** -(/\.(\d+)/.exec(digits)?.[1]?.length ?? 0);
  if (Number.isNaN(right) || areSame(Number(digits), right, step / 2)) return [];
  // Any other figure of its row may be meant.
  if (known.columns.some((one) => areSame(valueAt(known, row, one), Number(digits), step / 2))) return [];
  return [
    {
      place: { paragraph, text: `${digits}${unit}` },
      cell: cellPlace(known.table, row.at, column.at),
      right: `${known.table.table.rows[row.at]?.[column.at]?.replace(/[%分]/g, '') ?? ''}${unit}`,
    },
  ];
}

function named(part: string, paragraph: number, known: Known): UnlikeRow[] {
  return known.rows.flatMap((row) => {
    const at = part.indexOf(`${row.label}(`);
    const [, words = ''] = at < 0 ? [] : (/^\(([^()]{2,12})\)/.exec(part.slice(at + row.label.length)) ?? []);
    const unit = new RegExp(`^${FIGURE.source}$`).exec(words)?.[2];
    const column = unit === undefined ? undefined : columnFor(part.slice(0, at), unit, known.columns);
    if (!column || ELSEWHERE.test(part)) return [];
    return unlike(known, { row, column, words, paragraph });
  });
}

const RESPECTIVELY = /([\u4e00-\u9fff]{2,6})分别(?:为|是|达到?)((?:[\d.]+[%分][、,和]?)+)/;

function inOrder(part: string, paragraph: number, known: Known): UnlikeRow[] {
  const found = RESPECTIVELY.exec(part);
  if (!found || ELSEWHERE.test(part)) return [];
  const before = part.slice(0, found.index + found[0].length);
  const list = /[^,;:。]*$/.exec(before.slice(0, found.index))?.[0] ?? '';
  const names = `${list}${found[1] ?? ''}`;
  const rows = known.rows
    .map((row) => ({ row, at: names.indexOf(row.label) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  const figures = (found[2] ?? '').match(/[\d.]+[%分]/g) ?? [];
  if (rows.length < 2 || rows.length !== figures.length) return [];
  return figures.flatMap((words, n) => {
    const row = rows[n]?.row;
    const column = columnFor(names, words.slice(-1), known.columns);
    return row && column ? unlike(known, { row, column, words, paragraph }) : [];
  });
}

const APART = /比(?:第[\d一二三四五六七八九十]+[位名]的|排名第?[\d一二三四五六七八九十]+[位名]?的|末位的)?([\u4e00-\u9fff]{2,12})[高低多少]([\d.]+)(分|个百分点)/g;

function apart(part: string, paragraph: number, known: Known): UnlikeRow[] {
  return [...part.matchAll(APART)].flatMap((found) => {
    const [words, name = '', digits = '', unit = ''] = found;
    const other = known.rows.find(({ label }) => name === label);
    const row = lastNamed(part.slice(0, found.index), known.rows);
    const column = columnFor(part, unit === '分' ? '分' : '%', known.columns);
    if (!other || !row || row === other || !column) return [];
    const gaps = known.columns.map((one) => Math.abs(sumOf([valueAt(known, row, one), -valueAt(known, other, one)])));
    const step = 10 ** -(/\.(\d+)/.exec(digits)?.[1]?.length ?? 0);
    if (gaps.some((gap) => areSame(gap, Number(digits), step / 2))) return [];
    const right = Math.abs(sumOf([valueAt(known, row, column), -valueAt(known, other, column)]));
    if (Number.isNaN(right)) return [];
    return [
      {
        place: { paragraph, text: words },
        cell: cellPlace(known.table, row.at, column.at),
        right: `${right.toFixed(String(step).length > 1 ? String(step).length - 2 : 0)}${unit}`,
      },
    ];
  });
}

/** `由第6位升至第4位，前进2个位次`: in one sentence, as many as between the two. */
export function wrongMoves(paragraphs: readonly CircularParagraph[]): { readonly place: CircularPlace; readonly other: CircularPlace; readonly right: string }[] {
  return paragraphs.flatMap(({ number: paragraph, text }) =>
    toHalfWidth(text)
      .split(/[。;]/)
      .flatMap((part) => {
        const found = [...part.matchAll(MOVED)];
        const moves = found.filter(([, from]) => from !== undefined);
        const steps = found.filter(([, , , step]) => step !== undefined);
        const [move, step] = [moves[0], steps[0]];
        if (!move || !step || moves.length > 1 || steps.length > 1) return [];
        const right = Math.abs((readCount(move[1] ?? '') ?? 0) - (readCount(move[2] ?? '') ?? 0));
        if (right === Number(step[3])) return [];
        return [{ place: { paragraph, text: step[0] }, other: { paragraph, text: move[0] }, right: `${right}位` }];
      }),
  );
}
