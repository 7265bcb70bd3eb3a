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
  readonly breakdown: Breakdown;
  /** Everything that is due, with what people reported about it. */
  readonly progress: WorkbookLedger;
  /** By task id. */
  readonly states: ReadonlyMap<string, TaskStates>;
  readonly findings: readonly Finding[];
}

/** Reads and checks a workbook: pure, the same in Excel, in the browser and on the command line. */
export function understand(workbook: WorkbookGrid, given: Given): Understanding {
  const stored = parseSettings(workbook.settings).settings;
  const settings = { ...stored, soonDays: given.soonDays ?? stored.soonDays };
  const { asOf } = given;
  const breakdown = readBreakdown(workbook, settings, given.year ?? null);
  const progress = ledgerOf(workbook, breakdown);
  const { soonDays } = settings;
  const states = progress.ledger
    ? statesInLedger(
        breakdown,
        standingsOf(progress.link.occurrences, { link: progress.link, asOf, soonDays }),
      )
    : statesInSource(breakdown, asOf, soonDays);
  const findings = withIgnored(runChecks({ workbook, breakdown, asOf, progress }), settings.ignored);
  return { workbook, settings, asOf, breakdown, progress, states, findings };
}
