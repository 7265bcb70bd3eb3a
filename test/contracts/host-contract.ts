import fc from 'fast-check';
import { expectationOf } from '../../src/plan/fingerprint';
import type { AddSheet, Operation, SetCells, WorkbookPlan } from '../../src/plan/model';
import type { HostErrorCode } from '../../src/hosts/error';
import { HostError } from '../../src/hosts/error';
import type { Host } from '../../src/hosts/host';
import { settingsXml, defaultSettings } from '../../src/settings/xml';
import { SOURCE, fixture } from './fixture';
import { FULL, MARKS, REPORT, plan, put, range } from './plans';
import { anyPlan } from './random-plans';
import { cellsOf, resolved, workbookState } from './resolved';

export interface ContractOptions {
  /** How many random plans are tried; each builds a workbook. */
  readonly runs?: number;
  /** What this host cannot give back of what was put, for nobody can ask or set it there. */
  readonly lost?: ReadonlySet<'print' | 'border colours'>;
}

/** What every host must do. `makeHost` opens the bytes of an .xlsx, whichever way the host holds a workbook. */
export function describeHost(
  name: string,
  makeHost: (xlsx: Uint8Array) => Promise<Host>,
  { runs = 25, lost = new Set() }: ContractOptions = {},
): void {
  const open = async (options?: Parameters<typeof fixture>[0]) => makeHost(await fixture(options));
  const sheetOf = async (host: Host, sheet: string) => {
    const grid = (await host.read()).sheets.find((one) => one.name === sheet);
    if (!grid) throw new Error(`no sheet ${sheet}`);
    return grid;
  };
  /** Everything of a workbook that the interface lets us see. */
  const state = async (host: Host) => {
    const grid = await host.read();
    const contents = await host.readContent(grid.sheets.map((one) => ({ sheet: one.name })));
    const sheets = grid.sheets.map((one) => {
      const content = contents.get(one.name);
      if (!content) return null;
      if (one.own) return resolved(content);
      // Of the user's sheets we neither show nor touch most looks; the marks of ours must come and go.
      return { conditionalFormats: resolved(content).conditionalFormats };
    });
    return { ...workbookState(grid), contents: sheets };
  };
  const refusal = async (host: Host, refused: WorkbookPlan): Promise<HostErrorCode | 'none'> => {
    const before = await state(host);
    const code = await host.apply(refused).then(
      () => 'none' as const,
      (error: unknown) => {
        if (!(error instanceof HostError)) throw error;
        return error.code;
      },
    );
    expect(await state(host)).toEqual(before);
    return code;
  };
  /** Applies, undoes by a copy of the inverse (it must survive storing), and compares. */
  const thereAndBack = async (host: Host, ...operations: Operation[]) => {
    const before = await state(host);
    const { inverse } = await host.apply(plan(...operations));
    const stored = JSON.parse(JSON.stringify(inverse)) as WorkbookPlan;
    const { inverse: again } = await host.apply(stored);
    expect(await state(host)).toEqual(before);
    return again;
  };

  describe(`${name}: the contract of hosts`, () => {
    test('reads cells, merges and tabs', async () => {
      const host = await open();
      const grid = await host.read();
      expect(grid.tabNames).toEqual([SOURCE, '说明']);
      expect(grid.settings).toBeNull();
      expect(workbookState(grid).sheets[0]).toMatchObject({
        own: null,
        protected: false,
        merges: ['A1:F1', 'C3:C4'],
        cells: {
          A3: { value: 1 },
          B8: { value: '=不是公式' },
          D3: { value: '住建局\n交通局' },
          D6: { value: true },
          E3: { value: 45350, numberFormat: 'yyyy-mm-dd' },
          F9: { value: 31.5, formula: 'SUM(F3:F8)' },
        },
      });
    });

    describe('put-sheet', () => {
      test('creates a sheet of ours behind all others, with everything in it', async () => {
        const host = await open();
        await host.apply(plan(put(FULL)));
        const grid = await host.read();
        expect(grid.tabNames).toEqual([SOURCE, '说明', '检查报告']);
        expect(grid.sheets.at(-1)?.own).toEqual(REPORT);
        const content = (await host.readContent([{ sheet: '检查报告' }])).get('检查报告');
        if (!content) throw new Error('no content');
        const [expected, actual] = [without(lost, resolved(FULL)), resolved(content)];
        expect(Object.keys(actual.cells).sort()).toEqual(Object.keys(expected.cells).sort());
        expect(actual).toMatchObject({ ...expected, heights: { 0: 30, 2: 45 }, widths: actual.widths });
        expect(actual.widths.slice(0, 5)).toEqual(expected.widths);
      });

      test('writes text as text, whatever it begins with, and formulas only where asked', async () => {
        const host = await open();
        const texts = [
          '=1+1',
          '+1',
          '-1',
          '@A1',
          "'quoted",
          '=HYPERLINK("http://x")',
          '1',
          'TRUE',
          '#REF!',
          '2024-01-01',
          ',',
          ',5',
          '1,000',
          '%5',
          ' x ',
          '_x000D_',
          '<&>"',
          '😀',
          '一'.repeat(32_767),
        ];
        await host.apply(plan(put({ rows: texts.map((value) => ({ cells: [{ value }] })) })));
        const { rows } = await sheetOf(host, '检查报告');
        expect(rows.map((row) => row?.[0]?.value)).toEqual(texts);
        expect(rows.every((row) => row?.[0]?.formula === undefined)).toBe(true);
      });

      test('puts a new sheet where it is asked to', async () => {
        const host = await open();
        await host.apply(plan(put({}, { after: SOURCE })));
        await host.apply(
          plan(put({}, { identity: { kind: 'index', key: '' }, name: '单位目录', after: null })),
        );
        expect((await host.read()).tabNames).toEqual(['单位目录', SOURCE, '检查报告', '说明']);
      });

      test('rebuilds the sheet that has the identity, in place and under its name', async () => {
        const host = await open();
        await host.apply(plan(put(FULL, { after: SOURCE })));
        await host.apply(plan(put({ rows: [{ cells: [{ value: '新' }] }] }, { name: '另一个名字' })));
        expect((await host.read()).tabNames).toEqual([SOURCE, '检查报告', '说明']);
        const grid = await sheetOf(host, '检查报告');
        expect(cellsOf(grid)).toEqual({ A1: expect.objectContaining({ value: '新' }) as unknown });
        const content = (await host.readContent([{ sheet: '检查报告' }])).get('检查报告');
        expect(content && resolved(content)).toMatchObject({
          merges: [],
          filter: null,
          validations: [],
          conditionalFormats: [],
          freeze: { rows: 0, columns: 0 },
        });
      });

      test('rules and lists that people added go with their rows when the sheet is rebuilt', async () => {
        const host = await open();
        const ours = {
          range: range('A2:A4'),
          formula: '$A2="错误"',
          format: { fill: '#FFC7CE' },
        };
        const theirs = [
          { range: range('B2:B4'), formula: 'LEN($B2)>$D$1', format: { bold: true } },
          { range: range('B3'), formula: '$A3=$A2', format: { colour: '#0070C0' } },
        ];
        const list = { kind: 'list', items: ['甲', '乙'] } as const;
        const rows = (...values: string[]) => values.map((value) => ({ cells: [{ value }, { value }] }));
        const before = {
          rows: rows('头', '一', '二', '三'),
          freeze: { rows: 1, columns: 0 },
          conditionalFormats: [...theirs.slice(0, 1), ours, ...theirs.slice(1)],
          validations: [
            { range: range('A2:A4'), rule: { kind: 'date' }, strict: false },
            { range: range('B2:B4'), rule: list, strict: false },
          ],
        } as const;
        await host.apply(plan(put(before)));
        // 二 comes first, 新 is new, 一 stands below.
        const after = put(
          {
            rows: rows('头', '二', '三', '新', '一'),
            freeze: { rows: 1, columns: 0 },
            conditionalFormats: [{ ...ours, range: range('A2:A5') }],
            validations: [{ range: range('A2:A5'), rule: { kind: 'date' }, strict: false }],
          },
          { cameFrom: [0, 2, 3, null, 1] },
        );
        await thereAndBack(host, after);
        await host.apply(plan(after));
        const content = (await host.readContent([{ sheet: '检查报告' }])).get('检查报告');
        const { conditionalFormats, validations } = resolved(content ?? { ...FULL, rows: [] });
        expect(conditionalFormats).toEqual([
          { range: 'B2:B5', formula: 'LEN($B2)>$D$1', format: { bold: true } },
          { range: 'A2:A5', formula: '$A2="错误"', format: { fill: '#FFC7CE' } },
          { range: 'B2', formula: '$A2=$A1', format: { colour: '#0070C0' } },
        ]);
        expect(validations).toEqual([
          { range: 'A2:A5', rule: { kind: 'date' }, strict: false },
          { range: 'B2:B5', rule: list, strict: false },
        ]);
      });

      test('the same plan twice gives the same workbook', async () => {
        const host = await open();
        await host.apply(plan(put(FULL)));
        const once = await state(host);
        await host.apply(plan(put(FULL)));
        expect(await state(host)).toEqual(once);
      });

      test('keeps sheets of one kind apart by their keys', async () => {
        const host = await open();
        const unit = (key: string, value: string) =>
          put({ rows: [{ cells: [{ value }] }] }, { identity: { kind: 'unit', key }, name: key });
        await host.apply(plan(unit('财政局', '甲'), unit('政府办（督查室）', '乙')));
        await host.apply(plan(unit('财政局', '丙')));
        const { sheets } = await host.read();
        expect(sheets.slice(2).map((one) => [one.own?.key, one.rows[0]?.[0]?.value])).toEqual([
          ['财政局', '丙'],
          ['政府办（督查室）', '乙'],
        ]);
      });

      test.each([
        '一'.repeat(31),
        `${'一'.repeat(29)}😀`,
        "O'Brien 的表",
        'a & b <c>',
        '2024年(一)-1 ',
        'A1',
        'R1C1',
      ])('takes %j for a name', async (wanted) => {
        const host = await open();
        const named = wanted.trim();
        await host.apply(plan(put(FULL, { name: named })));
        expect((await host.read()).sheets.at(-1)).toMatchObject({ name: named, own: REPORT });
        await host.apply(plan(put({ rows: [{ cells: [{ value: 1 }] }] }, { name: named })));
        expect((await host.read()).tabNames).toHaveLength(3);
      });

      test('never overwrites a sheet that it did not make', async () => {
        const host = await open({ sheets: ['检查报告'] });
        expect(await refusal(host, plan(put(FULL)))).toBe('occupied');
        const other = await open({ sheets: ['Report'] });
        expect(await refusal(other, plan(put(FULL, { name: 'REPORT' })))).toBe('occupied');
      });

      test('a copy of our sheet is the user’s: its names are names of that sheet', async () => {
        const names = '<definedName name="_tba_report" localSheetId="1" hidden="1">说明!$A$1</definedName>';
        const host = await open({ names });
        expect((await host.read()).sheets.map((one) => one.own)).toEqual([undefined, undefined]);
        await host.apply(plan(put(FULL)));
        expect((await host.read()).sheets.map((one) => one.own?.kind)).toEqual([
          undefined,
          undefined,
          'report',
        ]);
        expect((await sheetOf(host, '说明')).rows[0]?.[0]?.value).toBe('说明的内容');
      });

      test('refuses a locked workbook', async () => {
        expect(await refusal(await open({ locked: true }), plan(put(FULL)))).toBe('protected');
      });

      test('goes again, and comes back as it was', async () => {
        const host = await open();
        await thereAndBack(host, put(FULL, { after: SOURCE }));
        await host.apply(plan(put(FULL)));
        await thereAndBack(host, put({ rows: [{ cells: [{ value: 1 }] }] }));
      });
    });

    describe('remove-sheet', () => {
      test('removes ours and nothing else', async () => {
        const host = await open();
        await host.apply(plan(put(FULL, { after: SOURCE })));
        await thereAndBack(host, { op: 'remove-sheet', identity: REPORT });
        await host.apply(plan({ op: 'remove-sheet', identity: REPORT }));
        expect((await host.read()).tabNames).toEqual([SOURCE, '说明']);
        await thereAndBack(host, { op: 'remove-sheet', identity: REPORT });
      });
    });

    describe('add-sheet', () => {
      const { content } = put(FULL);
      const add = (more: Partial<AddSheet> = {}): AddSheet => ({
        op: 'add-sheet',
        name: '导入的表',
        content,
        ...more,
      });

      test('adds a sheet of the user’s, with everything in it, and nothing that marks it as ours', async () => {
        const host = await open();
        await host.apply(plan(add({ after: SOURCE })));
        const grid = await host.read();
        expect(grid.tabNames).toEqual([SOURCE, '导入的表', '说明']);
        expect(grid.sheets[1]?.own ?? null).toBeNull();
        const written = (await host.readContent([{ sheet: '导入的表' }])).get('导入的表');
        if (!written) throw new Error('no content');
        expect(resolved(written).cells).toEqual(without(lost, resolved(FULL)).cells);
      });

      test('goes again as long as nobody worked in it, and comes back', async () => {
        const host = await open();
        const again = await thereAndBack(host, add());
        expect(again.operations.map(({ op }) => op)).toEqual(['add-sheet']);
        const { inverse } = await host.apply(plan(add()));
        expect(inverse.operations).toEqual([{ op: 'drop-sheet', name: '导入的表' }]);
        const mine: SetCells = {
          op: 'set-cells',
          sheet: '导入的表',
          cells: [{ place: { row: 1, column: 1 }, before: '问题', after: '我改过' }],
        };
        await host.apply(plan(mine));
        expect(await refusal(host, inverse)).toBe('stale');
      });

      test('is refused where its name is taken, in a locked workbook, and nothing is dropped unasked', async () => {
        expect(await refusal(await open(), plan(add({ name: '说明' })))).toBe('occupied');
        expect(await refusal(await open({ locked: true }), plan(add()))).toBe('protected');
        expect(await refusal(await open(), plan({ op: 'drop-sheet', name: '说明' }))).toBe('host-failed');
      });
    });

    describe('highlights', () => {
      const laid = async (host: Host) => {
        const { inverse } = await host.apply(plan({ op: 'clear-highlights', sheet: SOURCE }));
        await host.apply(inverse);
        return inverse.operations;
      };

      test('lie over the sheet without changing it, and go without a trace', async () => {
        const host = await open();
        const before = await state(host);
        await host.apply(plan(MARKS));
        expect(workbookState(await host.read())).toEqual(
          workbookState(await open().then((one) => one.read())),
        );
        expect(await laid(host)).toEqual([MARKS]);
        await host.apply(plan({ op: 'clear-highlights', sheet: SOURCE }));
        expect(await state(host)).toEqual(before);
        expect(await laid(host)).toEqual([]);
      });

      test('replace those that lie there', async () => {
        const host = await open();
        const other = { ...MARKS, rules: MARKS.rules.slice(1) };
        await host.apply(plan(MARKS));
        await thereAndBack(host, other);
        expect(await laid(host)).toEqual([MARKS]);
        await host.apply(plan(other));
        expect(await laid(host)).toEqual([other]);
        await thereAndBack(host, { op: 'clear-highlights', sheet: SOURCE });
        await host.apply(plan({ ...MARKS, rules: [] }));
        expect(await laid(host)).toEqual([]);
      });

      test('are refused on a protected sheet and on one that is not there', async () => {
        expect(await refusal(await open({ protected: true }), plan(MARKS))).toBe('protected');
        expect(await refusal(await open(), plan({ ...MARKS, sheet: '没有' }))).toBe('not-found');
      });
    });

    describe('add-column', () => {
      const column = (index: number, texts: readonly string[] = ['逾期提示', '逾期：（1）（3）']) => ({
        op: 'add-column' as const,
        sheet: SOURCE,
        column: index,
        width: 24,
        cells: texts.map((value, at) => ({ row: at + 1, value, copyStyleFrom: { row: at + 1, column: 5 } })),
      });
      const remove: Operation = { op: 'remove-column', sheet: SOURCE };

      test('writes a column that looks like its neighbour, and takes it off', async () => {
        const host = await open();
        const before = await state(host);
        await host.apply(plan(column(6)));
        const grid = await sheetOf(host, SOURCE);
        expect([grid.rows[1]?.[6]?.value, grid.rows[2]?.[6]?.value]).toEqual([
          '逾期提示',
          '逾期：（1）（3）',
        ]);
        const content = (await host.readContent([{ sheet: SOURCE }])).get(SOURCE);
        const styleAt = (at: number) => content?.styles[content.rows[1]?.cells[at]?.style ?? -1];
        expect(styleAt(6)).toMatchObject({ fill: '#D9E1F2', font: { name: '仿宋', bold: true } });
        expect(styleAt(6)).toEqual(styleAt(5));
        await host.apply(plan(remove));
        expect(await state(host)).toEqual(before);
      });

      test('written again it is replaced, wherever it goes', async () => {
        const host = await open();
        await host.apply(plan(column(6)));
        await thereAndBack(host, column(7, ['提示', '', '甲']));
        await host.apply(plan(column(7, ['提示'])));
        const { rows } = await sheetOf(host, SOURCE);
        expect([rows[1]?.[6]?.value ?? null, rows[1]?.[7]?.value]).toEqual([null, '提示']);
        await thereAndBack(host, remove);
        await host.apply(plan(remove));
        await host.apply(plan(remove));
      });

      test('is refused where anything stands in it, or where the sheet is protected', async () => {
        expect(await refusal(await open(), plan(column(5)))).toBe('occupied');
        expect(await refusal(await open({ protected: true }), plan(column(6)))).toBe('protected');
      });
    });

    describe('set-cells', () => {
      const fixes: SetCells = {
        op: 'set-cells',
        sheet: SOURCE,
        cells: [
          { place: { row: 2, column: 2 }, before: '财政局', after: '区财政局' },
          { place: { row: 2, column: 0 }, before: 1, after: '=1+1' },
          { place: { row: 4, column: 3 }, before: null, after: 7.25 },
          { place: { row: 5, column: 3 }, before: true, after: null },
          { place: { row: 20, column: 9 }, before: null, after: '远处' },
        ],
      };

      test('sets values and keeps all else', async () => {
        const host = await open();
        const before = cellsOf(await sheetOf(host, SOURCE));
        await host.apply(plan(fixes));
        const after = cellsOf(await sheetOf(host, SOURCE));
        const changed = Object.keys({ ...before, ...after }).filter(
          (cell) => JSON.stringify(before[cell]) !== JSON.stringify(after[cell]),
        );
        expect(changed.sort()).toEqual(['A3', 'C3', 'D5', 'D6', 'J21']);
        expect(after).toMatchObject({
          C3: { value: '区财政局' },
          A3: { value: '=1+1' },
          D5: { value: 7.25 },
          J21: { value: '远处' },
        });
        expect(after['D6']).toBeUndefined();
      });

      test('sets them back', async () => {
        await thereAndBack(await open(), fixes);
      });

      test('gives a formula back that it overwrote', async () => {
        const host = await open();
        const fix = { place: { row: 8, column: 5 }, before: 31.5, after: 30 };
        await thereAndBack(host, { op: 'set-cells', sheet: SOURCE, cells: [fix] });
        expect((await sheetOf(host, SOURCE)).rows[8]?.[5]?.formula).toBe('SUM(F3:F8)');
      });

      test('is refused whole where one cell is not as expected, or the sheet is protected', async () => {
        const wrong = { place: { row: 3, column: 0 }, before: 99, after: 1 };
        const host = await open();
        expect(await refusal(host, plan({ ...fixes, cells: [...fixes.cells, wrong] }))).toBe('stale');
        expect(await refusal(await open({ protected: true }), plan(fixes))).toBe('protected');
      });
    });

    describe('store-settings', () => {
      const xml = settingsXml({ ...defaultSettings(), soonDays: 7 });

      test('stores, changes and removes them', async () => {
        const host = await open();
        await thereAndBack(host, { op: 'store-settings', before: null, after: xml });
        await host.apply(plan({ op: 'store-settings', before: null, after: xml }));
        const stored = (await host.read()).settings;
        expect(stored).toContain('"soonDays":7');
        const other = settingsXml({ ...defaultSettings(), soonDays: 9 });
        await thereAndBack(host, { op: 'store-settings', before: stored, after: other });
        await host.apply(plan({ op: 'store-settings', before: (await host.read()).settings, after: null }));
        expect((await host.read()).settings).toBeNull();
      });

      test('is refused where somebody else changed them', async () => {
        const host = await open();
        expect(await refusal(host, plan({ op: 'store-settings', before: xml, after: null }))).toBe('stale');
      });
    });

    describe('preconditions', () => {
      test('a plan from another state of the workbook is refused whole', async () => {
        const host = await open();
        const source = await sheetOf(host, SOURCE);
        const expectThis = [
          expectationOf(source),
          expectationOf(source, range('A1:B3')),
          { sheet: '检查报告', range: null, fingerprint: null },
        ];
        await host.apply(
          plan({
            op: 'set-cells',
            sheet: SOURCE,
            cells: [{ place: { row: 8, column: 0 }, before: '合计', after: '总计' }],
          }),
        );
        const one = (which: number) => ({ ...plan(put(FULL)), expect: expectThis.slice(which, which + 1) });
        expect(await refusal(host, one(0))).toBe('stale');
        await host.apply(one(1));
        expect(await refusal(host, one(2))).toBe('stale');
      });

      test('what was written before a failing operation is taken back', async () => {
        const host = await open({ sheets: ['单位目录'] });
        const index = put(FULL, { identity: { kind: 'index', key: '' }, name: '单位目录' });
        expect(await refusal(host, plan(put(FULL), MARKS, index))).toBe('occupied');
        const stale: Operation = {
          op: 'set-cells',
          sheet: SOURCE,
          cells: [{ place: { row: 2, column: 0 }, before: 5, after: 6 }],
        };
        expect(await refusal(host, plan(put(FULL), MARKS, stale))).toBe('stale');
      });

      test('a plan that no workbook could hold is refused', async () => {
        expect(await refusal(await open(), plan(put(FULL, { name: 'a/b' })))).toBe('host-failed');
      });

      test('what was cancelled before it began does nothing', async () => {
        const host = await open();
        const controller = new AbortController();
        controller.abort();
        await expect(host.apply(plan(put(FULL)), { signal: controller.signal })).rejects.toMatchObject({
          code: 'cancelled',
        });
        expect((await host.read()).tabNames).toEqual([SOURCE, '说明']);
      });
    });

    test('any plan, undone, leaves the workbook as it was', async () => {
      const xlsx = await fixture();
      await fc.assert(
        fc.asyncProperty(fc.array(anyPlan, { minLength: 1, maxLength: 3 }), async (plans) => {
          const host = await makeHost(xlsx);
          const states = [await state(host)];
          const inverses: WorkbookPlan[] = [];
          for (const make of plans) {
            const { inverse } = await host.apply(make(await host.read()));
            inverses.push(JSON.parse(JSON.stringify(inverse)) as WorkbookPlan);
            states.push(await state(host));
          }
          for (const inverse of inverses.reverse()) {
            states.pop();
            await host.apply(inverse);
            expect(await state(host)).toEqual(states.at(-1));
          }
        }),
        { numRuns: runs },
      );
    });
  });
}

type Resolved = ReturnType<typeof resolved>;

/** What can be seen where these are lost. */
function without(lost: ReadonlySet<string>, whole: Resolved): Resolved {
  const text = JSON.stringify(lost.has('print') ? { ...whole, print: null } : whole);
  const black = text.replaceAll(/("border":\{"style":"\w+","colour":")#\w{6}/g, '$1#000000');
  return JSON.parse(lost.has('border colours') ? black : text) as Resolved;
}
