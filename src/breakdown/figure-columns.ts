import { hasRole, topWord, type Candidate, type Roles } from './candidate';

/** From this share of cells on, a column is what most of its cells are. */
const MOST = 0.7;

/**
 * Columns of figures are none of the tasks, indicators and units, whatever their words: 单位 over %, 亿元, 人 is what is
 * measured, twelve months of numbers are a statistic, 2024年目标 over numbers is no text. And words that mean figures
 * are believed only where figures, money or nothing stand below (目标值 may head sentences).
 */
export function settleFigures(candidates: readonly Candidate[], roles: Roles): void {
  for (const one of candidates) {
    const { column, words, contents } = one;
    const { role, weight } = topWord(one);
    if (role === 'figure') {
      if (contents.filled > 0 && !isFigures(one) && (weight < 1 || isGoal(one))) roles.delete(column);
      continue;
    }
    if (words !== '' && (role === undefined || mayHoldFigures(role)) && numbersTasks(one)) {
      roles.set(column, { role: 'number', confidence: 0.8, why: 'contents' });
      continue;
    }
    const isMeasure = role === 'leadUnit' && weight < 1 && contents.measures > MOST;
    const isNumbers = bareFigures(one) && (role === undefined || mayHoldFigures(role)) && !numbersTasks(one);
    if (isMeasure || isNumbers)
      roles.set(column, { role: 'figure', confidence: isMeasure ? 0.9 : 0.8, why: 'contents' });
  }

  /** The first column of 1, 2, 3 … that no words explain is the number of the tasks; so is the first of all, whatever its words. */
  function numbersTasks({ column, words, cell, contents }: Candidate): boolean {
    if (hasRole(roles, 'number')) return false;
    const { numbered, numerals, distinct, counting } = contents;
    // 重点任务 over the titles of sections, the numbers of their tasks and the tasks.
    if ((cell?.span.count ?? 1) > 1 && contents.filled > 1 && counting >= MOST) return true;
    // 一 above 1, 2, 3 numbers a section.
    if (column === candidates[0]?.column && numbered > 0 && distinct >= MOST && numbered + numerals >= MOST)
      return true;
    return (
      words === '' &&
      numbered >= MOST &&
      candidates.find((one) => one.words === '' && one.contents.numbered >= MOST)?.column === column
    );
  }
}

function mayHoldFigures(role: string): boolean {
  return ['task', 'section', 'details', 'indicators', 'leadUnit', 'supportUnit'].includes(role);
}

function bareFigures({ contents }: Candidate): boolean {
  return contents.filled > 0 && contents.figures > MOST;
}

function isFigures({ contents: { figures, amounts, measures } }: Candidate): boolean {
  return Math.max(figures, amounts, measures) > 0.5 || figures + amounts > MOST;
}

/** 目标值, 2024年目标, 任务数: what is to be reached, in a figure or in words. */
function isGoal({ words }: Candidate): boolean {
  return /目标|任务|指标|计划|预期/.test(words) && !/投资|资金/.test(words);
}
