import type { CircularParagraph } from '../model';
import { endsAsUnit } from '../../units/words/endings';
import type { Statement } from '../statements';
import { stateOf, TAKEN_UP, verbOf, WITHIN } from '../vocabulary';
import { HANZI_NUMBER } from '../../texts/item-marks';

/** Figures of one after the other, the same of each: by unit, quarter, work; as a table would have them. */
export interface Rows {
  /** Of each row its figures by column (`columnOf`), the first of each. */
  readonly rows: readonly ReadonlyMap<string, Statement>[];
  readonly columns: readonly string[];
  /** The figures of these columns. */
  readonly figures: ReadonlySet<Statement>;
  /** All figures of the rows. */
  readonly all: ReadonlySet<Statement>;
}

const LEAST = 3;
const COUNTERS = /^(?:项|个|件|家|条|户|人|次|笔|份|所|件次|人次|期次|项次|批次|处|起|宗|例)$/;
/** How a paragraph begins that is one of several: a number, a name in brackets, a name before a colon and what is said of it. */
const NUMBERED = new RegExp(
  `^\\s*(?:[(（]?(?:${HANZI_NUMBER}|\\d{1,2})[)）、.．]|【|[^，。；:：]{2,14}[:：]\\s*\\S)`,
);

const HEADING = new RegExp(`^\\s*(?:[(（]?${HANZI_NUMBER}[)）]?[、.．]?)[^，。；:：,;]{2,30}$`);

/** What a figure says, whoever it is said of: unit, state, and for what has no state the words right before it that name nobody. */
export function columnOf({ unit, state, verb, before }: Statement): string {
  const tag = COUNTERS.test(unit) ? '' : withoutName(before.replace(/[^\u4e00-\u9fff]/g, '')).slice(-4);
  return [unit, state, state === '' ? tag : verb].join('|');
}

const LONGEST_NAME = 12;

/** `桃园乡计划` without the unit or place that it begins with. */
function withoutName(words: string): string {
  for (let end = Math.min(words.length, LONGEST_NAME); end > 1; end--)
    if (endsAsUnit(words.slice(0, end))) return words.slice(end);
  return words;
}

/** Rows in the order of the text; no figure stands in two. Linear. */
export function rowsIn(
  statements: readonly Statement[],
  texts: readonly CircularParagraph[],
): readonly Rows[] {
  const numbered = new Set(texts.filter(({ text }) => NUMBERED.test(text)).map(({ number }) => number));
  /** Short paragraphs that end without a mark: what stands below them is theirs. */
  const headings = new Set(texts.filter(({ text }) => HEADING.test(text)).map(({ number }) => number));
  const counts = statements.filter(({ kind }) => kind === 'count');
  const paragraphs = grouped(counts, ({ paragraph }) => paragraph);
  const inParagraphs = runsOf(
    paragraphs,
    (a, b) => {
      const [one, next] = [a[0]?.paragraph ?? 0, b[0]?.paragraph ?? 0];
      if (next === one + 1)
        return (
          (numbered.has(one) && numbered.has(next)) || (a.length > 1 && !isOfAll(a, b) && areAlike(a, b))
        );
      return next === one + 2 && headings.has(one - 1) && headings.has(next - 1);
    },
    () => true,
  );
  const taken = new Set(inParagraphs.flatMap(({ figures }) => [...figures]));
  const within = paragraphs.flatMap((own) => {
    if (own.some((one) => taken.has(one))) return [];
    const sentences = grouped(own, ({ sentence }) => sentence);
    const ofSentences = runsOf(
      sentences,
      () => true,
      () => false,
    );
    return ofSentences.length > 0 ? ofSentences : sentences.flatMap(inSentence);
  });
  return [...inParagraphs, ...within];
}

/** The first is about all, the other about somebody. */
function isOfAll([one]: readonly Statement[], [next]: readonly Statement[]): boolean {
  return one?.scope === '' && next?.scope !== '';
}

/** The same is said of each, figure by figure. */
function areAlike(a: readonly Statement[], b: readonly Statement[]): boolean {
  return (
    a.length === b.length && a.every((one, at) => b[at] !== undefined && columnOf(one) === columnOf(b[at]))
  );
}

