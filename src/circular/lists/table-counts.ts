import { toHalfWidth } from '../../texts/width';
import type { WrongList } from './wrong-list';
import type { Circular } from '../model';

const COUNTED = /(?:\(|共|计|合计)(\d{1,4})(项|件|个|家|条)\)?\s*$/;

/** `附件1：逾期未完成任务清单（15项）` over a table of so many rows. */
export function wrongTableCounts({ paragraphs, tables }: Circular): WrongList[] {
  return tables.flatMap(({ after, rows }) => {
    const caption = paragraphs.find(({ number }) => number === after);
    if (!caption) return [];
    const found = COUNTED.exec(toHalfWidth(caption.text));
    const numbers = rows
      .map(([first = '']) => first)
      .filter((cell) => /^\d{1,4}$/.test(cell))
      .map(Number);
    const inOrder = numbers.length > 0 && numbers.every((number, at) => number === at + 1);
    const counted = Number(found?.[1]);
    if (!found || !inOrder || counted === numbers.length) return [];
    const words = caption.text.slice(found.index, found.index + found[0].length);
    const place = { paragraph: caption.number, text: words.replace(/[（）()]/g, '') };
    return [{ count: place, list: place, counted, named: numbers.length, unit: found[2] ?? '' }];
  });
}
