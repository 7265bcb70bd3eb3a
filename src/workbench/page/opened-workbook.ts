import { isRead } from '../../actions/still-understood';
import { openPackage } from '../../hosts/file/package';
import { HostError } from '../../hosts/error';
import type { WorkbenchHost } from '../../hosts/workbench/workbench-host';
import { gridOfLedger } from '../../ledger/read-ledger';
import { type Maker, makerHere } from '../../taskpane/maker';
import { today } from '../../taskpane/today';
import { type Understander, understandAside } from '../../taskpane/understanding/understander';
import type { WorkbenchEngine } from '../engine/engine';
import { notShown } from './not-shown';
import type { OpenedWorkbook } from './workbench-state';

/** @param bytes the file, as it was opened */
export function openedWorkbook(
  { id, name }: Pick<OpenedWorkbook, 'id' | 'name'>,
  bytes: Uint8Array,
  engine: WorkbenchEngine,
  host: WorkbenchHost<WorkbenchEngine>,
): OpenedWorkbook {
  return {
    id,
    name,
    host,
    understand: understandIn(engine),
    maker: makerIn(engine, host),
    find: async (words) => {
      // What was typed is in the file then.
      await host.read();
      return engine.find(words);
    },
    notShown: notShown(openPackage(bytes)),
  };
}

/** What the engine knows it understands itself; anything else is understood in a worker of its own. */
function understandIn(engine: WorkbenchEngine): Understander {
  return async (workbook, day, signal) =>
    (await engine.understand(workbook, day, signal)) ??
    understandAside(await engine.withCells(workbook, isRead), day, signal);
}

/** What the engine knows it works with itself, and with files that it opened beside it; the page works with anything else. */
function makerIn(engine: WorkbenchEngine, host: WorkbenchHost<WorkbenchEngine>): Maker {
  const here = makerHere(host, (id) => engine.otherFile(id));
  return {
    make: async (understanding, name, input, options) => {
      const { workbook } = understanding;
      const made = await engine.make({ workbook, today: today() }, name, input, options);
      if (made) return made;
      const whole = await engine.withCells(workbook);
      const aside = await here.make({ ...understanding, workbook: whole }, name, input, options);
      const ledger = gridOfLedger(workbook.sheets);
      // What was understood of it says nothing of the rows that it has now.
      if (aside.plan && ledger && !whole.sheets.includes(ledger))
        throw new HostError('stale', { sheet: ledger.name });
      return aside;
    },
    files: {
      open: (bytes, options) => engine.openOther(bytes, options),
      close: (id) => {
        here.files.close(id);
        // A worker that is gone keeps nothing.
        engine.closeOther(id).catch(() => undefined);
      },
    },
  };
}
