import { DrawnRules } from '../../src/workbench/grid/drawn-rules';

const RED = { cl: { rgb: '#ff0000' } };
const RULES = {
  over: true,
  rules: [
    {
      ranges: [{ top: 1, left: 0, bottom: 9, right: 0 }],
      formula: 'A2="逾期"',
      style: RED,
      stop: false,
    },
  ],
};

test('a cell is drawn as a rule says, and worked out once until something is different', () => {
  let text = '逾期';
  let asked = 0;
  const value = (_: string | null, row: number) => {
    asked++;
    return row === 3 ? text : null;
  };
  const rules = new DrawnRules(RULES, { value }, () => undefined);
  expect([rules.styleAt(3, 0), rules.styleAt(3, 0), rules.styleAt(4, 0)]).toEqual([RED, RED, null]);
  expect(rules.styleAt(3, 1)).toBeNull();
  expect(asked).toBe(2);
  text = '已完成';
  expect(rules.styleAt(3, 0)).toEqual(RED);
  rules.forget();
  expect(rules.styleAt(3, 0)).toBeNull();
});

test('a cell that cannot be worked out is drawn as it is, which is told once; the others are drawn as ever', () => {
  const told: unknown[] = [];
  const broken = new Error('no such sheet');
  const value = (_: string | null, row: number) => {
    if (row < 3) throw broken;
    return '逾期';
  };
  const rules = new DrawnRules(RULES, { value }, (cause) => told.push(cause));
  expect([1, 2, 3].map((row) => rules.styleAt(row, 0))).toEqual([null, null, RED]);
  expect(told).toEqual([broken]);
});
