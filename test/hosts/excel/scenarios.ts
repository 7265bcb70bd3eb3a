import type { WorkbookPlan } from '../../../src/plan/model';
import { defaultSettings, settingsXml } from '../../../src/settings/xml';
import { SOURCE } from '../../contracts/fixture';
import { FULL, MARKS, plan, put, REPORT } from '../../contracts/plans';

const SMALL = {
  rows: [{ cells: [{ value: '旧' }] }],
  columns: [{ width: 10 }],
  print: { orientation: 'portrait', paper: 'A3', titleRows: [0, 0], columns: [0, 1], fitToWidth: 2 },
} as const;
const COLUMN = {
  op: 'add-column' as const,
  sheet: SOURCE,
  column: 6,
  width: 24,
  cells: [1, 2].map((row) => ({ row, value: '逾期', copyStyleFrom: { row, column: 5 } })),
};
const FIXES = {
  op: 'set-cells' as const,
  sheet: SOURCE,
  cells: [
    { place: { row: 2, column: 2 }, before: '财政局', after: '区财政局' },
    { place: { row: 8, column: 5 }, before: 31.5, after: '3月5日' },
  ],
};
const SETTINGS = { op: 'store-settings' as const, before: null, after: settingsXml(defaultSettings()) };

const CHART = {
  kind: 'stacked-bars',
  title: '完成情况',
  at: { top: 1, left: 4, bottom: 11, right: 9 },
  categories: { top: 0, left: 0, bottom: 0, right: 0 },
  series: [{ name: '完成', values: { top: 0, left: 0, bottom: 0, right: 0 }, colour: '#1E6B34' }],
} as const;

/** What is done, after what, and the plan of it: one of every operation, in every state that it meets. */
export const SCENARIOS: readonly (readonly [string, readonly WorkbookPlan[], WorkbookPlan])[] = [
  ['a new sheet', [], plan(put(FULL, { after: SOURCE }))],
  ['a rebuilt sheet', [plan(put(SMALL, { after: SOURCE }))], plan(put(FULL))],
  [
    'a rebuilt sheet with charts',
    [plan(put({ ...SMALL, charts: [CHART, CHART] }))],
    plan(put({ ...SMALL, rows: [{ cells: [{ value: '新' }] }], charts: [{ ...CHART, title: '本月' }] })),
  ],
  ['a removed sheet', [plan(put(SMALL))], plan({ op: 'remove-sheet', identity: REPORT })],
  ['a sheet of the user’s', [], plan({ op: 'add-sheet', name: '导入的表', content: put(FULL).content })],
  ['highlights', [], plan(MARKS)],
  ['other highlights', [plan({ ...MARKS, rules: MARKS.rules.slice(1) })], plan(MARKS)],
  ['no more highlights', [plan(MARKS)], plan({ op: 'clear-highlights', sheet: SOURCE })],
  ['a column', [], plan(COLUMN)],
  ['a column elsewhere', [plan(COLUMN)], plan({ ...COLUMN, column: 8 })],
  ['no more column', [plan(COLUMN)], plan({ op: 'remove-column', sheet: SOURCE })],
  ['fixes', [], plan(FIXES)],
  ['settings', [], plan(SETTINGS)],
  ['everything', [], plan(put(FULL), MARKS, SETTINGS)],
];
