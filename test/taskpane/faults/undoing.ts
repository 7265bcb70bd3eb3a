import { carry, importWord } from './comparing';
import { settings } from './deciding';
import type { Act, Action } from './session';
import { collect, fillIn, tabs } from './unit-tabs';
import { done, fix, ledger, markAll, report } from './writing';

const undo: Act = ({ store }) => store.undo();

/** Everything that is taken back. */
export const UNDOING: readonly Action[] = [
  ['undo a report', [report], undo],
  ['undo marks', [markAll], undo],
  ['undo a ledger', [ledger], undo],
  ['undo done', [ledger, done], undo],
  ['undo fixes', [fix], undo],
  ['undo settings', [settings], undo],
  ['undo an import', [importWord], undo],
  ['undo carrying over', [carry], undo],
  ['undo unit tabs', [tabs], undo],
  ['undo collecting', [tabs, fillIn, collect], undo],
];

export function isUndoing([, , act]: Action): boolean {
  return act === undo;
}
