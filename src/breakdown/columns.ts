import { columnName } from '../grid/address';
import type { SheetView } from '../grid/view';
import type { SheetOverride } from '../settings/model';
import { FOREIGN_WORDS, HEADER_WITH_TIME } from './column-words';
import { contentsOf, type ColumnContents } from './contents';
import type { Header, HeaderCell } from './header';
import type { Column, ColumnRole } from './model';

interface Candidate {
  readonly column: number;
  readonly words: string;
  readonly cell: HeaderCell | null;
  readonly contents: ColumnContents;
}

type Roles = Map<number, { role: ColumnRole; confidence: number }>;

/**
 * Gives every column of the table its role: by the header's words, then by its neighbours (责任单位 supports where
 * another column leads), then by what stands below. A person's choice goes before all.
 * `top` and `bottom` are the first and last body row, 0-based.
 */
export function assignColumns(
  view: SheetView,
  header: Header,
  body: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number },
  chosen: SheetOverride['columns'],
): Column[] {
  const cells = new Map(header.cells.map((cell) => [cell.column, cell]));
  const candidates: Candidate[] = [];
  for (let column = body.left; column <= body.right; column++) {
    const cell = cells.get(column) ?? null;
    candidates.push({
      column,
      words: cell?.words ?? '',
      cell,
      contents: contentsOf(view, column, body.top, body.bottom),
    });
  }

  const roles: Roles = new Map();
  assignByWords(candidates, roles);
  settleUnits(candidates, roles);
  settleTimes(candidates, roles);
  assignTexts(candidates, roles);
  assignByContents(candidates, roles);

  return candidates.map(({ column, words }) => {
    const byPerson = chosen?.[columnName(column)];
    if (byPerson !== undefined) return { column, role: byPerson, header: words, confidence: 1 };
    const found = roles.get(column);
    return { column, role: found?.role ?? null, header: words, confidence: found?.confidence ?? 0 };
  });
}

const TEXT_ROLES: ReadonlySet<ColumnRole> = new Set(['section', 'task', 'indicators']);

/** Words that mean one thing only. */
function assignByWords(candidates: readonly Candidate[], roles: Roles): void {
  for (const { column, cell } of candidates) {
    const best = cell?.candidates[0];
    if (!best || TEXT_ROLES.has(best.role)) continue;
    roles.set(column, { role: best.role, confidence: best.weight === 1 ? 0.95 : 0.8 });
  }
}

/** 责任单位: the supporting units beside a column of lead units, otherwise the only, leading ones. */
function settleUnits(candidates: readonly Candidate[], roles: Roles): void {
  const isWeak = ({ column, cell }: Candidate): boolean =>
    roles.get(column)?.role === 'leadUnit' && (cell?.candidates[0]?.weight ?? 0) < 1;
  const strong = candidates.some((one) => roles.get(one.column)?.role === 'leadUnit' && !isWeak(one));
  let leads = strong;
  let leadWords = '';
  for (const one of candidates) {
    if (!isWeak(one)) continue;
    // A weak word that spans two columns leads in both.
    if (leads && one.words !== leadWords) roles.set(one.column, { role: 'supportUnit', confidence: 0.9 });
    else leadWords = one.words;
    leads = true;
  }
}

/** 时间节点 over bare dates is a deadline; 完成时限 over numbered items holds the indicators. */
function settleTimes(candidates: readonly Candidate[], roles: Roles): void {
  for (const { column, cell, contents } of candidates) {
    const words = cell?.candidates[0];
    if (
      words?.role === 'deadline' &&
      contents.filled > 0 &&
      (contents.marked > 0.3 || contents.length > 40)
    ) {
      roles.set(column, { role: 'indicators', confidence: 0.7 });
    }
  }
  const hasDeadline = [...roles.values()].some(({ role }) => role === 'deadline');
  if (hasDeadline) return;
  const bareDates = candidates.find(
    ({ words, cell, contents }) =>
      cell?.candidates.some(({ role }) => role === 'indicators') === true &&
      // 二季度目标 says when itself: what stands below are steps, dated or not.
      !HEADER_WITH_TIME.test(words) &&
      contents.filled > 0 &&
      contents.dated > 0.6 &&
      contents.length < 14 &&
      contents.marked < 0.1,
  );
  if (bareDates) roles.set(bareDates.column, { role: 'deadline', confidence: 0.7 });
}

