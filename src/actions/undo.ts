import type { HostErrorCode } from '../hosts/error';
import type { Operation, WorkbookPlan } from '../plan/model';

/** The sheets of the user that a plan writes to: a copy of them is worth offering before the first time. */
export function touchedSheets({ operations }: WorkbookPlan): readonly string[] {
  return [...new Set(operations.flatMap(touches))];
}

function touches(operation: Operation): readonly string[] {
  switch (operation.op) {
    case 'set-cells':
      return operation.ours ? [] : [operation.sheet];
    case 'lay-highlights':
    case 'add-column':
      return [operation.sheet];
    default:
      return [];
  }
}

/** Plans that changed nothing, such as settings stored as they were, are no step to take back. */
export function isStep({ operations }: WorkbookPlan): boolean {
  return operations.length > 0;
}

/** Whether what stands in the way is that somebody else has worked there meanwhile: then only a person can decide. */
export function isOvertaken(code: HostErrorCode): boolean {
  return code === 'stale' || code === 'not-found' || code === 'occupied';
}
