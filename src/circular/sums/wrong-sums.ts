import { toHalfWidth } from '../../texts/width';
import { ENDS_SENTENCE } from '../figures';
import { passagesOf, firstAndLast } from '../neighbours';
import type { CircularParagraph } from '../model';
import type { Rows } from '../rows/find-rows';
import { wrongColumns } from '../rows/wrong-columns';
import { areSame, sumOf } from '../numbers';
import { mayBeSlip, shiftOf } from '../plausible';
import type { Statement } from '../statements';
import { COUNTED_TWICE, MAINLY } from '../vocabulary';
import { comesOutOtherwise } from './comes-out';
import type { Sum } from './sum';
import { wrongAlike } from './wrong-alike';
import { wrongClasses } from './wrong-classes';
import { wrongComplements } from './wrong-complements';
import { wrongLists, wrongAmong } from './wrong-lists';
import { wrongItems } from './wrong-items';
import { wrongMeasures } from './wrong-measures';
import { wrongHoldings } from './wrong-holdings';
import { wrongRemains } from './wrong-remains';
import { wrongRuns } from './wrong-runs';
import { wrongPartitions } from './wrong-partitions';
import { wrongSpreads } from './wrong-spreads';
import { wrongStates } from './wrong-states';
import { wrongTotals } from './wrong-totals';

/**
 * Sums that do not come out. A text can mostly be read in several ways; it is wrong where it is wrong in all of them, and
 * then the reading that lies nearest is told.
 */
export function wrongSums(
  statements: readonly Statement[],
  rows: readonly Rows[],
  paragraphs: readonly CircularParagraph[],
): Sum[] {
  const inRows = new Set(rows.flatMap(({ figures }) => [...figures]));
  const columns = wrongColumns(rows, statements);
  const wrong: Sum[] = [...columns, ...wrongRemains(statements), ...wrongItems(statements, paragraphs)];
  let wholes: readonly Statement[] = [];
  let earlier: readonly Statement[] = [];
  for (const { all, counts, above, nearby } of passagesOf(statements)) {
    const states = wrongStates(counts, wholes);
    const single = counts.filter((one) => !inRows.has(one));
    const lists = [
      ...wrongLists(single, all),
      ...(single.length < counts.length
        ? [...wrongLists(counts, all), ...wrongAlike(counts, earlier)].filter(isSpelledOut)
        : []),
      ...wrongAmong(single, all),
      ...wrongComplements(counts, wholes),
      ...wrongClasses(single, [...wholes, ...nearby]),
      ...wrongMeasures(counts),
      ...wrongHoldings(counts, wholes).sums,
      ...wrongSpreads(counts, above),
      ...wrongPartitions(counts, all, wholes, nearby),
      ...wrongRuns(single, earlier),
      ...wrongAlike(single, earlier),
    ].filter((one) => !isToldElsewhere(one, counts));
    const own = wrongOf(columns, all);
    for (const one of [...states, ...wrongTotals(counts), ...lists]) {
      const known = own.some(
        ({ whole, parts, suspect }) =>
          (suspect !== undefined && one.parts.includes(suspect.statement)) ||
          (whole === one.whole && parts.some((part) => one.parts.includes(part))),
      );
      if (!known) own.push(one);
    }
    wrong.push(...own.filter((one) => !columns.includes(one)));
    earlier = firstAndLast([...earlier, ...counts]);
    wholes = firstAndLast([
      ...wholes,
      ...counts.filter(({ whole, nested, depth }) => whole && !nested && depth === 0),
    ]);
  }
  const overlapping = new Set(
    paragraphs.flatMap(({ number, text }) =>
      toHalfWidth(text)
        .split(ENDS_SENTENCE)
        .flatMap((words, n) => (COUNTED_TWICE.test(words) || IN_BOTH.test(words) ? [`${number}|${n}`] : [])),
    ),
  );
  return wrong.filter(
    (one) =>
      isPlausible(one) &&
      !one.parts.some(({ paragraph, sentence }) => overlapping.has(`${paragraph}|${sentence}`)) &&
      isOfOneTime(one) &&
      !isPickedOut(one) &&
      !mayBeMore(one) &&
      !comesOutOtherwise(one, statements),
  );
}