/** Section, task and indicators share many words: here the contents decide who is who. */
function assignTexts(candidates: readonly Candidate[], roles: Roles): void {
  const open = candidates.filter(
    ({ column, cell }) => !roles.has(column) && (cell?.candidates.length ?? 0) > 0,
  );
  const topRole = ({ cell }: Candidate): ColumnRole | undefined => cell?.candidates[0]?.role;

  for (const one of open) {
    if (topRole(one) === 'indicators') roles.set(one.column, { role: 'indicators', confidence: 0.95 });
  }
  const texts = open.filter((one) => !roles.has(one.column));
  const hasIndicators = [...roles.values()].some(({ role }) => role === 'indicators');
  // A second text column full of numbered items is the steps, whatever it is called.
  if (!hasIndicators && texts.length > 1) {
    const steps = texts.filter(({ contents }) => contents.filled > 0 && contents.marked > 0.6);
    const step = steps[steps.length - 1];
    const rest = texts.filter((one) => one !== step && taskScore(one) > 1);
    if (step && steps.length < texts.length && rest.length > 0 && step.column > (rest[0]?.column ?? 0)) {
      roles.set(step.column, { role: 'indicators', confidence: 0.7 });
    }
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

  const left = texts.filter((one) => !roles.has(one.column));
  // 类别 never holds the tasks while another column may, one without a header even.
  const isSection = (one: Candidate): boolean =>
    topRole(one) === 'section' && one.cell?.candidates[0]?.weight === 1;
  const task =
    best(left.filter((one) => topRole(one) === 'task' || (!isSection(one) && taskScore(one) > 2))) ??
    best(left.filter((one) => !isSection(one)));
  if (task) {
    const sure = topRole(task) === 'task' && task.cell?.candidates[0]?.weight === 1;
    roles.set(task.column, { role: 'task', confidence: sure ? 0.95 : 0.75 });
  }
  // 具体措施 alone, with no other column for the tasks, holds the tasks.
  const steps = open.filter(({ column }) => roles.get(column)?.role === 'indicators');
  const instead = task ? undefined : best(steps);
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

function best(candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.reduce<Candidate | undefined>(
    (winner, one) => (winner === undefined || taskScore(one) > taskScore(winner) ? one : winner),
    undefined,
  );
}

/** Units without a header right before 责任单位: they lead, and 责任单位 supports. */
function leadWithoutWords(free: readonly Candidate[], candidates: readonly Candidate[], roles: Roles): void {
  const leads = candidates.filter(({ column }) => roles.get(column)?.role === 'leadUnit');
  const [only] = leads;
  if (!only || leads.length > 1 || (only.cell?.candidates[0]?.weight ?? 1) === 1) return;
  const before = free.find(({ column, cell }) => column === only.column - 1 && !cell?.candidates.length);
  if (!before) return;
  roles.set(before.column, { role: 'leadUnit', confidence: 0.5 });
  roles.set(only.column, { role: 'supportUnit', confidence: 0.5 });
}

/** Columns whose header is empty or says nothing known. */
function assignByContents(candidates: readonly Candidate[], roles: Roles): void {
  const has = (role: ColumnRole): boolean => [...roles.values()].some((found) => found.role === role);
  const open = candidates.filter(
    ({ column, words, contents }) => !roles.has(column) && contents.filled > 0 && !FOREIGN_WORDS.test(words),
  );
  const give = (one: Candidate | undefined, role: ColumnRole): void => {
    if (one) roles.set(one.column, { role, confidence: 0.5 });
  };
  if (!has('number'))
    give(
      open.find(({ contents }) => contents.numbered > 0.8),
      'number',
    );
  const free = (): Candidate[] => open.filter(({ column }) => !roles.has(column));
  if (!has('task'))
    give(best(free().filter(({ contents }) => contents.length >= 8 && contents.units < 0.5)), 'task');
  const units = ({ words, contents }: Candidate): boolean =>
    contents.units > 0.7 && !/填报|报送|来源|联系/.test(words);
  if (!has('leadUnit')) give(free().find(units), 'leadUnit');
  else leadWithoutWords(free().filter(units), candidates, roles);
  if (!has('leader'))
    give(
      free().find(({ words, contents }) => words === '' && contents.names > 0.7),
      'leader',
    );
  if (!has('deadline')) {
    give(
      free().find(({ contents }) => contents.dated > 0.7 && contents.length < 14),
      'deadline',
    );
  }
  const task = [...roles].find(([, { role }]) => role === 'task')?.[0];
  for (const one of free()) {
    if (one.words === '' && task !== undefined && one.column < task && one.contents.numbered < 0.5)
      give(one, 'section');
  }
}
