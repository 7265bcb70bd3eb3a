import { QUARTER, readCount } from '../../texts/numerals';
import { shareBehind } from '../neighbours';
import { sumOf } from '../numbers';
import type { Statement } from '../statements';
import { nounsOf } from '../vocabulary';
import { isPartition } from './partitions';
import { arePair, areComplements, plainLabel } from './complements';

/** Whether parts behind 其中 are all of the whole by their words: 其余, 建议 and 提案 of 建议提案, 按期 and 未按期, shares of 100 %. */
export function saysAll(whole: Statement, parts: readonly Statement[], all: readonly Statement[]): boolean {
  if (parts.length < 2) return false;
  if (parts.some(({ remainder }) => remainder) || isPartition(parts)) return true;
  if (isNearly(whole, parts)) return true;
  if (parts.every((part) => isOfRange(part, all)) || parts.every(({ before }) => REASON.test(before)))
    return true;
  if (parts.length === groupsOf(whole, all)) return true;
  if (parts.length === 2 && PACES.every((pace) => parts.some(({ state }) => pace.includes(state))))
    return true;
  const nouns = parts.map(plainLabel);
  const things = parts.map(({ label }) => bareNouns(label));
  if (things.every((thing) => thing !== '') && things.join('') === bareNouns(whole.nouns)) return true;
  if (parts.length === 2 && (areComplements(nouns) || arePair(nouns[0] ?? '', nouns[1] ?? ''))) return true;
  const shares = parts.map((part) => shareBehind(part, all));
  if (shares.every((share) => share !== null)) {
    const sum = sumOf(shares.map((share) => share.value));
    return (
      Math.abs(sum - 100) <=
      parts.length * 0.5 * 10 ** -Math.min(...shares.map(({ decimals }) => decimals)) + 1e-9
    );
  }
  return false;
}

/** `完成率100%的5个，90%至100%的3个`: ranges of a share, and one has every share. */
function isOfRange(part: Statement, all: readonly Statement[]): boolean {
  const share = all[all.indexOf(part) - 1];
  return share?.kind === 'share' && part.before === '的' && /^[,、]?$/.test(part.lead);
}

/** `因客观原因申请延期2项，因推进不力未完成4项`: what is not done is so for one reason or another. */
const REASON = /^(?:其中)?(?:因|由于|受)/;

const GROUPS =
  /(\d{1,2}|[两二三四五六七八九十]{1,3})(?:大类|类|个?方面|个?领域|大板块|个板块|个?阶段|个?批次|批|步)[^,;。]{0,8}$/;

/** How many groups the words before a whole count: `五大类58项`, `区住建局等3家单位共有12项`; 0 where they count none. */
function groupsOf(whole: Statement, all: readonly Statement[]): number {
  const named = GROUPS.exec(whole.before)?.[1];
  if (named !== undefined) return readCount(named) ?? 0;
  const last = all[all.indexOf(whole) - 1];
  const isOwners = last?.unit === '家' && last.sentence === whole.sentence && last.exact;
  return isOwners && last.paragraph === whole.paragraph && /^[,、]?$/.test(whole.lead) ? last.value : 0;
}

const LARGE = 15;
const CLOSE = 0.03;

/** Three parts and more named alike that come to within a few of a large whole: parts that are picked out never do. */
function isNearly(whole: Statement, parts: readonly Statement[]): boolean {
  if (parts.length < 3 || whole.value < LARGE) return false;
  const names = parts.map(({ before }) => before.replace(/^其中/, ''));
  const alike =
    parts.every(({ mark }, at) => at === 0 || /^[、,;)]?$/.test(mark)) &&
    names.every((name) => name !== '' && name.length <= 12 && !/涉及|含|的|以上/.test(name));
  const off = Math.abs(sumOf(parts.map(({ value }) => value)) - whole.value);
  return alike && off > 0 && (off <= CLOSE * whole.value || (whole.slack === 0 && off === 1));
}

function bareNouns(label: string): string {
  return nounsOf(label).replace(/人大|政协|代表|委员/g, '');
}

const PACES: readonly (readonly string[])[] = [['progress', 'on-pace'], ['behind']];

const LEVELS = /^(?:国家|中央|省|市|区|县|镇|街)级?/;

const TIME = new RegExp(`^${QUARTER}|^[上下]半年|^\\d{1,2}月份?`);

/** Nothing can be two of them: 省级, 市级, 区级; 已完成, 正在推进. */
export function areExclusive(parts: readonly Statement[]): boolean {
  if (parts.length < 2) return false;
  const words = parts.map(({ label }) => label.replace(/^其中[:,]?/, ''));
  const levels = words.map((word) => LEVELS.exec(word)?.[0] ?? '');
  if (levels.every((level) => level !== '') && new Set(levels).size === parts.length) return true;
  if (words.every((word) => /^[^涉及]{1,12}类$/.test(word)) && new Set(words).size === parts.length)
    return true;
  const places = words.map((word) => word.replace(/[有为]$/, ''));
  if (places.every((place) => /[县区镇乡旗市]$|街道$/.test(place)) && new Set(places).size === parts.length)
    return true;
  const ways = words.map((word) => /提前|按期|按时|如期|延期|逾期|超期/.exec(word)?.[0] ?? '');
  if (ways.every((way) => way !== '') && new Set(ways).size === parts.length) return true;
  const times = words.map((word) => TIME.exec(word)?.[0] ?? '');
  if (times.every((time) => time !== '') && new Set(times).size === parts.length) return true;
  const states = parts.map(({ state }) => state);
  return (
    states.every((state) => ['done', 'progress', 'undone', 'unstarted', 'planned'].includes(state)) &&
    new Set(states).size === states.length
  );
}
