import { readFileSync } from 'node:fs';
import { ledgerPlan } from '../../../src/actions/build-ledger';
import { readWordSheets } from '../../../src/actions/import-word';
import type { OtherFile } from '../../../src/actions/jobs/other-files';
import { draftNotices } from '../../../src/actions/notices';
import { settingsPlan } from '../../../src/actions/store-settings';
import { understand } from '../../../src/actions/understand';
import { FileHost } from '../../../src/hosts/file/file-host';
import { withAlias } from '../../../src/settings/changes';
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
import { type Act, type Action, known, LANGUAGE, type Session, SHEET, smallTable } from './session';
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
const yearAgo = once(async (): Promise<Uint8Array> => {
  const host = FileHost.open(await smallTable(2023));
  await host.apply(settingsPlan(await host.read(), (settings) => withAlias(settings, '财局', '财政局')));
  return host.bytes();
});

/** The same table, whose ledger says what was done. */
const earlier = once(async (): Promise<Uint8Array> => {
  const host = FileHost.open(await smallTable());
  const before = understand(await host.read(), { asOf: '2024-06-01' });
  const [occurrence] = before.progress.link.occurrences;
  if (!occurrence) throw new Error('nothing is due in the small table');
  const changes = new Map([[occurrence.key, { status: '已完成', progress: '已入库二十家' } as const]]);
  await host.apply(ledgerPlan(before, LANGUAGE, { changes }).plan);
  return host.bytes();
});

/** Opened beside the workbook of a pane, which asks nothing of Excel. */
async function beside({ store }: Session, bytes: () => Promise<Uint8Array>): Promise<OtherFile> {
  return { name: '去年.xlsx', id: await store.files.open(await bytes()) };
}

const REPORT = `政府工作报告
一、2023年工作回顾
全区规上工业企业达到一百家。
二、2024年工作安排
新增规上工业企业二十家。改造老旧小区十个。新建口袋公园三座。`;

export const importWord: Act = async ({ store }) => {
  const found = await word();
  if (found) await addSheets(store, found);
};
export const carry: Act = async (session) =>
  carryOver(session.store, await beside(session, yearAgo), LANGUAGE);
const take: Act = async (session) => takeOver(session.store, await beside(session, earlier), LANGUAGE);
const versions: Act = async (session) =>
  writeVersions(session.store, await beside(session, yearAgo), LANGUAGE);
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
