import { endsAsUnit } from '../../units/words/endings';
import { pieces as piecesOf } from '../pieces';

/** Beside the ends of units: houses and shops that a circular lists as well. */
const HOUSES = /(?:校|园|库|场|店)$/;
const PLACES = /(?:镇|乡|街道|街道办|街道办事处|村|社区|区|县|市|旗)$/;
/** What is built, by the deed that its name ends in: `县中医院迁建`. */
const WORKS =
  /(?:扩建|改建|迁建|新建|建设|改造|延伸|整治|治理|提升|修复|修缮|加固|更新|贯通|搬迁|绿化|拓宽)$/;
const SHORTEST_WORK = 5;
const QUOTED = /“[^“”]+”/;
const COMPANIES = /(?:公司|集团|厂|企业|银行|合作社|中心|院|店|场|社)$/;

/** How many names a list has, at least and at most: 和 may join two names or stand in one; one that is named twice is one. */
export function namesOf(words: string): {
  readonly least: number;
  readonly most: number;
  readonly isAll: (noun: string, counter: string) => boolean;
} {
  const pieces = [
    ...new Set(piecesOf(words).map((piece, at) => (at === 0 ? withoutAttribute(piece) : piece))),
  ];
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
        if (/项目|任务|事项|工程|实事/.test(noun))
          return /\([^()]*\)$|(?:项目|工程)$/.test(one.trim()) || isWork(name);
        if (/学校/.test(noun)) return /校|学|园|院$/.test(name);
        if (QUOTED.test(one)) return true;
        return (
          (noun !== '' || counter === '家' || pieces.length >= 3) &&
          isName(name) &&
          !/[的了]/.test(name.slice(-6))
        );
      }),
  };
}

/** Whether words name a unit, a place, a house or a shop. */
export function isName(words: string): boolean {
  const name = plainName(words);
  return endsAsUnit(name) || HOUSES.test(name);
}

function isWork(name: string): boolean {
  return WORKS.test(name) && name.length >= SHORTEST_WORK;
}

export function plainName(name: string): string {
  return name.replace(/\([^()]*\)/g, '').replace(/[“”"\s]/g, '');
}

/** `对工作推进有力的区教育局`: the name itself. */
function withoutAttribute(piece: string): string {
  const rest = piece.replace(/^.*的(?=[\u4e00-\u9fff]{3})/, '');
  return isName(rest) ? rest : piece;
}
