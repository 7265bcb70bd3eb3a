import { readFileSync } from 'node:fs';
import { compareReturns } from '../../../src/actions/collect';
import { sortFixes } from '../../../src/actions/fix';
import { ignoring, restoring } from '../../../src/actions/ignore-finding';
import { remembering } from '../../../src/actions/last-check';
import { readWordSheets } from '../../../src/actions/import-word';
import { understand, type Understanding } from '../../../src/actions/understand';
import type { ExcelHost } from '../../../src/hosts/excel/excel-host';
import { FileHost } from '../../../src/hosts/file/file-host';
import { decidedFields } from '../../../src/ledger/adjustment';
import { withAlias, withMembers, withSuccession } from '../../../src/settings/changes';
import { defaultSettings, settingsXml } from '../../../src/settings/xml';
import { addSheets } from '../../../src/taskpane/pages/import/word-file';
import { carryOver } from '../../../src/taskpane/pages/versions/doing';
import { copySource } from '../../../src/taskpane/backup/copy-source';
import { applyFixes, writeReport } from '../../../src/taskpane/pages/check/doing';
import { storedDates } from '../../../src/actions/at-date';
import { buildLedger, clear, mark, reportDone } from '../../../src/taskpane/pages/overdue/doing';
import { idOf } from '../../../src/actions/choices';
import { agree } from '../../../src/taskpane/pages/collect/doing';
import { buildTabs, openSeparately } from '../../../src/taskpane/pages/units/doing';
import { remember } from '../../../src/taskpane/remember';
import type { WorkbookStore } from '../../../src/taskpane/workbook-store';
import type { EmulatedExcel } from '../../excel-host/emulated-excel';
import type { MemoryJournal } from '../../excel-host/memory-journal';
import { cellKey, columnOf, rowOf } from '../../excel-host/model/workbook-model';

const WORD = new Uint8Array(readFileSync('assets/samples/word-table.docx'));

export const LANGUAGE = 'zh-CN';
export const ASOF = '2024-07-01';
/** The sheet of the person. */
export const SHEET = '任务分解';

/** A pane beside an Excel. */
export interface Session {
  readonly excel: EmulatedExcel;
  readonly store: WorkbookStore;
  readonly host: ExcelHost;
  readonly journal: MemoryJournal;
}

/** What a button of the pane does. */
export type Act = (session: Session) => Promise<unknown>;

/** What was read last; a page reads first where nothing was. */
async function known({ store }: Session): Promise<Understanding | null> {
  if (!store.getState().understanding) await store.check();
  return store.getState().understanding;
}

/** A decision that is kept in the settings, once the workbook is known. */
const decide =
  (change: (understanding: Understanding) => Parameters<typeof remember>[2]): Act =>
  async (session) => {
    const understanding = await known(session);
    if (understanding) await remember(session.store, LANGUAGE, change(understanding));
  };

