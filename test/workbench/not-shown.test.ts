import { readFileSync } from 'node:fs';
import { openPackage } from '../../src/hosts/file/package';
import { notShown } from '../../src/workbench/page/not-shown';

const kinds = (path: string) => Object.fromEntries(notShown(openPackage(new Uint8Array(readFileSync(path)))));

test('a plain table hides nothing', () => {
  expect(kinds('assets/samples/shuangtaizi-2024.xlsx')).toEqual({});
});

test('a rich workbook: what the grid leaves out, by kind', () => {
  const found = kinds('test/fixtures/rich/rich.xlsx');
  expect(found).toMatchObject({
    chart: expect.any(Number) as number,
    picture: 2,
    pivot: 1,
    sparkline: 2,
    icons: 2,
  });
  expect(Object.values(found).every((count) => count > 0)).toBe(true);
});
