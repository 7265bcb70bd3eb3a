import type { Grid, WorkbookGrid } from '../grid/grid';
import { message } from '../locales/message';
import { fingerprint } from '../plan/fingerprint';
import type { WorkbookPlan } from '../plan/model';
import { corrected } from '../settings/changes';
import { parseSettings } from '../settings/xml';
import { settingsPlan } from './store-settings';

/** Stores that copies are no tables to be read: else every task would count twice. */
export function backupPlan(
  workbook: Pick<WorkbookGrid, 'settings'>,
  copies: readonly string[],
): WorkbookPlan {
  return settingsPlan(
    workbook,
    (settings) => copies.reduce((so, copy) => corrected(so, copy, { isTable: false }), settings),
    message('pane.backup.plan', { sheet: copies.join('、') }),
  );
}

/**
 * A copy of the sheet that stands in the workbook already, cell for cell: one that is known as a copy, or one that was
 * made when storing that failed. `null`: there is none.
 */
export function standingCopy({ sheets }: Pick<WorkbookGrid, 'sheets'>, sheet: string): string | null {
  const source = sheets.find(({ name }) => name === sheet);
  if (!source) return null;
  const wanted = fingerprint(source, null);
  return sheets.find((one) => isNamedAsCopy(one, sheet) && fingerprint(one, null) === wanted)?.name ?? null;
}

/** Whether the workbook is told to leave this sheet alone. */
export function isSetAside({ settings }: Pick<WorkbookGrid, 'settings'>, sheet: string): boolean {
  return parseSettings(settings).settings.overrides.some(
    (one) => one.sheet === sheet && one.isTable === false,
  );
}

/** Programs call a copy `任务分解 (2)`; a long name is cut to make room for the number. */
function isNamedAsCopy({ name, own }: Grid, sheet: string): boolean {
  const number = /\s*\(\d+\)$/.exec(name);
  return !own && number !== null && name !== sheet && sheet.startsWith(name.slice(0, number.index));
}