const check: Act = ({ store }) => store.check();
const report: Act = async (session) => {
  await check(session);
  const { understanding, error } = session.store.getState();
  if (understanding && !error) await writeReport(session.store, LANGUAGE);
};
const markAll: Act = ({ store }) => mark(store, storedDates, { column: true, language: LANGUAGE });
const clearAll: Act = ({ store }) => clear(store);
const ledger: Act = ({ store }) => buildLedger(store, storedDates, LANGUAGE);
const done: Act = async (session) => {
  const understanding = await known(session);
  const [occurrence] = understanding?.progress.link.occurrences ?? [];
  if (occurrence)
    await reportDone(
      session.store,
      [{ occurrence, fields: { status: '已完成', doneOn: '2024-06-30' } }],
      LANGUAGE,
    );
};
const TABS = { by: 'unit', language: LANGUAGE, othersItems: 'grey' } as const;
const tabs: Act = ({ store }) => buildTabs(store, TABS);
const separate: Act = ({ store, host }) => openSeparately(store, host, '财政局', TABS);
const collect: Act = async (session) => {
  const { store } = session;
  await check(session);
  const { understanding, error } = store.getState();
  if (!understanding || error) return;
  const { collected } = compareReturns(understanding, []).collection;
  await agree(store, [], { accepted: new Set(collected.map(idOf)), decisions: new Map() }, LANGUAGE);
};
const fix: Act = async (session) => {
  await check(session);
  const { understanding, error } = session.store.getState();
  if (!understanding || error) return;
  await applyFixes(session.store, sortFixes(understanding.workbook, understanding.findings).ready);
};
const settings = decide(() => (so) => ({ ...so, soonDays: 7 }));
const ignore = decide(
  ({ findings }) =>
    (so) =>
      ignoring(so, findings.slice(0, 1), { reason: '已核实', on: ASOF }),
);
const restore = decide(() => (so) => restoring(so, so.ignored));
const rememberCheck = decide(
  ({ findings }) =>
    (so) =>
      remembering(so, findings, ASOF),
);
const roster = decide(() => (so) => withMembers(withAlias(so, '财局', '财政局'), '各街镇', ['甲镇']));
const adjust: Act = async (session) => {
  const understanding = await known(session);
  const [occurrence] = understanding?.progress.link.occurrences ?? [];
  const decision = { to: '2024-09-30', reason: '征地未完成', by: '区长办公会', on: '2024-06-20' };
  const fields = decidedFields(decision, null, LANGUAGE);
  if (occurrence) await reportDone(session.store, [{ occurrence, fields }], LANGUAGE);
};
const importWord: Act = async ({ store }) => {
  const found = await readWordSheets(WORD, '示例');
  if (found) await addSheets(store, found);
};
/** From the same workbook a year ago. */
const carry: Act = async ({ store }) => {
  const workbook = await FileHost.open(new Uint8Array(readFileSync('assets/samples/taian-2023.xlsx'))).read();
  const understanding = understand(
    { ...workbook, settings: settingsXml(withAlias(defaultSettings(), '财局', '财政局')) },
    { asOf: '2023-12-31' },
  );
  await carryOver(store, { name: '去年.xlsx', understanding, ledger: null }, LANGUAGE);
};
const succession = decide(
  () => (so) => withSuccession(so, { kind: 'unit', from: '教育局', to: '教育体育局', since: '2024-05-01' }),
);
const copy: Act = ({ store, host }) => copySource(store, host, [SHEET]);
const undo: Act = ({ store }) => store.undo();

/** A unit fills in its tab. */
const fillIn: Act = ({ excel }) => {
  for (const { name, cells } of excel.model.sheets) {
    if (name !== '教育局') continue;
    const header = [...cells].find(([, { value }]) => value === '进展情况')?.[0] ?? 0;
    const cell = cells.get(cellKey(rowOf(header) + 1, columnOf(header)));
    if (!cell) throw new Error('nothing to fill in');
    cell.value = '正在推进';
  }
  return Promise.resolve();
};

/** What it is called, what went before, and what is done. */
export type Action = readonly [name: string, earlier: readonly Act[], act: Act];

/** Every action that writes sheets of ours, or marks. */
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
  ['import from Word', [], importWord],
  ['carry over', [], carry],
  ['copy the source', [], copy],
];

/** Every action with the tabs of units. */
export const TABS_OF_UNITS: readonly Action[] = [
  ['unit tabs', [], tabs],
  ['unit tabs, again', [tabs, fillIn], tabs],
  ['one unit apart', [], separate],
  ['collect', [tabs, fillIn], collect],
  ['undo unit tabs', [tabs], undo],
  ['undo collecting', [tabs, fillIn, collect], undo],
];

/** Every decision that is kept, and the other things that are undone. */
export const DECIDING: readonly Action[] = [
  ['settings', [], settings],
  ['ignore', [settings], ignore],
  ['restore the ignored', [ignore], restore],
  ['remember the check', [], rememberCheck],
  ['roster', [], roster],
  ['succession', [], succession],
  ['undo an import', [importWord], undo],
  ['undo carrying over', [carry], undo],
  ['undo a report', [report], undo],
  ['undo marks', [markAll], undo],
  ['undo a ledger', [ledger], undo],
  ['undo done', [ledger, done], undo],
  ['undo fixes', [fix], undo],
  ['undo settings', [settings], undo],
];
