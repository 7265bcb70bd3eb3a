import { notAfter } from '../../texts/after';
import { readCount, SEVERAL } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';
import { withoutItemMark } from '../item-mark';
import type { Circular } from '../model';
import { pieces as piecesOf } from '../pieces';
import { MAINLY } from '../vocabulary';
import { BEARS_NAME } from './named-before';
import { namesOf } from './names';
import type { WrongList } from './wrong-list';

const NOUN =
  '(?:(?:责任|牵头|承办|区直|市直|县直|有关|相关|主要|成员|报送|试点)?(?:单位|部门)|(?:重点|民生)?(?:项目|任务|事项|工程|实事)|镇街|街镇|乡镇|乡镇街道|镇|街道|企业|公司|学校|社区|村|园区|地区|县区|县市区|区县|[区县市](?![级直属内域委政]))';
const COUNT = notAfter(
  /[\d.第]/,
  new RegExp(`(\\d{1,3}|${SEVERAL})(家|个|所|项|件|位)(?:的)?(${NOUN})?`, 'g'),
);
/** `高于平均水平的街道有2个：`: what is counted may stand before it. */
const NOUN_BEFORE = new RegExp(`(${NOUN})(?:的)?(?:有|为|共|共有|是)$`);

/** `5家单位` before or behind the names of not as many. */
export function wrongCountedLists({ paragraphs }: Circular): WrongList[] {
  return paragraphs.flatMap(({ number, text }) => {
    const plain = withoutItemMark(toHalfWidth(text));
    const wrong: WrongList[] = [];
    for (const found of plain.matchAll(COUNT)) {
      const counted = readCount(found[1] ?? '') ?? 0;
      const start = found.index;
      const end = start + found[0].length;
      const list = listBefore(plain, start) ?? listBehind(plain, end);
      if (!list || counted < 2 || COUNTS.test(list.words)) continue;
      // What bears a name of its own is counted there; these may be whose they are.
      if (!list.behind && BEARS_NAME.test(plain.slice(end))) continue;
      const names = namesOf(list.words);
      const { least, most, isAll } = names;
      const noun = found[3] ?? NOUN_BEFORE.exec(plain.slice(Math.max(0, start - 8), start))?.[1] ?? '';
      // So many things, not so many of those who answer.
      const isEach = areEach(list.words) && list.behind && !list.open;
      if (isEach && piecesOf(list.words).length !== counted && !COUNTED_APART.test(list.words)) {
        wrong.push({
          count: { paragraph: number, text: text.slice(start, end) },
          list: { paragraph: number, text: list.words },
          counted,
          named: piecesOf(list.words).length,
          unit: `${found[2] ?? ''}${found[3] ?? ''}`,
        });
        continue;
      }
      const areThings =
        /^[项件]$/.test(found[2] ?? '') ||
        (/项目|任务|事项|工程|实事/.test(noun) && list.behind && !names.isAll(noun, found[2] ?? '')) ||
        (noun === '' &&
          THINGS.test(plain.slice(end, end + NEAR)) &&
          !piecesOf(list.words).some((piece) => OWNERS.test(piece)));
      if (areThings) {
        const most = mostOf(list);
        if (!list.behind || list.open || most === null || most < 2 || most >= counted) continue;
        wrong.push({
          count: { paragraph: number, text: text.slice(start, end) },
          list: { paragraph: number, text: list.words },
          counted,
          named: most,
          unit: `${found[2] ?? ''}${found[3] ?? ''}`,
        });
        continue;
      }
      const areAll =
        isAll(noun, found[2] ?? '') || (list.behind && /企业|公司/.test(noun) && areFirms(list.words));
      if (!areAll || (!list.open && most < 2)) continue;
      // `镇街6个，部门4个，分别为…`: the list is of both.
      if (list.behind && areTold(plain.slice(Math.max(0, start - 60), end), least, most)) continue;
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

/** `5个新开工项目未按计划开工，分别是…`: what is counted, with what narrows it. */
const THINGS = /^[^,;:()、\d]{1,8}?(?:项目|任务|事项|工程|问题)/;
const NEAR = 12;
/** Where they are, or who answers for them: one may have several. */
const OWNERS = /(?:[镇乡村县区市局委办]|街道|单位|公司)(?:的.*)?$/;

/** `甲中学迁建（区教育局）、乙湿地修复（区林业局）`, `“甲”、“乙”`: each is one, whatever its name. */
function areEach(words: string): boolean {
  const all = piecesOf(words).map((piece) => piece.trim());
  const [first = ''] = all;
  return (
    all.length > 1 &&
    (all.every((piece) => /[^)]\([^()]+\)$/.test(piece)) ||
      all.every((piece) => /^“[^“”]+”$/.test(piece)) ||
      (first !== '' && all.every((piece) => LONG_THING.test(piece) && !/[和及与]/.test(piece))))
  );
}

/** `7家企业是：鸿运木业、金泰铸造、福源酒店`: what firms are called for short. */
function areFirms(words: string): boolean {
  const all = piecesOf(words);
  return (
    all.length > 2 &&
    all.every((piece) => /^[\u4e00-\u9fff]{3,6}$/.test(piece) && !/[和及与类业的]/.test(piece.slice(0, -1)))
  );
}

/** Things of the plan by names that no 、 cuts. */
const LONG_THING =
  /^[\u4e00-\u9fff“”]{2,16}(?:投资|收入|总额|零售额|产值|增加值|总量|增速|外资|用电量|存款|贷款|指数|比重|占比|率)$/;
/** Each has so many. */
const COUNTED_APART = /\d[项件个家]/;

/** `小学28所、初中14所、高中5所`: a list of counts names nobody. */
const COUNTS = /\d[家个所位](?=、|$)/;

/** Whether a count before, or the last two together, is as many as are named. */
function areTold(before: string, least: number, most: number): boolean {
  const counts = [...before.matchAll(/(\d{1,3})(?:家|个|位|名)/g)].map(([, count]) => Number(count));
  const [last = 0, second = 0] = counts.reverse();
  return [second, last + second].some((count) => count > 1 && count >= least && count <= most);
}

/**
 * `正在推进的7项：A、B、C。`: a thing may have 、 or 和 in its name, so there may be fewer things than pieces, never more. What goes on
 * behind a comma may be more of them, unless all were joined by 、. `null` where nobody can say.
 */
function mostOf({ words, isClosed }: List): number | null {
  const pieces = piecesOf(words.replace(/;/g, '、'));
  const plain = words.replace(/\([^()]*\)/g, '');
  const joined = plain.match(/和|及|与/g)?.length ?? 0;
  return /\d/.test(plain) || (joined > 0 && !isClosed) ? null : pieces.length + joined;
}

interface List {
  readonly words: string;
  /** It says 等: there may be more. */
  readonly open: boolean;
  readonly behind: boolean;
  /** Nothing comes behind it in its sentence. */
  readonly isClosed: boolean;
}

/** No list of names is longer; characters. */
const LONGEST = 1500;

const TOGETHER = /,(?:共计?|合计|总共)(?:有|涉及)?$/;

/** `区发改局、区教育局等5家单位`. */
function listBefore(plain: string, counted: number): List | null {
  // `未报送的有区教育局、区民政局，共2家单位`
  const joined = TOGETHER.exec(plain.slice(Math.max(0, counted - 8), counted))?.[0] ?? '';
  const start = counted - joined.length;
  let depth = 0;
  let from = start;
  while (from > 0 && start - from < LONGEST) {
    const char = plain[from - 1] ?? '';
    if (char === ')') depth++;
    else if (char === '(') {
      if (depth === 0) break;
      depth--;
    } else if (depth === 0 && /[,;:。!?\n]/.test(char)) break;
    from--;
  }
  if (start - from >= LONGEST) return null;
  const words = plain.slice(from, start);
  const open = /等$/.test(words);
  const names = words.replace(/等$/, '').replace(/(?:这|共|共计|等)$/, '');
  return names === '' || !/[、和及与]|等$/.test(words)
    ? null
    : { words: names, open, behind: false, isClosed: false };
}

const OPENS =
  /^\)?[^,。;:()、\d]{0,16}(?::|\(|,?(?:分别(?:是|为)|即|为(?=“|[\u4e00-\u9fff]{2,12}、)|包括|具体为|具体是|名单如下):?)/;

/** `7个县（市、区）`: no names, but kinds of places. */
const KINDS = /^(?:[县市区旗镇乡]|街道|办事处)(?:、(?:[县市区旗镇乡]|街道|办事处))*$/;

/** `5家单位(区发改局、区教育局…)`, `未报送的有5家:…`. */
function listBehind(plain: string, end: number): List | null {
  const rest = plain.slice(end, end + LONGEST);
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
  if (to >= LONGEST) return null;
  // `“甲”“乙”和“丙”`
  const words = rest
    .slice(from, to)
    .trim()
    .replace(/”(?:和|及|与)?(?=“)/g, '”、');
  const open = /等(?:单位|部门|企业|镇街|地)?$/.test(words) || MAINLY.test(opened[0]);
  return words === '' || KINDS.test(words)
    ? null
    : {
        words: words.replace(/等(?:单位|部门|企业|镇街|地)?$/, ''),
        open,
        behind: true,
        isClosed: rest[to] !== ',',
      };
}
