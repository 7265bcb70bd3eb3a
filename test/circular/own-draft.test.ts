import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { circularFindings } from '../../src/actions/check-circular';
import { draftCircular } from '../../src/actions/circular';
import { understand, type Understanding } from '../../src/actions/understand';
import { circularOfText } from '../../src/circular/read-circular';
import { FileHost } from '../../src/hosts/file/file-host';

let understanding: Understanding;
let draft: string;
beforeAll(async () => {
  const file = await readFile(path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx'));
  understanding = understand(await FileHost.open(new Uint8Array(file)).read(), { asOf: '2024-07-01' });
  draft = (await draftCircular(understanding)).text;
});

const found = (text: string) => circularFindings(circularOfText(text), understanding, 'zh-CN');

test('what we draft agrees with itself and with the ledger', () => {
  expect(found(draft).filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('what changed since the last circular is no figure of the ledger today', async () => {
  const { text } = await draftCircular(understanding, { choices: { since: '2024-03-31' } });
  expect(text).toContain('与上次通报（截至3月31日）相比');
  expect(found(text).filter(({ severity }) => severity === 'error')).toEqual([]);
});

// Counted in the document: 202 overdue, 215 open, 12 without a date, 440 items of 137 tasks.
test.each([
  ['逾期未完成202项', '逾期未完成203项', '202项'],
  ['未到期215项', '未到期251项', '215项'],
  ['无明确时限12项', '无明确时限21项', '12项'],
  ['分解为440项', '分解为404项', '440项'],
  ['明确137项', '明确173项', '137项'],
])('%s written as %s is not what the ledger says', (right, wrong, expected) => {
  expect(draft).toContain(right);
  const own = found(draft.replace(right, wrong)).filter(({ check }) => check === 'circular-ledger');
  expect(own.map((one) => one.expected)).toContain(expected);
});
