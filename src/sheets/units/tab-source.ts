import { originMark } from '../../collect/origin';
import type { Breakdown, Task } from '../../breakdown/model';
import type { WorkbookGrid } from '../../grid/grid';
import { yearOf } from '../../ledger/ledger-of';
import type { Link } from '../../ledger/link';
import { approvedDate, type Occurrence } from '../../ledger/model';
import type { Language } from '../../locales/words';
import type { SheetContent } from '../../plan/sheet-content';
import type { Settings } from '../../settings/model';
import type { OptionalColumn, OthersItems } from '../../settings/tabs';
import type { CivilDate } from '../../timing/model';
import { type TabLayout, tabLayout } from './tab-columns';
import { lookOfSource, type TabLook } from './tab-look';
import { byTask } from '../../ledger/occurrences';

/** What all tabs of a build are made from. */
export interface TabSource {
  readonly occurrences: ReadonlyMap<Task, readonly Occurrence[]>;
  readonly link: Link;
  readonly settings: Settings;
  readonly asOf: CivilDate;
  readonly year: number | null;
  readonly date1904: boolean;
  readonly layout: TabLayout;
  readonly look: TabLook;
  readonly othersItems: OthersItems;
  readonly language: Language;
  /** Mark of the tables that all this was made from (`collect/origin`). */
  readonly origin: string;
}

/** `contents`: how the source looks (`Host.readContent`); where it is not there, tabs look plain. */
export function tabSource(given: {
  readonly workbook: Pick<WorkbookGrid, 'date1904'>;
  readonly breakdown: Breakdown;
  readonly settings: Settings;
  readonly asOf: CivilDate;
  readonly link: Link;
  readonly choices: {
    readonly leaveOut: readonly OptionalColumn[];
    readonly othersItems: OthersItems;
  };
  readonly language: Language;
  readonly contents: ReadonlyMap<string, SheetContent>;
}): TabSource {
  const { workbook, breakdown, settings, asOf, link, choices, language, contents } = given;
  const [table] = breakdown.tables;
  const look = lookOfSource(table && contents.get(table.sheet), table);
  const adjusted = [...link.rows.values()].some(({ entry }) => approvedDate(entry) !== null);
  const severalSheets = new Set(breakdown.tables.map(({ sheet }) => sheet)).size > 1;
  return {
    occurrences: byTask(link.occurrences),
    link,
    settings,
    asOf,
    year: yearOf(breakdown),
    date1904: workbook.date1904,
    layout: tabLayout({ severalSheets, adjusted }, choices.leaveOut, look.widths),
    look,
    othersItems: choices.othersItems,
    language,
    origin: originMark(breakdown),
  };
}
