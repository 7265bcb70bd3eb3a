import { remembered } from '../grid/remembered';

/**
 * Whether the text of a progress column says that the work is done: it begins with 已完成, 已办结, 已销号 or 完成
 * (design of 状态), and nothing in that sentence takes it back. `完成50%`, `完成率…`, `完成进度80%`, `已完成3个，剩余2个`
 * report progress. Where only a figure follows a bare 完成 (`完成投资3亿元`), the figure is the progress.
 */
export function reportedDone(text: string): boolean {
  return verdict(text) === 'done';
}

/** Asked for every indicator of a task, of one and the same text. */
const verdict = remembered((text): 'done' | 'open' => (isReported(text) ? 'done' : 'open'));

function isReported(text: string): boolean {
  const whole = text.replace(/[\s\u00a0\u200b\ufeff]+/g, '').replace(/[０-９％．]/g, narrow);
  // （1）已完成；（2）正在推进: done is what all items are.
  return /^(?:[（(]1[）)]|①)/.test(whole) ? whole.split(ITEM).slice(1).every(isDone) : isDone(whole);
}

const ITEM = /[（(]\d{1,2}[）)]|[①-⑳]/;

function isDone(item: string): boolean {
  const plain = item.replace(LEAD, '');
  const match = DONE.exec(plain);
  if (!match) return false;
  const sentence = /^[^。；;！!]*/.exec(plain.slice(match[0].length, match[0].length + SENTENCE))?.[0] ?? '';
  if (NOT_ALL.test(sentence)) return false;
  const shares = [...sentence.matchAll(/(\d+(?:\.\d+)?)[%％]/g)].map((share) => Number(share[1]));
  if (shares.length > 0) return shares.every((share) => share >= 100);
  return match[1] !== undefined || !/^[^，,、]{0,8}?\d/.test(sentence);
}

/** Numbers, dates and marks that may stand before the word: `1.`, `（1）`, `6月30日`. */
const LEAD =
  /^(?:[（(【[]?\d{1,2}[）)】\].、]|[①-⑳]|[√✓☑●■·:：，,]|\d{4}[./-]\d{1,2}[./-]\d{1,2}日?|(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|份)?[，,:：]?|(?:截至)?目前[，,:：]?|现[，,]?)*/;
/** Group 1: a form that claims the whole. */
const DONE =
  /^(?:((?:均|都|全部)?已(?:经|全部|全面|按期|如期|按时|提前|圆满|顺利)*(?:完成|办结|销号|完结)|(?:全部|全面|按期|如期|按时|提前|圆满|顺利)完成|已于[^，,。；;未]{1,12}(?:完成|办结|销号)|(?:办结|销号)(?!率|情况))|完成)/;
/** Words in the same sentence that say it is only a part. */
const NOT_ALL =
  /^(?:率|比例|进度|情况|时限|时间|过半|一半|半数|大半|大部分|部分|前期|[近约](?=[半\d一二三四五六七八九])|不了|不成|任务的?\d|日期)|未完成|未达|尚未|尚有|尚需|还有|还需|剩余|其余|其他正在|正在|推进中|进行中|办理中|预计|计划(?=\d|于)|月底?前完成|\d月(?:底|[上中下]旬)?(?:开工|动工|完工|进场|启动)|[一二三]期\d{1,2}月|有待|待.{1,12}后|部分完成|大部分|的?[一二三四五六七八九]成|\d+\/\d+|[一二三四五六七八九]分之/;
const SENTENCE = 400;

function narrow(char: string): string {
  return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
}
