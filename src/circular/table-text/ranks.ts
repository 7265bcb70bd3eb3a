import { readCount } from '../../texts/numerals';
import { HANZI_NUMBER } from '../../texts/item-marks';
import { IS_RANK } from '../tables/vocabulary';
import { listsIn, namesBeside } from './clauses';
import { columnOf, MAIN_SCORE, OTHER_TIME, valueOf } from './columns';
import type { KnownColumn, KnownRow, KnownTable } from './known-table';
import type { Mention, Passage } from './passage';
import { cellOf, headOf, saidAt, type Said } from './said';

/** A place among the rows, by a word or a number: `第6位`, `第六名`; `第一` where no word for what else it may be stands behind it. */
const NUMBERED = `第(\\d{1,2}|${HANZI_NUMBER})`;
const ORDINAL = `${NUMBERED}(?:[位名]|(?=[,;、:)(]|$|的(?:单位|部门|镇|街|乡|是|为)))`;
const PLACED = new RegExp(
  `(?:居|列|排名?|位列|名列|排在|[升降]至|升到|位于)(?:在)?(?:全[区县市][^,;:、()第]{0,6}|[^,;:、()第]{0,4})?${ORDINAL}`,
  'g',
);
/** `甲镇、乙镇分列第二、三位`. */
const SPREAD = new RegExp(
  `(?:分列|分居|分别列|分别居|分别位列|分别位居|分别排名?|依次列|依次排名?|位列|位居)(?:全[区县市])?第((?:\\d{1,2}|${HANZI_NUMBER})(?:[位名]?[、和及](?:第)?(?:\\d{1,2}|${HANZI_NUMBER}))+)[位名]?`,
  'g',
);
/** `第2名清河镇`, `排名第3的是石岭乡`. */
const HELD = new RegExp(`${NUMBERED}[位名]?(?:的)?(?:单位|部门|镇街|乡镇)?(?:是|为|:)?`, 'g');
/** Not of this table. */
const ELSEWHERE = /全国|全省/;
/** Of a table without ranks these are what a place is said by. */
const RATE_SAID = /率|进度|得分|总分|评分|成绩/;

/** `较上月上升2位`: with which it is compared. */
const COMPARED = /[较比与](?:上|去|同)[^,;]*/g;

/** The column that tells places: of ranks, of several the one whose words are said; else that of all scores. `null` where nobody can tell. */
export function placeColumn(words: string, { columns }: KnownTable): KnownColumn | null {
  const isOther = OTHER_TIME.test(words.replace(COMPARED, '').split(/[,;]/).at(-1) ?? '');
  const ranks = columns.filter(
    ({ header, values }) =>
      IS_RANK.test(header) &&
      [...values.values()].every((value) => value > 0) &&
      OTHER_TIME.test(header) === isOther &&
      !/变化|升降|较/.test(header),
  );
  if (ranks.length > 1) return columnOf({ near: words }, ranks);
  const [rank] = ranks;
  if (rank) return rank;
  const scores = columns.filter((column) => MAIN_SCORE.test(column.words));
  return scores.length === 1 && !isOther ? (scores[0] ?? null) : null;
}

/** `东山街道85.1分，排名第6位`, `甲镇、乙镇分列第二、三位`, `第3名为丙镇`: against the ranks of the rows. */
export function ranksSaid(passage: Passage, known: KnownTable): Said[] {
  const { text, mentions } = passage;
  if (mentions.length === 0 || !/[第位名]/.test(text) || known.hasTwins) return [];
  if (known.table.isExcerpt) return moves(passage, known);
  return [
    ...moves(passage, known),
    ...heldPlaces(passage, known),
    ...spreadPlaces(passage, known),
    ...ownPlaces(passage, known),
  ];
}

function ownPlaces(passage: Passage, known: KnownTable): Said[] {
  const { text, mentions } = passage;
  return [...text.matchAll(PLACED)].flatMap((found): Said[] => {
    const [words, number = ''] = found;
    // `由上季第6位升至第3位`: where it has come to is of now.
    const isNow = /^[升降]/.test(words);
    const lead = text.slice(0, found.index).replace(isNow ? FROM : /$/, '');
    const clause = /[^,;]*$/.exec(lead)?.[0] ?? '';
    const before = mentions.filter(({ end }) => end <= found.index);
    const [last] = before.slice(-1);
    // Of several named together, nobody can tell who has it.
    if (!last || ELSEWHERE.test(clause + words) || namesNow(passage, found.index) > 1) return [];
    const column = columnFor(clause, lead, known);
    const place = column && placesOf(last.row, column, known);
    const said = readCount(number) ?? 0;
    if (!column || !place) return [];
    const at = saidAt(passage, found.index, words);
    const cell = cellOf(known, last.row, column);
    if (said >= place.first && said <= place.last) return [{ ...at, cell, right: '', proves: true }];
    return [{ ...at, cell, right: `第${place.first}位`, proves: false }];
  });
}

const FROM = /[由从]?[^,;、由从]*第[^,;、第]{1,3}[位名]?$/;
const FROM_TO = new RegExp(
  `[由从]${NUMBERED}[位名]?[^,;、()第]{0,4}[升降退跌滑进]至?到?${NUMBERED}[位名]?`,
  'g',
);
const MOVED =
  /(?:(前进|前移|上移|上升|提升|跃升)|(?:后退|后移|下降|下滑|退后|回落))(?:了)?(\d{1,2}|[一二两三四五六七八九十])个?(?:位次|名次|位|名)/g;
const MOVES = /变化|升降|较|比上/;

