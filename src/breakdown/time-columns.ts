import { hasRole, topWord, type Candidate, type Roles } from './candidate';
import { HEADER_WITH_TIME } from './column-words';

/**
 * A header word is believed against short contents: `3月：完成设计` under 进度安排 is a step. Only cells that are a time
 * and nothing else make a deadline of it, or hardly more under a word for time (`5月底前动工` below 时间节点). 完成时限 over
 * numbered items or long texts holds the indicators; 工作进度 over 已完成, 正在推进 is what was reported.
 */
export function settleTimes(candidates: readonly Candidate[], roles: Roles): void {
  for (const one of candidates) {
    const { column, contents } = one;
    if (contents.filled === 0) continue;
    const { role, weight } = topWord(one);
    if (role === 'deadline' && (contents.marked > 0.3 || contents.length > 40))
      roles.set(column, { role: 'indicators', confidence: 0.7, why: 'contents' });
    if (role === 'indicators' && weight < 1 && contents.reports > 0.5)
      roles.set(column, { role: 'progress', confidence: 0.8, why: 'contents' });
  }
  settleReports(candidates, roles);
  settleBeginnings(candidates, roles);
  settleReported(candidates, roles);
  if (hasRole(roles, 'deadline')) return;
  const bareDates = candidates.find(isBareDates);
  if (bareDates) roles.set(bareDates.column, { role: 'deadline', confidence: 0.7, why: 'contents' });
}

/** 一季度进度 to 四季度进度, the last of them blank: what was reported so far. A plan has no blank end. */
function settleReports(candidates: readonly Candidate[], roles: Roles): void {
  const quarters = candidates.filter(
    ({ words, cell }) =>
      HEADER_WITH_TIME.test(words) && /进[度展]$/.test(words) && cell?.candidates[0]?.role === 'indicators',
  );
  const [first, last] = [quarters[0], quarters.at(-1)];
  if (quarters.length < 2 || !first || !last || first.contents.filled === 0 || last.contents.filled > 0)
    return;
  for (const { column } of quarters)
    roles.set(column, { role: 'progress', confidence: 0.8, why: 'contents' });
}

/** 开工时间 beside 竣工时间: a task is due at its end. */
function settleBeginnings(candidates: readonly Candidate[], roles: Roles): void {
  const deadlines = candidates.filter(({ column }) => roles.get(column)?.role === 'deadline');
  const best = Math.max(0, ...deadlines.map((one) => topWord(one).weight));
  for (const one of deadlines) {
    if (topWord(one).weight < best)
      roles.set(one.column, { role: 'remark', confidence: 0.9, why: 'neighbours' });
  }
}

/** 完成日期 beside 完成时限 and 完成情况: when it was done, not by when it is to be. */
function settleReported(candidates: readonly Candidate[], roles: Roles): void {
  const deadlines = candidates.filter(({ column }) => roles.get(column)?.role === 'deadline');
  if (!hasRole(roles, 'progress') || !deadlines.some(({ words }) => /时限|期限|要求|计划/.test(words)))
    return;
  for (const { column, words } of deadlines) {
    if (/^(完成|办结|销号|整改)(日期|时间)$/.test(words))
      roles.set(column, { role: 'remark', confidence: 0.9, why: 'neighbours' });
  }
}

function isBareDates({ words, cell, contents }: Candidate): boolean {
  if (cell?.candidates.some(({ role }) => role === 'indicators') !== true) return false;
  // 二季度目标 says when itself: what stands below are steps, dated or not.
  if (HEADER_WITH_TIME.test(words) || contents.filled === 0) return false;
  return (/时间|时限/.test(words) ? contents.shortDates : contents.dates) > 0.6;
}
