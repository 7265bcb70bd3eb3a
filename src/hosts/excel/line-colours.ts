import type { CellStyle, ContentCell, SheetContent } from '../../plan/sheet-content';

const BLACK = '#000000';

/**
 * A sheet of ours as it was read, by an Excel that tells every line as black
 * (https://github.com/OfficeDev/office-js/issues/2349): where we draw a line of another colour now, the one that is
 * there is taken to have it. Else each rebuild would draw all lines anew, and taking it back would leave them black.
 *
 * @param next what is put in its place; colours are taken from it only where not a single line of `old` was told any
 */
export function withLineColours(old: SheetContent, next: SheetContent): SheetContent {
  const told = old.styles.some(({ border }) => border && border.colour.toUpperCase() !== BLACK);
  const drawn = next.styles.some(({ border }) => border && border.colour.toUpperCase() !== BLACK);
  if (told || !drawn) return old;
  const styles: CellStyle[] = [...old.styles];
  const known = new Map<string, number>();
  const coloured = (cell: ContentCell, colour: string): ContentCell => {
    const style = styles[cell.style ?? -1];
    if (!style?.border) return cell;
    const key = `${cell.style ?? ''} ${colour}`;
    let index = known.get(key);
    if (index === undefined) {
      index = styles.push({ ...style, border: { ...style.border, colour } }) - 1;
      known.set(key, index);
    }
    return { ...cell, style: index };
  };
  const rows = old.rows.map((row, at) => ({
    ...row,
    cells: row.cells.map((cell, column) => {
      const line = next.styles[next.rows[at]?.cells[column]?.style ?? -1]?.border;
      return cell && line && line.colour.toUpperCase() !== BLACK ? coloured(cell, line.colour) : cell;
    }),
  }));
  return { ...old, styles, rows };
}
