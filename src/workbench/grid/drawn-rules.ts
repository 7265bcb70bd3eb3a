import { contains, type Range } from '../../grid/address';
import type { Cells, Formula } from '../formulas/evaluate';
import { readFormula } from '../formulas/evaluate';
import type { Style } from './plain';
import type { RulesOfOurs } from './rules';

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
  private hasFailed = false;
  readonly over: boolean;

  constructor(
    { rules, over }: RulesOfOurs,
    private readonly cells: Cells,
    private readonly failed: (cause: unknown) => void,
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
    if (style === undefined) this.known.set(key, (style = this.tried(rules, row, column)));
    return style;
  }

  /** A cell that cannot be worked out is drawn as it is: it holds up no other. Told once, for there may be thousands. */
  private tried(rules: readonly Rule[], row: number, column: number): Style | null {
    try {
      return this.workOut(rules, row, column);
    } catch (cause) {
      if (!this.hasFailed) this.failed(cause);
      this.hasFailed = true;
      return null;
    }
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
