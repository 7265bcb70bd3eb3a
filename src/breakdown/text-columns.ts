import { hasRole, topWord, type Candidate, type Found, type Roles } from './candidate';
import { FOREIGN_WORDS, HEADER_OF_YEAR, HEADER_WITH_TIME } from './column-words';
import { isOneEach, namesTasks } from './named-tasks';
import { ROLES, type ColumnRole } from './roles';

/** Section, task, details and indicators share many words: here the contents decide who is who. */
export function assignTexts(candidates: readonly Candidate[], roles: Roles): void {
  const open = candidates.filter(
    ({ column, cell }) =>
      !roles.has(column) && cell?.candidates.some(({ role }) => ROLES[role].text) === true,
  );
  const give = (
    { column }: Candidate,
    role: ColumnRole,
    confidence: number,
    why: Found['why'] = 'words',
  ): void => {
    roles.set(column, { role, confidence, why });
  };

  for (const one of open) {
    const { role, weight } = topWord(one);
    if (role === 'indicators') give(one, 'indicators', weight === 1 ? 0.95 : 0.8);
  }
  for (const one of yearsAmong(open)) give(one, 'indicators', 0.8, 'neighbours');
  const texts = open.filter((one) => !roles.has(one.column));
  const number = candidates.find(({ column }) => roles.get(column)?.role === 'number');
  const goals = goalsBesideTasks(texts, number);
  for (const one of stepsAmong(texts, goals, candidates, roles)) give(one, 'indicators', 0.7, 'contents');

  // 全年目标 after 一季度目标, 上半年目标 … is the last of them.
  const staged = open.filter(
    ({ column, words }) => roles.get(column)?.role === 'indicators' && HEADER_WITH_TIME.test(words),
  );
  if (staged.length > 1) {
    const behind = Math.max(...staged.map(({ column }) => column));
    for (const one of texts) {
      if (one.column === behind + 1 && HEADER_WITH_TIME.test(one.words))
        give(one, 'indicators', 0.9, 'neighbours');
    }
  }

  const left = texts.filter((one) => !roles.has(one.column));
  const task = taskAmong(
    left.filter((one) => !goals.includes(one)),
    candidates,
    roles,
  );
  if (task) {
    const { role, weight } = topWord(task);
    const likely = role === undefined ? 0.5 : 0.75;
    give(
      task,
      'task',
      role === 'task' && weight >= 0.8 ? 0.95 : likely,
      role === undefined ? 'contents' : 'words',
    );
  }
  // 具体措施 alone, with no other column for the tasks, holds the tasks.
  const steps = open.filter(({ column }) => roles.get(column)?.role === 'indicators');
  const instead = task ? undefined : bestTask(steps);
  if (instead) give(instead, 'task', 0.7, 'neighbours');
  for (const one of left) if (one !== task) settleBeside(one, task, give);
}

/** 2025年目标, 2026年目标, 2027年目标 in words: the steps of a plan of several years. */
function yearsAmong(open: readonly Candidate[]): readonly Candidate[] {
  const columns = open.filter(({ words, contents }) => contents.filled > 0 && HEADER_OF_YEAR.test(words));
  const years = new Set(columns.map(({ words }) => HEADER_OF_YEAR.exec(words)?.[1]));
  return years.size > 1 && years.size === columns.length ? columns : [];
}

/** What is left beside the task: before it a section, behind it what belongs to its text. */
function settleBeside(
  one: Candidate,
  task: Candidate | undefined,
  give: (one: Candidate, role: ColumnRole, confidence: number, why?: Found['why']) => void,
): void {
  const { role } = topWord(one);
  if (role === 'section') {
    give(one, 'section', one.words === '' ? 0.5 : 0.95);
    return;
  }
  if (!task || one.contents.filled === 0) return;
  // 存在问题 beside the tasks of something else.
  if (one.cell?.candidates.some((word) => word.role === 'remark') === true) {
    give(one, 'remark', 0.8, 'neighbours');
    return;
  }
  if (one.column > task.column || role === 'details') {
    give(one, 'details', role === 'details' ? 0.95 : 0.7, 'neighbours');
    return;
  }
  if (one.contents.numbered > 0.7) return;
  const sorts = one.contents.bare > 0.1 || one.contents.distinct < 0.9;
  give(one, 'section', sorts ? 0.9 : 0.7, 'neighbours');
}

