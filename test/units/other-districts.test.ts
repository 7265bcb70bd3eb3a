import { buildRoster } from '../../src/units/roster/build-roster';
import { splitUnits } from '../../src/units/split-units';
import { DISTRICTS } from './other-districts';

const NOTHING_GIVEN = { aliases: {}, members: {} };

/** Ways to write the same cell. */
const WRITTEN: Readonly<Record<string, (names: readonly string[]) => string>> = {
  'one a line': (names) => names.join('\n'),
  '、': (names) => names.join('、'),
  '、 at the ends of lines': (names) => names.join('、\n'),
  '， and a full stop': (names) => `${names.join('，')}。`,
  spaces: (names) => names.join('  '),
  '和 before the last': (names) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names[names.length - 1] ?? ''}`,
  等部门: (names) => (names.length < 2 ? names.join('') : `${names.join('、')}等部门`),
  '（牵头）': (names) => names.map((name, index) => (index === 0 ? `${name}（牵头）` : name)).join('、'),
  numbers: (names) => names.map((name, index) => `${String(index + 1)}.${name}`).join('\n'),
  'in brackets': (names) => `（${names.join('、')}按职责分工负责）`,
};

describe.each(Object.entries(DISTRICTS))('%s', (_, written) => {
  const cells = written
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '));

  test.each(Object.entries(WRITTEN))('%s', (_way, write) => {
    const texts = cells.map(write);
    const roster = buildRoster(texts, NOTHING_GIVEN);
    const read = texts.map((text) => splitUnits(text, roster));
    expect(read.map(({ mentions }) => mentions.map(({ name }) => name))).toEqual(cells);
    // 、 at the ends of lines is looked at over the whole table, see text-hygiene.
    expect(read.flatMap(({ problems }) => problems).filter(({ kind }) => kind !== 'trailing')).toEqual([]);
    expect(read.flatMap(({ mentions }) => mentions).filter(({ kind }) => kind === 'person')).toEqual([]);
    expect(roster.variants).toEqual([]);
  });
});
