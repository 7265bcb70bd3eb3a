import { circularOfText } from '../../../../src/circular/read-circular';
import { words } from '../../../../src/locales/words';
import { byCheck, check, readFile } from '../../../../src/taskpane/pages/circular/checking';
import { approved } from '../overdue/sample';

const TEXT = '关于重点任务进展情况的通报\n截至3月31日，共分解任务10项，其中已完成6项、正在推进5项。';

test('a circular is compared with the ledger at its own date, whatever the date of the workbook', () => {
  const known = approved('2024-07-01');
  const { against, findings } = check(circularOfText(TEXT), known, 'zh-CN');
  expect(against).toBe('2024-03-31');
  expect(findings.map((one) => one.check)).toEqual(expect.arrayContaining(['circular-sum']));
});

test('a circular without a date is compared at the date of the workbook', () => {
  const known = approved('2024-07-01');
  expect(check(circularOfText('已完成6项。'), known, 'zh-CN').against).toBe('2024-07-01');
});

test('without a workbook only the circular itself is checked', () => {
  const { against, findings } = check(circularOfText(TEXT), null, 'zh-CN');
  expect(against).toBeNull();
  expect(byCheck(findings).map(([id, list]) => [id, list.length])).toEqual([['circular-sum', 1]]);
});

test.each([
  ['空.txt', new Uint8Array(), '“空.txt”里没有文字。'],
  ['图.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), '不是 .docx 或 .txt'],
  ['旧.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '“旧.doc”读不出来：'],
])('%s gives no circular, and says why', async (name, bytes, why) => {
  const read = await readFile(new File([bytes], name), 'zh-CN');
  expect('problem' in read ? words('zh-CN', read.problem) : '').toContain(why);
});

test('a text file is read', async () => {
  const read = await readFile(new File([TEXT], '通报.txt'), 'zh-CN');
  expect('circular' in read ? read.circular.paragraphs.length : 0).toBe(2);
});
