import { numberOrder } from '../../src/checks/number-order';
import { expectMarked, findings, numbered } from './table';

describe('number-order', () => {
  test.each<[string, (string | number)[], string]>([
    ['moved forwards', [1, 2, '5{number-order}', 3, 4, 6], '3'],
    ['a wrong number where none is missing', [1, 2, 3, '9{number-order}', 4, 5], '4'],
    ['a wrong number in place of the right one', [1, 2, 3, '9{number-order}', 5, 6], '5'],
    ['moved backwards', [1, 3, 4, 5, '2{number-order}', 6], '5'],
    ['swapped', [1, 2, 4, '3{number-order}', 5], '4'],
  ])('%s: one finding, naming its neighbour', (_, numbers, neighbour) => {
    const [found] = expectMarked(numbered(...numbers));
    expect(found).toMatchObject({ severity: 'warning', message: { params: { neighbour } } });
  });

  test('a table sorted by something else is one finding', () => {
    const found = findings(numberOrder, numbered(12, 3, 8, 1, 11, 5, 10, 2, 9, 4, 7, 6));
    expect(found).toHaveLength(1);
    expect(found[0]?.message.id).toBe('checks.number-order.shuffled');
  });

  test('in order', () => {
    expectMarked(numbered(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));
  });
});
