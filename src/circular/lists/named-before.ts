import { notAfter } from '../../texts/after';
import { readCount, SEVERAL } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';
import { withoutItemMark } from '../item-mark';
import type { Circular } from '../model';
import { pieces as piecesOf } from '../pieces';
import type { WrongList } from './wrong-list';

/** What bears a name of its own, whatever it ends in. */
const PLACE =
  '(?:小型|中型|大型|老旧|重点)?(?:小区|景区|景点|水库|泵站|公园|市场|标段|路段|河段|断面|场馆|基地|医院|卫生院|敬老院|养老院|幼儿园|中学|小学|矿山|煤矿|站点|灌区|港口|渡口|桥梁|隧道|遗址|水厂|污水处理厂)';
/** Such places are what is counted right before this. */
export const BEARS_NAME = new RegExp(`^${PLACE}`);
const COUNT = notAfter(
  /[\d.第]/,
  new RegExp(
    `(\\d{1,2}|${SEVERAL})(?:(?:个|座|处|家|所|条)(?:的)?${PLACE}|(大?类|种|个(?:环节|领域|方面|板块|系统|行业)))`,
    'g',
  ),
);
/** Who has or answers for such places: `石桥镇、柳林乡5个小区`. */
const OWNER = /(?:[镇乡县区市局委办]|街道|公司|单位|集团)$/;
const NAME = /^[\u4e00-\u9fff“”()]{2,10}$/;
const FIRST_NAME = /^[\u4e00-\u9fff“”()]{2,16}$/;
/** What stands in one piece with another, or leaves some out. */
const OTHERS = /[或的了]|等$|其他|其余/;
const TWO = /[和及与]/;
const LEAST = 2;

/**
 * `电厂家属院、纺织小区、运输公司宿舍4个小区因…`, `供水、燃气、通信4类`: so many places or kinds behind the names of one more or one less. A
 * 和 may join the last two or stand in a name.
 */
export function wrongNamedBefore({ paragraphs }: Circular): WrongList[] {
  return paragraphs.flatMap(({ number, text }) => {
    const plain = withoutItemMark(toHalfWidth(text));
    return [...plain.matchAll(COUNT)].flatMap((found): WrongList[] => {
      const counted = readCount(found[1] ?? '') ?? 0;
      const areKinds = found[2] !== undefined;
      const start = found.index;
      const words = /[^,;:。!?\n]*$/.exec(plain.slice(0, start))?.[0] ?? '';
      const names = piecesOf(words);
      const [first = '', ...rest] = names;
      const last = rest.at(-1) ?? '';
      const areNames =
        names.length >= LEAST &&
        FIRST_NAME.test(first) &&
        rest.every((name) => NAME.test(name) && !OTHERS.test(name)) &&
        !OTHERS.test(first.slice(-LAST_WORDS)) &&
        !names.some((name) => name !== last && TWO.test(name.slice(-LAST_WORDS))) &&
        (areKinds || !names.every((name) => OWNER.test(name)));
      const most = names.length + (TWO.test(last) ? 1 : 0);
      if (!areNames || counted === most || counted === names.length) return [];
      if (counted !== names.length - 1 && counted !== most + 1) return [];
      const end = start + found[0].length;
      return [
        {
          count: { paragraph: number, text: text.slice(start, end) },
          list: { paragraph: number, text: words },
          counted,
          named: counted > most ? most : names.length,
          unit: found[0].slice((found[1] ?? '').length),
        },
      ];
    });
  });
}

/** Of the first piece, before which other words may stand: `统筹推进`. */
const LAST_WORDS = 4;
