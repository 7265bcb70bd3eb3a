import { KeptFiles } from '../../../../src/actions/jobs/other-files';
import { toldVersion } from '../../../../src/actions/jobs/told-versions';
import { ledgerFrom, type OldVersion } from '../../../../src/actions/ledger-from';
import { HostError } from '../../../../src/hosts/error';
import { openOldVersion } from '../../../../src/taskpane/pages/versions/old-version';
import { understandHere } from '../../../../src/taskpane/understanding/understander';
import { understood } from '../../../actions/tabs-workbook';
import { book, bookWithLedger, REVISED, ROWS } from './books';

const file = (bytes: Uint8Array, name = '旧.xlsx'): File => new File([bytes.slice()], name);

const TODAY = '2024-07-01';

const files = (): KeptFiles => new KeptFiles(understandHere);

async function opened(bytes: Uint8Array): Promise<OldVersion> {
  const kept = files();
  const old = await openOldVersion(kept, file(bytes), {});
  if ('error' in old) throw old.error;
  return kept.version(old, TODAY, {});
}

test('an old file without a ledger is read all the same', async () => {
  const old = await opened(await book(ROWS));
  expect(old).toMatchObject({ name: '旧.xlsx', ledger: null });
  expect(old.understanding.breakdown.tables.flatMap(({ tasks }) => tasks)).toHaveLength(3);
});

test.each([
  ['no workbook at all', Buffer.from('只是文字'), 'not-xlsx'],
  ['an .xls', Buffer.from('D0CF11E0A1B11AE1', 'hex'), 'legacy-xls'],
])('%s says why, by the name of the file', async (_, bytes, code) => {
  const old = await openOldVersion(files(), file(bytes, '坏.xlsx'), {});
  expect(old).toMatchObject({ name: '坏.xlsx', error: { code } });
});

test('what was cancelled is no bad file', async () => {
  const cancelled = openOldVersion(files(), file(await book(ROWS)), { signal: AbortSignal.abort() });
  await expect(cancelled).rejects.toEqual(new HostError('cancelled'));
});

test('what was let go is not there any more, and says so', async () => {
  const kept = files();
  const old = await openOldVersion(kept, file(await book(ROWS)), {});
  if ('error' in old) throw old.error;
  kept.close(old.id);
  await expect(kept.version(old, TODAY, {})).rejects.toMatchObject({ code: 'not-found' });
});

test('it is understood once for a day', async () => {
  const kept = files();
  const old = await openOldVersion(kept, file(await bookWithLedger(ROWS, ['已入库12家'])), {});
  if ('error' in old) throw old.error;
  const { understanding } = await kept.version(old, TODAY, {});
  expect((await kept.version(old, TODAY, {})).understanding).toBe(understanding);
  expect((await kept.version(old, '2024-08-01', {})).understanding.asOf).toBe('2024-08-01');
});

test('what can be taken over is counted before: the filled rows, and those that match nothing', async () => {
  const old = await opened(await bookWithLedger(ROWS, ['已入库12家', '平台招标中']));
  const fresh = await understood(await book(REVISED));
  const { ledger } = toldVersion(old, fresh);
  if (!old.ledger || !ledger) throw new Error('no ledger');
  expect(ledger).toMatchObject({ filled: 2, otherYear: false });
  expect(ledger.lost.map(({ taskNumber, entry }) => [taskNumber, entry.progress])).toEqual([
    ['2', '平台招标中'],
  ]);
  const [lost] = ledgerFrom(fresh, old.ledger, 'zh-CN').unmatched;
  expect(ledger.lost[0]?.row).toBe(lost?.row);
});

test('rows in which nobody wrote anything do not count, wherever they went', async () => {
  const old = await opened(await bookWithLedger(ROWS, []));
  const fresh = await understood(await book(REVISED, 2025));
  expect(toldVersion(old, fresh).ledger).toEqual({ filled: 0, lost: [], otherYear: true });
});
