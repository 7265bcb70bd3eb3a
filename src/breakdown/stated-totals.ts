import { squash } from '../texts/width';
import type { SheetView } from '../grid/view';
import type { StatedTotal } from './model';
import type { Statement, TableRows } from './rows';
import type { OpenSection } from './sections';
import { readShares, readStated, readSum, type StatedCount } from './stated';

/** The totals that a table states, with what they come to: of the whole in notes and sums, of sections in titles, sums and shares. */
export function statedTotals(
  view: SheetView,
  rows: TableRows,
  tasks: number,
  indicators: number,
): StatedTotal[] {
  const totals: StatedTotal[] = [];
  for (const statement of rows.statements) {
    const { row, column, of } = statement;
    const text = view.own(row, column)?.text ?? '';
    for (const count of of ? readSum(text, of) : readStated(text)) {
      const { what, value: stated, start, end } = count;
      const place = { row, column };
      const section = sectionOf(statement, count, rows.last, tasks);
      if (section) totals.push(ofSection(section, stated, { place, start, end }));
      if (section !== undefined || totals.some((one) => one.what === what)) continue;
      const counted = what === 'tasks' ? tasks : indicators;
      totals.push({ what, section: null, stated, counted, place, start, end });
      if (what === 'tasks') totals.push(...shares(text, place, rows.sections));
    }
  }
  for (const section of rows.sections) {
    if (!section.stated) continue;
    const { value, start, end } = section.stated;
    totals.push(ofSection(section, value, { place: section.place, start, end }));
  }
  return totals;
}

/**
 * The section that a sum among the tasks adds up: of those open there the one that comes nearest, the innermost of
 * several; below the table the whole where it comes nearer. `null`: a part of the table that is no section; `undefined`: the whole table.
 */
function sectionOf(
  { row, open, isSubtotal }: Statement,
  { what, value }: StatedCount,
  last: number,
  all: number,
): OpenSection | null | undefined {
  if (!isSubtotal && (open.length === 0 || row > last)) return undefined;
  if (what !== 'tasks') return null;
  const off = ({ tasks }: OpenSection): number => Math.abs(tasks - value);
  const section = open.reduce<OpenSection | null>(
    (nearest, one) => (nearest && off(nearest) < off(one) ? nearest : one),
    null,
  );
  const isOfAll = row > last && section && Math.abs(all - value) < off(section);
  return isOfAll ? undefined : section;
}

const NUMERAL = /^[(（]?[一二三四五六七八九十\d]+[)）]?[、.．]?|[(（][^()（）]*[)）]$|[“”"]/g;

/** `其中经济发展类5项`: the shares of a total that are those of sections of this name. */
function shares(text: string, place: StatedTotal['place'], sections: TableRows['sections']): StatedTotal[] {
  const nameOf = (title: string): string => squash(title).replace(NUMERAL, '');
  return readShares(text).flatMap(({ name, value, start, end }) => {
    const called = sections.filter(({ title }) => nameOf(title) === nameOf(name));
    const [section, another] = called;
    return section && !another ? [ofSection(section, value, { place, start, end })] : [];
  });
}

function ofSection(
  { title, tasks }: OpenSection,
  stated: number,
  where: Pick<StatedTotal, 'place' | 'start' | 'end'>,
): StatedTotal {
  return { what: 'section', section: title, stated, counted: tasks, ...where };
}
