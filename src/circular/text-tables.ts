import { displayWidth, squash } from '../texts/width';

/** Lines of a plain text that are no table, or the rows of one. */
interface TextBlock {
  readonly lines: readonly string[];
  /** Cells of each row, squashed, all rows as wide; `null` for running text. */
  readonly rows: readonly (readonly string[])[] | null;
  /** 0-based, of each row the line of `lines` that it is. */
  readonly rowLines: readonly number[];
}

/** Rows with as many cells, and as many of them, that are a table although only blanks stand between their cells. */
const LEAST_CELLS = 3;
const LEAST_ROWS = 3;
const ENDS_SENTENCE = /[。！？；;]$/;
const GAP = /(?: {2,}|\u3000+ *|\u00a0{2,})/;
const RULE = /^[\s|｜+:\-=—─]+$/;

/** Tables as texts have them: cells apart by tabs, by `|`, or by two blanks and more, one below the other. */
export function blocksOf(lines: readonly string[]): TextBlock[] {
  const ways = wayOfEach(lines);
  const blocks: { way: Way | null; lines: string[] }[] = [];
  lines.forEach((line, at) => {
    const way = ways[at] ?? null;
    const last = blocks.at(-1);
    if (last && last.way === way) last.lines.push(line);
    else blocks.push({ way, lines: [line] });
  });
  return blocks.map(({ way, lines: own }) => {
    if (way === null) return { lines: own, rows: null, rowLines: [] };
    const kept = own.map((_, at) => at).filter((at) => !RULE.test(own[at] ?? ''));
    const rows = WAYS[way](kept.map((at) => own[at] ?? ''));
    return { lines: own, rows: rectangle(rows), rowLines: kept };
  });
}

/** Rows of one width, '' where one has no cell. */
export function rectangle(rows: readonly (readonly string[])[]): string[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

type Way = 'tabs' | 'bars' | 'blanks';

const WAYS: Readonly<Record<Way, (lines: readonly string[]) => string[][]>> = {
  tabs: (lines) => lines.map((line) => line.split('\t').map(squash)),
  bars: (lines) => lines.map((line) => barred(line).map(squash)),
  blanks: (lines) => inColumns(lines),
};

function barred(line: string): string[] {
  return line
    .trim()
    .replace(/^[|｜]|[|｜]$/g, '')
    .split(/[|｜]/);
}

function wayOfEach(lines: readonly string[]): (Way | null)[] {
  const ways: (Way | null)[] = lines.map(() => null);
  const mark = (way: Way, isRow: (line: string) => boolean, least: number): void => {
    for (let at = 0; at < lines.length; at++) {
      let end = at;
      while (end < lines.length && ways[end] === null && isRow(lines[end] ?? '')) end++;
      if (end - at >= least) ways.fill(way, at, end);
      if (end > at) at = end;
    }
  };
  mark('tabs', (line) => line.split('\t').length >= 2 && !/[。！？]$/.test(line), 2);
  mark('bars', (line) => (RULE.test(line) ? /[|｜]/.test(line) : barred(line).length >= LEAST_CELLS), 2);
  mark(
    'blanks',
    (line) => cellsOf(line).length >= LEAST_CELLS && !ENDS_SENTENCE.test(line.trim()),
    LEAST_ROWS,
  );
  return ways;
}

interface Cell {
  readonly text: string;
  /** From where to where it stands, in half-width characters. */
  readonly from: number;
  readonly to: number;
}

function cellsOf(line: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const text of line.split(new RegExp(`(${GAP.source})`))) {
    const width = displayWidth(text);
    if (text.trim() !== '') cells.push({ text: squash(text), from: at, to: at + width });
    at += width;
  }
  return cells;
}

/** A row with fewer cells than the fullest has each below the column that it overlaps most, in their order. */
function inColumns(lines: readonly string[]): string[][] {
  const all = lines.map(cellsOf);
  const most = all.reduce((max, cells) => Math.max(max, cells.length), 0);
  const full = all.filter((cells) => cells.length === most);
  const columns = Array.from({ length: most }, (_, n) => ({
    from: Math.min(...full.map((cells) => cells[n]?.from ?? 0)),
    to: Math.max(...full.map((cells) => cells[n]?.to ?? 0)),
  }));
  return all.map((cells) => {
    if (cells.length === most) return cells.map(({ text }) => text);
    const row = Array<string>(most).fill('');
    let next = 0;
    cells.forEach(({ text, from, to }, n) => {
      const last = most - (cells.length - n);
      let best = next;
      for (let at = next; at <= last; at++)
        if (overlap(columns[at], { from, to }) > overlap(columns[best], { from, to })) best = at;
      row[best] = text;
      next = best + 1;
    });
    return row;
  });
}

function overlap(column: Omit<Cell, 'text'> | undefined, { from, to }: Omit<Cell, 'text'>): number {
  return column ? Math.min(column.to, to) - Math.max(column.from, from) : -Infinity;
}
