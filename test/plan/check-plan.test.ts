import { parseRange, type Range } from '../../src/grid/address';
import { message } from '../../src/locales/message';
import { planFaults } from '../../src/plan/check-plan';
import type { Operation } from '../../src/plan/model';
import type { SheetContent } from '../../src/plan/sheet-content';

const empty: SheetContent = {
  columns: [],
  rows: [],
  styles: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
};
const put = (content: Partial<SheetContent>, name = '检查报告'): Operation => ({
  op: 'put-sheet',
  identity: { kind: 'report', key: '' },
  name,
  content: { ...empty, ...content },
});
const faults = (...operations: Operation[]) =>
  planFaults({ title: message('plan.nothing'), expect: [], operations });

function range(text: string): Range {
  const found = parseRange(text);
  if (!found) throw new Error(text);
  return found;
}

const list = (items: string[]) => ({
  range: range('A1:A9'),
  rule: { kind: 'list', items } as const,
  strict: true,
});

test.each<[string, Operation]>([
  ['bad sheet name', put({}, 'a/b')],
  ['width', put({ columns: [{ width: 256 }] })],
  ['no such style', put({ rows: [{ cells: [{ value: 1, style: 0 }] }] })],
  ['not finite', put({ rows: [{ cells: [{ value: NaN }] }] })],
  ['height', put({ rows: [{ height: 500, cells: [] }] })],
  ['formula', put({ rows: [{ cells: [{ value: 1, formula: '=A1' }] }] })],
  ['merges overlap', put({ merges: [range('A1:B2'), range('D1:D4'), range('B2:C3')] })],
  ['colour', put({ styles: [{ fill: 'red' }] })],
  ['tab colour', put({ tabColour: '#12345' })],
  ['comma', put({ validations: [list(['a,b'])] })],
  ['too long', put({ validations: [list(Array.from({ length: 90 }, () => '某局'))] })],
  [
    'rule out of bounds',
    {
      op: 'lay-highlights',
      sheet: 'a',
      rules: [{ range: { ...range('A1'), left: -1 }, formula: '1', format: {} }],
    },
  ],
  ['merge out of bounds', put({ merges: [{ top: 0, left: 0, bottom: 1, right: 1e12 }] })],
  ['out of bounds', { op: 'add-column', sheet: 'a', column: 16_384, width: 9, cells: [] }],
  [
    'named twice',
    {
      op: 'set-cells',
      sheet: 'a',
      cells: [1, 2].map((after) => ({ place: { row: 0, column: 0 }, before: null, after })),
    },
  ],
])('says %s', (fault, operation) => {
  const found = faults(operation);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(fault);
});

test('a sound plan has no fault', () => {
  expect(
    faults(
      put({
        columns: [{ width: 12 }],
        styles: [{ fill: '#FFFFFF', font: { colour: '#c00000' } }],
        rows: [{ height: 20, cells: [{ value: '=1+1', style: 0 }, null, { value: 2, formula: '1+1' }] }],
        merges: [range('A1:B1'), range('A2:B3'), range('C1:C9')],
        validations: [list(['未启动', '推进中'])],
        conditionalFormats: [{ range: range('A1:A9'), formula: '$A1=1', format: { bold: true } }],
      }),
      { op: 'remove-sheet', identity: { kind: 'report', key: '' } },
      { op: 'store-settings', before: null, after: '<x/>' },
    ),
  ).toEqual([]);
});
