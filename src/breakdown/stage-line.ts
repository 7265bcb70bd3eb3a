import { toHalfWidth } from '../texts/width';
import { NUMBER, QUARTER } from '../texts/numerals';

const MONTH = `(?:${NUMBER}|元)`;
const WHEN = [
  '第[一二三四五]阶段',
  `${QUARTER}|前[二三]季度`,
  '[上下]半年|年[底末]|全年|Q[1-4]',
  `${MONTH}月?(?:[-—–~至]${MONTH})?月份?(?:\\d{1,2}[日号]|[上中下]旬)?`,
].join('|');
const LONGEST = 20;
const STAGE_ALONE = new RegExp(`^\\s*(?:20\\d\\d年)?(?:${WHEN})[底末]?前?\\s*$`);

/** Whether a line says nothing but when: `一季度`, `2024年上半年`. Between items it is a heading. */
export function isStage(line: string): boolean {
  return line.length <= LONGEST && STAGE_ALONE.test(toHalfWidth(line));
}
