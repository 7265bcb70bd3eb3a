import { HANZI_NUMBER } from '../../texts/item-marks';
import { readCount } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';
import type { WrongList } from './wrong-list';
import type { Circular, CircularParagraph, CircularTable } from '../model';
import { TOTAL_ROW } from '../tables/vocabulary';

const COUNT = `(\\d{1,4}|${HANZI_NUMBER})(项|件|个|家|条)`;
/** `清单（共15项）`, `清单 15项`. */
const AT_THE_END = new RegExp(`(?:\\(|共|计|合计)${COUNT}\\)?\\s*$`);
/** `附件1：4项逾期任务明细表`. */
const IN_FRONT = new RegExp(
  `^(?:附[件表]\\d*|表\\d*)[:、.\\s]*${COUNT}[^,;。]{2,20}(?:表|清单|台账|名单)\\s*$`,
);
/** `逾期未完成任务4项（清单见附件1）`; `36项（见附件1）` would count what all of them have. */
const SEE_ATTACHED = new RegExp(
  `${COUNT}\\((?:具体)?(?:清单|名单|明细|台账)[^()]{0,6}见附件(\\d{0,2})[^()]{0,6}\\)`,
  'g',
);
const ATTACHED = /^附件\s*(\d{0,2})(?!\d)/;
/** An attachment's own title may stand so many paragraphs above its table. */
const ABOVE = 2;

/** `附件1：逾期未完成任务清单（15项）`, `逾期任务15项（清单见附件1）`, over a table of so many numbered rows. */
export function wrongTableCounts({ paragraphs, tables }: Circular): WrongList[] {
  const referred = paragraphs.flatMap((one) => referencesIn(one));
  return tables.flatMap((table) => {
    const named = rowsNumbered(table);
    if (named === null) return [];
    const above = paragraphs.slice(Math.max(0, table.after - ABOVE), table.after);
    const number = above.flatMap(({ text }) => ATTACHED.exec(toHalfWidth(text))?.[1] ?? [])[0];
    const counts = [
      ...above.slice(-1).flatMap((one) => countIn(one) ?? []),
      ...(number === undefined ? [] : referred.filter((one) => one.attachment === number)),
    ];
    return counts
      .filter(({ counted }) => counted !== named)
      .map(({ place, counted, unit }) => ({ count: place, list: place, counted, named, unit }));
  });
}

type Count = Pick<WrongList, 'counted' | 'unit'> & { readonly place: WrongList['count'] };

function countIn({ number, text }: CircularParagraph): Count | null {
  const plain = toHalfWidth(text);
  const found = AT_THE_END.exec(plain) ?? IN_FRONT.exec(plain);
  const [words = '', count = '', unit = ''] = found ?? [];
  const counted = readCount(count);
  if (!found || counted === null) return null;
  const written = text.slice(found.index, found.index + words.length);
  const own =
    words.endsWith('表') || words.length > count.length + unit.length + 4
      ? `${count}${unit}`
      : written.replace(/[（）()]/g, '').trim();
  return { place: { paragraph: number, text: own }, counted, unit };
}

function referencesIn({ number, text }: CircularParagraph): (Count & { readonly attachment: string })[] {
  return [...toHalfWidth(text).matchAll(SEE_ATTACHED)].flatMap(
    ([, count = '', unit = '', attachment = '']) => {
      const counted = readCount(count);
      return counted === null
        ? []
        : [{ place: { paragraph: number, text: `${count}${unit}` }, counted, unit, attachment }];
    },
  );
}

/** How many rows are numbered one by one from 1; `null` of a table that is not. */
function rowsNumbered({ rows }: CircularTable): number | null {
  const numbers = rows
    .filter((row) => !row.slice(0, 2).some((cell) => TOTAL_ROW.test(cell)))
    .flatMap(([first = '']) => (/^\d{1,4}$/.test(first) ? [Number(first)] : []));
  const inOrder = numbers.length > 0 && numbers.every((number, at) => number === at + 1);
  return inOrder ? numbers.length : null;
}