/** One row a block: three and more that begin with the same column, and go on with the same ones. */
function runsOf(
  blocks: readonly (readonly Statement[])[],
  follows: (one: readonly Statement[], next: readonly Statement[]) => boolean,
  mayBeSingle: (row: readonly Statement[]) => boolean,
): Rows[] {
  const found: Rows[] = [];
  let run: (readonly Statement[])[] = [];
  const close = (): void => {
    const rows = rowsOf(run);
    if (rows && (rows.columns.length > 1 || run.every(mayBeSingle))) found.push(rows);
    run = [];
  };
  for (const block of blocks) {
    const last = run.at(-1);
    if (last && !(beginsWith(block) === beginsWith(last) && follows(last, block))) close();
    run.push(block);
  }
  close();
  return found;
}

function beginsWith([first]: readonly Statement[]): string {
  return first ? `${first.depth}|${columnOf(first)}` : '';
}

/** `甲局牵头42项，完成9项；乙局牵头31项，完成6项；…`: a row begins wherever the first column comes again. */
function inSentence(counts: readonly Statement[]): Rows[] {
  const flat = counts.filter(({ depth, exact }) => depth === 0 && exact);
  const at = new Map<string, number[]>();
  flat.forEach((one, n) => {
    const column = columnOf(one);
    const known = at.get(column);
    if (known) known.push(n);
    else at.set(column, [n]);
  });
  for (const all of at.values()) {
    // `8份审议意见中，关于预算的2份9条、…`: the first is the whole of the others.
    const starts = WITHIN.test(flat[all[0] ?? 0]?.after ?? '') ? all.slice(1) : all;
    if (starts.length < LEAST) continue;
    const rows = rowsOf(starts.map((from, n) => flat.slice(from, starts[n + 1])));
    if (rows && rows.columns.length > 1) return [rows];
  }
  return [];
}

/** `null` where they are too few, or two of them are about the same. */
function rowsOf(blocks: readonly (readonly Statement[])[]): Rows | null {
  const first = blocks[0]?.[0];
  if (!first || blocks.length < LEAST) return null;
  const labels = blocks.map(([head]) => `${head?.paragraph ?? 0}${head?.run ?? ''}`);
  // `对57件B类件…`: what was told before is taken up again.
  const isRow = ([head]: readonly Statement[]): boolean =>
    head?.exact === true && !TAKEN_UP.test(head.before);
  if (new Set(labels).size < labels.length || !blocks.every(isRow)) return null;
  const rows = blocks.map((block) => {
    const row = new Map<string, Statement>();
    const depth = block[0]?.depth ?? 0;
    for (const one of block) {
      const column = columnOf(one);
      if (!row.has(column) && one.depth <= depth) row.set(column, one);
    }
    return row;
  });
  const known = new Set(rows.flatMap((row) => [...row.keys()]));
  for (const row of rows) {
    const head = row.get(columnOf(first));
    const all = head ? columnOfAll(head) : '';
    if (head && known.has(all) && !row.has(all)) row.set(all, head);
  }
  const times = new Map<string, number>();
  for (const row of rows) for (const column of row.keys()) times.set(column, (times.get(column) ?? 0) + 1);
  // A column that hardly a row has is something that was said beside.
  const columns = [...times.keys()].filter(
    (column) => column === columnOf(first) || (times.get(column) ?? 0) >= Math.max(2, blocks.length / 3),
  );
  const second = columns.some(
    (column) => column !== columnOf(first) && (times.get(column) ?? 0) >= (blocks.length * 2) / 3,
  );
  const kept = second ? columns : columns.slice(0, 1);
  const figures = rows.flatMap((row) => kept.flatMap((column) => row.get(column) ?? []));
  return { rows, columns: kept, figures: new Set(figures), all: new Set(blocks.flat()) };
}

/** The other column that a figure stands in: `教育局5件，全部化解`. */
function columnOfAll(one: Statement): string {
  const state = stateOf(one.wholly);
  return columnOf({ ...one, state, verb: verbOf(one.wholly, state), before: one.wholly });
}

function grouped(counts: readonly Statement[], keyOf: (one: Statement) => number): (readonly Statement[])[] {
  const groups = new Map<number, Statement[]>();
  for (const one of counts) {
    const own = groups.get(keyOf(one));
    if (own) own.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}
