import type { SheetView } from '../grid/view';
import { isBlank } from '../texts/invisible';
import { squash } from '../texts/width';

/** What a title says of the table below it: a breakdown, another kind of table, or nothing either way. */
export type TitleKind = 'breakdown' | 'other' | null;

/** Titles of other kinds of table; they go before those of breakdowns (`任务分解情况统计表` counts over the tasks). */
const OTHER =
  /统计(表|台账|月报|年报|情况|数据|汇总|分析)|(情况|数据|信息|得分|成绩|费用|经费|资金|工资|预算|决算)(一览|汇总|明细|安排|分配)?表$|通讯录|名单|名册|花名|联络员|联系方式|预算|决算|支出表|收支|资金(安排|分配|使用)|排名|考勤|值班|签到|细则|评分|政策清单|议题|议程|日程/;
const BREAKDOWN =
  /分解|责任(清单|分工|台账|表)|(任务|工作|项目|部门)分工|(任务|项目|事项|问题|整改|督办|督查|交办|销号|实事|指标|措施)(推进|落实)?(清单|台账|一览表|表)|重点工作|重点项目|民生实事|(进度|推进|实施|建设|工作)计划|(督办|议定|交办)事项|目标责任|(工作|任务)台账|要点/;

/** The kind of table that a line names. */
export function titleKind(text: string): TitleKind {
  const plain = squash(text).replace(/\([^()]*\)$/, '');
  if (OTHER.test(plain)) return 'other';
  return BREAKDOWN.test(plain) ? 'breakdown' : null;
}

/** How far above a header its title is looked for. */
const ABOVE = 6;

/** What the lines that stand alone above a row say; the nearest that says anything decides. `row`: 0-based. */
export function titleKindAbove(view: SheetView, row: number): TitleKind {
  for (let above = row - 1; above >= 0 && row - above <= ABOVE; above--) {
    const lone = loneText(view, above);
    const kind = lone === null ? null : titleKind(lone);
    if (kind !== null) return kind;
  }
  return null;
}

function loneText(view: SheetView, row: number): string | null {
  let found: string | null = null;
  for (let column = 0; column < view.columnCount; column++) {
    const text = view.own(row, column)?.text ?? '';
    if (isBlank(text)) continue;
    if (found !== null) return null;
    found = text;
  }
  return found;
}
