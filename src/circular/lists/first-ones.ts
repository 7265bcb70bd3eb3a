import { readCount, SEVERAL } from '../../texts/numerals';
import { toHalfWidth } from '../../texts/width';
import type { Circular } from '../model';
import { namesOf } from './names';
import type { WrongList } from './wrong-list';

const FIRST = new RegExp(
  `(?:前|后|倒数|末)(${SEVERAL}|\\d{1,2})(?:位|名)?(?:的)?(?:单位|部门|镇街|乡镇|街道|镇|县区)?(?:分别|依次)?[是为有]:?([^。;:!?]{4,400}?)(?=$|[。;:!?,])`,
  'g',
);

/** `前三名的是青河镇、白水镇`: as many are named as are said to be first. */
export function wrongFirstOnes({ paragraphs }: Circular): WrongList[] {
  return paragraphs.flatMap(({ number, text }) =>
    [...toHalfWidth(text).matchAll(FIRST)].flatMap(([all, count = '', list = '']) => {
      const counted = readCount(count) ?? 0;
      const words = list.replace(/\([^()]*\)/g, '').replace(/\d[\d.]*[^、]*(?=、|$)/g, '');
      const { least, most, isAll } = namesOf(words);
      if (/等/.test(words) || most < 2 || !isAll('单位', '家') || (counted >= least && counted <= most))
        return [];
      const place = {
        paragraph: number,
        text: all.slice(0, all.length - list.length).replace(/[是为有:]+$/, ''),
      };
      return [
        {
          count: place,
          list: { paragraph: number, text: words },
          counted,
          named: least > counted ? least : most,
          unit: '家',
        },
      ];
    }),
  );
}
