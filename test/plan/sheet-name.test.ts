import fc from 'fast-check';
import { wellFormed } from '../../src/plan/cell-text';
import { isSheetName, sheetName } from '../../src/plan/sheet-name';
import { anyCharacter } from '../any-character';

test.each<[string, string[], string]>([
  ['检查报告', [], '检查报告'],
  ['检查报告', ['检查报告'], '检查报告 (2)'],
  ['检查报告', ['检查报告', '检查报告 (2)'], '检查报告 (3)'],
  ['Report', ['REPORT'], 'Report (2)'],
  ['Ａ局', ['a局'], 'Ａ局 (2)'],
  ['各镇政府/街道[办]', [], '各镇政府_街道_办_'],
  ["'财政局'", [], '财政局'],
  ['财政局\n住建局', [], '财政局 住建局'],
  ['  ', [], 'Sheet'],
  ['', ['sheet'], 'Sheet (2)'],
  ['history', [], 'history_'],
  ['历史记录', [], '历史记录_'],
  ['一'.repeat(40), [], '一'.repeat(31)],
  ['一'.repeat(40), ['一'.repeat(31)], `${'一'.repeat(27)} (2)`],
  [`${'一'.repeat(30)}😀`, [], '一'.repeat(30)],
  [`${'一'.repeat(30)}'人`, [], '一'.repeat(30)],
  ['局\ud800', [], '局\ufffd'],
])('%j beside %j becomes %j', (wanted, taken, name) => {
  expect(sheetName(wanted, taken)).toBe(name);
});

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.string({
    unit: fc.constantFrom("'", ' ', '局', '😀', '/', ':', 'h', '\u0000', '\ud83d'),
    maxLength: 80,
  }),
);

test('whatever is wanted, the name is valid and free', () => {
  fc.assert(
    fc.property(anyText, fc.array(anyText), (wanted, others) => {
      const taken: string[] = [];
      for (const other of [...others, wanted, wanted]) taken.push(sheetName(other, taken));
      const name = sheetName(wanted, taken);
      expect(isSheetName(name)).toBe(true);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[/\\?*:[\]]|^'|'$/);
      // eslint-disable-next-line no-control-regex -- what must not be there
      expect(name).not.toMatch(/[\u0000-\u001f]/);
      expect(wellFormed(name)).toBe(name);
      expect(taken.map((one) => one.toLowerCase())).not.toContain(name.toLowerCase());
      expect(new Set(taken.map((one) => one.toLowerCase())).size).toBe(taken.length);
    }),
  );
});
