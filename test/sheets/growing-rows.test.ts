import { buildLedger } from '../../src/actions/build-ledger';
import { understand } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import { unzipSync } from 'fflate';
import { build, bytesOf, LINES } from '../actions/tabs-workbook';

/** The rows of each sheet of ours as the file has them: `ht` and whether it is fixed. */
async function rowsOf(kind: 'ledger' | 'unit'): Promise<readonly { height: number; fixed: boolean }[]> {
  const { bytes } = await build(await bytesOf(LINES));
  const host = FileHost.open(bytes);
  await buildLedger(host, understand(await host.read(), { asOf: '2024-07-01' }), 'zh-CN');
  const parts = unzipSync(host.bytes());
  const text = Object.entries(parts)
    .filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name))
    .map(([, part]) => new TextDecoder().decode(part))
    .find((part) => part.includes(kind === 'ledger' ? '进度台账' : '返回单位目录'));
  return [...(text ?? '').matchAll(/<row r="\d+"([^>]*)>/g)].map(([, attributes = '']) => ({
    height: Number(/ht="([\d.]+)"/.exec(attributes)?.[1]),
    fixed: attributes.includes('customHeight'),
  }));
}

// A fixed height shows the middle of a long sentence, on the screen and in print.
test.each(['ledger', 'unit'] as const)(
  'rows to fill in of a %s have no fixed height, its head has',
  async (kind) => {
    const rows = await rowsOf(kind);
    const head = kind === 'ledger' ? 4 : 5;
    expect(rows.slice(0, head).every(({ fixed }) => fixed)).toBe(true);
    expect(rows.length).toBeGreaterThan(head);
    expect(rows.slice(head).filter(({ fixed, height }) => fixed || !(height >= 18))).toEqual([]);
  },
);
