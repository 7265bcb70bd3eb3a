import { endsAsUnit } from '../../units/words/endings';
import { type Skeleton, type Term } from '../relations/terms';

/** Somebody with the figure that they are ranked by. */
export interface Standing {
  readonly name: string;
  readonly term: Term;
}

/** What leads to a name (`其次是白水镇`), and what of it is measured (`青河镇得分`). */
const LEADS = /^.*(?:[是为有]|其中|依次|分别|其次|最后|由高到低)/;
const MEASURED =
  /^(?:的)?(?:综合|平均|最终|总)?(?:得分|分数|[\u4e00-\u9fff]{1,5}[率量额数]|进度|占比|排名)?(?:为|是|达到?|以|仅)?$/;

/** By units of measure, those who are named with a figure each, in order. A name that is told twice counts once. */
export function standingsIn({ text, terms }: Skeleton): Standing[][] {
  const units = [...new Set(terms.map(({ unit }) => unit))];
  return units.flatMap((unit) => {
    const found: Standing[] = [];
    for (const term of terms) {
      if (term.unit !== unit || !term.exact) continue;
      const name = nameOf(term, text);
      if (name !== '' && !found.some((one) => one.name === name)) found.push({ name, term });
    }
    return found.length > 1 ? [found] : [];
  });
}

function nameOf(term: Term, text: string): string {
  if (term.whose !== '') return asName(term.whose);
  if (text[term.at - 1] !== '(') return asName(term.before);
  const words = text.slice(Math.max(0, term.at - LONGEST), term.at - 1);
  return asName(/[^,;:()、\uE000-\uEFFF]*$/.exec(words)?.[0] ?? '');
}

const LONGEST = 30;

/** The unit or place that words begin with, behind what leads to it; '' for none. */
function asName(words: string): string {
  const own = words.replace(/(?:为|是|达到?|以|仅)$/, '');
  for (let end = own.length; end >= 2; end--) {
    const name = own.slice(0, end).replace(LEADS, '');
    if (MEASURED.test(own.slice(end)) && endsAsUnit(name) && !NOBODY.test(name)) return name;
  }
  return '';
}

const NOBODY = /^(?:各|全|本|我|平均|其他|其余)/;
