import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildLedger } from '../../src/actions/build-ledger';
import { understand } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import { hostWith, LEDGER_NAME, type SourceTask } from './office';

const TASKS: readonly SourceTask[] = [
  {
    id: 0,
    section: '一、产业发展',
    text: '建设产业园区',
    lead: '发展改革局',
    items: [{ id: 0, text: '3月底前完成' }],
  },
  { id: 1, section: '二、民生保障', text: '修建乡村道路八十公里', lead: '交通局', items: [] },
];
const AS_OF = { asOf: '2024-07-01' };

async function withLedger(): Promise<Uint8Array> {
  const host = await hostWith('file', TASKS, null);
  await buildLedger(host, understand(await host.read(), AS_OF), 'zh-CN');
  if (!(host instanceof FileHost)) throw new Error('a file');
  return host.bytes();
}

/** Changes the workbook part alone, as openpyxl does. */
function withBook(file: Uint8Array, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(file);
  const name = 'xl/workbook.xml';
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}

test('a ledger that a library renamed, its defined name left behind, is still the ledger', async () => {
  const renamed = withBook(await withLedger(), (xml) =>
    xml.replace(`<sheet name="${LEDGER_NAME}"`, '<sheet name="区政府台账"'),
  );
  const host = FileHost.open(renamed);
  const understanding = understand(await host.read(), AS_OF);
  expect(understanding.breakdown.sheets.map(({ kind }) => kind)).toEqual(['breakdown', 'ours']);
  expect(understanding.progress.link.rows.size).toBe(2);
  await buildLedger(host, understanding, 'zh-CN');
  const again = FileHost.open(host.bytes());
  expect((await again.read()).sheets.map(({ name, own }) => [name, own?.kind])).toEqual([
    ['任务分解', undefined],
    ['区政府台账', 'ledger'],
  ]);
  expect(strFromU8(unzipSync(host.bytes())['xl/workbook.xml'] ?? new Uint8Array())).toContain(
    ">'区政府台账'!$A$1<",
  );
});

test('a copy of the ledger that people keep is no table of tasks', async () => {
  const file = withBook(await withLedger(), (xml) =>
    xml.replace(/<definedName [^>]*name="_tba_ledger"[^>]*>[^<]*<\/definedName>/, ''),
  );
  const { breakdown } = understand(await FileHost.open(file).read(), AS_OF);
  expect(breakdown.sheets.map(({ kind }) => kind)).toEqual(['breakdown', 'other']);
  expect(breakdown.tables).toHaveLength(1);
});