/** The columns of steps that their words alone do not tell, where no column's words do. */
function stepsAmong(
  texts: readonly Candidate[],
  goals: readonly Candidate[],
  candidates: readonly Candidate[],
  roles: Roles,
): readonly Candidate[] {
  if (hasRole(roles, 'indicators') || texts.length < 2) return [];
  // A second text column full of numbered items is the steps, whatever it is called; one number a row that runs on
  // beside a column that sorts them counts tasks.
  const counts = (one: Candidate): boolean =>
    one.contents.runsOn > 0.6 &&
    texts.some(({ column, contents }) => column < one.column && contents.filled > 1);
  const marked = texts.filter((one) => one.contents.filled > 0 && one.contents.marked > 0.6 && !counts(one));
  const step = marked[marked.length - 1];
  if (step) {
    // 1., 2. merged over （1）, （2） that begin anew below each: the steps of those.
    const [task] = marked;
    const isUnder = marked.length === 2 && task && task.contents.covered > 0 && step.contents.runsOn === 0;
    if (isUnder && topWord(task).role === 'task' && /^(分解|细化|分项)/.test(step.words)) return [step];
    const rest = texts.filter((one) => one !== step && taskScore(one) > 1);
    const isBehind = rest.length > 0 && step.column > (rest[0]?.column ?? 0);
    return marked.length < texts.length && isBehind ? [step] : [];
  }
  const measures = measuresUnderTasks(texts, candidates, roles);
  return measures ? [measures] : goals;
}

function taskAmong(
  left: readonly Candidate[],
  candidates: readonly Candidate[],
  roles: Roles,
): Candidate | undefined {
  const number = candidates.find(({ column }) => roles.get(column)?.role === 'number');
  const name = namesTasks(left, number);
  if (name) return name;
  // 类别 never holds the tasks while another column may, one without a header even.
  const isSection = (one: Candidate): boolean => topWord(one).role === 'section' && topWord(one).weight === 1;
  const isTask = (one: Candidate): boolean => ['task', 'details'].includes(topWord(one).role ?? '');
  // 重点任务 over several numbers sorts them, where another such column has a text at each.
  const sorts = ({ contents }: Candidate): boolean =>
    number !== undefined && contents.bare > number.contents.bare + 0.2;
  const likely = left.filter((one) => isTask(one) || (!isSection(one) && taskScore(one) > 2));
  const each = likely.filter((one) => !sorts(one));
  const named =
    bestTask(each.some(isTask) ? each : likely) ?? bestTask(left.filter((one) => !isSection(one)));
  return named && isTask(named) ? named : (taskWithoutWords(candidates, roles) ?? named);
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

/** From this share of cells that begin with a date on, a column holds steps. */
const MOST_BEGIN = 0.6;

/** 年度目标, 工作举措: what is to be reached or done, where the column before it says the task. */
const GOALS =
  /^(年度|工作|预期|量化|绩效|整改|具体|20\d{2}年(度)?)?(工作)?目标(要求|值)?$|^(主要|重点|工作|推进|落实|具体)*举措$/;

/**
 * 年度目标 or 工作举措 behind a column of 重点任务 that names another task in each row, and whatever else stands there and
 * begins with its date: `6月底前主体封顶`.
 */
function goalsBesideTasks(texts: readonly Candidate[], number: Candidate | undefined): readonly Candidate[] {
  const named = texts.filter((one) => topWord(one).role === 'task' && one.contents.filled > 0);
  const task = named.find(
    (one) =>
      !GOALS.test(one.words) &&
      topWord(one).weight >= 0.8 &&
      isOneEach(one, number) &&
      // A few words (`项目建设`), or the same ones again, sort the tasks.
      one.contents.distinct >= 0.9 &&
      one.contents.length >= 4,
  );
  if (!task) return [];
  const isGoal = (one: Candidate): boolean =>
    one.contents.begins > MOST_BEGIN || (named.includes(one) && GOALS.test(one.words));
  return texts.filter(
    (one) =>
      // A column that is barer than what stands behind it sorts the tasks too.
      one.column > task.column && isGoal(one) && task.contents.bare <= one.contents.bare + 0.1,
  );
}

/** 序号 and 目标任务 (and 目标要求) merged over the same rows, each with a 具体工作内容 of its own: those are the steps of one task. */
function measuresUnderTasks(
  texts: readonly Candidate[],
  candidates: readonly Candidate[],
  roles: Roles,
): Candidate | undefined {
  const number = candidates.find(({ column }) => roles.get(column)?.role === 'number');
  const tasks = texts.filter((one) => topWord(one).role === 'task');
  const [task, ...behind] = tasks;
  if (!number || !task || topWord(task).weight < 1) return undefined;
  const under = number.contents.covered;
  const [measures, another] = behind.filter(({ contents }) => contents.covered * 2 < under);
  const over = tasks.filter((one) => one !== measures);
  const alike = under > 0 && over.every(({ contents }) => Math.abs(contents.covered - under) <= 1);
  return alike && !another ? measures : undefined;
}

/** How well a column would do as the tasks: full, long and different in every row. */
function taskScore({ cell, contents }: Candidate): number {
  const weightOf = (role: ColumnRole): number =>
    cell?.candidates.find((one) => one.role === role)?.weight ?? 0;
  return (
    Math.max(weightOf('task'), weightOf('details')) * 2 -
    weightOf('section') * 1.5 +
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
