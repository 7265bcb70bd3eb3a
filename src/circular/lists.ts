import { toHalfWidth } from '../texts/width';
import { readCount } from '../texts/numerals';
import { endsAsUnit } from '../units/words/endings';
import type { Circular, CircularPlace } from './model';

/** A list that does not name as many as the text counts. */
export interface WrongList {
  /** Where it is counted, and the list. */
  readonly count: CircularPlace;
  readonly list: CircularPlace;
  readonly counted: number;
  readonly named: number;
  readonly unit: string;
}

const NOUN =
  '(?:(?:责任|牵头|承办|区直|市直|县直|有关|相关|主要|成员|报送|试点)?(?:单位|部门)|(?:重点|民生)?(?:项目|任务|事项|工程|实事)|镇街|街镇|乡镇|乡镇街道|镇|街道|企业|公司|学校|社区|村|园区|地区|县区|县市区|区县)';
const COUNT = new RegExp(`(?<![\\d.第])(\\d{1,3}|[二两三四五六七八九十]{1,3})(家|个|项|件)(${NOUN})?`, 'g');
/** Beside the ends of units: houses and shops that a circular lists as well. */
const HOUSES = /(?:校|园|库|场|店)$/;
const PLACES = /(?:镇|乡|街道|街道办|街道办事处|村|社区|区|县|市|旗)$/;
const COMPANIES = /(?:公司|集团|厂|企业|银行|合作社|中心|院|店|场|社)$/;

export function wrongLists({ paragraphs }: Circular): WrongList[] {
  return paragraphs.flatMap(({ number, text }) => {
    const plain = toHalfWidth(text);
    const wrong: WrongList[] = [];
    for (const found of plain.matchAll(COUNT)) {
      const counted = readCount(found[1] ?? '') ?? 0;
      const start = found.index;
      const end = start + found[0].length;
      const list = listBefore(plain, start) ?? listBehind(plain, end);
      if (!list || counted < 2) continue;
      const names = namesOf(list.words);
      const { least, most, isAll } = names;
      // So many things, not so many of those who answer.
      if (/^[项件]$/.test(found[2] ?? '')) {
        if (!list.behind || list.open || !isShortOf(list.words, counted)) continue;
        wrong.push({
          count: { paragraph: number, text: text.slice(start, end) },
          list: { paragraph: number, text: list.words },
          counted,
          named: least,
          unit: `${found[2] ?? ''}${found[3] ?? ''}`,
        });
        continue;
      }
      if (!isAll(found[3] ?? '', found[2] ?? '') || (!list.open && most < 2)) continue;
      const fits = list.open ? least <= counted : least <= counted && counted <= most;
      if (fits) continue;
      wrong.push({
        count: { paragraph: number, text: text.slice(start, end) },
        list: { paragraph: number, text: list.words },
        counted,
        named: least > counted ? least : most,
        unit: `${found[2] ?? ''}${found[3] ?? ''}`,
      });
    }
    return wrong;
  });
}

/** `正在推进的7项：A、B、C。`: a thing may have 、 in its name, so there may be fewer things than pieces, never more. */
function isShortOf(words: string, counted: number): boolean {
  const pieces = splitTop(words.replace(/;/g, '、'));
  return pieces.length > 1 && pieces.length < counted && !/\d|和|及|与/.test(words);
}

interface List {
  readonly words: string;
  /** It says 等: there may be more. */
  readonly open: boolean;
  readonly behind: boolean;
}

/** `区发改局、区教育局等5家单位`. */
function listBefore(plain: string, start: number): List | null {
  let depth = 0;
  let from = start;
  while (from > 0) {
    const char = plain[from - 1] ?? '';
    if (char === ')') depth++;
    else if (char === '(') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && /[,;:。!?\n]/.test(char)) break;
    from--;
  }
  const words = plain.slice(from, start);
  const open = /等$/.test(words);
  const names = words.replace(/等$/, '').replace(/(?:这|共|共计|等)$/, '');
  return names === '' || !/[、和及与]|等$/.test(words) ? null : { words: names, open, behind: false };
}

const OPENS = /^[^,。;:()、\d]{0,16}(?::|\(|,?(?:分别(?:是|为)|即|包括|具体为|具体是|名单如下):?)/;

/** `5家单位(区发改局、区教育局…)`, `未报送的有5家:…`. */
function listBehind(plain: string, end: number): List | null {
  const rest = plain.slice(end);
  const opened = OPENS.exec(rest);
  if (!opened) return null;
  const from = opened[0].length;
  let depth = 0;
  let to = from;
  while (to < rest.length) {
    const char = rest[to] ?? '';
    if (char === '(') depth++;
    else if (char === ')') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && /[,。;!?\n]/.test(char)) break;
    to++;
  }
  const words = rest.slice(from, to).trim();
  const open = /等(?:单位|部门|企业|镇街|地)?$/.test(words);
  return words === ''
    ? null
    : { words: words.replace(/等(?:单位|部门|企业|镇街|地)?$/, ''), open, behind: true };
}

/** How many names a list has, at least and at most: 和 may join two names or stand in one. */
function namesOf(words: string): {
  readonly least: number;
  readonly most: number;
  readonly isAll: (noun: string, counter: string) => boolean;
} {
  const pieces = splitTop(words);
  const parts = pieces.map((piece) => {
    const halves = piece.split(/和|以及|及|与/).map((half) => half.trim());
    return halves.length > 1 && halves.every((half) => isName(half)) ? halves : [piece];
  });
  const least = pieces.length;
  const most = parts.flat().length;
  return {
    least: parts.flat().every((one) => isName(one)) ? most : least,
    most,
    isAll: (noun, counter) =>
      parts.flat().every((one) => {
        const name = plainName(one);
        if (/镇|乡|街道|社区|村|县|地区/.test(noun)) return PLACES.test(name);
        if (/企业|公司/.test(noun)) return COMPANIES.test(name);
        if (/项目|任务|事项|工程|实事/.test(noun)) return /\([^()]*\)$|(?:项目|工程)$/.test(one.trim());
        if (/学校/.test(noun)) return /校|学|园|院$/.test(name);
        return (
          (noun !== '' || counter === '家' || pieces.length >= 3) &&
          isName(name) &&
          !/[的了]/.test(name.slice(-6))
        );
      }),
  };
}

function isName(words: string): boolean {
  const name = plainName(words);
  return endsAsUnit(name) || HOUSES.test(name);
}

function plainName(name: string): string {
  return name.replace(/\([^()]*\)/g, '').replace(/[“”"\s]/g, '');
}

function splitTop(words: string): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const char of words) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth === 0 && char === '、') {
      pieces.push(piece);
      piece = '';
    } else piece += char;
  }
  return [...pieces, piece].filter((one) => one.trim() !== '');
}
