import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseSettings } from '../../src/settings/xml';
import { FileHost } from '../../src/hosts/file/file-host';
import { bytesOf, LINES } from '../actions/tabs-workbook';
import { cli } from './command';

let folder: string;
const at = (name: string): string => path.join(folder, name);
const ROSTER = {
  kind: 'task-breakdown-roster',
  version: 1,
  aliases: {},
  members: {},
  successions: [{ kind: 'unit', from: '商务局', to: '商务和投资促进局', since: '2024-05-01' }],
};
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'roster-'));
  await writeFile(at('table.xlsx'), await bytesOf(LINES));
  await writeFile(at('roster.json'), JSON.stringify(ROSTER));
});
afterAll(() => rm(folder, { recursive: true }));

test('--roster: who answers from a day on, in figures and in the file that is written; the table stays', async () => {
  const run = (asOf: string) =>
    cli('summary', at('table.xlsx'), '--roster', at('roster.json'), '--as-of', asOf, '--json');
  const named = async (asOf: string): Promise<string[]> => {
    const { summary } = JSON.parse((await run(asOf)).out) as { summary: { byUnit: { unit: string }[] } };
    return summary.byUnit.map(({ unit }) => unit);
  };
  expect(await named('2024-04-30')).toContain('商务局');
  expect(await named('2024-05-01')).not.toContain('商务局');
  expect(await named('2024-05-01')).toContain('商务和投资促进局');
  const { code, error } = await cli(
    ...['ledger', at('table.xlsx'), '--roster', at('roster.json'), '--as-of', '2024-07-01'],
    ...['--out', at('out.xlsx')],
  );
  expect([code, error]).toEqual([0, '']);
  const { settings, sheets } = await FileHost.open(new Uint8Array(await readFile(at('out.xlsx')))).read();
  expect(parseSettings(settings).settings.successions).toEqual(ROSTER.successions);
  expect(sheets[0]?.rows[3]?.[3]?.text).toBe('商务局');
});

test('a file that is no roster: exit 2, one sentence, nothing written', async () => {
  const { code, error } = await cli('check', at('table.xlsx'), '--roster', at('table.xlsx'));
  expect([code, error]).toEqual([
    2,
    `“${at('table.xlsx')}”不是从“单位名册”导出的文件，没有写出任何文件。请检查是不是选错了文件。\n`,
  ]);
});
