import { HANZI_COUNTING, readCount } from '../texts/numerals';
import { squash, toHalfWidth } from '../texts/width';

/** A count that a text states about the table; offsets are UTF-16 indices of the figure. */
export interface StatedCount {
  readonly what: 'tasks' | 'indicators';
  readonly value: number;
  readonly start: number;
  readonly end: number;
}

const FIGURE = `(\\d{1,5}|[${HANZI_COUNTING}百千]{1,7})`;
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
    `(?:共计|合计|总计|总共|共|分解|细化|梳理|确定|明确|列出|安排)[^\\d,。;、:()]{0,16}?${FIGURE}\\s*${COUNTER}`,
  ),
  new RegExp(
    `(?:共|合计|总计|分解|梳理|确定|涉及)(?:[^\\d。;]{0,20}[^\\d。;第前每各])?(\\d{1,5})\\s*${COUNTER}(?:具体|重点|主要|目标|细化|分解|年度|工作)*(?:任务|事项)`,
  ),
  new RegExp(`(?:表|清单|台账|方案|任务|工作|事项|实事|要点)\\(共?${FIGURE}\\s*${COUNTER}(?:任务|工作)?\\)$`),
];
/** `6个方面、`, `2024年`: how a total is divided and when it is due are no counts of tasks. */
const NO_COUNT = new RegExp(
  `(?:${FIGURE}\\s*(?:个|大|大类)?(?:方面|大项|部分|大类|类别|类|章节|板块|领域|篇章|专题|维度|季度)|\\d{4}年度?)[,、]?`,
  'g',
);

/** Reads the totals that a title, a notice or a summary row states. At most one of each kind. */
export function readStated(text: string): StatedCount[] {
  if (!/[项条个件]/.test(text) || text.length > 400) return [];
  const plain = toHalfWidth(text).replace(NO_COUNT, (found) => '#'.repeat(found.length));
  const indicators = firstOf(plain, INDICATORS, 'indicators');
  const rest = indicators
    ? plain.slice(0, indicators.start) +
      '#'.repeat(indicators.end - indicators.start) +
      plain.slice(indicators.end)
    : plain;
  const tasks = firstOf(rest, TASKS, 'tasks');
  return [tasks, indicators].filter((one) => one !== null);
}

/** `共确定工作任务127项…`: a row that sums up the table, wherever its cell stands. */
export function isSummary(text: string): boolean {
  return (
    /^[(（]?(本|全)?(表|区|县|市|方案|清单)?(共|合计|总计|总共)/.test(squash(text)) &&
    readStated(text).length > 0
  );
}

const SUM = new RegExp(
  `^\\s*(?:小计\\s*[:(]?)?\\s*共?\\s*${FIGURE}\\s*(?:${COUNTER}(?:任务|项目|工作|事项|实事|问题|措施|指标|建议|提案)?)?\\s*\\)?\\s*$`,
);

/** The bare figure of a row of sums, `127项`, `127` or `小计：5项`, below the column of what it counts. */
export function readSum(text: string, what: StatedCount['what']): StatedCount[] {
  const count = firstOf(toHalfWidth(text), [SUM], what);
  return count ? [count] : [];
}

/** 共, 分解任务, 含重点工作 … before the figure. */
const OF_WHAT = '[共计合总有含包括分解涉及主要重点指标任务工作事项实:为]{0,12}';
const SECTION_COUNTS = [
  new RegExp(`\\(\\s*${OF_WHAT}\\s*${FIGURE}\\s*${COUNTER}[^()]{0,12}\\)\\s*$`),
  new RegExp(`[\\s,:—-]\\s*(?:共计|合计|共)\\s*${FIGURE}\\s*${COUNTER}(?:任务|工作)?\\s*$`),
];

/** The count at the end of a section's title: `（6项）`, `（共6项任务）`, `（分解任务6项）`, `，共6项`. */
export function readSectionCount(title: string): { value: number; start: number; end: number } | null {
  const plain = toHalfWidth(title);
  for (const pattern of SECTION_COUNTS) {
    const match = pattern.exec(plain);
    if (match) return figureOf(plain, match);
  }
  return null;
}

const NAMED_COUNT = new RegExp(
  `([\\p{Script=Han}“”"]{2,24}?)(?:共|有|为|任务|工作)?${FIGURE}\\s*${COUNTER}`,
  'gu',
);

/** How a text divides a total by what it names: `其中经济发展类5项、民生保障类4项`; names as written, offsets of the figures. */
export function readShares(text: string): readonly {
  readonly name: string;
  readonly value: number;
  readonly start: number;
  readonly end: number;
}[] {
  const from = /其中|分别(?:为|是)?|包括|涵盖/.exec(text);
  if (!from || text.length > 400) return [];
  const behind = from.index + from[0].length;
  return [...toHalfWidth(text.slice(behind)).matchAll(NAMED_COUNT)].flatMap((match) => {
    const [, name = '', written = ''] = match;
    const value = readCount(written);
    const start = behind + match.index + match[0].lastIndexOf(written);
    return value === null ? [] : [{ name, value, start, end: start + written.length }];
  });
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
