import type { Statement } from '../statements';
import { HANZI_DIGITS, HANZI_NUMERALS, numberOf } from '../../texts/numerals';

/** Parts that are all of a whole by their own words: nothing lies between or beside them. */
export function isPartition(parts: readonly Statement[]): boolean {
  return (
    parts.length >= 2 &&
    (areBands(parts) ||
      areGrades(parts) ||
      areContrary(parts) ||
      areMonths(parts) ||
      areQuarters(parts) ||
      areOrdinals(parts) ||
      areWays(parts) ||
      areDeadlines(parts))
  );
}

const UP = /以上|超过|高于|大于|不低于|多于|\+$/;
const FIGURE = new RegExp(`\\d|[${HANZI_DIGITS}]成`);
const DOWN = /以下|不足|低于|少于|以内|小于|不到/;

/** `30天以上的2件，10天至30天的3件，10天以内的2件`. */
function areBands(parts: readonly Statement[]): boolean {
  const words = parts.map(({ run }) => /[^,;:、(]*$/.exec(run)?.[0] ?? '');
  if (!words.every((word) => FIGURE.test(word))) return false;
  // `超过70%的4个，低于50%的2个` leave out what lies between.
  const limits = new Set(words.map((word) => /\d+(?:\.\d+)?|[一二三四五六七八九]成/.exec(word)?.[0]));
  if (parts.length === 2 && limits.size > 1) return false;
  if (parts.length > 2 && areInChain(words)) return true;
  const ends = words.map((word) => (UP.test(word) ? 'up' : DOWN.test(word) ? 'down' : ''));
  return ends.filter((end) => end === 'up').length === 1 && ends.filter((end) => end === 'down').length === 1;
}

/** `10亿元以上12个、5亿元至10亿元29个、1亿元至5亿元96个`: each range begins where the one before ends. */
function areInChain(words: readonly string[]): boolean {
  const limits = words.map((word) => word.match(/\d+(?:\.\d+)?/g) ?? []);
  const [first, ...rest] = limits;
  return (
    UP.test(words[0]?.replace(/的$/, '') ?? '') &&
    first?.length === 1 &&
    rest.every((own, at) => own.length === 2 && own[1] === (limits[at]?.[0] ?? ''))
  );
}

const GRADES: readonly RegExp[] = [
  /([A-E])[类档级]/,
  /([一二三四五])[等档]/,
  /((?:基本|比较|不|非常)?满意)的?$/,
  /((?:基本|部分|不|查证)?属实)的?$/,
  /(增长|上升|持平|下降)(?:的|有)*$/,
  /(优秀|优|良好|良|中|一般|合格|不合格|较差|差)(?:等次|等级|档|村|单位|户)?(?:的|有)?$/,
];

/** Three grades and more of one scale. */
function areGrades(parts: readonly Statement[]): boolean {
  if (parts.length < 3) return false;
  return GRADES.some((scale) => {
    const own = parts.map(({ before }) => scale.exec(before.replace(/[“”]/g, ''))?.[1] ?? '');
    return own.every((grade) => grade !== '') && new Set(own).size === own.length;
  });
}

const CONTRARY: readonly (readonly [RegExp, RegExp])[] = [
  [/较好|良好|正常/, /问题|较差|异常/],
  [/已到期/, /未到期/],
  [/共性/, /个性/],
  [/(?:存在|有)问题/, /(?:无|没有|未发现)问题/],
  [/^(?:其中)?(?:查实|属实)/, /^(?:查)?(?:不属实|不实|未查实)/],
  [/已|通过/, /^(?:其中)?(?:尚)?待/],
];

function areContrary(parts: readonly Statement[]): boolean {
  const [one, other] = parts.map(({ before }) => before);
  if (parts.length !== 2 || one === undefined || other === undefined) return false;
  return CONTRARY.some(([a, b]) => (a.test(one) && b.test(other)) || (b.test(one) && a.test(other)));
}

/** `7月份652件、8月份618件、9月份590件`: the months of a quarter, of a half or of the year. */
function areMonths(parts: readonly Statement[]): boolean {
  const months = parts.map(({ before }) => Number(/^(?:其中)?(\d{1,2})月份?/.exec(before)?.[1]));
  const [first = 0] = months;
  return (
    [3, 6, 9, 12].includes(months.length) &&
    first % 3 === 1 &&
    months.every((month, at) => month === first + at)
  );
}

/** `一季度18项，二季度27项，三季度31项，四季度38项`: a year. */
function areQuarters(parts: readonly Statement[]): boolean {
  const quarters = parts.map(({ before }) => /第?([一二三四])季度/.exec(before)?.[1] ?? '');
  return quarters.join('') === '一二三四';
}

/** `第一组督查13所，第二组督查12所，…`: three and more that are counted from the first. */
function areOrdinals(parts: readonly Statement[]): boolean {
  const marks = parts.map(({ before }) => ORDINAL.exec(before));
  return (
    parts.length > 2 &&
    marks.every(
      (mark, at) => mark !== null && numberOf(mark[1] ?? '') === at + 1 && mark[2] === marks[0]?.[2],
    )
  );
}

const ORDINAL = new RegExp(`^(?:其中)?第([${HANZI_NUMERALS}]{1,2})([组批轮类标期段])`);

/** What is done is done early, in time or late. */
function areWays(parts: readonly Statement[]): boolean {
  const ways = [/提前/, /按期|按时|如期/, /逾期|超期|延期/];
  return (
    parts.length === ways.length &&
    ways.every((way) => parts.some(({ before }) => way.test(before) && /完成|办结/.test(before)))
  );
}

/** `确保11月底前完成15项、12月底前完成8项`; cumulative goals grow to the whole. */
function areDeadlines(parts: readonly Statement[]): boolean {
  const dates = parts.map(
    ({ before }) => /(\d{1,2})月(?:\d{1,2}日|底|末)?前(?!.*\d)/.exec(before)?.[0] ?? '',
  );
  return dates.every((date) => date !== '') && new Set(dates).size === dates.length;
}
