import { toHalfWidth } from '../../texts/width';
import type { Circular } from '../model';
import type { Statement } from '../statements';
import { stateOf } from '../vocabulary';
import { namesOf } from './names';
import type { WrongList } from './wrong-list';

const LISTED =
  /(?:^|[。;])((?:[^。;:,、()]{0,8})?(?:单位|部门|镇街|乡镇|街道)(?:有|是|为|名单)?)[:：]?([^。;:,()]*、[^。;:]*)(?=[。;]|$)/g;

/** `逾期报送的单位：甲局、乙局。` against `逾期报送3家`. */
export function wrongNamedStates({ paragraphs }: Circular, statements: readonly Statement[]): WrongList[] {
  return paragraphs.flatMap(({ number, text }) =>
    [...toHalfWidth(text).matchAll(LISTED)].flatMap(([, head = '', words = '']) => {
      const state = stateOf(head);
      if (state === '' || !/[:]|有|是|为/.test(toHalfWidth(text)) || /等$|\d/.test(words)) return [];
      const counts = statements.filter(
        (one) =>
          one.kind === 'count' &&
          one.unit === '家' &&
          one.state === state &&
          one.exact &&
          one.paragraph <= number,
      );
      const { least, most, isAll } = namesOf(words);
      const [count] = counts;
      if (!count || !isAll('单位', '家') || counts.some(({ value }) => value >= least && value <= most))
        return [];
      return [
        {
          count: { paragraph: count.paragraph, text: count.written },
          list: { paragraph: number, text: words },
          counted: count.value,
          named: least > count.value ? least : most,
          unit: '家',
        },
      ];
    }),
  );
}
