import type { Candidate, Roles } from './candidate';
import { FOREIGN_WORDS, HEADER_WITH_TIME } from './column-words';
import { ROLES, type ColumnRole } from './roles';

/** Section, task and indicators share many words: here the contents decide who is who. */
export function assignTexts(candidates: readonly Candidate[], roles: Roles): void {
  const open = candidates.filter(
    ({ column, cell }) =>
      !roles.has(column) && cell?.candidates.some(({ role }) => ROLES[role].text) === true,
  );

  for (const one of open) {
    if (topRole(one) === 'indicators') roles.set(one.column, { role: 'indicators', confidence: 0.95 });
  }
  const texts = open.filter((one) => !roles.has(one.column));
  const goals = goalsBesideTasks(texts);
  const hasIndicators = [...roles.values()].some(({ role }) => role === 'indicators');
  // A second text column full of numbered items is the steps, whatever it is called.
  if (!hasIndicators && texts.length > 1) {
    const steps = texts.filter(({ contents }) => contents.filled > 0 && contents.marked > 0.6);
    const step = steps[steps.length - 1];
    const rest = texts.filter((one) => one !== step && taskScore(one) > 1);
    if (step && steps.length < texts.length && rest.length > 0 && step.column > (rest[0]?.column ?? 0)) {
      roles.set(step.column, { role: 'indicators', confidence: 0.7 });
    }
    const measures = step ? undefined : measuresUnderTasks(texts, candidates, roles);
    const beside = (step ?? measures) ? [] : goals;
    for (const one of measures ? [measures] : beside)
      roles.set(one.column, { role: 'indicators', confidence: 0.7 });
  }

  // 全年目标 after 一季度目标, 上半年目标 … is the last of them.
  const staged = open.filter(
    ({ column, words }) => roles.get(column)?.role === 'indicators' && HEADER_WITH_TIME.test(words),
  );
  if (staged.length > 1) {
    const behind = Math.max(...staged.map(({ column }) => column));
    for (const one of texts) {
      if (one.column === behind + 1 && HEADER_WITH_TIME.test(one.words))
        roles.set(one.column, { role: 'indicators', confidence: 0.9 });
    }
  }

  const left = texts.filter((one) => !roles.has(one.column) && !goals.includes(one));
  // 类别 never holds the tasks while another column may, one without a header even.
  const isSection = (one: Candidate): boolean =>
    topRole(one) === 'section' && one.cell?.candidates[0]?.weight === 1;
  const named =
    bestTask(left.filter((one) => topRole(one) === 'task' || (!isSection(one) && taskScore(one) > 2))) ??
    bestTask(left.filter((one) => !isSection(one)));
  const task = named && topRole(named) === 'task' ? named : (taskWithoutWords(candidates, roles) ?? named);
  if (task) {
    const weight = topRole(task) === 'task' ? task.cell?.candidates[0]?.weight : undefined;
    const likely = topRole(task) === undefined ? 0.5 : 0.75;
    roles.set(task.column, { role: 'task', confidence: weight === 1 ? 0.95 : likely });
  }
  // 具体措施 alone, with no other column for the tasks, holds the tasks.
  const steps = open.filter(({ column }) => roles.get(column)?.role === 'indicators');
  const instead = task ? undefined : bestTask(steps);
  if (instead) roles.set(instead.column, { role: 'task', confidence: 0.7 });
  for (const one of left) {
    if (one === task) continue;
    if (topRole(one) === 'section')
      roles.set(one.column, { role: 'section', confidence: one.words === '' ? 0.5 : 0.95 });
    else if (task && one.column < task.column && one.contents.numbered <= 0.7) {
      roles.set(one.column, { role: 'section', confidence: 0.7 });
    }
  }
}

/** Long texts, different in every row, under words that nobody knows or none: better than a column that is only likely. */
function taskWithoutWords(candidates: readonly Candidate[], roles: Roles): Candidate | undefined {
  return bestTask(
    candidates.filter(
      ({ column, words, cell, contents }) =>
        !roles.has(column) &&
        !cell?.candidates.length &&
        !FOREIGN_WORDS.test(words) &&
        contents.length >= 8 &&
        contents.distinct > 0.8 &&
        contents.bare < 0.5 &&
        contents.units < 0.5,
    ),
  );
}

/** 年度目标, 工作举措: what is to be reached or done, where the column before it says the task. */
const GOALS = /^(年度|工作|预期|量化|绩效)?(工作)?目标(要求|值)?$|^(主要|重点|工作|推进|落实|具体)*举措$/;

/** 年度目标 or 工作举措 behind a column of 重点任务 that names another task in each row. */
function goalsBesideTasks(texts: readonly Candidate[]): readonly Candidate[] {
  const [task, ...behind] = texts.filter((one) => topRole(one) === 'task' && one.contents.filled > 0);
  if (!task || GOALS.test(task.words) || task.cell?.candidates[0]?.weight !== 1) return [];
  const { distinct, bare, length } = task.contents;
  // A few words (`项目建设`) sort the tasks; a column that is barer than what stands behind it does too.
  if (distinct < 0.9 || length < 4) return [];
  return behind.filter(({ words, contents }) => GOALS.test(words) && bare <= contents.bare + 0.1);
}

function topRole({ cell }: Candidate): ColumnRole | undefined {
  return cell?.candidates[0]?.role;
}

/** 序号 and 目标任务 merged over the same rows, each with a 具体工作内容 of its own: those are the steps of one task. */
function measuresUnderTasks(
  texts: readonly Candidate[],
  candidates: readonly Candidate[],
  roles: Roles,
): Candidate | undefined {
  const number = candidates.find(({ column }) => roles.get(column)?.role === 'number');
  const tasks = texts.filter((one) => topRole(one) === 'task' && one.cell?.candidates[0]?.weight === 1);
  const [task, measures] = tasks;
  if (!number || !task || !measures || tasks.length > 2) return undefined;
  const under = number.contents.covered;
  const alike = under > 0 && Math.abs(task.contents.covered - under) <= 1;
  return alike && measures.contents.covered * 2 < under ? measures : undefined;
}

/** How well a column would do as the tasks: full, long and different in every row. */
function taskScore({ cell, contents }: Candidate): number {
  const asTask = cell?.candidates.find(({ role }) => role === 'task')?.weight ?? 0;
  const asSection = cell?.candidates.find(({ role }) => role === 'section')?.weight ?? 0;
  return (
    asTask * 2 -
    asSection * 1.5 +
    Math.min(contents.length, 40) / 20 +
    contents.distinct -
    contents.bare * 2 -
    (contents.numbered > 0.5 ? 3 : 0)
  );
}

export function bestTask(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (winner, one) => (winner === undefined || taskScore(one) > taskScore(winner) ? one : winner),
    undefined,
  );
}
