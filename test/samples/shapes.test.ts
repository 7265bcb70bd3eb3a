import { columnIndex, overlaps, rangeToA1 } from '../../src/grid/address';
import { textAt } from '../../src/grid/grid';
import { shapes } from './shapes';

const all = shapes();

test('every shape has a name of its own', () => {
  expect(new Set(all.map((shape) => shape.name)).size).toBe(all.length);
});

test.each(all.map((shape) => [shape.name, shape] as const))(
  '%s is a sheet that Excel could hold',
  (_, shape) => {
    for (const grid of shape.book.sheets) {
      const crossing = grid.merges.flatMap((one, at) =>
        grid.merges
          .slice(at + 1)
          .filter((other) => overlaps(one, other))
          .map((other) => `${rangeToA1(one)} × ${rangeToA1(other)}`),
      );
      expect(crossing).toEqual([]);
      for (const one of grid.merges) {
        for (let row = one.top; row <= one.bottom; row++) {
          for (let column = one.left; column <= one.right; column++) {
            if (row !== one.top || column !== one.left) expect(textAt(grid, row, column)).toBe('');
          }
        }
      }
    }
  },
);

test.each(all.map((shape) => [shape.name, shape] as const))(
  '%s has its header and tasks where it says',
  (_, shape) => {
    for (const table of shape.tables) {
      const grid = shape.book.sheets.find((one) => one.name === table.sheet);
      const taskColumn = columnIndex(table.columns.task?.[0] ?? '') ?? -1;
      if (!grid) throw new Error(table.sheet);
      const header = table.headerRows.map((row) => textAt(grid, row - 1, taskColumn)).join('');
      expect(header.replace(/\s/g, '')).toMatch(/^(指标任务|年度任务目标|主要工作举措|任务要求)$/);
    }
  },
);
