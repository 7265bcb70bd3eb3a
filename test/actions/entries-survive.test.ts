import fc from 'fast-check';
import { collectReturns, type ReturnedFile } from '../../src/actions/collect';
import { takeBack } from '../../src/actions/take-back';
import { separateFiles } from '../../src/actions/separate-files';
import { understand } from '../../src/actions/understand';
import { FileHost } from '../../src/hosts/file/file-host';
import { runs } from '../amount';
import { build, bytesOf, column, inTab, LINES } from './tabs-workbook';
import { Form } from '../quarter/fill-in';

jest.setTimeout(300_000);

type Step =
  | { readonly kind: 'write'; readonly tab: string; readonly row: number; readonly word: string }
  | { readonly kind: 'sort'; readonly tab: string; readonly by: string }
  | {
      readonly kind: 'file';
      readonly unit: string;
      readonly row: number;
      readonly word: string;
      readonly cut: boolean;
    }
  | { readonly kind: 'build' }
  | { readonly kind: 'collect' };

const TABS = ['财政局', '商务局', '教育局'];
const HEADERS = ['时间节点', '任务内容', '指标序号'];

const word = fc.integer({ min: 0, max: 999 }).map((n) => `进展${n}`);
const tab = fc.constantFrom(...TABS);
const row = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), tab, row, word }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('sort' as const), tab, by: fc.constantFrom(...HEADERS) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('file' as const), unit: tab, row, word, cut: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: 'build' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'collect' as const }) },
);

async function collected(bytes: Uint8Array, files: readonly ReturnedFile[] = []): Promise<Uint8Array> {
  const host = FileHost.open(bytes);
  const understanding = understand(await host.read(), { asOf: '2024-07-01' });
  await collectReturns(host, understanding, files, new Map(), { language: 'zh-CN' });
  return host.bytes();
}

/** The form of a unit as a file, filled in and perhaps with a row taken out. */
async function returned(bytes: Uint8Array, { unit, row: at, word: text, cut }: Step & { kind: 'file' }) {
  const host = FileHost.open(bytes);
  const understanding = understand(await host.read(), { asOf: '2024-07-01' });
  const taken = takeBack(understanding);
  const options = { by: 'unit', language: 'zh-CN' } as const;
  for await (const file of separateFiles(understanding, options, new Map(), taken, new Set([unit]))) {
    const form = await Form.open(file.bytes);
    const { rows } = form;
    const chosen = rows[at % rows.length] ?? 0;
    form.set(chosen, '存在问题', text);
    const key = form.text(chosen, '标识（请勿改动）');
    if (cut && rows.length > 1) form.deleteRow(rows[(at + 1) % rows.length] ?? 0);
    return { key, workbook: await FileHost.open(await form.bytes()).read() };
  }
  throw new Error('no file');
}

test('entries survive any sequence of writing, sorting, returning, collecting and rebuilding', async () => {
  const start = (await build(await bytesOf(LINES))).bytes;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      let bytes = start;
      /** The last word in every cell that somebody wrote, by tab and key. */
      const written = new Map<string, string>();
      const sent = new Map<string, string[]>();
      for (const one of steps) {
        if (one.kind === 'build') bytes = (await build(bytes)).bytes;
        else if (one.kind === 'collect') bytes = await collected(bytes);
        else if (one.kind === 'sort')
          bytes = await inTab(bytes, one.tab, (form) => {
            form.sortBy(one.by);
          });
        else if (one.kind === 'write')
          bytes = await inTab(bytes, one.tab, (form) => {
            const at = form.rows[one.row % form.rows.length] ?? 0;
            form.set(at, '进展情况', one.word);
            written.set(`${one.tab}\n${form.text(at, '标识（请勿改动）')}`, one.word);
          });
        else {
          const { key, workbook } = await returned(bytes, one);
          sent.set(key, [...(sent.get(key) ?? []), one.word]);
          bytes = await collected(bytes, [{ name: `${one.unit}.xlsx`, workbook }]);
        }
      }
      const { bytes: last, result } = await build(bytes);
      for (const [place, text] of written) {
        const [name = '', key = ''] = place.split('\n');
        const keys = await column(last, name, '标识（请勿改动）');
        const texts = await column(last, name, '进展情况');
        const shown = texts[keys.indexOf(key)];
        const later = [...written].filter(([other]) => other.endsWith(`\n${key}`)).map(([, said]) => said);
        // Another unit may have been heard since about the same thing; nobody's word may be gone without that.
        expect(later).toContain(shown);
        if (later.length === 1) expect(shown).toBe(text);
      }
      const ledger = (await FileHost.open(last).read()).tabNames.includes('进度台账');
      if (sent.size > 0) {
        expect(ledger).toBe(true);
        const keys = await column(last, '进度台账', '标识（请勿改动）');
        const texts = await column(last, '进度台账', '存在问题');
        for (const [key, words] of sent) expect(words).toContain(texts[keys.indexOf(key)]);
      }
      expect(result.reconciliation.differences).toEqual([]);
    }),
    { numRuns: runs(6, 15) },
  );
});

test('a second collect of the same file gives back the very same bytes', async () => {
  const { bytes } = await build(await bytesOf(LINES));
  const { workbook } = await returned(bytes, {
    kind: 'file',
    unit: '财政局',
    row: 0,
    word: '缺资金',
    cut: true,
  });
  const once = await collected(bytes, [{ name: '财政局.xlsx', workbook }]);
  expect(await collected(once, [{ name: '财政局.xlsx', workbook }])).toBe(once);
  expect(once).not.toEqual(bytes);
});
