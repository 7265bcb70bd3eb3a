import {
  CellValueType,
  HorizontalAlign,
  type ICellData,
  InterceptorEffectEnum,
  type Univer,
} from '@univerjs/core';
import { BEFORE_CELL_EDIT, INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { displayOf } from '../../hosts/file/formats/displayed-text';

/** Behind conditional formats, which have 10: the cell comes with the look that they give it. */
const PRIORITY = 5;
/** Before what shows numbers and formulas as they are typed. */
const FIRST = 1000;

/** A cell that shows something else than it holds. */
type Marked = ICellData & { readonly unmarked?: ICellData };

/**
 * Shows what the number format of a conditional format makes of a cell (`@"　▲逾期2条"`), and a cell's own of a text (`;;;`).
 * Univer takes fill and font over, and leaves the words of the cell as they are.
 */
export function showMarkedTexts(univer: Univer): void {
  const displays = new Map<string, ReturnType<typeof displayOf>>();
  const interceptors = univer.__getInjector().get(SheetInterceptorService);
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Value,
    priority: PRIORITY,
    handler: (cell, { rawData, workbook }, next) => {
      const raw = rawData?.v;
      if (!cell || raw === undefined || raw === null || rawData?.t === CellValueType.BOOLEAN)
        return next(cell);
      const own = typeof rawData?.s === 'string' ? workbook.getStyles().get(rawData.s) : rawData?.s;
      const pattern = (typeof cell.s === 'object' ? cell.s?.n?.pattern : undefined) ?? own?.n?.pattern;
      // What a cell's own format makes of a number, Univer shows.
      if (pattern === undefined || (typeof raw === 'number' && own?.n?.pattern === pattern))
        return next(cell);
      let display = displays.get(pattern);
      if (!display) displays.set(pattern, (display = displayOf(pattern, false)));
      const aligned =
        typeof raw === 'number' && typeof cell.s === 'object'
          ? { s: { ht: HorizontalAlign.RIGHT, ...cell.s } }
          : {};
      const text = typeof raw === 'number' ? display.number(raw) : display.text(String(raw));
      if (text === raw) return next(cell);
      const marked: Marked = { ...cell, ...aligned, v: text, t: CellValueType.STRING, unmarked: cell };
      return next(marked);
    },
  });
  // What is marked is typed over as it is: the words of the mark must not become part of it.
  interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: FIRST,
    handler: (cell, _, next) => {
      const unmarked = (cell as Marked | null | undefined)?.unmarked;
      return next(unmarked && cell ? { ...cell, v: unmarked.v ?? null, t: unmarked.t ?? null } : cell);
    },
  });
}
