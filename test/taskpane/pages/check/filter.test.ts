import type { Finding } from '../../../../src/checks/model';
import {
  choices,
  EVERYTHING,
  type Filter,
  grouped,
  unitsOf,
} from '../../../../src/taskpane/pages/check/filter';

function finding(
  check: Finding['check'],
  severity: Finding['severity'],
  more: Partial<Finding> = {},
): Finding {
  const message = { id: `checks.${check}.title` as const, params: {} };
  return {
    check,
    severity,
    message,
    sheet: '任务',
    place: { row: 1, column: 3 },
    cellText: '',
    ignored: false,
    ...more,
  };
}

function taskOf(lead: string, support: string): NonNullable<Finding['task']> {
  const cell = (name: string) => ({
    mentions: [{ name, written: name, kind: 'unit' }],
    problems: [],
    tidy: null,
  });
  return { lead: cell(lead), support: cell(support) } as unknown as NonNullable<Finding['task']>;
}

const FINDINGS = [
  finding('text-hygiene', 'info', { cellText: '多了  空格' }),
  finding('unit-glued', 'warning', { task: taskOf('财政局', '教育局'), sheet: '民生' }),
  finding('lead-unit-missing', 'error', { place: { row: 9, column: 4 } }),
  finding('number-missing', 'error'),
  finding('unit-glued', 'warning', { task: taskOf('教育局', '财政局') }),
];

function shown(filter: Partial<Filter>): readonly (readonly [string, number])[] {
  const groups = grouped(FINDINGS, { ...EVERYTHING, ...filter }, ({ check }) => `words of ${check}`);
  return groups.map(({ check, findings }) => [check, findings.length]);
}

test('worst first, then in the order of the checks', () => {
  expect(shown({})).toEqual([
    ['number-missing', 1],
    ['lead-unit-missing', 1],
    ['unit-glued', 2],
    ['text-hygiene', 1],
  ]);
});

test.each<[Partial<Filter>, readonly (readonly [string, number])[]]>([
  [{ severities: new Set(['warning']) }, [['unit-glued', 2]]],
  [
    { severities: new Set(['warning', 'info']) },
    [
      ['unit-glued', 2],
      ['text-hygiene', 1],
    ],
  ],
  [{ check: 'unit-glued', sheet: '民生' }, [['unit-glued', 1]]],
  [{ unit: '教育局' }, [['unit-glued', 2]]],
  [{ unit: '公安局' }, []],
  [{ text: ' 空格 ' }, [['text-hygiene', 1]]],
  [{ text: 'e10' }, [['lead-unit-missing', 1]]],
  [{ text: 'WORDS of unit' }, [['unit-glued', 2]]],
])('only what is asked for: %j', (filter, expected) => {
  expect(shown(filter)).toEqual(expected);
});

test('choices are counted once a finding, the most frequent first', () => {
  const twice = finding('unit-repeated', 'warning', { task: taskOf('财政局', '财政局') });
  expect(choices([...FINDINGS, twice], unitsOf)).toEqual([
    { value: '财政局', count: 3 },
    { value: '教育局', count: 2 },
  ]);
});
