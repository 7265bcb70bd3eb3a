import { nextName } from '../../../src/workbench/page/source';

test.each([
  ['表.xlsx', [], '表 (2).xlsx'],
  ['表.xlsx', ['表.xlsx', '表 (2).xlsx'], '表 (3).xlsx'],
  ['表 (2).xlsx', ['表 (2).xlsx'], '表 (3).xlsx'],
  ['区.2024 (终稿).xlsx', [], '区.2024 (终稿) (2).xlsx'],
  ['表', [], '表 (2)'],
])('a copy of %s beside %j is called %s', (name, taken, next) => {
  expect(nextName(name, taken)).toBe(next);
});
