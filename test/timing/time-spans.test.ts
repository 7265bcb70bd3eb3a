import fc from 'fast-check';
import { timeSpans } from '../../src/timing/time-spans';

const spans = (text: string) => timeSpans(text).map(({ start, end }) => text.slice(start, end));

test.each<[text: string, ...spans: string[]]>([
  ['6 月 底 前完成，每季度调度', '6 月 底 前', '每季度'],
  ['印发《2024年3月整治方案》', '2024年3月'],
  ['2024年预算、今年新增、本季度', '2024年', '今年', '本季度'],
  ['去年12月以来', '去年12月以来'],
  ['春节晚会，春节前', '春节前'],
  ['５月１５日前、10.1前和2024-06-30', '５月１５日前、10.1前和2024-06-30'],
  ['培育企业3家'],
  [''],
])('%s', (text, ...expected) => {
  expect(spans(text)).toEqual(expected);
});

const piece = fc.constantFrom(
  ...'6月底前、每月15日 2024-06-30国庆节季度年“”《》（）\n０家'.split(''),
  '前三季度',
  '上半年',
);

test('spans lie in the text, in order, apart', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const { start, end } of timeSpans(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});
