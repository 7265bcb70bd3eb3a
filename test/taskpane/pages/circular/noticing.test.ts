import { unzipSync } from 'fflate';
import { draftNotices } from '../../../../src/actions/notices';
import { levelCounts, noticesText, noticesZip } from '../../../../src/taskpane/pages/circular/noticing';
import { approved } from '../overdue/sample';

const draft = () => draftNotices(approved('2024-07-01'));

test('every unit that is urged is counted once, at its level', async () => {
  const notices = await draft();
  const { red, yellow, blue } = levelCounts(notices);
  expect(notices.notices.length).toBeGreaterThan(0);
  expect(red).toBe(notices.notices.filter(({ urging }) => urging.overdue.length > 0).length);
  expect(red + yellow + blue).toBe(notices.notices.length);
});

test('the text of one unit is its letter alone', async () => {
  const notices = await draft();
  const { urging } = notices.notices[0] ?? {};
  const text = await noticesText(notices, urging?.unit);
  expect(text).toContain(urging?.number);
  expect((await noticesText(notices)).startsWith(text)).toBe(true);
});

test('the zip has a file for each unit, and is not made once it is stopped', async () => {
  const notices = await draft();
  const made: number[] = [];
  const zip = await noticesZip(notices, new AbortController().signal, (count) => made.push(count));
  expect(Object.keys(unzipSync(zip ?? new Uint8Array()))).toEqual(notices.notices.map(({ name }) => name));
  expect(made.at(-1)).toBe(notices.notices.length);
  expect(await noticesZip(notices, AbortSignal.abort(), () => undefined)).toBeNull();
});
