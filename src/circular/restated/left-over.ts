import type { Statement } from '../statements';
import { SEES_TO } from '../vocabulary';

/** What is still to be done of things, by the words that its figure is told in. */
export interface LeftOver {
  /** 未开工, 正在整改, 剩余; with what narrows it: 完工未结算. */
  readonly words: string;
  /** What is not done, or is being done: 开工; '' of 剩余. */
  readonly deed: string;
  /** Somebody in particular has it, or is to see to it. */
  readonly owned: boolean;
  /** It stands before its thing (`未开工的6个项目`, `6处未整改隐患`): all of what was told is meant. */
  readonly taken: boolean;
}

const NOT_YET = /(?:尚|仍|还)?(未|正在|待|不)([\u4e00-\u9fff]{2})/;
const BEFORE = new RegExp(`^(.*?)${NOT_YET.source}(的?)$`);
const BEHIND = new RegExp(`^${NOT_YET.source}(.?)`);
const REMAINING = /^(.*?)(剩余|余下|剩下|[还尚仍][差缺剩余])(的?)$/;
const IS_LEFT = '剩余';
const EMPTY = /[已共有为仍还尚均约]|其中|目前|截至|全部|上述|以上/g;

/** `尚未开工6个`, `将8个未开工项目区的…`, `剩余18处问题`; `null` for what is told of nothing that is left. */
export function leftOverIn({ before, after, kind, exact }: Statement): LeftOver | null {
  if (kind !== 'count' || !exact) return null;
  const [, words = '', mark = '', deed = '', of = ''] = BEFORE.exec(before) ?? [];
  if (mark !== '') return leftOver(words, { mark, deed, taken: of !== '' });
  const [, own, , thing = ''] = REMAINING.exec(before) ?? [];
  if (own !== undefined) return leftOver(own, { mark: IS_LEFT, deed: '', taken: thing + after !== '' });
  const [, not = '', done = '', more = ''] = BEHIND.exec(after) ?? [];
  return not === '' ? null : leftOver(before, { mark: not, deed: done, taken: more !== '' });
}

function leftOver(
  words: string,
  { mark, deed, taken }: { readonly mark: string; readonly deed: string; readonly taken: boolean },
): LeftOver {
  const own = words.replace(SEES_TO, '');
  return { words: own.replace(EMPTY, '') + mark + deed, deed, owned: OWNERS.test(words), taken };
}

/** Not 各单位 and 各级. */
const OWNERS = /(?:^|[^各关任])(?:局|委|办|镇|乡|街道|县|区|市|公司|中心|集团)[,、和要须将对把]/;
