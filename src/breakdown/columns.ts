import { columnName } from '../grid/address';
import type { SheetView } from '../grid/view';
import { hasRole, topWord, type Candidate, type Roles } from './candidate';
import { FOREIGN_WORDS, HEADER_WITH_TIME } from './column-words';
import { contentsOf, sampleRows, type Body } from './contents';
import { assignByContents } from './columns-by-contents';
import type { SheetOverride } from './corrections';
import { settleFigures } from './figure-columns';
import type { Header } from './header';
import type { Column } from './model';
import { ROLES } from './roles';
import { assignTexts } from './text-columns';
import { settleTimes } from './time-columns';
import { titleKind } from './title-kinds';

/**
 * Gives every column of the table its role: by the header's words, then by its neighbours (责任单位 supports where
 * another column leads), then by what stands below. A person's choice goes before all.
 */
export function assignColumns(
  view: SheetView,
  header: Header,
  body: Body,
  chosen: SheetOverride['columns'],
): Column[] {
  const cells = new Map(header.cells.map((cell) => [cell.column, cell]));
  const rows = sampleRows(view, body);
  const candidates: Candidate[] = [];
  for (let column = body.left; column <= body.right; column++) {
    const cell = cells.get(column) ?? null;
    candidates.push({
      column,
      words: cell?.words ?? '',
      cell,
      contents: contentsOf(view, column, rows),
    });
  }

  const roles: Roles = new Map();
  assignByWords(candidates, roles);
  settleNumbers(candidates, roles);
  settleFigures(candidates, roles);
  settleUnits(candidates, roles);
  settleOfficesOfPeople(candidates, roles);
  settleLeaders(candidates, roles);
  settleTimes(candidates, roles);
  assignTexts(candidates, roles);
  assignByContents(candidates, roles);

  const task = candidates.find(({ column }) => roles.get(column)?.role === 'task');
  const tasks = task?.contents.filled ?? 0;
  return candidates.map((one) => {
    const { column, words } = one;
    const byPerson = chosen?.[columnName(column)];
    if (byPerson !== undefined)
      return { column, role: byPerson, header: words, confidence: 1, why: 'person' };
    const found = roles.get(column);
    if (found) return { column, header: words, ...found };
    return { column, role: null, header: words, confidence: 0, why: whyNone(one, tasks) };
  });
}

/** Words that mean one thing only. */
function assignByWords(candidates: readonly Candidate[], roles: Roles): void {
  for (const one of candidates) {
    const { role, weight } = topWord(one);
    if (role === undefined || ROLES[role].text) continue;
    roles.set(one.column, { role, confidence: weight === 1 ? 0.95 : 0.8, why: 'words' });
  }
}

/** 督办编号 beside 序号: the tasks are counted by 序号. */
function settleNumbers(candidates: readonly Candidate[], roles: Roles): void {
  const numbers = candidates.filter(({ column }) => roles.get(column)?.role === 'number');
  const counting = numbers.find(({ words }) => /序|项次/.test(words)) ?? numbers[0];
  for (const one of numbers) {
    if (one !== counting) roles.set(one.column, { role: 'remark', confidence: 0.9, why: 'neighbours' });
  }
}

const LEVELS = ['省', '市', '[区县旗]', '[镇乡街]'].map((level) => new RegExp(`^${level}[级直]`));

/** 市级牵头单位 beside 县级牵头单位 leads elsewhere: the task is the county's. */
function settleLevels(candidates: readonly Candidate[], roles: Roles): void {
  const levelOf = ({ words }: Candidate): number => LEVELS.findIndex((level) => level.test(words));
  const leads = candidates.filter((one) => roles.get(one.column)?.role === 'leadUnit' && levelOf(one) >= 0);
  const lowest = Math.max(...leads.map(levelOf));
  for (const one of leads) {
    if (levelOf(one) < lowest) roles.set(one.column, { role: 'remark', confidence: 0.9, why: 'neighbours' });
  }
}

/** 责任单位: the supporting units beside a column of lead units, otherwise the only, leading ones. */
function settleUnits(candidates: readonly Candidate[], roles: Roles): void {
  settleLevels(candidates, roles);
  const units = candidates.filter(({ column }) => roles.get(column)?.role === 'leadUnit');
  const best = Math.max(0, ...units.map((one) => topWord(one).weight));
  const lead = units.find((one) => topWord(one).weight === best);
  for (const one of units) {
    // A word that spans two columns means the same in both, and any number of sure words may lead.
    if (!lead || topWord(one).weight === 1 || one.words === lead.words) continue;
    roles.set(one.column, { role: 'supportUnit', confidence: 0.9, why: 'neighbours' });
  }
}

/** 责任人 over offices with their people, where no other column has units: who answers are the offices. */
function settleOfficesOfPeople(candidates: readonly Candidate[], roles: Roles): void {
  if (hasRole(roles, 'leadUnit')) return;
  for (const one of candidates) {
    const isWeak = topWord(one).role === 'leader' && topWord(one).weight < 1;
    if (isWeak && one.contents.units > 0.7)
      roles.set(one.column, { role: 'leadUnit', confidence: 0.7, why: 'contents' });
  }
}

/** 责任人 beside 责任领导 answers within the unit: whether the task has a leader is for 责任领导 to say. */
function settleLeaders(candidates: readonly Candidate[], roles: Roles): void {
  const leaders = candidates.filter(({ column }) => roles.get(column)?.role === 'leader');
  const best = Math.max(0, ...leaders.map((one) => topWord(one).weight));
  for (const one of leaders) {
    if (topWord(one).weight < best) roles.set(one.column, { role: null, confidence: 0.9, why: 'neighbours' });
  }
}

/**
 * Why a column has no role: what the page says, and whether there is something to tell a person. `tasks`: cells of the
 * column of tasks that hold text.
 */
function whyNone({ words, contents }: Candidate, tasks: number): Column['why'] {
  const { filled, covered, figures } = contents;
  if (filled === 0 || (filled + covered) * 2 <= tasks || figures > 0.5) return 'empty';
  return FOREIGN_WORDS.test(words) ? 'foreign' : 'unknown';
}

/**
 * Whether a table says what is to be done, and who answers for it, by when or in what steps: figures alone do not.
 * `isChosen`: a person said that it is a breakdown; then the tasks are enough. `tasksAnswer`: their own texts say who answers.
 * `title`: of the table.
 */
export function makesBreakdown(
  columns: readonly Column[],
  title: string,
  isChosen: boolean,
  tasksAnswer: boolean,
): boolean {
  const roles = new Set(columns.flatMap(({ role }) => role ?? []));
  // Months of figures are a statistic, whoever answers for them, unless they are what is to be reached.
  const counted = columns.filter(
    ({ role, header }) =>
      role === 'figure' && HEADER_WITH_TIME.test(header) && !/目标|计划|任务/.test(header),
  );
  const isFollowed = roles.has('deadline') || roles.has('indicators') || roles.has('progress');
  const sharesOut = /分解|分工|责任/.test(title) && titleKind(title) === 'breakdown';
  if (counted.length >= 2 && !isFollowed && !sharesOut && !isChosen) return false;
  const answers = tasksAnswer || [...roles].some((role) => ROLES[role].answers !== 'no');
  return roles.has('task') && (isChosen || answers);
}
