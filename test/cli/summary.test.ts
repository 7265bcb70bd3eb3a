import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileHost } from '../../src/hosts/file/file-host';
import { summarySchema } from '../../src/cli/contract/summary';
import { cli } from './command';

const sample = path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx');

// Counted in the document: 408 indicators and 32 of 民生实事; 12 without a date; 517 rows of a ledger.
test.each([
  ['2024-03-31', { overdue: 25 }],
  ['2024-04-01', { overdue: 100 }],
  ['2024-07-01', { overdue: 202, soon: 11, open: 215 }],
  ['2025-01-01', { overdue: 428, soon: 0, open: 0 }],
])('summary of a real table at %s keeps to the contract', async (asOf, expected) => {
  const { code, out, error } = await cli('summary', sample, '--as-of', asOf, '--json');
  expect([code, error]).toEqual([0, '']);
  const { summary } = summarySchema.parse(JSON.parse(out));
  expect(summary).toMatchObject({ items: 440, done: 0, undated: 12, adjusted: 0, ...expected });
  expect(summary.occurrences.all).toBe(517);
});

test('summary says the same in words, shares adding up to 100.0', async () => {
  const { code, out } = await cli('summary', sample, '--as-of', '2024-07-01');
  expect(code).toBe(0);
  expect(out).toContain(
    '已完成 0（0.0%），逾期 202（45.9%），临近 11（2.5%），未到期 215（48.9%），无时限 12（2.7%）',
  );
  expect(out).toContain('期次：共 517，逾期 234');
});

test('--out writes the file plus ledger and 进度统计 with its charts', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'summary-'));
  try {
    const written = path.join(folder, '统计.xlsx');
    const { code, out, error } = await cli('summary', sample, '--as-of', '2024-07-01', '--out', written);
    expect([code, error]).toEqual([0, '']);
    expect(out).toContain(`已写出：${written}`);
    const host = FileHost.open(new Uint8Array(await readFile(written)));
    const { sheets } = await host.read();
    expect(sheets.flatMap(({ own }) => own?.kind ?? [])).toEqual(['ledger', 'summary']);
    const content = (await host.readContent([{ sheet: '进度统计' }])).get('进度统计');
    expect(content?.charts).toHaveLength(3);
  } finally {
    await rm(folder, { recursive: true });
  }
});
