import { HANZI_NUMERALS } from '../../texts/numerals';
import { areSame, sumOf } from '../numbers';
import { cellPlace } from '../tables/figure-table';
import {
  type Column,
  ELSEWHERE,
  type Known,
  lastNamed,
  type NamedRow,
  RANK,
  RATE,
  SCORE,
  type UnlikeRow,
} from './known-rows';

const FIGURE = /(\d{1,3}(?:\.\d{1,2})?)(%|分)/;

/** `城关镇（96.2分）`, `大营乡、东山街道完成率分别为80.0%、68.2%`, `比第2位的河西镇高2.7分`. */
export function figuresIn(sentence: string, paragraph: number, known: Known): UnlikeRow[] {
  return sentence
    .split(';')
    .flatMap((part) => [
      ...meanIn(part, paragraph, known),
      ...named(part, paragraph, known),
      ...inOrder(part, paragraph, known),
      ...apart(part, paragraph, known),
    ]);
}

/** The only column that words before a figure name, by what the figure is. */
function columnFor(words: string, unit: string, columns: readonly Column[]): Column | undefined {
  const like = columns.filter(
    ({ header }) => (unit === '分' ? SCORE : RATE).test(header) && !RANK.test(header),
  );
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

/** `城关镇（96.2分）`, `城关镇96.2分`. */
const NEXT_TO = /[\u4e00-\u9fff][(]?[\d.]{1,6}[%分]/;

const MEAN = /平均(?:综合)?(?:得分|分)(?:为|是)?([\d.]+)分/;
const CLOSE = 0.05;

/** `5个镇街平均得分92.2分`: the mean of the only column of scores. */
function meanIn(part: string, paragraph: number, known: Known): UnlikeRow[] {
  const found = MEAN.exec(part);
  const column = found ? columnFor(part.slice(0, found.index), '分', known.columns) : undefined;
  const [first] = known.rows;
  if (!found || !column || !first || known.table.isExcerpt) return [];
  const values = known.rows.map((row) => valueAt(known, row, column));
  const mean = sumOf(values) / values.length;
  const said = Number(found[1]);
  const decimals = /\.(\d+)/.exec(found[1] ?? '')?.[1]?.length ?? 0;
  const off = Math.abs(mean - said);
  if (Number.isNaN(mean) || off <= 0.5 * 10 ** -decimals + 1e-9 || off > CLOSE * mean) return [];
  return [
    {
      place: { paragraph, text: `${found[1] ?? ''}分` },
      cell: cellPlace(known.table, first.at, column.at),
      right: `${mean.toFixed(decimals)}分`,
    },
  ];
}

function named(part: string, paragraph: number, known: Known): UnlikeRow[] {
  if (!NEXT_TO.test(part)) return [];
  return known.rows.flatMap((row) => {
    const at = part.indexOf(row.label);
    const behind = at < 0 ? '' : part.slice(at + row.label.length);
    const [, words = '', unit] = BESIDE.exec(behind) ?? [];
    const column = unit === undefined ? undefined : columnFor(part.slice(0, at), unit, known.columns);
    if (!column || ELSEWHERE.test(part)) return [];
    return unlike(known, { row, column, words, paragraph });
  });
}

const BESIDE = /^(?:\(|,为|为)?(\d{1,3}(?:\.\d{1,2})?(%|分))(?=[、,;)]|$)/;

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

const APART = new RegExp(
  `比(?:第[\\d${HANZI_NUMERALS}]+[位名]的?|排名第?[\\d${HANZI_NUMERALS}]+[位名]?的|末位的?)?([\\u4e00-\\u9fff]{2,12})[高低多少]([\\d.]+)(分|个百分点)`,
  'g',
);

function apart(part: string, paragraph: number, known: Known): UnlikeRow[] {
  return [...part.matchAll(APART)].flatMap((found) => {
    const [words, name = '', digits = '', unit = ''] = found;
    const other = known.rows.find(({ label }) => name === label);
    const row = lastNamed(part.slice(0, found.index), known.rows);
    const column = columnFor(part, unit === '分' ? '分' : '%', known.columns);
    if (!other || !row || row === other || !column) return [];
    const gaps = known.columns.map((one) =>
      Math.abs(sumOf([valueAt(known, row, one), -valueAt(known, other, one)])),
    );
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
