import { readFileSync } from 'node:fs';
import { buildLedger } from '../../src/actions/build-ledger';
import { buildUnitTabs } from '../../src/actions/build-unit-tabs';
import { clearPlan } from '../../src/actions/clear-marks';
import { markPlan } from '../../src/actions/mark-overdue';
import { stillIssued, stillUnderstood, withoutUnread } from '../../src/actions/still-understood';
import { settingsPlan } from '../../src/actions/store-settings';
import { understand, type Understanding } from '../../src/actions/understand';
import { reportPlan } from '../../src/actions/write-report';
import { FileHost } from '../../src/hosts/file/file-host';
import { message } from '../../src/locales/message';
import type { Settings } from '../../src/settings/model';
import { parseSettings } from '../../src/settings/xml';
import { equalReadings } from '../equal-readings';

jest.setTimeout(120_000);

type Change = (host: FileHost, known: Understanding) => Promise<unknown>;

const TODAY = '2024-07-01';
const SAMPLE = new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));

async function understood(host: FileHost): Promise<Understanding> {
  const workbook = await host.read();
  return understand(workbook, { asOf: parseSettings(workbook.settings).settings.asOf ?? TODAY });
}

const marks: Change = (host, known) => host.apply(markPlan(known, { language: 'zh-CN' }));
const ledger: Change = (host, known) => buildLedger(host, known, 'zh-CN');
const report: Change = (host, known) => host.apply(reportPlan(known, 'zh-CN'));
const tabs: Change = (host, known) => buildUnitTabs(host, known, { language: 'zh-CN' });
const choices: Change = (host, known) => buildUnitTabs(host, known, { by: 'lead', language: 'zh-CN' });
const storing =
  (part: Partial<Settings>): Change =>
  (host, { workbook }) =>
    host.apply(settingsPlan(workbook, (settings) => ({ ...settings, ...part }), message('plan.undo')));

/** Somebody changes a text of the table. */
const typing: Change = (host, { workbook, breakdown }) => {
  const [table] = breakdown.tables;
  const sheet = table?.sheet ?? '';
  const place = { row: table?.tasks[0]?.rows[0] ?? 0, column: 0 };
  const grid = workbook.sheets.find(({ name }) => name === sheet);
  const before = grid?.rows[place.row]?.[place.column]?.text ?? null;
  const cells = [{ place, before, after: '改过了' }];
  return host.apply({
    title: message('plan.undo'),
    expect: [],
    operations: [{ op: 'set-cells', sheet, cells }],
  });
};

/** The parts that are not the same: hundreds of thousands of values, of which nobody wants to read a comparison. */
function differing(one: Understanding | null, other: Understanding): readonly string[] {
  return Object.keys(other).filter((part) => {
    const name = part as keyof Understanding;
    if (name !== 'progress') return !equalReadings(one?.[name], other[name]);
    // Its link is made when it is asked for.
    return !equalReadings({ ...one?.progress }, { ...other.progress });
  });
}

test('what differs in one value deep inside is found', async () => {
  const [one, other] = [await understood(FileHost.open(SAMPLE)), await understood(FileHost.open(SAMPLE))];
  expect(differing(one, other)).toEqual([]);
  const rows = other.breakdown.tables[0]?.tasks.at(-1)?.rows as number[];
  rows.push(9999);
  expect(differing(one, other)).toEqual(['breakdown', 'issued', 'progress']);
});

/** Sheets of ours and looks say nothing that is read, and most settings neither. */
const NOTHING_NEW: readonly (readonly [string, readonly Change[]])[] = [
  ['marks', [marks]],
  ['a report', [report]],
  ['tabs', [tabs]],
  ['tabs by a choice', [choices]],
  ['who handed in', [storing({ returns: [{ unit: '财政局', asOf: TODAY, source: '财政局' }] })]],
  ['the last check', [storing({ lastCheck: { on: TODAY, seen: ['a'] } })]],
  ['marks, report and tabs', [marks, report, tabs]],
];

test.each(NOTHING_NEW)('%s: what was understood is what reading again gives', async (_, changes) => {
  const host = FileHost.open(SAMPLE);
  await ledger(host, await understood(host));
  const known = await understood(host);
  for (const change of changes) await change(host, await understood(host));
  const still = stillUnderstood(known, await host.read());
  expect(differing(still, await understood(host))).toEqual([]);
  expect(still?.breakdown.tables).toBe(known.breakdown.tables);
});

test('sheets of ours but the ledger are not read: without their cells all is understood as with them', async () => {
  const host = FileHost.open(SAMPLE);
  for (const change of [ledger, report, tabs]) await change(host, await understood(host));
  const anew = await understood(host);
  const less = withoutUnread(anew.workbook);
  expect(less.sheets.filter(({ rows }) => rows.length > 0).map(({ own }) => own?.kind)).toEqual([
    undefined,
    undefined,
    'ledger',
  ]);
  expect(differing(understand(less, { asOf: anew.asOf }), anew)).toEqual(['workbook']);
});

test.each<[string, Change]>([
  ['a ledger', ledger],
  ['another date', storing({ asOf: '2024-09-01' })],
  ['other warning days', storing({ soonDays: 3 })],
  ['a name of a unit that is also a setting', storing({ aliases: { report: '财政局' } })],
  ['a successor', storing({ successions: [{ kind: 'unit', from: '财政局', to: '财政所', since: TODAY }] })],
])('%s: it has to be understood anew', async (_, change) => {
  const host = FileHost.open(SAMPLE);
  const known = await understood(host);
  await change(host, known);
  expect(stillUnderstood(known, await host.read())).toBeNull();
});

test('a ledger, marks and tabs: the tables are those that were read', async () => {
  const host = FileHost.open(SAMPLE);
  const known = await understood(host);
  for (const change of [ledger, marks, tabs, ledger]) await change(host, await understood(host));
  const workbook = await host.read();
  const issued = stillIssued(known, workbook);
  const anew = await understood(host);
  expect(issued?.tables).toBe(known.issued.tables);
  expect(issued && differing(understand(workbook, { asOf: anew.asOf }, issued), anew)).toEqual([]);
});

test.each<[string, Change]>([
  ['another date', storing({ asOf: '2024-09-01' })],
  ['a successor', storing({ successions: [{ kind: 'unit', from: '财政局', to: '财政所', since: TODAY }] })],
  ['a cell of the table', typing],
])('%s: the tables have to be read anew', async (_, change) => {
  const host = FileHost.open(SAMPLE);
  const known = await understood(host);
  await change(host, known);
  expect(stillIssued(known, await host.read())).toBeNull();
});

test('marks leave the sheet the object that it was, and so does taking them off', async () => {
  const host = FileHost.open(SAMPLE);
  const { sheets } = await host.read();
  await marks(host, await understood(host));
  expect((await host.read()).sheets[0]).toBe(sheets[0]);
  await host.apply(clearPlan(await host.read()));
  expect((await host.read()).sheets[0]).toBe(sheets[0]);
});
