import { openList } from '../../../../src/taskpane/pages/circular/open-list';

test('what is open stands there once, in the order of the paper, with its number', () => {
  expect(openList(['【待补：期号】', '【待补：依据】', '【待补：期号】'])).toEqual([
    { point: '【待补：期号】', count: 2 },
    { point: '【待补：依据】', count: 1 },
  ]);
  expect(openList([])).toEqual([]);
});