/** A part with a wrong multiplier is far from what it should be, and so are all of them together. */
function isPlausible({ whole, parts, suspect }: Sum): boolean {
  return (
    mayBeSlip(whole.value, sumOf(parts.map(({ value }) => value))) ||
    (suspect !== undefined && shiftOf(suspect.statement.value / suspect.right) !== null)
  );
}

/** `31.8亿元，比去年同期的34.1亿元下降6.7%`: what is compared with is of another time, and no part beside those of this one. */
function isOfOneTime({ whole, parts }: Sum): boolean {
  // `1500件，环比（7月份1250件）增长20%`
  if (parts.some(({ lead }) => IN_COMPARISON.test(lead))) return false;
  const compared = parts.filter(({ before }) => COMPARED.test(before));
  if (compared.length > 0) return compared.length === parts.length;
  return !/同期/.test(whole.before) || parts.every(({ paragraph }) => paragraph === whole.paragraph);
}

/** `差450个，主要集中在甲、乙，分别差225个和180个`: what weighs most leaves some. */
function isPickedOut({ whole, parts }: Sum): boolean {
  const [first] = parts;
  const isLess = sumOf(parts.map(({ value }) => value)) < whole.value;
  return (
    isLess &&
    WEIGHTY.test(first?.run ?? '') &&
    !parts.some(({ remainder, run }) => remainder || /其[他它余]/.test(run))
  );
}

const WEIGHTY = new RegExp(`${MAINLY.source}|较[多大重]|居多|突出`);

/** More than what was set is done, limits are no parts, and the most of anything is more than what there is on the average. */
function mayBeMore({ whole, parts, atMost }: Sum): boolean {
  return (
    atMost === true &&
    (COMPARED.test(whole.before) ||
      parts.some(
        ({ before, after, lead }) =>
          /^(?:低于|高于|超过|超出|少于|多于)/.test(before) ||
          /最/.test(lead + before) ||
          (REACHED.test(before) && (SET.test(whole.before) || /实际|超/.test(before + after))),
      ))
  );
}

const REACHED = /实际|已|完成|达到?$/;
const SET = /计划|目标|任务|下达|改造|新建|新增|建设|发放|招聘|培训/;

const IN_COMPARISON = /(?:环比|同比|[较比][^,;()]{1,8})\($/;
const COMPARED = /^[较比与](?![好差快慢多少高低]).*的$|同期/;

/** Persons and things that are in two classes at once, as a sentence says it. */
const IN_BOTH =
  /兼有|兼具|有(?:所)?(?:重复|重叠|交叉)|既[^,，。;；]{1,16}又|[两二三](?:项|类|种|者|个?方面)(?:均|都|同时)(?:被|有|存在|涉及)|同时[^,，。;；]{1,4}[两二三多][个项类种]/;

/** `5处，分别为A 2处、B 2处、C 1处`, `480个，其中A 320个、B 160个` in a numbered paragraph: words say that it is divided there. */
function isSpelledOut({ whole, parts: [first, ...rest] }: Sum): boolean {
  return (
    first !== undefined &&
    rest.every(({ lead, state }) => lead === '、' && state === first.state) &&
    first.paragraph === whole.paragraph &&
    first.sentence === whole.sentence &&
    /分别|其中/.test(first.lead + first.before)
  );
}

/** The sums that are known already and have to do with a passage. */
function wrongOf(columns: readonly Sum[], all: readonly Statement[]): Sum[] {
  const [first, last] = [all[0]?.paragraph ?? 0, all.at(-1)?.paragraph ?? 0];
  return columns.filter(({ whole, suspect }) =>
    [whole, suspect?.statement].some((one) => one && one.paragraph >= first && one.paragraph <= last),
  );
}

/** Another figure of the paragraph is just what the parts add up to: they are its parts. */
function isToldElsewhere({ whole, parts, atMost }: Sum, counts: readonly Statement[]): boolean {
  if (atMost === true) return false;
  const sum = sumOf(parts.map(({ value }) => value));
  const slack = sumOf(parts.map((part) => part.slack));
  return counts.some(
    (one) =>
      one !== whole &&
      one.unit === whole.unit &&
      one.exact &&
      !parts.includes(one) &&
      areSame(one.value, sum, slack + one.slack),
  );
}
