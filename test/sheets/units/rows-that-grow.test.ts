import { strFromU8, unzipSync } from 'fflate';
import { buildLedger } from '../../../src/actions/build-ledger';
import { understand, type Understanding } from '../../../src/actions/understand';
import { FileHost } from '../../../src/hosts/file/file-host';
import { STATUSES } from '../../../src/ledger/model';
import type { SheetContent } from '../../../src/plan/sheet-content';
import { textHeight } from '../../../src/sheets/sheet-builder';
import { displayWidth } from '../../../src/texts/width';
import { build, bytesOf, inTab, LINES } from '../../actions/tabs-workbook';

const LONG = '已与三家企业签约，其中两家完成注册，一家正在办理用地预审；'.repeat(6);
/** The arrow of a list lies over the cell: in characters. */
const ARROW = 2.5;

async function understood(host: FileHost): Promise<Understanding> {
  return understand(await host.read(), { asOf: '2024-07-01' });
}

/** Tabs and ledger with a long text that a unit wrote, by the names of their sheets. */
async function written(): Promise<{ host: FileHost; contents: ReadonlyMap<string, SheetContent> }> {
  const { bytes } = await build(await bytesOf(LINES));
  const filled = await inTab(bytes, '教育局', (form) => {
    for (const row of form.rows) form.set(row, '进展情况', LONG);
  });
  const again = await build(filled);
  const host = FileHost.open(again.bytes);
  await buildLedger(host, await understood(host), 'zh-CN');
  const { workbook } = await understood(host);
  const ours = workbook.sheets.filter(({ own }) => own?.kind === 'unit' || own?.kind === 'ledger');
  return { host, contents: await host.readContent(ours.map(({ name }) => ({ sheet: name }))) };
}

/** The column of a header, and the row that it stands in. */
function find({ rows }: SheetContent, header: string): { row: number; column: number } {
  const row = rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === header));
  return { row, column: rows[row]?.cells.findIndex((cell) => cell?.value === header) ?? -1 };
}

test('a long 进展情况 is seen whole in its tab and in the ledger, and every row grows with what is typed later', async () => {
  const { host, contents } = await written();
  const widths = [...contents.values()].map(
    (content) => content.columns[find(content, '进展情况').column]?.width ?? 0,
  );
  const needed = textHeight(LONG, Math.max(...widths), 10);
  const parts = Object.entries(unzipSync(host.bytes())).map(([, bytes]) => strFromU8(bytes));
  const filled = parts.flatMap((xml) =>
    (xml.match(/<row [^>]*>(?:(?!<\/row>).)*<\/row>/gs) ?? []).filter((row) => row.includes(LONG)),
  );
  // In the tabs of both units and in the ledger.
  expect(filled).toHaveLength(3);
  for (const row of filled) {
    expect(Number(/ ht="([\d.]+)"/.exec(row)?.[1])).toBeGreaterThanOrEqual(needed);
    // A height that is nobody's own: Excel, WPS and LibreOffice make the row higher by themselves.
    expect(row).not.toContain('customHeight');
  }
});

test('the column 状态 holds the longest status beside the arrow of its list', async () => {
  const { contents } = await written();
  const longest = Math.max(...STATUSES.map((one) => displayWidth(one)));
  for (const [name, content] of contents) {
    const { width = 0 } = content.columns[find(content, '状态').column] ?? {};
    expect([name, width >= longest + ARROW]).toEqual([name, true]);
  }
});

test('titles begin at the left of a wide sheet, or lie over columns that a window of 1366 pixels shows beside the pane', async () => {
  const { contents } = await written();
  for (const [name, { merges, columns, rows, styles }] of contents) {
    const title = merges.find(({ top, left }) => top === 0 && left === 0);
    const characters = columns
      .slice(0, (title?.right ?? 0) + 1)
      .reduce((sum, { width, hidden }) => sum + (hidden ? 0 : width), 0);
    const { horizontal } = styles[rows[0]?.cells[0]?.style ?? -1] ?? {};
    expect([name, horizontal === 'left' || characters * 7 < 1366 - 350]).toEqual([name, true]);
  }
});
