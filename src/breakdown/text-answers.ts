import { remembered } from '../grid/remembered';
import { trimmed } from '../texts/invisible';
import type { SheetView } from '../grid/view';
import type { Header } from './header';

const UNIT_LABEL = /(?:牵头|责任|主办|承办|主责|落实|主要)(?:责任)?(?:单位|部门|科室)\s*[:：]/;
const BEGIN =
  /(^|[（(【。；;，,\n\s])(?=[\u4e00-\u9fff]{0,6}(?:领导|责任人|负责人|时限|时间|期限|单位|部门|科室)\s*[:：])/;
/** Longer ends are no list of who answers. */
const LONGEST = 300;

/**
 * The end of a task's own text that says who answers for it, without its brackets:
 * `…增长7%以上。（牵头单位：县工信局；完成时限：12月底前）`. `null` where it says nothing of the kind.
 */
export const answersInText = remembered((text): string | null => {
  if (!UNIT_LABEL.test(text)) return null;
  const begin = BEGIN.exec(text);
  if (!begin) return null;
  const end = trimmed(text.slice(begin.index + (begin[1]?.length ?? 0))).replace(
    /[。；;]*[）)】]?[。；;]*$/,
    '',
  );
  return end.length <= LONGEST && UNIT_LABEL.test(end) ? end : null;
});

/** Rows below a header that are looked at: the first may be a section. */
const BELOW = 4;

/** Whether the tasks below a header say in their own texts who answers for them: it then needs no column for that. */
export function tasksAnswerBelow(view: SheetView, { rows, cells }: Header): boolean {
  const last = rows.at(-1) ?? 0;
  return cells.some(({ column, candidates }) => {
    if (candidates[0]?.role !== 'task') return false;
    for (let row = last + 1; row <= Math.min(last + BELOW, view.rowCount - 1); row++)
      if (answersInText(view.own(row, column)?.text ?? '') !== null) return true;
    return false;
  });
}
