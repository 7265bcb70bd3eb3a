import type { Statement } from '../statements';
import { nounsOf } from '../vocabulary';

/** 已签约 and 未签约. */
export function areOpposite(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/已|均|尚|仍|的/g, '');
  // `已确权登记` and `未登记` as well, `新媒体合格` and `不合格`.
  const isNot = (x: string, y: string): boolean =>
    x !== '' &&
    (y === `未${x}` ||
      y === `不${x}` ||
      y === `非${x}` ||
      (/^[未不]..+/.test(y) && x.endsWith(y.slice(1)) && !/未|不|部分|基本|比较|非常/.test(x)));
  return isNot(plain(a), plain(b)) || isNot(plain(b), plain(a));
}

/** Words of which everything that they are said of is one. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['约束性', '预期性'],
  ['定量', '定性'],
  ['新建', '续建'],
  ['新建', '改扩建'],
  ['新建', '改造'],
  ['牵头', '配合'],
  ['主办', '协办'],
  ['现场整改', '限期整改'],
  ['立行立改', '限期整改'],
  ['直接办结', '转办'],
  ['直接答复', '转办'],
  ['直接答复', '转派'],
  ['直接办理', '转派'],
  ['重大隐患', '一般隐患'],
  ['按时办结', '逾期'],
  ['按期办结', '逾期'],
  ['按时办结', '超期'],
  ['按期办结', '超期'],
  ['按时办结', '超时'],
  ['按期办结', '超时'],
  ['按期完成', '逾期'],
  ['按时完成', '逾期'],
  ['按时报送', '补报'],
  ['办结', '阶段性办结'],
  ['镇级', '村级'],
  ['城镇', '农村'],
  ['国有企业', '民营企业'],
  ['线上', '线下'],
];

export function arePair(a: string, b: string): boolean {
  return (
    PAIRS.some(([left, right]) => (says(a, left) && says(b, right)) || (says(a, right) && says(b, left))) ||
    LEVELS.every((level) => level.test(a) !== level.test(b))
  );
}

/** Departments of a government itself, and the towns below it: `市直部门33个、乡镇（街道）8个`. */
const LEVELS: readonly RegExp[] = [
  /^(?:各)?[省市区县州旗]直(?:有关|相关)?(?:部门|单位|机关)$/,
  /^(?:各)?(?:乡镇|镇街|街镇|镇乡|街道|乡|镇)(?:\(.{1,4}\))?$/,
];

/** `按时办结`, and `转办件按时办结`; not `未按时办结`. */
function says(label: string, words: string): boolean {
  return label.startsWith(words) || (label.endsWith(words) && !/[未不]$/.test(label.slice(0, -words.length)));
}

export function areComplements([a = '', b = '']: readonly string[]): boolean {
  const plain = (text: string): string =>
    text.replace(/已|均|尚|仍|的/g, '').replace(nounsOf(text) || '\u0002', '');
  const [one, other] = [plain(a), plain(b)];
  const isNot = (x: string, y: string): boolean =>
    x !== '' && (y === `未${x}` || y === `不${x}` || y === `非${x}`);
  const late = (text: string): string => text.replace(/按期|按时|如期/, '逾期').replace(/延期|超期/, '逾期');
  return isNot(one, other) || isNot(other, one) || (one !== other && one !== '' && late(one) === late(other));
}

export function plainLabel({ label }: Statement): string {
  return label.replace(/其中|[:,、\s]|有|为/g, '');
}
