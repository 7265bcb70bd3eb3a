import { BLANK } from '../quantities/blank';

const COUNTERS = '[个家项件位所处起名户座条]';
/** Words that begin with what counts things: `3.1个别单位`, `2.2项目进度`. */
const WORDS =
  '个[别体性人]|家[庭具长属]|项目|件均|位[于置]|所[有属在]|处[置理于罚]|起[草步]|名[单录]|户[外籍]|座谈|条[件例]';
/** `2.4个镇街未设置`: nobody counts tenths of things, so the paragraph is the second of a list, and the things are four. */
const BEFORE_COUNT = `\\d{1,2}\\.(?=\\d{1,4}(?:个(?!百分点)|(?!个)${COUNTERS}))`;
/** `3.1　个别项目逾期`, `4.2处置不规范`: the first of the third section. */
const OF_SECTION = `\\d{1,2}(?:\\.\\d{1,2}){1,3}(?=\\s+${COUNTERS}|${WORDS})`;

const MARK = new RegExp(`^\\s*(?:${OF_SECTION}|${BEFORE_COUNT})`);

/** A paragraph without the number that it has in a list, where its own figure follows that; half-width, as long as before. */
export function withoutItemMark(plain: string): string {
  return plain.replace(MARK, (mark) => BLANK.repeat(mark.length));
}
