import { columnName } from '../grid/address';
import type { SheetView } from '../grid/view';
import type { Candidate, Roles } from './candidate';
import { FOREIGN_WORDS, HEADER_WITH_TIME } from './column-words';
import { contentsOf } from './contents';
import type { SheetOverride } from './corrections';
import type { Header } from './header';
import type { Column } from './model';
import { ROLES, type ColumnRole } from './roles';
import { assignTexts, bestTask } from './text-columns';

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
  settleLeaders(candidates, roles);
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

/** Words that mean one thing only. */
function assignByWords(candidates: readonly Candidate[], roles: Roles): void {
  for (const { column, cell } of candidates) {
    const best = cell?.candidates[0];
    if (!best || ROLES[best.role].text) continue;
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

/** 责任人 beside 责任领导 answers within the unit: whether the task has a leader is for 责任领导 to say. */
function settleLeaders(candidates: readonly Candidate[], roles: Roles): void {
  const leaders = candidates.filter(({ column }) => roles.get(column)?.role === 'leader');
  const weight = ({ cell }: Candidate): number => cell?.candidates[0]?.weight ?? 0;
  const best = Math.max(0, ...leaders.map(weight));
  for (const one of leaders) if (weight(one) < best) roles.delete(one.column);
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
      // 时间节点 may say what is to be done by then (`5月底前动工`); elsewhere that is a step.
      contents.length < (/时间|时限/.test(words) ? 14 : 8) &&
      contents.marked < 0.1,
  );
  if (bareDates) roles.set(bareDates.column, { role: 'deadline', confidence: 0.7 });
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
  const isBeside = ({ column }: Candidate, role: ColumnRole): boolean =>
    [column - 1, column + 1].some((one) => roles.get(one)?.role === role);
  const free = (): Candidate[] => open.filter(({ column }) => !roles.has(column));
  if (!has('task'))
    give(bestTask(free().filter(({ contents }) => contents.length >= 8 && contents.units < 0.5)), 'task');
  if (!has('indicators'))
    give(
      free().find(({ contents }) => contents.marked > 0.6 && contents.length > 20),
      'indicators',
    );
  const units = ({ words, contents }: Candidate): boolean =>
    contents.units > 0.7 && !/填报|报送|来源|联系/.test(words);
  if (!has('leadUnit')) give(free().find(units), 'leadUnit');
  else leadWithoutWords(free().filter(units), candidates, roles);
  if (!has('supportUnit'))
    give(
      free().find((one) => units(one) && isBeside(one, 'leadUnit')),
      'supportUnit',
    );
  if (!has('leader'))
    give(
      free().find(
        ({ words, cell, contents }) =>
          contents.names > 0.7 && !cell?.candidates.length && !/[人员]/.test(words),
      ),
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
    // A column before the tasks that fills down, says the same again or is merged over several of them sorts them, whatever it is called.
    const sorts = one.words === '' || one.contents.bare > 0.3 || one.contents.distinct <= 0.6;
    if (sorts && task !== undefined && one.column < task && one.contents.numbered < 0.5) give(one, 'section');
  }
}
