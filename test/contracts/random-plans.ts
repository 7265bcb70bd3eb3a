import fc from 'fast-check';
import type { WorkbookGrid } from '../../src/grid/grid';
import type { Operation, WorkbookPlan } from '../../src/plan/model';
import { sheetName } from '../../src/plan/sheet-name';
import type { SheetContent } from '../../src/plan/sheet-content';
import { defaultSettings, settingsXml } from '../../src/settings/xml';
import { SOURCE } from './fixture';
import { FULL, MARKS, REPORT, plan, put } from './plans';

type Make = (grid: WorkbookGrid) => readonly Operation[];

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '一',
      '局',
      '=',
      '+',
      '-',
      '@',
      '\n',
      '"',
      '&',
      '<',
      '😀',
      ' ',
      "'",
      '_x000A_',
      '1',
    ),
    maxLength: 12,
  }),
  fc.string({ unit: 'grapheme', maxLength: 8 }).map((one) => one.replace(/[\p{C}\ufffe\uffff]/gu, '')),
);
const value = fc.oneof(
  text,
  fc.integer({ min: -1e9, max: 1e9 }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 })
    .map((one) => Number(one.toPrecision(12)) + 0),
  fc.boolean(),
);

const content: fc.Arbitrary<SheetContent> = fc.oneof(
  fc.constant(FULL),
  fc
    .array(
      fc.array(fc.option(fc.record({ value, style: fc.integer({ min: 0, max: 2 }) })), { maxLength: 4 }),
      { maxLength: 6 },
    )
    .map((rows) => ({
      columns: [{ width: 10 }, { width: 20 }],
      rows: rows.map((cells) => ({ cells })),
      styles: FULL.styles.slice(1, 4),
      merges: [],
      validations: [],
      conditionalFormats: [],
      freeze: { rows: 1, columns: 0 },
    })),
);

const putReport: fc.Arbitrary<Make> = content.map((one) => () => [put(one)]);
const putUnit: fc.Arbitrary<Make> = fc
  .tuple(text, content, fc.constantFrom(null, SOURCE, '说明'))
  .map(([key, one, after]) => (grid) => {
    const identity = { kind: 'unit' as const, key: `${key}局` };
    return [put(one, { identity, name: sheetName(`${key}局`, grid.tabNames), after })];
  });
const removeReport: fc.Arbitrary<Make> = fc.constant(() => [{ op: 'remove-sheet', identity: REPORT }]);
const add: fc.Arbitrary<Make> = fc
  .tuple(text, content, fc.constantFrom(null, SOURCE, '说明'))
  .map(([name, one, after]) => (grid) => [
    {
      op: 'add-sheet',
      name: sheetName(`${name}表`, grid.tabNames),
      content: { ...put(one).content, conditionalFormats: [] },
      after,
    },
  ]);
const marks: fc.Arbitrary<Make> = fc.subarray([...MARKS.rules]).map((rules) => () => [{ ...MARKS, rules }]);
const clear: fc.Arbitrary<Make> = fc.constant(() => [{ op: 'clear-highlights', sheet: SOURCE }]);
const column: fc.Arbitrary<Make> = fc
  .tuple(
    fc.integer({ min: 6, max: 9 }),
    fc.array(
      text.filter((one) => one !== ''),
      { maxLength: 5 },
    ),
  )
  .map(([at, texts]) => () => [
    {
      op: 'add-column',
      sheet: SOURCE,
      column: at,
      width: 20,
      cells: texts.map((one, index) => ({
        row: index + 1,
        value: one,
        copyStyleFrom: { row: index + 1, column: 5 },
      })),
    },
  ]);
const removeColumn: fc.Arbitrary<Make> = fc.constant(() => [{ op: 'remove-column', sheet: SOURCE }]);

/** Values put into cells that hold what is found there: never into the columns that `column` uses. */
const cells: fc.Arbitrary<Make> = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 5 }), fc.option(value)), {
    minLength: 1,
    maxLength: 5,
    selector: ([row, at]) => row * 100 + at,
  })
  .map((fixes) => (grid) => {
    const rows = grid.sheets.find(({ name }) => name === SOURCE)?.rows ?? [];
    return [
      {
        op: 'set-cells',
        sheet: SOURCE,
        cells: fixes
          // C4 lies below the top of a merge: hosts that know merges hide what is written there.
          .filter(([row, at]) => row !== 3 || at !== 2)
          .map(([row, at, after]) => {
            const before = rows[row]?.[at]?.value ?? null;
            return { place: { row, column: at }, before: typeof before === 'object' ? null : before, after };
          }),
      },
    ];
  });

const settings: fc.Arbitrary<Make> = fc.option(fc.integer({ min: 0, max: 366 })).map((soonDays) => (grid) => [
  {
    op: 'store-settings',
    before: grid.settings,
    after: soonDays === null ? null : settingsXml({ ...defaultSettings(), soonDays }),
  },
]);

/** A plan made from the workbook as it is when the plan is asked for. Each operation concerns another thing. */
export const anyPlan: fc.Arbitrary<(grid: WorkbookGrid) => WorkbookPlan> = fc
  .tuple(
    fc.option(fc.oneof(putReport, removeReport)),
    fc.option(putUnit),
    fc.option(add),
    fc.option(fc.oneof(marks, clear)),
    fc.option(fc.oneof(column, removeColumn)),
    fc.option(cells),
    fc.option(settings),
  )
  .map((parts) => (grid) => plan(...parts.flatMap((make) => (make ? make(grid) : []))));
