/** The same table with its merges written otherwise. */
import type { Range } from '../../src/grid/address';
import { bodyTop, type Draft, type DraftRow, text } from './draft';

/** Titles keep theirs: only the table's own merges count. */
function inBody(draft: Draft, range: Range): boolean {
  return range.top >= bodyTop(draft);
}

/** Every cell of a merge carries its text; section rows over the whole width stay as they are. */
export function repeatsForMerges(draft: Draft): Draft {
  const rows = draft.rows.map((cells) => [...cells]);
  const width = draft.roles.length;
  const kept: Range[] = [];
  for (const one of draft.merges) {
    if (!inBody(draft, one) || one.right - one.left + 1 === width) {
      kept.push(one);
      continue;
    }
    const cell = draft.rows[one.top]?.[one.left];
    for (let row = one.top; row <= one.bottom; row++) {
      const target = rows[row];
      // A merge across columns is one cell wide when taken apart: only its rows repeat.
      if (target) target[one.left] = cell;
    }
  }
  return { ...draft, rows, merges: kept };
}

/** The text stays in the first cell of a merge only, and nothing is merged any more. */
export function blanksForMerges(draft: Draft): Draft {
  return { ...draft, merges: [] };
}

/**
 * As Excel shows a table pasted from Word: every paragraph of a cell has a row of its own; the last paragraph of a cell
 * that has fewer than its neighbours is merged over the rows that remain — or leaves blanks there.
 */
export function pastedFromWord(draft: Draft, { merged }: { merged: boolean }): Draft {
  const top = bodyTop(draft);
  const rows: DraftRow[] = [];
  const starts: number[] = [];
  const merges: Range[] = [];
  draft.rows.forEach((cells, row) => {
    starts.push(rows.length);
    if (row < top) {
      rows.push([...cells]);
      return;
    }
    const paragraphs = cells.map((cell) => (cell ? cell.text.split('\n') : []));
    const height = Math.max(1, ...paragraphs.map((lines) => lines.length));
    for (let line = 0; line < height; line++) {
      rows.push(cells.map((cell, column) => (height === 1 ? cell : text(paragraphs[column]?.[line] ?? ''))));
    }
    if (height === 1) return;
    const start = rows.length - height;
    cells.forEach((_, column) => {
      if (
        draft.merges.some(
          (one) => one.top <= row && one.bottom >= row && one.left <= column && one.right >= column,
        )
      )
        return;
      const last = start + Math.max(0, (paragraphs[column]?.length ?? 0) - 1);
      if (last < start + height - 1)
        merges.push({ top: last, bottom: start + height - 1, left: column, right: column });
    });
  });
  starts.push(rows.length);
  for (const one of draft.merges) {
    const from = starts[one.top] ?? 0;
    const lines = one.top < top ? 1 : (draft.rows[one.top]?.[one.left]?.text.split('\n').length ?? 1);
    const bottom = (starts[one.bottom + 1] ?? rows.length) - 1;
    merges.push({ ...one, top: Math.min(from + lines - 1, bottom), bottom });
  }
  return { ...draft, rows, merges: merged ? merges : [] };
}
