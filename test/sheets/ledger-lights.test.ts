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
/** The cell of the head that counts the lights. */
const COUNTS = { row: 1, column: 4 };

/** A table with its ledger, made once. */
let made: Uint8Array;
beforeAll(async () => {
  const host = FileHost.open(new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx')));
  await buildLedger(host, understand(await host.read(), { asOf: AS_OF }), 'zh-CN');
  made = host.bytes();
});
const open = (): FileHost => FileHost.open(made);

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

async function type(host: FileHost, texts: readonly string[], header = '状态'): Promise<void> {
  const { ledger } = await ledgerIn(host);
  const column = columnIn(ledger, header);
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
  const { ledger } = await ledgerIn(host);
  for (const written of DONE_WRITTEN)
    expect([written, lightWith(ledger, 4, written)]).toEqual([written, '●绿灯']);
  for (const written of [' 完成 ', '已完成']) expect(lightWith(ledger, 4, written)).toBe('●绿灯');
  for (const written of ['', '完', '已', '未完成', '基本完成', '99%', '|', ...STATUSES.slice(0, 2)])
    expect([written, lightWith(ledger, 4, written)]).toEqual([written, '▲红灯']);
});

test('what formulas cannot read is remembered in the row when ledger and tabs are written', async () => {
  const host = open();
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

test('a date that was typed as text becomes one when the ledger is written: formulas cannot read it', async () => {
  const host = open();
  await type(host, ['调整', '已完成', '调整']);
  await type(host, ['2025.2.28', '', '不清楚'], '调整后时限');
  await type(host, ['会议纪要', '', '会议纪要'], '调整依据');
  await type(host, ['', '2024年12月20日', ''], '完成日期');
  await buildLedger(host, (await ledgerIn(host)).understanding, 'zh-CN');
  const { ledger } = await ledgerIn(host);
  const [later, doneOn, light] = ['调整后时限', '完成日期', '亮灯'].map((name) => columnIn(ledger, name));
  expect(ledger.rows[4]?.[later ?? -1]).toMatchObject({ value: 45716, text: '2025-02-28' });
  expect(ledger.rows[5]?.[doneOn ?? -1]).toMatchObject({ value: 45646, text: '2024-12-20' });
  expect(ledger.rows[6]?.[later ?? -1]?.value).toBe('不清楚');
  const lights = ['○未到期\n◇已调整', '●绿灯', '▲红灯'];
  expect([4, 5, 6].map((row) => ledger.rows[row]?.[light ?? -1]?.text)).toEqual(lights);
  expect([4, 5, 6].map((row) => lightWith(ledger, row))).toEqual(lights);
});

test('已调整 has a light of its own below that of any state, typed or written, and not without 调整依据', async () => {
  const host = open();
  const { ledger } = await ledgerIn(host);
  expect(ledger.rows[COUNTS.row]?.[COUNTS.column]?.text).toMatch(/　　◇已调整 0$/);
  const at = (header: string): number => columnIn(ledger, header);
  const light = at('亮灯');
  const typed = (row: number, said: Readonly<Record<string, string | number>>): unknown => {
    const place = { row, column: light };
    const cells = new Map(Object.entries(said).map(([header, value]) => [at(header), value]));
    return readFormula(ledger.rows[row]?.[light]?.formula ?? '', place)?.evaluate(place, {
      value: (_, r, c) => (r === row ? cells.get(c) : undefined) ?? ledger.rows[r]?.[c]?.value ?? null,
    });
  };
  const [later, same] = [45900, Number(ledger.rows[4]?.[at('时间节点')]?.value)];
  expect(typed(4, {})).toBe('▲红灯');
  expect(typed(4, { 调整后时限: later })).toBe('▲红灯');
  expect(typed(4, { 调整后时限: later, 调整依据: '区长批示' })).toBe('○未到期\n◇已调整');
  expect(typed(4, { 调整后时限: same + 1, 调整依据: '区长批示' })).toBe('▲红灯\n◇已调整');
  expect(typed(4, { 调整后时限: later, 调整依据: '区长批示', 状态: '已完成' })).toBe('●绿灯\n◇已调整');
  expect(typed(4, { 调整后时限: same, 调整依据: '区长批示' })).toBe('▲红灯');

  const cell = (header: string, after: string | number) => ({
    place: { row: 4, column: at(header) },
    before: null,
    after,
  });
  await host.apply({
    title: message('ledger.plan'),
    expect: [],
    operations: [
      {
        op: 'set-cells',
        sheet: ledger.name,
        cells: [cell('调整后时限', later), cell('调整依据', '区长批示')],
      },
    ],
  });
  await buildLedger(host, (await ledgerIn(host)).understanding, 'zh-CN');
  await buildUnitTabs(host, (await ledgerIn(host)).understanding, { language: 'zh-CN' });
  const { ledger: written, understanding } = await ledgerIn(host);
  expect(written.rows[4]?.[light]?.text).toBe('○未到期\n◇已调整');
  expect(written.rows[4]?.[at('时间节点')]?.value).toBe(same);
  expect(lightWith(written, 4)).toBe('○未到期\n◇已调整');
  // Counted across the others, by a formula that follows what is typed.
  const counts = written.rows[COUNTS.row]?.[COUNTS.column];
  expect(counts?.text).toMatch(/　　◇已调整 1$/);
  const countedWith = (row: number, said: string): unknown =>
    readFormula(counts?.formula ?? '', COUNTS)?.evaluate(COUNTS, {
      value: (_, r, c) => (r === row && c === light ? said : (written.rows[r]?.[c]?.value ?? null)),
    });
  expect(countedWith(4, '○未到期\n◇已调整')).toBe(counts?.text);
  expect(countedWith(5, '●绿灯\n◇已调整')).toMatch(/　　◇已调整 2$/);
  expect(countedWith(4, '▲红灯')).toMatch(/　　◇已调整 0$/);
  // Colour and sign say it in the ledger and in every tab that has the row; nowhere else.
  const tabs = understanding.workbook.sheets.filter(({ own }) => own?.kind === 'unit');
  const shown = tabs.flatMap(({ rows }) => rows.flat().filter((one) => one?.text.includes('◇') === true));
  expect(shown.length).toBeGreaterThan(0);
  for (const one of shown) expect(one?.text).toBe('○未到期\n◇已调整');
  const content = (await host.readContent([{ sheet: written.name }])).get(written.name);
  const rule = content?.conditionalFormats.find(({ formula }) => formula.includes('◇'));
  expect(rule?.range.left).toBe(at('调整后时限'));
  expect(rule?.format).toMatchObject({ bold: true, colour: '#1F4E9E' });
});

describe('the words of a status that is done', () => {
  const WORDS = `|${DONE_WRITTEN.join('|')}|`;
  const LIGHT = 4;
  const lightOf = ({ rows }: Grid): string =>
    rows[LIGHT]?.find((one) => one?.formula?.startsWith('IF(AND'))?.formula ?? '';

  /** Puts a text above 状态, in the row of the head that holds the date. */
  async function above(host: FileHost, before: string | null, after: string): Promise<void> {
    const { ledger } = await ledgerIn(host);
    const place = { row: COUNTS.row, column: columnIn(ledger, '状态') };
    const cells = [{ place, before, after }];
    const operations = [{ op: 'set-cells', sheet: ledger.name, cells }] as const;
    await host.apply({ title: message('ledger.plan'), expect: [], operations });
  }

  test('stand once in the head, where they show nothing, and not in the formulas', async () => {
    const host = open();
    await buildUnitTabs(host, (await ledgerIn(host)).understanding, { language: 'zh-CN' });
    const { ledger, understanding } = await ledgerIn(host);
    const tabs = understanding.workbook.sheets.filter(({ own }) => own?.kind === 'unit');
    for (const sheet of [ledger, ...tabs]) {
      const held = sheet.rows[1]?.filter((one) => one?.value === WORDS) ?? [];
      expect(held.map((one) => one?.text)).toEqual(['']);
    }
    for (const sheet of [ledger, ...tabs])
      for (const one of sheet.rows.flat()) expect(one?.formula ?? '').not.toContain('销号');
    expect(lightOf(ledger)).toContain(`FIND("|"&TRIM($N5)&"|",$N$2)`);
  });

  test('stay there when the ledger is made again, also where an older program wrote fewer', async () => {
    const host = open();
    await above(host, WORDS, '|已完成|完成|');
    await buildLedger(host, (await ledgerIn(host)).understanding, 'zh-CN');
    const { ledger } = await ledgerIn(host);
    expect(ledger.rows[1]?.filter((one) => one?.value === WORDS)).toHaveLength(1);
    expect(lightOf(ledger)).toContain('$N$2');
  });

  test('stand in the formulas where somebody wrote a note into that cell, and the note stays', async () => {
    const host = open();
    await above(host, WORDS, '联系人：王五');
    await buildLedger(host, (await ledgerIn(host)).understanding, 'zh-CN');
    const { ledger } = await ledgerIn(host);
    expect(ledger.rows[1]?.[columnIn(ledger, '状态')]?.value).toBe('联系人：王五');
    expect(lightOf(ledger)).toContain(WORDS);
    expect(lightWith(ledger, LIGHT, '办结')).toBe('●绿灯');
  });
});
