import type { Restated } from './differently';

/** `比2021年（完成84项）`: what a bracket behind a comparison holds is of another time. */
const COMPARED = /(?:[较比与]|[同环]比)[^,;()]{0,12}\([^()]*$/;
/** `2023年度共转办341件`: a clause that begins with its year. */
const YEAR = /^(20\d\d)年度?(?![底末初内前\d])/;
/** `完成年度目标45个的82.2%`: a goal is that of what its clause names. */
const GOAL = /(?:目标|计划|任务)(?:数|值)?$/;
const REACHED = /^(?:目前|现|均)?已|累计|实际/;

/** Whether two figures may be one that is told twice; where their times, wholes or goals differ, they are two. */
export function isOneQuantity({ wrong, right }: Restated): boolean {
  if ([wrong, right].some(({ clause }) => COMPARED.test(clause))) return false;
  const [year, other] = [wrong, right].map(({ clause }) => YEAR.exec(clause)?.[1]);
  if (year !== undefined && other !== undefined && year !== other) return false;
  if (wrong.kind === 'share' && year !== undefined && year !== other) return false;
  if (GOAL.test(wrong.before) && /^的?$/.test(wrong.after)) return false;
  // `建成公园10个…。已建成公园9个`: what was set and how much of it is done, one after the other.
  const isNext = wrong.paragraph === right.paragraph && wrong.value < right.value;
  return !(isNext && REACHED.test(wrong.before) && !REACHED.test(right.before));
}
