import { overlaps } from '../../grid/address';
import type { CellStyle, ContentCell, ContentRow, SheetContent } from '../../plan/sheet-content';
import { abilities } from './abilities';
import { type CopiedLooks, type CopySource, NOTHING_COPIED } from './copied-looks';
import { canTurn } from './look-facets';

/**
 * Where looks stand already on new sheets of the plan. Tabs are alike: the same head, and rows of a few kinds. What one
 * of them was told, the next ones copy, which is two calls instead of two hundred.
 */
export class ToldLooks {
  private readonly heads = new Map<string, CopySource>();
  private readonly rows = new Map<string, CopySource>();
  private copied = false;

  /** What a new sheet may copy. */
  copiesFor(content: SheetContent): CopiedLooks {
    const frame = frameOf(content);
    if (!frame || !abilities().copies) return NOTHING_COPIED;
    const { head, width, bottom } = frame;
    const known = this.heads.get(frame.headKey);
    const copies: CopiedLooks['copies'][number][] = known ? [{ from: known, to: known.range }] : [];
    const copied = { top: head, head: known !== undefined, body: null, copies };
    const kinds = new Map<string, { count: number; row: number }>();
    for (const [row, key] of frame.rowKeys) {
      const kind = kinds.get(key);
      if (kind) kind.count++;
      else if (this.rows.has(key)) kinds.set(key, { count: 1, row });
    }
    const [best] = [...kinds].sort(([, a], [, b]) => b.count - a.count);
    const from = best && this.rows.get(best[0]);
    const line = best && content.rows[best[1].row]?.cells;
    const body = line && Array.from({ length: width }, (_, at) => styleAt(content, line[at]));
    if (!from || !body || !bearsIt(content, head, body)) return copied;
    copies.push({ from, to: { top: head, left: 0, bottom, right: width - 1 } });
    return { ...copied, body };
  }

  /** Whether nothing was copied before: one sheet tells of all whether Excel copies what we expect. */
  firstCopy(): boolean {
    const first = !this.copied;
    this.copied = true;
    return first;
  }

  /** A new sheet that was written. */
  learn(sheet: string, content: SheetContent): void {
    const frame = frameOf(content);
    if (!frame) return;
    const { head, width } = frame;
    const rows = (top: number, bottom: number): CopySource => ({
      sheet,
      range: { top, left: 0, bottom, right: width - 1 },
    });
    if (!this.heads.has(frame.headKey)) this.heads.set(frame.headKey, rows(0, head - 1));
    for (const [row, key] of frame.rowKeys) if (!this.rows.has(key)) this.rows.set(key, rows(row, row));
  }
}

interface Frame {
  readonly head: number;
  readonly width: number;
  readonly bottom: number;
  readonly headKey: string;
  /** What each row below the head looks like, and under which rules. */
  readonly rowKeys: ReadonlyMap<number, string>;
}

/** `null`: a sheet without a head of its own, or with rules or merges that are not those of whole columns below it. */
function frameOf({
  rows,
  styles,
  merges,
  freeze,
  conditionalFormats,
}: Pick<SheetContent, 'rows' | 'styles' | 'merges' | 'freeze' | 'conditionalFormats'>): Frame | null {
  const head = freeze?.rows ?? 0;
  const bottom = rows.length - 1;
  if (head === 0 || bottom < head) return null;
  if (conditionalFormats.some(({ range }) => range.top !== head || range.bottom !== bottom)) return null;
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const below = { top: head, left: 0, bottom, right: width - 1 };
  if (merges.some((one) => overlaps(one, below))) return null;
  const names = styles.map((style) => JSON.stringify(style));
  const keyOf = ({ cells }: ContentRow): string =>
    cells.map((cell) => (cell?.link ? 'link ' : '') + (names[cell?.style ?? -1] ?? '')).join('|');
  const rules = JSON.stringify(
    conditionalFormats.map(({ range: { left, right }, ...rule }) => [left, right, rule]),
  );
  const body = JSON.stringify([head, width, rules]);
  const rowKeys = new Map<number, string>();
  const known = new Map<string, string>();
  for (let row = head; row <= bottom; row++) {
    const key = keyOf(rows[row] ?? { cells: [] });
    let whole = known.get(key);
    if (whole === undefined) known.set(key, (whole = `${body}${key}`));
    rowKeys.set(row, whole);
  }
  const headKey = JSON.stringify([width, merges, rows.slice(0, head).map(keyOf)]);
  return { head, width, bottom, headKey, rowKeys };
}

function styleAt({ styles }: SheetContent, cell: ContentCell | null | undefined): CellStyle | undefined {
  return styles[cell?.style ?? -1];
}

/** Whether all cells below the head can be told how they look if they were made to look like that first. */
function bearsIt(content: SheetContent, head: number, body: readonly (CellStyle | undefined)[]): boolean {
  const known = new Map<CellStyle | undefined, Map<CellStyle | undefined, boolean>>();
  return content.rows.slice(head).every(({ cells }) =>
    body.every((base, column) => {
      const style = styleAt(content, cells[column]);
      let of = known.get(base);
      if (!of) known.set(base, (of = new Map<CellStyle | undefined, boolean>()));
      let bears = of.get(style);
      if (bears === undefined) of.set(style, (bears = canTurn(base ?? {}, style ?? {})));
      return bears;
    }),
  );
}
