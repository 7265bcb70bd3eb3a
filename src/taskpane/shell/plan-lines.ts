import type { Message } from '../../locales/message';
import type { WorkbookPlan } from '../../plan/model';
import { previewPlan } from '../../plan/preview';

/** What a plan did, for people who asked for it: its title, and what that does not say already. */
export function planLines(plan: WorkbookPlan): {
  readonly title: Message;
  readonly lines: readonly Message[];
} {
  const marked = new Set(plan.operations.flatMap((one) => (one.op === 'lay-highlights' ? [one.sheet] : [])));
  const lines = previewPlan(plan)
    .slice(1)
    // That settings are kept in the workbook is how, not what; marks that are laid anew were taken off before.
    .filter(
      ({ id, params }) =>
        id !== 'plan.store-settings' &&
        !(id === 'plan.clear-highlights' && marked.has(String(params['sheet']))),
    )
    .map((line) => (line.id === 'plan.set-cell' ? aroundChange(line) : line));
  return { title: plan.title, lines };
}

/** Characters that are shown beside a change, and the most that is shown of it. */
const BESIDE = 6;
const MOST = 24;

function aroundChange({ id, params }: Message): Message {
  const [was, is] = [String(params['before']), String(params['after'])];
  let start = 0;
  while (start < was.length && start < is.length && was[start] === is[start]) start++;
  let end = 0;
  while (end < Math.min(was.length, is.length) - start && was.at(-1 - end) === is.at(-1 - end)) end++;
  const cut = (text: string): string => {
    const from = Math.max(0, start - BESIDE);
    const to = Math.min(text.length, text.length - end + BESIDE, from + MOST);
    return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  };
  return { id, params: { ...params, before: cut(was), after: cut(is) } };
}
