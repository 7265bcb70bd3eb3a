import { EmulatedExcel } from './emulated-excel';
import { newWorkbook } from './model/workbook-model';
import type { Container } from './window-external';
import type { WorldEvent } from './world';

/** What the program may count on: the manifest's floor, and waiting for the end of cell editing. */
export const REQUIREMENT_SETS = { ExcelApi: '1.13', RichApiRuntime: '1.2', DelayForCellEdit: '1.1' };

/** The event numbers of office.js. */
const EVENT_TYPES: Readonly<Record<WorldEvent['kind'], number>> = {
  changed: 10,
  added: 13,
  deleted: 15,
};

/** Connects the pane to an emulated Excel that can be changed for another. */
export function container(): Container & { use(excel: EmulatedExcel): void } {
  // office.js speaks to Excel while it starts, before any test has chosen one.
  let current = new EmulatedExcel(newWorkbook('Sheet1'));
  let listener: (eventType: number, args: string) => void = () => undefined;
  return {
    requirementSets: REQUIREMENT_SETS,
    use(excel) {
      current = excel;
      excel.onEvent((event) => {
        if (current === excel) listener(EVENT_TYPES[event.kind], argsOf(event));
      });
    },
    listen(to) {
      listener = to;
    },
    execute(body, flags) {
      return current.execute(body, flags);
    },
  };
}

function argsOf({ sheet, address, changeType = 'RangeEdited', ours = false }: WorldEvent): string {
  const triggerSource = ours ? 'ThisLocalAddin' : 'Unknown';
  return JSON.stringify({ worksheetId: sheet, address, source: 'Local', changeType, triggerSource });
}
