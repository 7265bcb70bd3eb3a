import { notAfter } from '../../texts/after';
import { HANZI_COUNTING, HANZI_DIGITS, readCount } from '../../texts/numerals';

/** A share in words or a multiple, which no unit of a table counts: `六成`, `一半`, `四分之三`; `1.5倍`, `两倍`. */
export interface Rough {
  readonly index: number;
  readonly written: string;
  /** `成`, whatever words say the share, and `倍`. */
  readonly unit: '成' | '倍';
  /** In per cent; of a multiple, how many times. */
  readonly least: number;
  readonly most: number;
  readonly decimals: number;
}

/** Words that are longer (`三成立`) or shorter (`统一成`) are none. */
const WRITTEN = notAfter(
  /[第统\d.]/,
  new RegExp(
    `([${HANZI_DIGITS}两])成([半多])?(?![立果效员本功为就长绩品熟分套型不])|(一半|半数)|过半(?!数)|([${HANZI_COUNTING}]{1,2})分之([${HANZI_DIGITS}])|(\\d{1,4}(?:\\.\\d{1,2})?|[${HANZI_COUNTING}])倍|翻(?:了)?([一两])?番`,
    'g',
  ),
);

/** How words before and behind a share stretch it: by how many points it may be less, and more. */
const STRETCHED: readonly (readonly [RegExp, RegExp, number, number])[] = [
  [/(?:近|接近)$/, /^$/, 8, 0.5],
  [/(?:不足|不到|未到|未达|低于)$/, /^$/, 16, 0],
  [/(?:超过?|逾|过|高于|突破|多于)$/, /^(?:以上|多|强)/, 0, 16],
  [/(?:约|大约|大概)$/, /^左右/, 6, 6],
];
/** What a bare `六成` may stand for. */
const TENTH = 4.5;
const FRACTION = 3;
const BEFORE = 6;

/** In order. Linear. @param plain half-width, with what only looks like a figure blanked */
export function roughWritten(plain: string): Rough[] {
  return [...plain.matchAll(WRITTEN)].flatMap((found): Rough[] => {
    const [written, tenths, more, half, denominator, numerator, times, doubled] = found;
    const before = plain.slice(Math.max(0, found.index - BEFORE), found.index);
    const after = plain.slice(found.index + written.length, found.index + written.length + BEFORE);
    // `超过七成`: with the words that stretch it.
    const ahead =
      STRETCHED.map(([front]) => front.exec(before)?.[0] ?? '').find((words) => words !== '') ?? '';
    const at = { index: found.index - ahead.length, written: ahead + written };
    if (times !== undefined || written.startsWith('翻'))
      return [{ ...at, unit: '倍', ...multipleOf(times, doubled, before, after) }];
    const isHalf = half !== undefined || written === '过半';
    const share = isHalf
      ? 50
      : tenths === undefined
        ? (100 * (readCount(numerator ?? '') ?? 0)) / (readCount(denominator ?? '') ?? 1)
        : 10 * (readCount(tenths) ?? 0) + (more === '半' ? 5 : 0);
    const around = tenths === undefined ? FRACTION : TENTH;
    const isMore = more === '多' || written === '过半';
    const [, , less, most] = isMore
      ? ([0, 0, 0, 16] as const)
      : (STRETCHED.find(([front, back]) => front.test(before) || (back.test(after) && after !== '')) ??
        ([0, 0, around, around] as const));
    // `占比过半` says nothing of how much more, `不足一半` nothing of how much less.
    const isOpen = isHalf && (most === 16 || less === 16);
    const [least, greatest] = isOpen ? (less === 16 ? [0, 50] : [50, 100]) : [share - less, share + most];
    return [{ ...at, unit: '成', least, most: greatest, decimals: 0 }];
  });
}

function multipleOf(
  times: string | undefined,
  doubled: string | undefined,
  before: string,
  after: string,
): Pick<Rough, 'least' | 'most' | 'decimals'> {
  const decimals = /\.(\d+)/.exec(times ?? '')?.[1]?.length ?? 0;
  const step = 10 ** -decimals;
  const value =
    times === undefined
      ? doubled === '两'
        ? 4
        : 2
      : /^\d/.test(times)
        ? Number(times)
        : (readCount(times) ?? 0);
  if (times === undefined) return { least: value * 0.95, most: value * 1.1, decimals: 1 };
  if (/(?:近|接近|不足|不到)$/.test(before)) return { least: value - step, most: value, decimals };
  if (/(?:超过?|逾|高于)$/.test(before) || /^(?:以上|多|有余)/.test(after))
    return { least: value, most: value + step, decimals };
  // Cut off after its last digit, some write it too.
  return { least: value - step / 2, most: value + (decimals === 0 ? step / 2 : step), decimals };
}
