import { pieces } from '../pieces';

/** In a skeleton: `甲镇、乙镇、丙镇完成率分别为F、F、F`; what is measured may stand in a clause of its own. */
const RESPECTIVELY =
  /(?:^|[,;:)])([^,;:()\uE000-\uEFFF]{1,80}?)(?:,[^,;:()、\uE000-\uEFFF]{0,8})?分别[^,;:()、\uE000-\uEFFF]{0,12}([\uE000-\uEFFF](?:[、,和及与]?[\uE000-\uEFFF])+)/g;
const FIGURE = /[\uE000-\uEFFF]/;
/** Words that lead to the first name: `得分排名前三的为`, `其中`. */
const LEADS = /^.*(?:的[是为有]|其中|分别[是为有]|由高到低[是为]?|依次[是为])/;

/** By where figures stand in a skeleton, the names of a list that they are told of one by one. Linear. */
export function namesRespectively(skeleton: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (!skeleton.includes('分别')) return found;
  for (const match of skeleton.matchAll(RESPECTIVELY)) {
    const [all, words = '', figures = ''] = match;
    const names = pieces(words).flatMap((name) => name.split(/和|及|与/));
    const from = match.index + all.length - figures.length;
    const places = Array.from(figures).flatMap((char, at) => (FIGURE.test(char) ? [from + at] : []));
    if (names.length < 2 || names.length !== places.length) continue;
    places.forEach((place, n) => found.set(place, (names[n] ?? '').replace(LEADS, '')));
  }
  return found;
}
