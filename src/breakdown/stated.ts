import { readCount, toHalfWidth } from '../grid/text';

/** A count that a text states about the table; offsets are UTF-16 indices of the figure. */
export interface StatedCount {
  readonly what: 'tasks' | 'indicators';
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const FIGURE = '(\\d{1,5}|[一二两三四五六七八九十百千]{1,7})';
const COUNTER = '(?:项|条|个|件)';
const MEASURE = '(?:阶段性|量化|具体|分解|细化|年度|工作)*(?:指标|节点|措施)';

/** Figure before or after the noun: `阶段性指标408个`, `408个阶段性指标`. */
const INDICATORS = [
  new RegExp(`(?:指标|节点|措施)[^\\d,。;、:]{0,4}?${FIGURE}\\s*${COUNTER}`),
  new RegExp(`${FIGURE}\\s*${COUNTER}\\s*${MEASURE}`),
];
const TASKS = [
  new RegExp(
    `(?:任务|事项|举措|工作|实事)(?:清单)?(?:共计|合计|总计|共|总数)?[:为]?\\s*${FIGURE}\\s*${COUNTER}`,
  ),
  new RegExp(
    `(?:共计|合计|总计|总共|共|分解|细化|梳理|确定|明确|列出|安排)[^\\d,。;、:()]{0,10}?${FIGURE}\\s*${COUNTER}`,
  ),
];

/** Reads the totals that a title, a notice or a summary row states. At most one of each kind. */
export function readStated(text: string): StatedCount[] {
  if (!/[项条个件]/.test(text) || text.length > 400) return [];
  const plain = toHalfWidth(text);
  const indicators = firstOf(plain, INDICATORS, 'indicators');
  const rest = indicators
    ? plain.slice(0, indicators.start) +
      '#'.repeat(indicators.end - indicators.start) +
      plain.slice(indicators.end)
    : plain;
  const tasks = firstOf(rest, TASKS, 'tasks');
  return [tasks, indicators].filter((one) => one !== null);
}

/** The count at the end of a section's title: `（6项）`, `（共6项任务）`. */
export function readSectionCount(title: string): { value: number; start: number; end: number } | null {
  const plain = toHalfWidth(title);
  const match = new RegExp(`\\(\\s*(?:共计|合计|共|计)?\\s*${FIGURE}\\s*${COUNTER}[^()]{0,12}\\)\\s*$`).exec(
    plain,
  );
  return match ? figureOf(plain, match) : null;
}

function firstOf(plain: string, patterns: readonly RegExp[], what: StatedCount['what']): StatedCount | null {
  for (const pattern of patterns) {
    const match = pattern.exec(plain);
    const figure = match && figureOf(plain, match);
    if (figure) return { what, ...figure };
  }
  return null;
}

function figureOf(
  plain: string,
  match: RegExpExecArray,
): { value: number; start: number; end: number } | null {
  const written = match[1] ?? '';
  const value = readCount(written);
  // The figure is the last one inside the match: what stands before it holds none.
  const start = plain.indexOf(written, match.index);
  return value === null ? null : { value, start, end: start + written.length };
}
