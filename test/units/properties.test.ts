import fc from 'fast-check';
import { buildRoster } from '../../src/units/roster/build-roster';
import type { RosterGiven } from '../../src/units/model';
import { readLeaders } from '../../src/units/people/people';
import { splitUnits } from '../../src/units/split-units';
import { runs } from '../amount';
import { anyCharacter } from '../any-character';

const NOTHING_GIVEN: RosterGiven = { aliases: {}, members: {} };

const WORDS = [
  ...[
    '财政局',
    '教育局',
    '工业和信息化局',
    '人力资源社会',
    '保障局',
    '统一镇',
    '双盛街道',
    '办事处',
    '中心',
    '各街镇',
    '其他相关部门',
  ],
  ...[
    '富祥实业',
    '区委',
    '公安分局',
    '交警大队',
    '张',
    '三',
    '王强',
    '住建（交通）局',
    '成员单位',
    '管委会',
    '开发区',
    '城乡',
  ],
];
const SIGNS = [
  '、',
  '，',
  '；',
  ';',
  ',',
  '/',
  '\n',
  ' ',
  '  ',
  '\u3000',
  '\t',
  '。',
  '：',
  '和',
  '及',
  '等',
  '',
  '（',
  '）',
  '1.',
  '①',
  '牵头：',
];
const part = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 6, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 3, unit: anyCharacter }) },
);
const cell = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(''));
const cells = fc.array(cell, { maxLength: 12 });

/** What may stand between names without being one. */
const FILLER =
  // eslint-disable-next-line no-control-regex -- pasted cells do hold control characters
  /^(?:[\s\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2060\ufeff]|[、，,；;:：/／|｜。．.!！?？…\\＼\-—–~～_＿－●•◆■▪◎○☆★*＊①-⑳]|\d{1,3}|[０-９]{1,3}|[一二三四五六七八九十]{1,2}|无|待定|等|以及|会同|和|及|与|暨|牵头|[（()）]|[（(](?:牵头|\d{1,2}|[一二三四五六七八九十]{1,2})[）)])*$/u;

test('names in reading order, and nothing lost but separators, labels and numbers', () => {
  fc.assert(
    fc.property(cells, cell, (others, text) => {
      const { mentions } = splitUnits(text, buildRoster([...others, text], NOTHING_GIVEN));
      let reached = 0;
      for (const { written } of mentions) {
        const at = text.indexOf(written, reached);
        expect(at).toBeGreaterThanOrEqual(reached);
        expect(text.slice(reached, at)).toMatch(FILLER);
        reached = at + written.length;
      }
      expect(text.slice(reached)).toMatch(FILLER);
    }),
    { numRuns: runs(150, 500) },
  );
});

test('a name holds no white space, and no separator outside brackets', () => {
  fc.assert(
    fc.property(cells, cell, (others, text) => {
      for (const { name } of splitUnits(text, buildRoster(others, NOTHING_GIVEN)).mentions) {
        expect(name).not.toBe('');
        expect(name).not.toMatch(/\s/);
        expect(name.replace(/[（([{【〔〈《「].*[）)\]}】〕〉》」]/su, '')).not.toMatch(/[、，,；;|]/);
      }
    }),
    { numRuns: runs(150, 500) },
  );
});

test('a tidied cell names the same and needs no tidying', () => {
  fc.assert(
    fc.property(cells, cell, (others, text) => {
      const roster = buildRoster([...others, text], NOTHING_GIVEN);
      const { mentions, tidy } = splitUnits(text, roster);
      if (tidy === null) return;
      const again = splitUnits(tidy, roster);
      expect(again.mentions.map(({ name }) => name)).toEqual(mentions.map(({ name }) => name));
      expect(again.tidy).toBeNull();
    }),
    { numRuns: runs(150, 500) },
  );
});

test('the order of the cells does not matter', () => {
  const shuffled = cells.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([list, other]) => {
      const one = buildRoster(list, NOTHING_GIVEN);
      const two = buildRoster(other, NOTHING_GIVEN);
      expect([...two.units]).toEqual([...one.units]);
      expect(two.variants).toEqual(one.variants);
    }),
    { numRuns: runs(100, 300) },
  );
});

test('an alias maps every mention of its name', () => {
  const given: RosterGiven = { aliases: { 财政局: '财政金融局' }, members: {} };
  fc.assert(
    fc.property(cells, cell, (others, text) => {
      const roster = buildRoster([...others, text], given);
      expect(roster.units.has('财政局')).toBe(false);
      const names = splitUnits(text, roster).mentions.map(({ name }) => name);
      expect(names).not.toContain('财政局');
    }),
    { numRuns: runs(100, 300) },
  );
});

test('units, seen and mentions agree', () => {
  fc.assert(
    fc.property(cells, (list) => {
      const roster = buildRoster(list, NOTHING_GIVEN);
      for (const { name, seen, members } of roster.units.values()) {
        expect(seen).toBeGreaterThan(0);
        expect(seen).toBeLessThanOrEqual(list.length);
        expect(members).toEqual([]);
        expect(roster.units.get(name)?.name).toBe(name);
      }
      for (const { variant, standard } of roster.variants) {
        expect(variant).not.toBe(standard);
        expect(roster.units.has(variant) && roster.units.has(standard)).toBe(true);
      }
    }),
    { numRuns: runs(100, 300) },
  );
});

test('leader cells never throw, and names hold no white space', () => {
  fc.assert(
    fc.property(fc.oneof(cell, fc.string({ unit: anyCharacter })), (text) => {
      for (const name of readLeaders(text).names) expect(name).toMatch(/^\S+$/);
    }),
    { numRuns: runs(150, 500) },
  );
});

// The longest cell that Excel allows; each takes milliseconds, so that a square cost would show.
test.each([
  '局',
  '财政局',
  '财政局\n',
  '各',
  '(',
  '和',
  '张  ',
  '财政局和',
  '街道办事处',
  '、',
  '、县',
  '啊',
  '各镇(',
  '各县、',
  '啊-',
  '\ud800',
])('a cell full of %j', (piece) => {
  const text = piece.repeat(Math.floor(32_767 / piece.length));
  splitUnits(text, buildRoster([text], NOTHING_GIVEN));
  expect(readLeaders(text).names.length).toBeLessThanOrEqual(text.length);
});

test('many names: each is one, and all are read in a moment', () => {
  const names = (count: number): readonly string[] =>
    Array.from(
      { length: count },
      (_, n) => `${String.fromCharCode(0x4e00 + (n % 2999), 0x5000 + (n % 997), 0x6000 + (n % 101))}局`,
    );
  const written = names(20_000);
  expect(buildRoster(written, NOTHING_GIVEN).units.size).toBe(new Set(written).size);
});