/** `新城街道由第3位升至第1位`: both ranks; `较上月上升2位`: the column that says so. */
function moves(passage: Passage, known: KnownTable): Said[] {
  const { text, mentions } = passage;
  const ofLast = (index: number): KnownRow | null =>
    mentions.findLast(({ end }) => end <= index)?.row ?? null;
  const ranks = known.columns.filter(({ header }) => IS_RANK.test(header) && !MOVES.test(header));
  const [before] = ranks.filter(({ header }) => OTHER_TIME.test(header));
  const [now] = ranks.filter(({ header }) => !OTHER_TIME.test(header));
  const places = [...text.matchAll(FROM_TO)].flatMap((found): Said[] => {
    const row = ofLast(found.index);
    if (!row || !before || !now || ranks.length !== 2) return [];
    return [before, now].flatMap((column, n): Said[] => {
      const said = readCount(found[n + 1] ?? '') ?? 0;
      const value = valueOf(column, row);
      const at = { ...saidAt(passage, found.index, found[0]), cell: cellOf(known, row, column) };
      if (value === null || value === 0) return [];
      return value === said
        ? [{ ...at, right: '', proves: true }]
        : [{ ...at, start: at.start + 1 + n, right: `第${value}位`, proves: false }];
    });
  });
  const changes = known.columns.filter(
    ({ header, values }) =>
      MOVES.test(header) && (IS_RANK.test(header) || /位|名/.test(header)) && values.size > 0,
  );
  const [change] = changes;
  const steps = [...text.matchAll(MOVED)].flatMap((found): Said[] => {
    const row = ofLast(found.index);
    const value = row && change ? valueOf(change, row) : null;
    if (!row || !change || value === null || changes.length > 1) return [];
    const said = (readCount(found[2] ?? '') ?? 0) * (found[1] === undefined ? -1 : 1);
    const at = { ...saidAt(passage, found.index, found[0]), cell: cellOf(known, row, change) };
    return value === said
      ? [{ ...at, right: '', proves: true }]
      : [
          {
            ...at,
            right: `${value < 0 && said > 0 ? '下降' : value > 0 && said < 0 ? '上升' : ''}${Math.abs(value)}位`,
            proves: false,
          },
        ];
  });
  return [...places, ...steps];
}

/** How many names stand together right before a place. */
function namesNow(passage: Passage, start: number): number {
  const list = listsIn(passage).findLast(({ end }) => end <= start);
  return list?.mentions.length ?? 0;
}

function spreadPlaces(passage: Passage, known: KnownTable): Said[] {
  const lists = listsIn(passage);
  return [...passage.text.matchAll(SPREAD)].flatMap((found): Said[] => {
    const [words, numbers = ''] = found;
    const places = numbers.split(/[、和及]/).map((one) => readCount(one.replace(/[第位名]/g, '')) ?? 0);
    const list = namesBeside(passage, lists, found.index, found.index + words.length);
    const column = columnFor('', passage.text.slice(0, found.index), known);
    if (!list || !column || list.mentions.length !== places.length) return [];
    return list.mentions.flatMap((mention, n) => heldBy(mention, places[n] ?? 0, column, passage, known));
  });
}

function heldPlaces(passage: Passage, known: KnownTable): Said[] {
  return [...passage.text.matchAll(HELD)].flatMap((found): Said[] => {
    const end = found.index + found[0].length;
    const mention = passage.mentions.find(({ start }) => start === end);
    const before = passage.text.slice(0, found.index);
    const column = columnFor(/[^,;:]*$/.exec(before)?.[0] ?? '', before, known);
    return mention && column ? heldBy(mention, readCount(found[1] ?? '') ?? 0, column, passage, known) : [];
  });
}

/** Who has a place: the one named, or another. */
function heldBy(
  mention: Mention,
  said: number,
  column: KnownColumn,
  passage: Passage,
  known: KnownTable,
): Said[] {
  const place = placesOf(mention.row, column, known);
  if (!place || said === 0 || said > known.own.length) return [];
  const at = { ...saidAt(passage, mention.start, mention.row.name), cell: headOf(known, column) };
  if (said >= place.first && said <= place.last) return [{ ...at, right: '', proves: true }];
  const holders = known.own.filter((row) => {
    const own = placesOf(row, column, known);
    return own !== null && said >= own.first && said <= own.last;
  });
  return holders.length === 0
    ? []
    : [{ ...at, right: holders.map(({ name }) => name).join('、'), proves: false }];
}

/** A column that the clause names goes before that of ranks, which may be by another one. */
function columnFor(clause: string, before: string, known: KnownTable): KnownColumn | null {
  const rank = placeColumn(before, known);
  if (rank && IS_RANK.test(rank.header))
    return /[率度]/.test(clause) && !known.columns.some(({ isRate }) => isRate) ? null : rank;
  const rates = known.columns.filter(({ words }) => RATE_SAID.test(words));
  return columnOf({ near: clause, time: before }, rates) ?? (clause.includes('率') ? null : rank);
}

/** The places that a row may be said to have: its rank, or by its figure; those of equal figures share them. */
function placesOf(
  row: KnownRow,
  column: KnownColumn,
  { own }: KnownTable,
): { readonly first: number; readonly last: number } | null {
  const value = valueOf(column, row);
  if (value === null) return null;
  if (IS_RANK.test(column.header)) return { first: value, last: value };
  const values = own.map((one) => valueOf(column, one));
  if (values.includes(null)) return null;
  const above = values.filter((one) => (one ?? 0) > value).length;
  return { first: above + 1, last: above + values.filter((one) => one === value).length };
}
