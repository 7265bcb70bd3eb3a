import { buildRoster } from '../../src/units/roster/build-roster';
import { splitUnits } from '../../src/units/split-units';
import { DOCUMENTS, unitCells, type DocumentName } from './documents';

const NOTHING_GIVEN = { aliases: {}, members: {} };

/** What nobody could tell either: the names occur in no other cell, and a part looks like a whole. */
const UNDECIDABLE = new Set([
  '各镇政府(街道办事处)社保分中心',
  '社保分中心“五经普”相关成员单位',
  '国网辽中供电公司移动公司',
]);

interface Fault {
  readonly cell: number;
  readonly text: string;
  readonly what: string;
}

/** Removes the separator between two names. */
function glueFaults(cells: readonly string[]): readonly Fault[] {
  return faults(cells, (text, written, following) => {
    const end = text.indexOf(written) + written.length;
    const next = following === undefined ? -1 : text.indexOf(following, end);
    return next < 0 ? [] : [[text.slice(0, end) + text.slice(next), written + (following ?? '')]];
  });
}

/** Breaks a name over two lines, at each place. */
function wrapFaults(cells: readonly string[]): readonly Fault[] {
  return faults(cells, (text, written) => {
    const start = text.indexOf(written);
    return Array.from({ length: written.length - 1 }, (_, index) => {
      const at = start + index + 1;
      return [
        `${text.slice(0, at)}\n${text.slice(at)}`,
        `${written.slice(0, index + 1)}⏎${written.slice(index + 1)}`,
      ];
    });
  });
}

function faults(
  cells: readonly string[],
  plant: (
    text: string,
    written: string,
    following: string | undefined,
  ) => readonly (readonly [string, string])[],
): readonly Fault[] {
  const roster = buildRoster(cells, NOTHING_GIVEN);
  const found = new Map<string, Fault>();
  cells.forEach((text, cell) => {
    const { mentions } = splitUnits(text, roster);
    mentions.forEach(({ written }, index) => {
      for (const [planted, what] of plant(text, written, mentions[index + 1]?.written)) {
        if (!found.has(what)) found.set(what, { cell, text: planted, what });
      }
    });
  });
  return [...found.values()];
}

/** Faults that are misread, unnoticed, or spoil the reading of other cells. */
function failures(name: DocumentName, kind: 'glued' | 'wrapped', every: number): readonly string[] {
  const cells = unitCells(name);
  const before = buildRoster(cells, NOTHING_GIVEN);
  const read = (text: string, roster = before): string =>
    splitUnits(text, roster)
      .mentions.map((one) => one.name)
      .join(' ');
  const planted = (kind === 'glued' ? glueFaults(cells) : wrapFaults(cells)).filter(
    (_, index) => index % every === 0,
  );
  expect(planted.length).toBeGreaterThan(20);
  return planted
    .filter(({ what }) => !UNDECIDABLE.has(what))
    .filter(({ cell, text }) => {
      const roster = buildRoster(cells.with(cell, text), NOTHING_GIVEN);
      const isRight =
        read(text, roster) === read(cells[cell] ?? '') &&
        splitUnits(text, roster).problems.some((problem) => problem.kind === kind) &&
        [...roster.units.keys()].sort().join() === [...before.units.keys()].sort().join() &&
        roster.variants.length === before.variants.length;
      return !isRight;
    })
    .map(({ what }) => what);
}

// The larger tables hold hundreds of faults: every third there.
describe.each(DOCUMENTS)('one fault at a time in %s', (name) => {
  const every = name === 'shuangtaizi' || name === 'liaozhong' ? 3 : 1;

  test('two names glued are told apart', () => {
    expect(failures(name, 'glued', every)).toEqual([]);
  }, 60_000);

  test('a name broken over two lines is joined', () => {
    expect(failures(name, 'wrapped', every)).toEqual([]);
  }, 60_000);
});
