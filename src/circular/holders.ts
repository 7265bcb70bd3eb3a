import type { Statement } from './statements';

/** Who has things: units, places, people. */
const HOLDER =
  /^(?:(?:有关|相关|责任|牵头|承办|成员|[县区市省]直|其他|区级|县级|市级)*)(?:单位|部门|乡镇|镇街|街镇|街道|镇|乡|村|社区|县区|区县|学校|企业|同志|领导|区领导|县领导|市领导|局|科室)/;

const LONGEST_NAME = 10;

/** Whether a count says how many have something, and not how much they have: `涉及7个乡镇`, `12家`. */
export function isHolders({
  unit,
  after,
  nouns,
  label,
}: Pick<Statement, 'unit' | 'after' | 'nouns' | 'label'>): boolean {
  return unit === '家' || HOLDER.test(after) || (nouns === '单位' && /单位/.test(label));
}

/** `其余4个乡镇12个`: the first figure only names whose the second is. */
export function isNameOf(one: Statement, next: Statement | undefined): boolean {
  return (
    next?.paragraph === one.paragraph &&
    next.sentence === one.sentence &&
    next.start - one.end <= LONGEST_NAME &&
    !/[\d,;:、]/.test(next.run.slice(one.end - next.start)) &&
    next.lead === '' &&
    next.mark === '' &&
    isHolders({ ...one, after: one.after + next.before })
  );
}

/** Whose figure it is by the words right before it: `区水务局和区园林局各` → `区园林局`; `、区商务局（` → `区商务局`. */
export function holderOf({ lead, before, run }: Statement): string {
  // What stands between a figure and the next bracket goes with the figure; here it is a name.
  const named = lead === '(' ? run : lead;
  const words = before === '' ? named.replace(/\($/, '') : before;
  return words.replace(/(?:均|分别)?各(?:有|承担|牵头|负责)?$|[有为]$/g, '').replace(/.*[、:]/, '');
}
