import { unzipSync } from 'fflate';
import { draftNotices } from '../../../../src/actions/notices';
import { levelCounts, noticesCopy, noticesZip } from '../../../../src/taskpane/pages/circular/noticing';
import { approved } from '../overdue/sample';

const draft = () => draftNotices(approved('2024-07-01'));

test('every unit that is urged is counted once, at its level', async () => {
  const notices = await draft();
  const { red, yellow, blue } = levelCounts(notices);
  expect(notices.notices.length).toBeGreaterThan(0);
  expect(red).toBe(notices.notices.filter(({ urging }) => urging.overdue.length > 0).length);
  expect(red + yellow + blue).toBe(notices.notices.length);
});

test('what is copied of one unit is its letter alone, as text and with its tables', async () => {
  const notices = await draft();
  const { urging } = notices.notices[0] ?? {};
  const { text, html } = await noticesCopy(notices, urging?.unit);
  expect(text).toContain(urging?.number);
  const all = await noticesCopy(notices);
  expect(all.text.startsWith(text)).toBe(true);
  expect(html).toContain(urging?.number);
  expect(all.html.split('page-break-before')).toHaveLength(notices.notices.length);
});

test('the zip has a file for each unit, and is not made once it is stopped', async () => {
  const notices = await draft();
  const made: number[] = [];
  const zip = await noticesZip(notices, new AbortController().signal, (count) => made.push(count));
  expect(Object.keys(unzipSync(zip ?? new Uint8Array()))).toEqual(notices.notices.map(({ name }) => name));
  expect(made.at(-1)).toBe(notices.notices.length);
  expect(await noticesZip(notices, AbortSignal.abort(), () => undefined)).toBeNull();
});
