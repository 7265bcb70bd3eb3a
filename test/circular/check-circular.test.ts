import { checkCircular } from '../../src/circular/check-circular';
import type { CircularFinding } from '../../src/circular/model';
import { circularOfText } from '../../src/circular/read-circular';
import { words } from '../../src/locales/words';
import { CORRECT } from './correct';
import { COUNTIES } from './counties';
import { DISTRICTS } from './districts';
import { DISTRICTS_MORE } from './districts-more';
import { DISTRICTS_THIRD } from './districts-third';
import { FIGURED } from './figured';
import { FIGURED_MORE } from './figured-more';
import { MORE_CORRECT } from './correct-more';
import { PLANTED } from './planted';
import { COUNTIES_PLANTED } from './planted-counties';
import { DISTRICTS_MORE_PLANTED } from './planted-districts-more';
import { DISTRICTS_PLANTED } from './planted-districts';
import { FIGURED_PLANTED } from './planted-figured';
import { FIGURED_MORE_PLANTED } from './planted-figured-more';
import { PREFECTURES } from './prefectures';
import { PREFECTURES_PLANTED } from './planted-prefectures';
import { MORE_PLANTED } from './planted-more';
import { SCENES_PLANTED } from './planted-scenes';
import { SCENES_MORE_PLANTED } from './planted-scenes-more';
import { SCENES } from './scenes';
import { SCENES_MORE } from './scenes-more';

const CORRECTS = {
  ...CORRECT,
  ...MORE_CORRECT,
  ...DISTRICTS,
  ...DISTRICTS_MORE,
  ...DISTRICTS_THIRD,
  ...COUNTIES,
  ...PREFECTURES,
  ...FIGURED,
  ...FIGURED_MORE,
  ...SCENES,
  ...SCENES_MORE,
};
const ALL_PLANTED = [
  ...PLANTED,
  ...MORE_PLANTED,
  ...DISTRICTS_PLANTED,
  ...DISTRICTS_MORE_PLANTED,
  ...COUNTIES_PLANTED,
  ...PREFECTURES_PLANTED,
  ...FIGURED_PLANTED,
  ...FIGURED_MORE_PLANTED,
  ...SCENES_PLANTED,
  ...SCENES_MORE_PLANTED,
];

function found(text: string): CircularFinding[] {
  return checkCircular(circularOfText(text), { ledger: null, language: 'zh-CN' });
}
const said = (findings: readonly CircularFinding[]): string[] =>
  findings.map(({ message }) => words('zh-CN', message));

test.each(Object.entries(CORRECTS))('%s: a circular that is right is silent', (_name, text) => {
  expect(said(found(text))).toEqual([]);
});

test.each(ALL_PLANTED.map((one) => [`${one.in}: ${one.to}`, one] as const))('%s', (_name, planted) => {
  const text = CORRECTS[planted.in] ?? '';
  expect(text.split(planted.from)).toHaveLength(2);
  const findings = found(text.replace(planted.from, planted.to));
  const own = findings.filter(({ check }) => check === planted.check);
  expect(said(own)).not.toEqual([]);
  if (planted.expected !== undefined) expect(own.map(({ expected }) => expected)).toContain(planted.expected);
  // Where it is said, it is said of words that stand in the circular.
  for (const { place } of own) expect(place.text).not.toBe('');
});
