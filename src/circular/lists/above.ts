import { readCount, SEVERAL } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';
import { pieces } from '../pieces';
import type { Circular } from '../model';
import { isName, plainName } from './names';
import type { WrongList } from './wrong-list';

const ABOVE = new RegExp(
  `(?:上述|以上|前述|上列)(?:的)?(\\d{1,3}|${SEVERAL})(家|个)?(?:[^,。;:、\\d]{1,14}的)?((?:责任|牵头|承办|有关|区直|县直|市直)?(?:单位|部门|乡镇|镇街|街道|镇|乡|企业|县区))`,
  'g',
);
/** Paragraphs that the list may stand before. */
const NEAR = 4;
/** And characters of the same paragraph. */
const FAR = 1500;

/** `请上述4家单位…`: as many as are named before it, in this paragraph, the one before, or the last few together. */
export function wrongAbove({ paragraphs, tables }: Circular): WrongList[] {
  return paragraphs.flatMap(({ number, text }, at) => {
    const plain = toHalfWidth(text);
    return [...plain.matchAll(ABOVE)].flatMap((found) => {
      const counted = readCount(found[1] ?? '') ?? 0;
      const words = text.slice(found.index, found.index + found[0].length);
      if (counted < 2 || tables.some(({ after }) => after < number && after >= number - NEAR)) return [];
      const own = plain
        .slice(Math.max(0, found.index - FAR), found.index)
        .split('。')
        .reverse();
      const earlier = paragraphs
        .slice(Math.max(0, at - NEAR), at)
        .map((one) => toHalfWidth(one.text.slice(0, FAR)))
        .reverse();
      // Somebody may have been counted without being named.
      if ([...own, ...earlier].some((one) => isCountedIn(one, counted))) return [];
      const windows = own.some((one) => namesIn(one).names.length > 1) ? own : [...own, ...listsIn(earlier)];
      const lists = [
        ...windows.map(namesIn),
        ...windows.map((_, end) => namesIn(windows.slice(0, end + 1).join('。'))),
      ].filter(({ names }) => names.length > 1);
      const [near] = lists;
      if (!near || near.open || lists.some((list) => isBetween(counted, list))) return [];
      const named =
        [...lists].sort(
          (a, b) => Math.abs(a.names.length - counted) - Math.abs(b.names.length - counted),
        )[0] ?? near;
      const place = { paragraph: number, text: words };
      return [
        {
          count: place,
          list: { paragraph: number, text: named.names.join('、') },
          counted,
          named: named.names.length,
          unit: `${found[2] ?? ''}${found[3] ?? ''}`,
        },
      ];
    });
  });
}

/** The paragraphs right before that are lists: `逾期报送的单位：…`, `1.…`. Nearest first. */
function listsIn(earlier: readonly string[]): readonly string[] {
  const end = earlier.findIndex((one) => namesIn(one).names.length === 0);
  return end < 0 ? earlier : earlier.slice(0, end);
}

interface Names {
  /** Each once. */
  readonly names: readonly string[];
  /** Pieces of the lists that may be names too. */
  readonly unknown: number;
  /** 等: not all are named. */
  readonly open: boolean;
}

function isBetween(counted: number, { names, unknown }: Names): boolean {
  return names.length <= counted && counted <= names.length + unknown;
}

const COUNT = new RegExp(`(\\d{1,3}|${SEVERAL})(?:家|个)`, 'g');

function isCountedIn(plain: string, counted: number): boolean {
  return [...plain.matchAll(COUNT)].some(([, count = '']) => readCount(count) === counted);
}

/** Names of units that stand in lists of a text: joined by 、, or each with its figure. */
function namesIn(plain: string): Names {
  const names = new Set<string>();
  let unknown = 0;
  for (const clause of plain.split(/[,;:。]/)) {
    const own = pieces(clause).flatMap((piece) => piece.split(/和|以及|及|与/));
    const plainNames = own.map((piece) =>
      plainName(piece)
        .replace(/^(?:.*(?:分别|涉及|对|请|由|为|是|的|责令))(?=[\u4e00-\u9fff]{3})/, '')
        .replace(/(?:等|各|有|牵头|的)*\d.*$/, ''),
    );
    const found = plainNames.filter((name) => isName(name) && name.length >= 3);
    if (found.length === 0) continue;
    for (const name of found) names.add(name);
    if (own.length > 1) unknown += own.length - found.length;
  }
  return { names: [...names], unknown, open: /等\d|等(?:单位|部门|镇|乡)/.test(plain) };
}
