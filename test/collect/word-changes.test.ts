import fc from 'fast-check';
import { wordChanges } from '../../src/collect/word-changes';
import type { TextPiece } from '../../src/grid/text-changes';

const short = (changes: readonly TextPiece[]): string =>
  changes
    .map(({ kind, text }) => (kind === 'same' ? text : `[${kind === 'removed' ? '-' : '+'}${text}]`))
    .join('');

test.each([
  ['同比增长6%。', '同比增长5%。', '同比增长[-6][+5]%。'],
  ['新建3个站点', '新建站点', '新建[-3个]站点'],
  ['开展检查', '每月开展安全检查', '[+每月]开展[+安全]检查'],
  ['一样', '一样', '一样'],
  // A single character that both share holds nothing apart inside, but at either end.
  ['甲丙乙', '丁丙戊', '[-甲丙乙][+丁丙戊]'],
  ['甲丙', '丁丙', '[-甲][+丁]丙'],
  ['丙甲', '丙丁', '丙[-甲][+丁]'],
  ['甲丙乙', '丙丁', '[-甲丙乙][+丙丁]'],
  ['乙丙甲', '丁丙', '[-乙丙甲][+丁丙]'],
  ['甲丙丁乙', '戊丙丁己', '[-甲][+戊]丙丁[-乙][+己]'],
  ['', '全新', '[+全新]'],
  ['完成改造工程', '启动修缮项目', '[-完成改造工程][+启动修缮项目]'],
])('%s → %s', (before, after, expected) => {
  expect(short(wordChanges(before, after))).toBe(expected);
});

test('what stayed and went is the one text, what stayed and came the other', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('任务一二三，。3𠮷a ')), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordChanges(before, after);
      const joined = (kind: TextPiece['kind']): string =>
        changes
          .filter((one) => one.kind === 'same' || one.kind === kind)
          .map((one) => one.text)
          .join('');
      expect([joined('removed'), joined('added')]).toEqual([before, after]);
    }),
  );
});
