import { readFileSync } from 'node:fs';
import { ledgerPlan } from '../../../src/actions/build-ledger';
import { readWordSheets } from '../../../src/actions/import-word';
import type { OldVersion } from '../../../src/actions/ledger-from';
import { draftNotices } from '../../../src/actions/notices';
import { understand } from '../../../src/actions/understand';
import { FileHost } from '../../../src/hosts/file/file-host';
import { gridOfLedger } from '../../../src/ledger/read-ledger';
import { withAlias } from '../../../src/settings/changes';
import { defaultSettings, settingsXml } from '../../../src/settings/xml';
import { followDate } from '../../../src/taskpane/follow-date';
import { recordNotices } from '../../../src/taskpane/pages/circular/noticing';
import { writeCrosscheck } from '../../../src/taskpane/pages/crosscheck/doing';
import { addSheets } from '../../../src/taskpane/pages/import/word-file';
import { writeStatistics } from '../../../src/taskpane/pages/statistics/doing';
import {
  carryOver,
  takeOver,
  writeComparedSheet,
  writeVersions,
} from '../../../src/taskpane/pages/versions/doing';
import { remember } from '../../../src/taskpane/remember';
import { type Act, type Action, known, LANGUAGE, SHEET, smallTable } from './session';
import { tabs } from './unit-tabs';
import { copy, ledger } from './writing';

/** What a file says is read once: the page has it before anything is asked of Excel. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let found: Promise<T> | undefined;
  return () => (found ??= read());
}

const word = once(() =>
  readWordSheets(new Uint8Array(readFileSync('assets/samples/word-table.docx')), '示例'),
);

/** The table of the year before, in which an office is called otherwise. */
const yearAgo = once(async (): Promise<OldVersion> => {
  const workbook = await FileHost.open(await smallTable(2023)).read();
  const settings = settingsXml(withAlias(defaultSettings(), '财局', '财政局'));
  const understanding = understand({ ...workbook, settings }, { asOf: '2023-12-31' });
  return { name: '去年.xlsx', understanding, ledger: null };
});

/** The same table, whose ledger says what was done. */
const earlier = once(async (): Promise<OldVersion> => {
  const host = FileHost.open(await smallTable());
  const before = understand(await host.read(), { asOf: '2024-06-01' });
  const [occurrence] = before.progress.link.occurrences;
  if (!occurrence) throw new Error('nothing is due in the small table');
  const changes = new Map([[occurrence.key, { status: '已完成', progress: '已入库二十家' } as const]]);
  await host.apply(ledgerPlan(before, LANGUAGE, { changes }).plan);
  const workbook = await host.read();
  const understanding = understand(workbook, { asOf: '2024-06-01' });
  const grid = gridOfLedger(workbook.sheets);
  const content = grid && (await host.readContent([{ sheet: grid.name }])).get(grid.name);
  if (!grid || !content) throw new Error('no ledger came');
  return { name: '修订前.xlsx', understanding, ledger: { understanding, grid, content } };
});

const REPORT = `政府工作报告
一、2023年工作回顾
全区规上工业企业达到一百家。
二、2024年工作安排
新增规上工业企业二十家。改造老旧小区十个。新建口袋公园三座。`;

export const importWord: Act = async ({ store }) => {
  const found = await word();
  if (found) await addSheets(store, found);
};
export const carry: Act = async ({ store }) => carryOver(store, await yearAgo(), LANGUAGE);
const take: Act = async ({ store }) => {
  const { ledger: old } = await earlier();
  if (old) await takeOver(store, old, LANGUAGE);
};
const versions: Act = async ({ store }) => writeVersions(store, await yearAgo(), LANGUAGE);
const within: Act = ({ store }) => writeComparedSheet(store, `${SHEET} (2)`, LANGUAGE);
const crosscheck: Act = ({ store }) => writeCrosscheck(store, REPORT, LANGUAGE);
const statistics: Act = ({ store }) => writeStatistics(store, LANGUAGE);
/** The workbook speaks of another day than its ledger and its tabs. */
const otherDate: Act = async (session) => {
  if (await known(session)) await remember(session.store, LANGUAGE, (so) => ({ ...so, asOf: '2024-08-01' }));
};
const follow: Act = ({ store }) => followDate(store, LANGUAGE);
const notices: Act = async (session) => {
  const understanding = await known(session);
  if (understanding) await recordNotices(session.store, await draftNotices(understanding), LANGUAGE);
};

/** Every action that brings in or writes what stands elsewhere, or what was counted. */
export const COMPARING: readonly Action[] = [
  ['import from Word', [], importWord],
  ['carry over', [], carry],
  ['take over a ledger', [], take],
  ['take over, again', [ledger], take],
  ['versions', [], versions],
  ['versions within', [copy], within],
  ['crosscheck', [], crosscheck],
  ['statistics', [], statistics],
  ['follow the date', [ledger, tabs, otherDate], follow],
  ['notices', [ledger], notices],
  ['notices, no ledger', [], notices],
];
