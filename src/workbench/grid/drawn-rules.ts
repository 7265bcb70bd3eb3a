import {
  type ICellData,
  InterceptorEffectEnum,
  type IStyleData,
  type Nullable,
  type Styles,
  type Univer,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/preset-sheets-core';
import { contains, type Range } from '../../grid/address';
import type { Cells, Formula } from '../formulas/evaluate';
import { readFormula } from '../formulas/evaluate';
import type { Style } from './plain';
import type { RulesOfOurs } from './rules';

/** Behind Univer's own conditional formats, which have 10, and before what shows the words of a mark. */
const PRIORITY = 8;

interface Rule {
  readonly ranges: readonly Range[];
  readonly formula: Formula;
  readonly style: Style;
  readonly stop: boolean;
}

/** The rules of ours of one sheet, worked out for the cells that are drawn, and remembered until something changes. */
export class DrawnRules {
  private readonly byColumn = new Map<number, readonly Rule[]>();
  private readonly rules: readonly Rule[];
  private readonly known = new Map<number, Style | null>();
  readonly over: boolean;

  constructor(
    { rules, over }: RulesOfOurs,
    private readonly cells: Cells,
  ) {
    this.over = over;
    this.rules = rules.flatMap(({ ranges, formula: text, style, stop }) => {
      const [first] = ranges;
      const formula = first ? readFormula(text, { row: first.top, column: first.left }) : null;
      return formula ? [{ ranges, formula, style, stop }] : [];
    });
  }

  /** Something in the sheet is different. */
  forget(): void {
    this.known.clear();
  }

  /** What the rules make of a cell; `null`: nothing. */
  styleAt(row: number, column: number): Style | null {
    let rules = this.byColumn.get(column);
    if (!rules) {
      rules = this.rules.filter(({ ranges }) =>
        ranges.some(({ left, right }) => column >= left && column <= right),
      );
      this.byColumn.set(column, rules);
    }
    if (rules.length === 0) return null;
    const key = row * 16_384 + column;
    let style = this.known.get(key);
    if (style === undefined) this.known.set(key, (style = this.workOut(rules, row, column)));
    return style;
  }

  private workOut(rules: readonly Rule[], row: number, column: number): Style | null {
    let style: Style | null = null;
    for (const rule of rules) {
      if (!rule.ranges.some((range) => contains(range, row, column))) continue;
      const holds = rule.formula.evaluate({ row, column }, this.cells);
      if (holds !== true && !(typeof holds === 'number' && holds !== 0)) continue;
      // The rules come with the strongest first.
      style = { ...rule.style, ...(style ?? {}) };
      if (rule.stop) break;
    }
    return style;
  }
}

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
