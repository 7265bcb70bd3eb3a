import fc from 'fast-check';
import type { Succession } from '../../src/succession/model';
import { successorsOn } from '../../src/succession/successors';

const said = (text: string): Succession[] =>
  text.split(/\s+/).map((one) => {
    const [kind = '', from = '', to = '', since = ''] = one.split(',');
    return { kind: kind === 'l' ? 'leader' : 'unit', from, to, since: `2024-${since}` };
  });

test.each([
  ['before the day the table is right', 'l,甲,乙,03-01', '2024-02-29', 'leader', '甲', '甲'],
  ['on the day the successor answers', 'l,甲,乙,03-01', '2024-03-01', 'leader', '甲', '乙'],
  ['a successor may have one', 'l,甲,乙,03-01 l,乙,丙,06-01', '2024-07-01', 'leader', '甲', '丙'],
  ['in whatever order they were noted', 'l,乙,丙,06-01 l,甲,乙,03-01', '2024-07-01', 'leader', '甲', '丙'],
  [
    'who left before is no successor of later',
    'l,乙,丙,03-01 l,甲,乙,06-01',
    '2024-07-01',
    'leader',
    '甲',
    '乙',
  ],
  ['leaders change places on one day', 'l,甲,乙,03-01 l,乙,甲,03-01', '2024-07-01', 'leader', '甲', '乙'],
  ['and so does the other', 'l,甲,乙,03-01 l,乙,甲,03-01', '2024-07-01', 'leader', '乙', '甲'],
  ['who comes back', 'l,甲,乙,03-01 l,乙,甲,06-01', '2024-07-01', 'leader', '甲', '甲'],
  [
    'merged and renamed on one day',
    'u,甲局,乙局,03-01 u,乙局,丙局,03-01',
    '2024-07-01',
    'unit',
    '甲局',
    '丙局',
  ],
  ['a circle on one day ends', 'u,甲局,乙局,03-01 u,乙局,甲局,03-01', '2024-07-01', 'unit', '甲局', '甲局'],
  ['a leader is no unit', 'l,甲,乙,03-01', '2024-07-01', 'unit', '甲', '甲'],
] as const)('%s', (_what, all, day, kind, name, whose) => {
  expect(successorsOn(said(all), day)?.[kind](name) ?? name).toBe(whose);
});

test('units by their standard names', () => {
  const found = successorsOn(said('u,住建局,住房和建设局,03-01'), '2024-07-01', (name) =>
    name === '住建局' ? '住房城乡建设局' : name,
  );
  expect(found?.unit('住房城乡建设局')).toBe('住房和建设局');
});

test('whoever answers now answers for himself: looking twice gives the same, except where people change places', () => {
  const day = fc.integer({ min: 1, max: 9 }).map((month) => `2024-0${month}-01`);
  const unit = fc.constantFrom('甲局', '乙局', '丙局', '丁局');
  fc.assert(
    fc.property(
      fc.array(fc.record({ kind: fc.constant('unit' as const), from: unit, to: unit, since: day })),
      (all) => {
        const found = successorsOn(all, '2024-12-31');
        if (!found) return;
        for (const [from, to] of found.replaced.unit) {
          expect(from).not.toBe(to);
          expect(['甲局', '乙局', '丙局', '丁局']).toContain(to);
        }
      },
    ),
  );
});
