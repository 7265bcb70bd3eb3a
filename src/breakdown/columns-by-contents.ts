import { hasRole, topWord, type Candidate, type Roles } from './candidate';
import { FOREIGN_WORDS } from './column-words';
import type { ColumnRole } from './roles';
import { bestTask } from './text-columns';

/** Columns whose header is empty or says nothing known: what stands below gives the roles that are still missing. */
export function assignByContents(candidates: readonly Candidate[], roles: Roles): void {
  const open = candidates.filter(
    ({ column, words, contents }) => !roles.has(column) && contents.filled > 0 && !FOREIGN_WORDS.test(words),
  );
  const give = (one: Candidate | undefined, role: ColumnRole): void => {
    if (one) roles.set(one.column, { role, confidence: 0.5, why: 'contents' });
  };
  const has = (role: ColumnRole): boolean => hasRole(roles, role);
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
      free().find(
        ({ contents: { marked, length, begins, shortDates } }) =>
          (marked > 0.6 && length > 20) || (begins > 0.6 && shortDates < 0.4),
      ),
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
      free().find(({ contents }) => contents.shortDates > 0.7 && contents.length < 14),
      'deadline',
    );
  }
  const task = candidates.find(({ column }) => roles.get(column)?.role === 'task');
  if (!task) return;
  for (const one of free()) {
    // A column before the tasks that fills down or is merged over several of them sorts them, whatever it is called.
    const sorts = one.words === '' || one.contents.bare > task.contents.bare + 0.2;
    if (sorts && one.column < task.column && one.contents.numbered < 0.5) give(one, 'section');
  }
}

/** Units without a header right before 责任单位: they lead, and 责任单位 supports. */
function leadWithoutWords(free: readonly Candidate[], candidates: readonly Candidate[], roles: Roles): void {
  const leads = candidates.filter(({ column }) => roles.get(column)?.role === 'leadUnit');
  const [only] = leads;
  const { role, weight = 1 } = only ? topWord(only) : {};
  if (!only || leads.length > 1 || role === undefined || weight === 1) return;
  const before = free.find(({ column, cell }) => column === only.column - 1 && !cell?.candidates.length);
  if (!before) return;
  roles.set(before.column, { role: 'leadUnit', confidence: 0.5, why: 'contents' });
  roles.set(only.column, { role: 'supportUnit', confidence: 0.5, why: 'neighbours' });
}
