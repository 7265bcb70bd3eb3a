import { toHalfWidth } from '../../texts/width';
import type { Circular } from '../model';
import type { WrongList } from './wrong-list';

const HEAD = /[\u4e00-\u9fff](?:\(共?|:|共)(\d{1,3})(个|家|项|件|条)\)?[:。]?$/;
const GROUP = /^(?:\d{1,2}[.、]|\(\d{1,2}\))?[^\d,。;:()]{1,14}(?:\(共?)?(\d{1,3})(个|家|项|件|条)\)?:/;

/** `黄牌单位（7个）` over `乡镇3个：…` and `县直单位4个：…`: the groups are as many as the heading counts. */
export function wrongGroups({ paragraphs }: Circular): WrongList[] {
  return paragraphs.flatMap(({ number, text }, at) => {
    const [words, count = '', unit] = HEAD.exec(toHalfWidth(text)) ?? [];
    if (words === undefined) return [];
    let named = 0;
    let groups = 0;
    for (const next of paragraphs.slice(at + 1)) {
      const group = GROUP.exec(toHalfWidth(next.text));
      if (group?.[2] !== unit) break;
      named += Number(group?.[1]);
      groups++;
    }
    if (groups < 2 || named === Number(count)) return [];
    const place = { paragraph: number, text: `${count}${unit ?? ''}` };
    return [{ count: place, list: place, counted: Number(count), named, unit: unit ?? '' }];
  });
}
