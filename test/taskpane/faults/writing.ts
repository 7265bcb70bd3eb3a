import { storedDates } from '../../../src/actions/at-date';
import { sortFixes } from '../../../src/actions/fix';
import { decidedFields } from '../../../src/ledger/adjustment';
import { copySource } from '../../../src/taskpane/backup/copy-source';
import { applyFixes, writeReport } from '../../../src/taskpane/pages/check/doing';
import { buildLedger, clear, mark, reportDone } from '../../../src/taskpane/pages/overdue/doing';
import { type Act, type Action, known, LANGUAGE, SHEET } from './session';

const check: Act = ({ store }) => store.check();
export const report: Act = async (session) => {
  await check(session);
  const { understanding, error } = session.store.getState();
  if (understanding && !error) await writeReport(session.store, LANGUAGE);
};
export const markAll: Act = ({ store }) => mark(store, storedDates, { column: true, language: LANGUAGE });
const clearAll: Act = ({ store }) => clear(store);
export const ledger: Act = ({ store }) => buildLedger(store, storedDates, LANGUAGE);
export const done: Act = async (session) => {
  const understanding = await known(session);
  const [occurrence] = understanding?.progress.link.occurrences ?? [];
  const fields = { status: '已完成', doneOn: '2024-06-30' } as const;
  if (occurrence) await reportDone(session.store, [{ occurrence, fields }], LANGUAGE);
};
export const fix: Act = async (session) => {
  await check(session);
  const { understanding, error } = session.store.getState();
  if (!understanding || error) return;
  await applyFixes(session.store, sortFixes(understanding.workbook, understanding.findings).ready);
};
const adjust: Act = async (session) => {
  const understanding = await known(session);
  const [occurrence] = understanding?.progress.link.occurrences ?? [];
  const decision = { to: '2024-09-30', reason: '征地未完成', by: '区长办公会', on: '2024-06-20' };
  const fields = decidedFields(decision, null, LANGUAGE);
  if (occurrence) await reportDone(session.store, [{ occurrence, fields }], LANGUAGE);
};
export const copy: Act = ({ store, host }) => copySource(store, host, [SHEET]);

/** Every action that writes of the table as it is: the report, marks, the ledger, fixes. */
export const WRITING: readonly Action[] = [
  ['check', [], check],
  ['report', [], report],
  ['report, again', [report], report],
  ['mark', [], markAll],
  ['mark, again', [markAll], markAll],
  ['clear', [markAll], clearAll],
  ['ledger', [], ledger],
  ['ledger, again', [ledger], ledger],
  ['mark done', [ledger], done],
  ['mark done, no ledger', [], done],
  ['fix', [], fix],
  ['adjust', [ledger], adjust],
  ['copy the source', [], copy],
];
