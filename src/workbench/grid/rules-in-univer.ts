import {
  type ICellData,
  InterceptorEffectEnum,
  type IStyleData,
  type Nullable,
  type Styles,
  type Univer,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import type { DrawnRules } from './drawn-rules';

/** Behind Univer's own conditional formats, which have 10, and before what shows the words of a mark. */
const PRIORITY = 8;

/** Lets cells be drawn as rules of ours say. @param rulesOf by the id of a sheet */
export function showDrawnRules(univer: Univer, rulesOf: (sheet: string) => DrawnRules | undefined): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      priority: PRIORITY,
      handler: (cell, { rawData, workbook, subUnitId, row, col }, next) => {
        const rules = rulesOf(subUnitId);
        const style = rules?.styleAt(row, col) as Nullable<IStyleData>;
        if (!rules || !style) return next(cell);
        const styles = workbook.getStyles();
        const shown = styleOf(cell, styles);
        const ours = rules.over ? style : beneath(style, shown, styleOf(rawData, styles));
        return next({ ...cell, s: { ...shown, ...ours } });
      },
    });
}

function styleOf(cell: Nullable<ICellData>, styles: Styles): IStyleData {
  return (typeof cell?.s === 'string' ? styles.get(cell.s) : cell?.s) ?? {};
}

/** What the rules of the user, which are stronger, have left to ours. */
function beneath(ours: IStyleData, shown: IStyleData, own: IStyleData): IStyleData {
  const kept = Object.entries(ours).filter(
    ([key]) => shown[key as keyof IStyleData] === own[key as keyof IStyleData],
  );
  return Object.fromEntries(kept);
}
