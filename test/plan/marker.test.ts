import { isMarked, markFormula, unmarkFormula } from '../../src/plan/marker';

test.each(['$D13="x"', 'OR(A1=1,B1=2)', 'ISNUMBER(FIND("),(",A1))', '_tba_marks'])(
  '%s comes back out of its marker',
  (formula) => {
    expect(isMarked(formula)).toBe(false);
    expect(isMarked(markFormula(formula))).toBe(true);
    expect(unmarkFormula(markFormula(formula))).toBe(formula);
  },
);

test.each(['=AND(_tba_marks,A1=1)', ' AND( _TBA_MARKS , A1=1 ) ', 'and(_tba_marks;A1=1)'])(
  '%s is ours however a program wrote it',
  (formula) => {
    expect(unmarkFormula(formula)).toBe('A1=1');
  },
);

test.each([
  'AND(_tba_marks2,A1)',
  'AND(A1="_tba_marks",A2)',
  'OR(_tba_marks,A1)',
  '"AND(_tba_marks,A1)"',
  'AND(A1,_tba_marks)',
  '',
])('%s is the user’s', (formula) => {
  expect(isMarked(formula)).toBe(false);
});
