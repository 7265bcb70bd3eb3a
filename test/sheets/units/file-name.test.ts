import fc from 'fast-check';
import { fileName } from '../../../src/sheets/units/file-name';
import { anyCharacter } from '../../any-character';

test.each([
  ['财政局', '财政局.xlsx'],
  ['文旅/广电局', '文旅_广电局.xlsx'],
  ['CON', '_CON.xlsx'],
  ['nul.局', '_nul.局.xlsx'],
  ['财政局. ', '财政局.xlsx'],
  ['..', '_.xlsx'],
  ['', '_.xlsx'],
  ['人力资源社会\n保障局', '人力资源社会 保障局.xlsx'],
])('%j becomes %j', (unit, expected) => {
  expect(fileName(unit, new Set())).toBe(expected);
});

test('names that Windows would take for one differ', () => {
  const taken = new Set<string>();
  expect(['ABC局', 'abc局', 'ＡＢＣ局'].map((unit) => fileName(unit, taken))).toEqual([
    'ABC局.xlsx',
    'abc局 (2).xlsx',
    'ＡＢＣ局 (3).xlsx',
  ]);
});

test('any name is a valid one, and no two are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: anyCharacter, maxLength: 120 }), { maxLength: 20 }), (units) => {
      const taken = new Set<string>();
      const names = units.map((unit) => fileName(unit, taken));
      expect(new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(names.length);
      for (const name of names) {
        // eslint-disable-next-line no-control-regex -- Windows allows none of them
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|^\s|[\s.]\.xlsx$/);
        expect(name.length).toBeLessThanOrEqual(100);
      }
    }),
  );
});
