import { toHalfWidth } from '../grid/text';

/** Where an item without a number begins; offsets are UTF-16 indices into the text. */
export interface Start {
  readonly start: number;
  /** Where its own words begin: after a bullet. A label of time (`一季度：`) is part of the words. */
  readonly words: number;
}

/** A list needs more than one item: a single `—` or `3月：` is how a text begins. */
const FEWEST = 2;

/** Items of a text that numbers none: lines behind one and the same bullet, or stages each behind a time and a colon. */
export function unnumberedStarts(text: string): readonly Start[] {
  for (const starts of [bulleted(text), staged(text)]) if (starts.length >= FEWEST) return starts;
  return [];
}

const BULLET = /(?:^|\n)([^\S\n]*)([●•∙·▪■◆◇▲△★☆○◎□√➢➤►▶]|[-—–－]{1,2})[^\S\n]*/g;

function bulleted(text: string): readonly Start[] {
  const found = [...text.matchAll(BULLET)];
  return found
    .filter((match) => match[2] === found[0]?.[2])
    .map((match) => {
      const words = match.index + match[0].length;
      return { start: words - match[0].trimStart().length, words };
    });
}

const MONTH = '(?:\\d{1,2}|十[一二]|[一二三四五六七八九十元])';
const WHEN = [
  '第[一二三四五]阶段',
  '(?:第?[一二三四1-4]|前[二三])季度',
  '[上下]半年|年[底末]|全年|Q[1-4]',
  `${MONTH}月?(?:[-—–~至]${MONTH})?月份?(?:\\d{1,2}[日号]|[上中下]旬)?`,
].join('|');
/** Whether a line says nothing but when: `一季度`, `2024年上半年`. */
export function isStage(line: string): boolean {
  return line.length <= LONGEST_STAGE && STAGE_ALONE.test(toHalfWidth(line));
}

const LONGEST_STAGE = 20;
const STAGE_ALONE = new RegExp(`^\\s*(?:20\\d\\d年)?(?:${WHEN})[底末]?前?\\s*$`);

/** `一季度：`, `2024年3月底前：`, `第一阶段（1-3月）：`, `【上半年】`. */
const STAGE = new RegExp(
  `(?:^|\\n|[。;])[^\\S\\n]*(?=((?:20\\d\\d年)?(?:${WHEN})[底末]?前?(?:\\([^()\\n]{1,30}\\))?(?:目标|计划|任务|安排)?:|[【[](?:20\\d\\d年)?(?:${WHEN})[底末]?前?[】\\]]))`,
  'g',
);

/** Stages may follow each other in one paragraph; the first begins the text or, under a heading, its line. */
function staged(text: string): readonly Start[] {
  if (!/季度|月|半年|阶段|Q/.test(text)) return [];
  const found = [...toHalfWidth(text).matchAll(STAGE)];
  const first = found[0];
  if (!first || /[。;]/.test(first[0])) return [];
  return found.map((match) => {
    const start = match.index + match[0].length;
    return { start, words: start };
  });
}
