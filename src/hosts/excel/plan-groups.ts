import { nameOfIdentity } from '../../plan/identity';
import type { Operation } from '../../plan/model';

/** Operations on the same thing must see each other's work: those that follow start a new group. */
export function groupsOf(operations: readonly Operation[]): Operation[][] {
  const groups: Operation[][] = [];
  let touched = new Set<string>();
  for (const operation of operations) {
    const keys = keysOf(operation);
    if (groups.length === 0 || keys.some((key) => touched.has(key))) {
      groups.push([]);
      touched = new Set();
    }
    for (const key of keys) touched.add(key);
    groups.at(-1)?.push(operation);
  }
  return groups;
}

function keysOf(operation: Operation): string[] {
  switch (operation.op) {
    case 'put-sheet':
      return [`own ${nameOfIdentity(operation.identity)}`, `sheet ${operation.name.toLowerCase()}`];
    case 'remove-sheet':
      // The name of the tab that goes is not known here, and another may want it.
      return [`own ${nameOfIdentity(operation.identity)}`, 'removal'];
    case 'add-sheet':
      return [`sheet ${operation.name.toLowerCase()}`];
    case 'drop-sheet':
      return [`sheet ${operation.name.toLowerCase()}`, 'removal'];
    case 'store-settings':
      return ['settings'];
    default:
      return [`sheet ${operation.sheet.toLowerCase()}`];
  }
}
