import { readFileSync } from 'node:fs';
import { buildLedger } from '../../src/actions/build-ledger';
import { buildUnitTabs } from '../../src/actions/build-unit-tabs';
import { understand, type Understanding } from '../../src/actions/understand';
import type { Grid } from '../../src/grid/grid';
import { FileHost } from '../../src/hosts/file/file-host';
import { message } from '../../src/locales/message';
import { STATUSES } from '../../src/ledger/model';
import { DONE_WRITTEN } from '../../src/ledger/status-words';
import { readFormula } from '../../src/workbench/formulas/evaluate';

const AS_OF = '2025-01-05';
const open = (): FileHost =>
  FileHost.open(new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx')));

async function ledgerIn(host: FileHost): Promise<{ ledger: Grid; understanding: Understanding }> {
  const understanding = understand(await host.read(), { asOf: AS_OF });
  const ledger = understanding.workbook.sheets.find(({ own }) => own?.kind === 'ledger');
  if (!ledger) throw new Error('no ledger');
  return { ledger, understanding };
}

function columnIn(grid: Grid, header: string): number {
  return grid.rows[3]?.findIndex((cell) => cell?.text === header) ?? -1;
}

/** What the formula of a row's light comes to, with another status in its cell. */
function lightWith(ledger: Grid, row: number, written?: string): unknown {
  const [status, light] = [columnIn(ledger, '状态'), columnIn(ledger, '亮灯')];
  const formula = ledger.rows[row]?.[light]?.formula ?? '';
  const at = { row, column: light };
  return readFormula(formula, at)?.evaluate(at, {
    value: (_, r, c) =>
      written !== undefined && r === row && c === status ? written : (ledger.rows[r]?.[c]?.value ?? null),
  });
}

async function type(host: FileHost, texts: readonly string[]): Promise<void> {
  const { ledger } = await ledgerIn(host);
  const column = columnIn(ledger, '状态');
  await host.apply({
    title: message('ledger.plan'),
    expect: [],
    operations: [
      {
        op: 'set-cells',
        sheet: ledger.name,
        cells: texts.map((value, index) => ({
          place: { row: 4 + index, column },
          before: null,
          after: value,
        })),
      },
    ],
  });
}

test('a status typed as people write it turns its light at once, without us', async () => {
  const host = open();
  await buildLedger(host, understand(await host.read(), { asOf: AS_OF }), 'zh-CN');
  const { ledger } = await ledgerIn(host);
  for (const written of DONE_WRITTEN)
    expect([written, lightWith(ledger, 4, written)]).toEqual([written, '●绿灯']);
  for (const written of [' 完成 ', '已完成']) expect(lightWith(ledger, 4, written)).toBe('●绿灯');
  for (const written of ['', '完', '已', '未完成', '基本完成', '99%', '|', ...STATUSES.slice(0, 2)])
    expect([written, lightWith(ledger, 4, written)]).toEqual([written, '▲红灯']);
});

test('what formulas cannot read is remembered in the row when ledger and tabs are written', async () => {
  const host = open();
  await buildLedger(host, understand(await host.read(), { asOf: AS_OF }), 'zh-CN');
  const written = ['已全部竣工验收并交付使用', '完成', '搞定', '未完成'];
  await type(host, written);
  const { understanding } = await ledgerIn(host);
  await buildLedger(host, understanding, 'zh-CN');
  await buildUnitTabs(host, (await ledgerIn(host)).understanding, { language: 'zh-CN' });
  const { ledger, understanding: after } = await ledgerIn(host);
  const [status, light] = [columnIn(ledger, '状态'), columnIn(ledger, '亮灯')];
  const rows = [4, 5, 6, 7];
  expect(rows.map((row) => ledger.rows[row]?.[status]?.text)).toEqual(written);
  const lights = ['●绿灯', '●绿灯', '▲红灯', '▲红灯'];
  expect(rows.map((row) => ledger.rows[row]?.[light]?.text)).toEqual(lights);
  expect(rows.map((row) => lightWith(ledger, row))).toEqual(lights);
  // Only what means neither is a finding; what is done without a date is another.
  const found = after.findings
    .filter(({ check, sheet }) => check === 'progress-inconsistent' && sheet === ledger.name)
    .map(({ message: { id }, observed }) => [id.split('.').at(-1), observed]);
  expect(found).toEqual([
    ['date-missing', '已全部竣工验收并交付使用'],
    ['date-missing', '完成'],
    ['status-unknown', '搞定'],
  ]);
  for (const tab of after.workbook.sheets.filter(({ own }) => own?.kind === 'unit')) {
    for (const row of tab.rows) {
      const cell = row?.find((one) => one?.formula?.includes('已全部竣工验收并交付使用'));
      if (cell) expect(cell.text).toBe('●绿灯');
    }
  }
});
