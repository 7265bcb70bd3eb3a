import type { TaskTexts } from '../../src/report/match/corpus';

/** A task of the damaged table, and which tasks of the true one it is made of. */
export interface Damaged extends TaskTexts {
  readonly made: readonly number[];
}

/** Mulberry32: the same numbers for the same seed, everywhere. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYNONYMS: readonly (readonly [string, string])[] = [
  ['推进', '推动'],
  ['实施', '开展'],
  ['完成', '实现'],
  ['打造', '建设'],
  ['提升', '提高'],
  ['完善', '健全'],
  ['加快', '加速'],
  ['积极', '主动'],
  ['巩固', '夯实'],
  ['培育', '培养'],
  ['持续', '不断'],
  ['加强', '强化'],
  ['全面', '全力'],
  ['支持', '扶持'],
  ['引进', '招引'],
  ['优化', '改善'],
  ['落实', '执行'],
  ['深化', '深入'],
  ['扩大', '拓展'],
  ['鼓励', '引导'],
  ['举办', '办好'],
  ['群众', '居民'],
  ['企业', '公司'],
  ['领域', '方面'],
  ['机制', '体系'],
  ['确保', '保证'],
];

/**
 * A table as other hands might have made it from the same report: pieces of 40 % of the tasks in another order, words put
 * for others, some neighbours made one task, some tasks made two.
 */
export function damaged(tasks: readonly TaskTexts[], seed: number): Damaged[] {
  const next = random(seed);
  const made: Damaged[] = [];
  for (let n = 0; n < tasks.length; n++) {
    const task = tasks[n];
    if (!task) continue;
    const text = worded(next() < 0.4 ? shuffled(task.text, next) : task.text, next);
    const roll = next();
    const other = tasks[n + 1];
    const pieces = text.split(/(?<=[，；。])/).filter((piece) => piece.length > 8);
    if (roll < 0.06 && other) {
      made.push({
        text: `${text}${worded(other.text, next)}`,
        indicators: [...task.indicators, ...other.indicators],
        made: [n, n + 1],
      });
      n++;
    } else if (roll < 0.12 && pieces.length > 1) {
      const cut = Math.ceil(pieces.length / 2);
      made.push({ text: pieces.slice(0, cut).join(''), indicators: task.indicators, made: [n] });
      made.push({ text: pieces.slice(cut).join(''), indicators: [], made: [n] });
    } else made.push({ text, indicators: task.indicators, made: [n] });
  }
  return made;
}

function shuffled(text: string, next: () => number): string {
  const pieces = text.replace(/。$/, '').split(/[，；。]/);
  for (let n = pieces.length - 1; n > 0; n--) {
    const at = Math.floor(next() * (n + 1));
    [pieces[n], pieces[at]] = [pieces[at] ?? '', pieces[n] ?? ''];
  }
  return `${pieces.join('，')}。`;
}

function worded(text: string, next: () => number): string {
  let written = text;
  for (const [word, other] of SYNONYMS) if (next() < 0.5) written = written.replaceAll(word, other);
  return written;
}

/** Precision, recall and F1 of pairs `clause/task`. */
export function quality(
  found: ReadonlySet<string>,
  right: ReadonlySet<string>,
): { precision: number; recall: number; f1: number } {
  let both = 0;
  for (const one of found) if (right.has(one)) both++;
  const precision = found.size === 0 ? 1 : both / found.size;
  const recall = right.size === 0 ? 1 : both / right.size;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}
