import { areSame, sumOf } from '../numbers';
import type { Statement } from '../statements';
import type { Sum } from './sum';

const TOTAL =
  /^(?:以上|上述|前述)?(?:[两二三四五六七八九\d](?:者|类|项|(?:家|个|所)(?:单位|部门|乡镇|镇街|街道|县区|学校|项目|企业)?))?(?:共计|合计|总计|总共|一共|共)(?:有)?$/;

/** `2022年、2023年、2024年分别完成152公里、181公里、148公里，累计完成481公里`. */
const CUMULATIVE = /^累计(?:完成|建成|投入|改造|新增)?$/;

/** What counts things one by one. */
const ONE_BY_ONE = /^(?:[座段处个项件家条所台套部])$/;

/** Parts first, then 共计 N. */
export function wrongTotals(counts: readonly Statement[]): Sum[] {
  return counts.flatMap((whole, at) => {
    const isCumulative = CUMULATIVE.test(whole.before);
    if (!whole.exact || !(isCumulative || TOTAL.test(whole.before))) return [];
    const chain: Statement[] = [];
    let behind = whole;
    for (const one of counts.slice(0, at).reverse()) {
      if (one.sentence !== whole.sentence || one.depth < whole.depth) break;
      // `水库21座、堤防9段、…，共计100处`: all of them are counted together.
      const isMixed = one.unit !== whole.unit;
      if (isMixed && (behind === whole || behind.mark !== '、' || !ONE_BY_ONE.test(one.unit))) break;
      if (one.depth > whole.depth) continue;
      // What is in brackets behind a part is no part.
      const isJoined =
        /^[、,;]$/.test(behind.lead.replace(/^[()]+/, '')) ||
        (behind.lead === '' && /^[和及与]/.test(behind.before));
      if (!isJoined || /其中/.test(behind.before)) break;
      chain.unshift(one);
      behind = one;
    }
    // The list goes on to the left with what cannot be read.
    const isRespective = /分别/.test(chain[0]?.before ?? '');
    if (!isRespective && /^、$|\d[^,;:()]*$/.test(chain[0]?.lead ?? '')) return [];
    if (chain.length < 2 || chain.some(({ exact, nested }) => !exact || nested)) return [];
    if (isCumulative && !isRespective) return [];
    const fits = chain.some((_, from) => {
      const some = chain.slice(from);
      const slack = whole.slack + sumOf(some.map((part) => part.slack));
      return some.length > 1 && areSame(sumOf(some.map(({ value }) => value)), whole.value, slack);
    });
    return fits ? [] : [{ whole, parts: chain }];
  });
}
