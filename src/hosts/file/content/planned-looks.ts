import type { PlannedSheet } from '../read/planned-sheet';
import { XmlScanner } from '../read/xml-scanner';
import type { LooksAtHand } from './known-looks';
import { readSheetLooks, readTabColour } from './sheet-looks';
import { StyleNumbersMaker } from './style-numbers';

/**
 * The looks of a sheet as it was written from a content, without reading it; `null` where something was put into it since.
 * What they are made of is taken at once, so that nobody has to keep the content.
 */
export function plannedLooks({ content, styles, around }: PlannedSheet): LooksAtHand | null {
  if (around === undefined) return null;
  const numbers = new StyleNumbersMaker();
  const heights = new Map<number, number>();
  const hiddenRows = new Set<number>();
  content.rows.forEach(({ height, grows, hidden, cells }, row) => {
    if (height !== undefined && grows !== true) heights.set(row, height);
    if (hidden === true) hiddenRows.add(row);
    for (let column = 0; column < cells.length; column++) {
      const number = styles[cells[column]?.style ?? -1] ?? 0;
      if (number > 0) numbers.add(row, column, number);
    }
  });
  const cells = { styles: numbers.made(), heights, hiddenRows };
  return {
    looks: () => ({ ...readSheetLooks(new XmlScanner([around])), ...cells }),
    tabColour: readTabColour(new XmlScanner([around])),
  };
}
