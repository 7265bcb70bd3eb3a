import { readBreakdown } from '../breakdown/read';
import type { Breakdown } from '../breakdown/model';
import { withIgnored } from '../checks/ignored';
import type { Finding } from '../checks/model';
import { runChecks } from '../checks/run';
import type { WorkbookGrid } from '../grid/grid';
import { ledgerOf, type WorkbookLedger } from '../ledger/ledger-of';
import { standingsOf } from '../ledger/standing';
import { statesInLedger, statesInSource, type TaskStates } from '../ledger/states';
import type { Settings } from '../settings/model';
import { parseSettings } from '../settings/xml';
import { inForce } from '../succession/in-force';
import type { CivilDate } from '../timing/model';

/** What the caller says for this run; the rest comes from the workbook's settings. */
export interface Given {
  readonly asOf: CivilDate;
  readonly year?: number | undefined;
  readonly soonDays?: number | undefined;
}

/** A workbook, read and checked. */
export interface Understanding {
  readonly workbook: WorkbookGrid;
  /** As stored in the workbook, with what the caller gave put over it. */
  readonly settings: Settings;
  readonly asOf: CivilDate;
  /** The tables as they were read, with those who answer at the as-of date (分工变动): what all that we write goes by. */
  readonly breakdown: Breakdown;
  /** The tables as issued: what checks and comparisons look at. The same object where nobody was succeeded. */
  readonly issued: Breakdown;
  /** Everything that is due, with what people reported about it. */
  readonly progress: WorkbookLedger;
  /** By task id. */
  readonly states: ReadonlyMap<string, TaskStates>;
  readonly findings: readonly Finding[];
}

/** A workbook read, with what people reported: all but what the checks find, which is half of the work. */
export type Unchecked = Omit<Understanding, 'findings'>;

/**
 * Reads and checks a workbook: pure, the same in Excel, in the browser and on the command line.
 *
 * @param issued its tables, where they were read already
 */
export function understand(workbook: WorkbookGrid, given: Given, issued?: Breakdown): Understanding {
  return checked(unchecked(workbook, given, issued));
}

/** What was read, with what the checks find in it. */
export function checked(read: Unchecked): Understanding {
  const { workbook, asOf, breakdown, issued, settings } = read;
  const progress = breakdown === issued ? read.progress : ledgerOf(workbook, issued);
  const findings = runChecks({ workbook, breakdown: issued, asOf, progress });
  return { ...read, findings: withIgnored(findings, settings.ignored) };
}

/** Reads a workbook that is only compared or taken from: nobody asks what its checks find. @param known as `understand` */
export function unchecked(workbook: WorkbookGrid, given: Given, known?: Breakdown): Unchecked {
  const stored = parseSettings(workbook.settings).settings;
  const settings = { ...stored, soonDays: given.soonDays ?? stored.soonDays };
  const { asOf } = given;
  const issued = known ?? readBreakdown(workbook, knowingSuccessors(settings), given.year ?? null);
  const breakdown = inForce(issued, settings.successions, asOf);
  const progress = ledgerOf(workbook, breakdown, issued);
  const { soonDays } = settings;
  const states = progress.ledger
    ? statesInLedger(
        breakdown,
        standingsOf(progress.link.occurrences, { link: progress.link, asOf, soonDays }),
      )
    : statesInSource(breakdown, asOf, soonDays);
  return { workbook, settings, asOf, breakdown, issued, progress, states };
}

/** Units that succeed each other are names of their own, however alike: 消防大队 renamed to 消防救援大队 is no slip of the pen. */
function knowingSuccessors(settings: Settings): Settings {
  const units = settings.successions
    .filter(({ kind }) => kind === 'unit')
    .flatMap(({ from, to }) => [from, to]);
  if (units.length === 0) return settings;
  const own = Object.fromEntries(units.map((name) => [name, name]));
  return { ...settings, aliases: { ...own, ...settings.aliases } };
}
