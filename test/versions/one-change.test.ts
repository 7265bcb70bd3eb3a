import fc from 'fast-check';
import { compareWorkbooks } from '../../src/actions/compare-versions';
import { understand } from '../../src/actions/understand';
import { runs } from '../amount';
import { documentGrid } from '../samples/grids';

const NAME = 'shuangtaizi-2024';
const asOf = '2024-07-01';
const issued = documentGrid(NAME);
const rows = issued.sheets[0]?.rows ?? [];
const textAt = (row: number, column: number): string => rows[row]?.[column]?.text ?? '';
const [TASK, ITEMS, LEADER, LEAD, SUPPORT, DEADLINE] = [2, 3, 4, 5, 6, 7] as const;
const numberAt = (row: number): string => /^\d+(?=\.)/.exec(textAt(row, TASK))?.[0] ?? '';
/** Rows with a whole task each. */
const TASKS = rows.flatMap((_, row) =>
  numberAt(row) !== '' &&
  numberAt(row + 1) !== '' &&
  new Set([-1, 0, 1].map((by) => numberAt(row + by))).size === 3
    ? [row]
    : [],
);

interface Kind {
  readonly column: number;
  /** The cell's new text, or `null` where this change cannot be made there. */
  readonly to: (text: string) => string | null;
}

/** Of a cell whose items are all at the top; 0 of others. */
const lastItem = (text: string): number =>
  text.includes('①') ? 0 : Number(/（(\d+)）[^（）]*$/.exec(text)?.[1] ?? 0);

const KINDS: Readonly<Record<string, Kind>> = {
  renumbered: { column: TASK, to: (text) => text.replace(/^\d+/, (number) => String(900 + Number(number))) },
  reworded: { column: TASK, to: (text) => text.replace(/。?$/, '，并健全长效工作机制。') },
  leader: { column: LEADER, to: (text) => (text === '' ? null : '欧阳致远') },
  units: { column: LEAD, to: (text) => (text === '' ? null : '志愿服务联合会') },
  'units too': { column: SUPPORT, to: (text) => (text === '' ? null : `${text}\n志愿服务联合会`) },
  deadline: { column: DEADLINE, to: (text) => (text === '12月31日' ? '11月20日' : null) },
  'indicator-added': {
    column: ITEMS,
    to: (text) => {
      const last = lastItem(text);
      return last > 1 ? `${text}\n（${last + 1}）12月底前，形成一份年度工作总结并归档。` : null;
    },
  },
  'indicator-removed': {
    column: ITEMS,
    to: (text) =>
      lastItem(text) > 1 ? text.slice(0, text.lastIndexOf(`（${lastItem(text)}）`)).trimEnd() : null,
  },
};

test('one change, of any kind and at any task of a real table: that, and nothing else', () => {
  const before = understand(issued, { asOf });
  fc.assert(
    fc.property(fc.constantFrom(...TASKS), fc.constantFrom(...Object.keys(KINDS)), (row, name) => {
      const kind = KINDS[name];
      const value = kind?.to(textAt(row, kind.column)) ?? null;
      fc.pre(kind !== undefined && value !== null);
      const changed = rows.map((cells, at) =>
        at === row
          ? cells?.map((cell, column) => (column === kind.column ? { value, text: value } : cell))
          : cells,
      );
      const sheets = issued.sheets.map((sheet, at) => (at === 0 ? { ...sheet, rows: changed } : sheet));
      const { changes } = compareWorkbooks(before, understand({ ...issued, sheets }, { asOf }));
      expect(changes.map((one) => [one.kind, (one.old ?? one.new)?.place.row])).toEqual([
        [name.replace(' too', ''), row],
      ]);
    }),
    { numRuns: runs(60, 1500) },
  );
});
