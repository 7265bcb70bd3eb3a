import { ledgerFrom, type OldVersion, unmatchedFrom } from '../../../../src/actions/ledger-from';
import { HostError } from '../../../../src/hosts/error';
import { openOldVersion } from '../../../../src/taskpane/pages/versions/old-version';
import { takenFrom } from '../../../../src/taskpane/pages/versions/taken';
import { understandHere } from '../../../../src/taskpane/understanding/understander';
import { understood } from '../../../actions/tabs-workbook';
import { book, bookWithLedger, REVISED, ROWS } from './books';

const file = (bytes: Uint8Array, name = '旧.xlsx'): File => new File([bytes.slice()], name);

async function opened(bytes: Uint8Array): Promise<OldVersion> {
  const old = await openOldVersion(file(bytes), {}, understandHere);
  if ('error' in old) throw old.error;
  return old;
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
  const old = await openOldVersion(file(bytes, '坏.xlsx'), {}, understandHere);
  expect(old).toMatchObject({ name: '坏.xlsx', error: { code } });
});

test('what was cancelled is no bad file', async () => {
  const cancelled = openOldVersion(file(await book(ROWS)), { signal: AbortSignal.abort() }, understandHere);
  await expect(cancelled).rejects.toEqual(new HostError('cancelled'));
});

test('what can be taken over is counted before: the filled rows, and those that match nothing', async () => {
  const { ledger } = await opened(await bookWithLedger(ROWS, ['已入库12家', '平台招标中']));
  if (!ledger) throw new Error('no ledger');
  const fresh = await understood(await book(REVISED));
  const unmatched = unmatchedFrom(fresh, ledger);
  expect(unmatched).toEqual(ledgerFrom(fresh, ledger, 'zh-CN').unmatched);
  const { filled, lost } = takenFrom(ledger, unmatched);
  expect(filled).toBe(2);
  expect(lost.map(({ taskNumber, entry }) => [taskNumber, entry.progress])).toEqual([['2', '平台招标中']]);
});

test('rows in which nobody wrote anything do not count, wherever they went', async () => {
  const { ledger } = await opened(await bookWithLedger(ROWS, []));
  if (!ledger) throw new Error('no ledger');
  const fresh = await understood(await book(REVISED));
  expect(takenFrom(ledger, unmatchedFrom(fresh, ledger))).toEqual({ filled: 0, lost: [] });
});
