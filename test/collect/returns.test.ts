import { collect } from '../../src/collect/collect';
import { collectContext } from '../../src/collect/context';
import { returnedBy, withReturns } from '../../src/collect/returns';
import type { Settings } from '../../src/settings/model';
import { defaultSettings } from '../../src/settings/xml';
import { returned, returnedRow, TABLE } from './returned';

const { breakdown, progress } = TABLE;
const [first, second] = progress.link.occurrences;
if (!first || !second) throw new Error('two occurrences');
const from = (unit: string, name?: string, entry = { progress: '已开工' }) =>
  returned(unit, [returnedRow(unit === '住建局' ? first : second, entry)], name);

function recorded(
  forms: Parameters<typeof collect>[0],
  { asOf = '2024-05-10', ...given }: Partial<Omit<Settings, 'asOf'>> & { asOf?: string } = {},
) {
  const settings = { ...defaultSettings(), ...given };
  const collection = collect(forms, collectContext(breakdown, progress.link, settings));
  return withReturns(settings, collection, collection.conflicts, asOf, (name) => name);
}

test('one record for each unit that wrote something', () => {
  expect(recorded([from('住建局'), from('民政局', 'b.xlsx')])).toEqual([
    { unit: '住建局', asOf: '2024-05-10', source: '住建局.xlsx' },
    { unit: '民政局', asOf: '2024-05-10', source: 'b.xlsx' },
  ]);
  expect(recorded([from('住建局', 'a.xlsx', { progress: '' })])).toEqual([]);
});

test.each([
  ['the very same form again changes nothing', 'a.xlsx', '2024-05-10', ['a.xlsx 2024-05-10']],
  ['another form of that day takes its place', 'b.xlsx', '2024-05-10', ['b.xlsx 2024-05-10']],
  [
    'the same form on another day of the month takes its place',
    'a.xlsx',
    '2024-05-20',
    ['a.xlsx 2024-05-20'],
  ],
  [
    'a form of the next month is one more',
    'a.xlsx',
    '2024-06-01',
    ['a.xlsx 2024-05-10', 'a.xlsx 2024-06-01'],
  ],
  [
    'a form of that month a year later is one more',
    'a.xlsx',
    '2025-05-10',
    ['a.xlsx 2024-05-10', 'a.xlsx 2025-05-10'],
  ],
])('%s', (_, source, asOf, expected) => {
  const returns = [{ unit: '住建局', asOf: '2024-05-10', source: 'a.xlsx' }];
  const records = recorded([from('住建局', source)], { period: 'month', asOf, returns });
  expect(records.map((one) => `${one.source} ${one.asOf}`)).toEqual(expected);
});

test('the records of other units stay', () => {
  const returns = [{ unit: '民政局', asOf: '2024-05-10', source: 'a.xlsx' }];
  expect(recorded([from('住建局', 'a.xlsx')], { returns }).map(({ unit }) => unit)).toEqual([
    '民政局',
    '住建局',
  ]);
});

test.each([
  ['month', '2024-05-31', ['甲', '乙']],
  ['month', '2024-06-01', []],
  ['month', '2025-05-10', []],
  ['quarter', '2024-04-01', ['甲', '乙']],
  ['quarter', '2024-06-30', ['甲', '乙']],
  ['quarter', '2024-07-01', ['丙']],
  ['quarter', '2024-09-30', ['丙']],
  ['quarter', '2024-03-31', []],
] as const)('who handed in by the %s of %s', (period, asOf, units) => {
  const returns = [
    { unit: '甲', asOf: '2024-05-01', source: '' },
    { unit: '乙', asOf: '2024-05-31', source: '' },
    { unit: '丙', asOf: '2024-07-15', source: '' },
  ];
  expect([...returnedBy({ ...defaultSettings(), period, returns }, asOf)]).toEqual(units);
});

test('what a row held when it was written, and what was cleared, is nothing that somebody wrote', () => {
  const form = (progress: string, held: string) =>
    returned('住建局', [returnedRow(first, { progress }, { progress: held })], 'a.xlsx');
  expect(recorded([form('前期', '前期')])).toEqual([]);
  expect(recorded([form('', '前期')])).toEqual([]);
});
