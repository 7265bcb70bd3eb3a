import { QUARTER, readCount } from '../../texts/numerals';

/** How long something lasted, in one of two measures. */
type Measure = 'days' | 'months';

const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/前三季度/, 9],
  [/[上下]半年/, 6],
  [new RegExp(QUARTER), 3],
  [/全年|去年|今年全年/, 12],
];
const FROM_TO = /(\d{1,2})月?[-—–~～至到](\d{1,2})月(?!\d)/g;
const SINGLE = /(?:^|[^\d至到\-—–~～.])(\d{1,2})月(?:份|当月|[^\d日份底末])/g;
const COUNTED = /(\d{1,2}|[一二两三四五六七八九十]{1,2})个月/g;
/** `30天内`, which is a time to other readers. */
const DAYS = /(\d{1,3})天/g;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days or months the times last that a text names: `8月份` is 31 days, `1至8月` are 8 months. A year may be a leap year. */
export function lengthsNamed(text: string, measure: Measure): number[] {
  const ranges = [
    ...[...text.matchAll(FROM_TO)].map(([, from, to]) => [Number(from), Number(to)] as const),
    ...[...text.matchAll(SINGLE)].map(([, month]) => [Number(month), Number(month)] as const),
  ].filter(([from, to]) => from >= 1 && to <= 12 && from <= to);
  const months = [
    ...ranges.map(([from, to]) => to - from + 1),
    ...[...text.matchAll(COUNTED)].map(([, count = '']) => readCount(count) ?? 0),
    ...MONTHS.filter(([words]) => words.test(text)).map(([, many]) => many),
  ].filter((many) => many > 0);
  if (measure === 'months') return months;
  const days = ranges.map(([from, to]) =>
    DAYS_OF_MONTH.slice(from - 1, to).reduce((sum, many) => sum + many, 0),
  );
  const counted = [...text.matchAll(DAYS)].map(([, count]) => Number(count));
  return [
    ...days.flatMap((many, at) => {
      const [from = 0, to = 0] = ranges[at] ?? [];
      return from <= 2 && to >= 2 ? [many, many + 1] : [many];
    }),
    ...counted,
  ];
}
