import { asWritten, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { WITHIN } from '../vocabulary';

const NOT_YET: ReadonlySet<string> = new Set([
  'due',
  'planned',
  'progress',
  'undone',
  'unstarted',
  'behind',
  'overdue',
  'unreturned',
]);

/** `计划新增2400个，已新增1956个`, `目标5200人，实现4368人`: what was set, and how much of it there is. */
export function isReachedOf(one: Statement, whole: Statement): boolean {
  const verb = one.before.replace(REACHED, '').slice(0, 2);
  return (
    GOAL.test(whole.before) &&
    !GOAL.test(one.before) &&
    (REACHED.test(one.before) || (verb.length === 2 && whole.before.includes(verb)))
  );
}

/** It says that it is a goal, and not that it was reached. */
export function isGoal({ before }: Statement): boolean {
  return /(?:目标|计划|任务)(?:数|值|任务)?(?:为|是)?$/.test(before);
}

const GOAL = /目标|计划|任务|[^供对反]应|^应|下达|安排|需/;
const REACHED =
  /^(?:截至|目前|当前|现|已经?|实际|累计|共|上半年|前三季度|全年)*(?:已经?|实际|实现|累计|达到?|到位)/;

/** `应到52名，实到48名，到会率`; `安排投资12.6亿元，完成8.19亿元，投资完成率`; `参加测评的1186名，参评率`: the rate has its name from their words. */
export function isNamedAfter(core: string, part: Statement, whole: Statement): boolean {
  if (part.value > whole.value || !whole.exact || NOT_YET.has(part.state)) return false;
  // `已整治387处，整治完成率`; `安排投资12.6亿元，完成8.19亿元，投资完成率`
  if (core.length === 4 && core.endsWith('完成') && (part.state === 'done' || REACHED.test(part.before)))
    return [part, whole].some(({ label }) => label.includes(core.slice(0, 2)));
  const deed = part.before.replace(/^(?:其中|已经?|实际|目前|均|现|表示|共)+/, '');
  const [, real] = /^实([\u4e00-\u9fff])/.exec(deed) ?? [];
  if (real !== undefined) return core.includes(real);
  return core.length === 2 && deed.startsWith(core[0] ?? '') && deed.includes(core[1] ?? '');
}

/** `126个项目中，已完工81个；在建38个；未开工7个。开工率94.4%`: all but those of which the contrary is said. */
export function lessUndone(core: string, share: Statement, before: readonly Statement[]): Statement | null {
  const own = before.filter(
    (one) =>
      one.kind === 'count' &&
      one.exact &&
      one.paragraph === share.paragraph &&
      (one.sentence === share.sentence || (one.sentence === share.sentence - 1 && share.lead === '')),
  );
  const left = own.findLast(({ label }) => label.includes(core) && isNegated(label, core));
  const whole = own.find(
    (one) => left && one.unit === left.unit && one.start < left.start && WITHIN.test(one.after),
  );
  if (!left || !whole || left.depth > 0 || left.nested || whole.value <= left.value) return null;
  const value = sumOf([whole.value, -left.value]);
  return { ...left, value, slack: whole.slack + left.slack, written: asWritten(value, left) };
}

/** Whether a count is of what a rate is named after: 办结率 of 已办结162件, 整改完成率 of 已完成整改79个. */
export function isCounted(one: Statement, core: string): boolean {
  if (NOT_YET.has(one.state) && !/逾期|超期|滞后/.test(core)) return false;
  if (one.state === 'nearly' && !/基本|阶段|初步/.test(core)) return false;
  if (core === '完成' && one.state === 'done') return true;
  // `应完成57项，实际完成54项，按期完成率94.7%`
  if (/^按[期时]/.test(core) && one.state === 'done' && /实际/.test(one.label)) return true;
  if (core === '转化' && /转为/.test(one.label)) return true;
  const halves = core.length === 4 ? [core.slice(0, 2), core.slice(2)] : [core];
  return halves.every((half) => one.label.includes(half)) && !isNegated(one.label, halves[0] ?? core);
}

function isNegated(label: string, core: string): boolean {
  const at = label.indexOf(core);
  return (
    /(?:未|没有|应|待|拟|不)(?:能)?(?:按期|按时|如期)?$/.test(label.slice(0, at)) ||
    /^(?:逾期|超期|延期)/.test(label.slice(Math.max(0, at - 2), at))
  );
}
