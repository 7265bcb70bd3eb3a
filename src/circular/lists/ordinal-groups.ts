import { notAfter } from '../../texts/after';
import { HANZI_NUMERALS, numberOf, readCount, SEVERAL } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';
import type { Circular } from '../model';
import type { WrongList } from './wrong-list';

const COUNTED = notAfter(
  /[\d.第]/,
  new RegExp(`(\\d{1,2}|${SEVERAL})个?([\\u4e00-\\u9fff]{0,4}?)([组批轮])(?![织准次])`, 'g'),
);
const ORDINAL = new RegExp(
  `第([${HANZI_NUMERALS}]{1,2}|\\d{1,2})[\\u4e00-\\u9fff]{0,4}?([组批轮])[^,;。:]{0,12}\\d`,
  'g',
);
const LEAST = 3;

/** `组织6个督查组`, and then what 第一组, 第二组 … 第五组 did, each with its figure: there were as many. */
export function wrongOrdinalGroups({ paragraphs }: Circular): WrongList[] {
  const texts = paragraphs.map(({ number, text }) => ({ number, text, plain: toHalfWidth(text) }));
  const known = new Set<string>();
  return texts.flatMap(({ number, text, plain }, at) => {
    const found = [...plain.matchAll(ORDINAL)];
    const [first] = found;
    const kind = first?.[2] ?? '';
    const isRun = found.every(([, mark = '', own], n) => numberOf(mark) === n + 1 && own === kind);
    if (!first || found.length < LEAST || !isRun || known.has(kind)) return [];
    known.add(kind);
    const counts = texts.slice(0, at + 1).flatMap((one) =>
      [...one.plain.matchAll(COUNTED)]
        .filter((count) => count[3] === kind)
        .map(({ index, 0: words, 1: many = '' }) => ({
          counted: readCount(many) ?? 0,
          place: { paragraph: one.number, text: one.text.slice(index, index + words.length) },
        })),
    );
    const [count] = counts;
    // Of several counts one may be that of these.
    if (!count || counts.some(({ counted }) => counted === found.length)) return [];
    const list = { paragraph: number, text: text.slice(first.index) };
    return [{ count: count.place, list, counted: count.counted, named: found.length, unit: `个${kind}` }];
  });
}
