import { derived } from '../../grid/remembered';
import { firstAndLast } from '../neighbours';
import { areSame, sumOf } from '../numbers';
import { inParagraphs } from '../places';
import type { Statement } from '../statements';
import { MEAN } from '../vocabulary';
import type { Sum } from './sum';

/** Paragraphs before the parts in which what they make up may be said. */
const NEAR = 3;
/** Small figures come out by chance. */
const LEAST = 30;

/**
 * Whether the same figures come out in another reading, so that nothing is wrong: some of the parts are all of it, one of them is
 * made up of the next ones, the figure beside them is a part as well, or the rest is what two figures before it leave.
 *
 * @param all in order, of the whole circular
 */
export function comesOutOtherwise({ whole, parts, atMost }: Sum, all: readonly Statement[]): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return false;
  // `48项定量指标中…；78项定性任务中…`: the one is no part of the other.
  if (atMost === true) return first.paragraph === whole.paragraph && first.part !== whole.part;
  const from = first.paragraph - NEAR;
  const near = [
    ...(whole.paragraph < from ? inParagraphs(all, whole.paragraph, whole.paragraph) : []),
    ...inParagraphs(all, from, last.paragraph),
  ].filter((one) => one.kind === 'count' && one.unit === whole.unit && !MEAN.test(one.before));
  const isWhole = (some: readonly Statement[]): boolean => some.length > 1 && isSumOf(whole, some);
  return (
    areTwoTogether(parts, near) ||
    near.some((one) => isOneThing(one, parts) && isSumOf(one, parts)) ||
    (whole.paragraph !== first.paragraph && wholesOf(all).some((one) => isWholeOf(one, parts))) ||
    runsOf(parts).some(isWhole) ||
    isWhole(folded(parts)) ||
    isWhole(headsOf(parts)) ||
    withNeighbours(parts, near).some((some) =>
      near.some(
        (one) =>
          !some.includes(one) &&
          one.paragraph <= first.paragraph &&
          (one.value >= LEAST || (first.times > 1 && some[0] !== first)) &&
          isSumOf(one, some),
      ),
    ) ||
    (last.remainder && whole.value >= LEAST && isLeft(last, whole, near))
  );
}

/** `按期完成71项，逾期完成5项`, and elsewhere what each of five has done of these: two figures beside each other are what they make up. */
function areTwoTogether(parts: readonly Statement[], near: readonly Statement[]): boolean {
  const [first] = parts;
  const sum = sumOf(parts.map(({ value }) => value));
  return (
    parts.length > 2 &&
    sum >= LEAST &&
    near.some((one, at) => {
      const next = near[at + 1];
      const isPair =
        next?.paragraph === one.paragraph &&
        next.sentence === one.sentence &&
        one.paragraph !== first?.paragraph;
      return (
        isPair && one.state !== '' && next.state !== '' && areSame(sumOf([one.value, next.value]), sum, 0)
      );
    })
  );
}

/** `18个新建项目已开工`, and then `17个新建项目完成主体，1个新建项目正在…`: what is called so behind all of them. */
function isOneThing(one: Statement, parts: readonly Statement[]): boolean {
  const name = one.after.slice(0, NAME);
  return name.length === NAME && !parts.includes(one) && parts.every(({ after }) => after.startsWith(name));
}

const NAME = 4;

const wholesOf = derived((all: readonly Statement[]) =>
  firstAndLast(all.filter(({ kind, whole, value }) => kind === 'count' && whole && value >= LEAST)),
);

/** What another paragraph says is loosely tied to parts: another whole that they make up is theirs. */
function isWholeOf(one: Statement, parts: readonly Statement[]): boolean {
  const [first] = parts;
  return one.unit === first?.unit && !parts.includes(one) && isSumOf(one, parts);
}

function isSumOf(one: Statement, parts: readonly Statement[]): boolean {
  const sum = sumOf(parts.map(({ value }) => value));
  return areSame(one.value, sum, one.slack + sumOf(parts.map(({ slack }) => slack)));
}

/** The first ones, where what follows is what others leave, or stands apart from 其中: `9402处，其中一般隐患9347处、重大隐患55处；其余8处`. */
function runsOf(parts: readonly Statement[]): (readonly Statement[])[] {
  return parts.flatMap(({ remainder, part }, n) => {
    const before = parts[n - 1];
    const isApart = remainder || (before?.nested === true && before.part !== part);
    return n >= 2 && isApart ? [parts.slice(0, n)] : [];
  });
}

/** `生产环节抽检180批次，不合格2批次；流通环节抽检640批次，不合格15批次`: what each clause begins with. */
function headsOf(parts: readonly Statement[]): readonly Statement[] {
  return parts.filter((one, at) => {
    const before = parts[at - 1];
    return (
      one.part !== before?.part || one.sentence !== before.sentence || one.paragraph !== before.paragraph
    );
  });
}

/** `468件，包括建议203件、提案265件；其余33件`: without those that another one is made up of. */
function folded(parts: readonly Statement[]): readonly Statement[] {
  for (const [at, one] of parts.entries())
    for (let to = at + 3; to <= parts.length; to++)
      if (isSumOf(one, parts.slice(at + 1, to))) return [...parts.slice(0, at + 1), ...parts.slice(to)];
  return [];
}

/** With the figure of their sentence that stands right before them or right behind them. */
function withNeighbours(parts: readonly Statement[], near: readonly Statement[]): (readonly Statement[])[] {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return [];
  const before = near[near.indexOf(first) - 1];
  const behind = near[near.indexOf(last) + 1];
  return [
    ...(before?.sentence === first.sentence && before.paragraph === first.paragraph
      ? [[before, ...parts]]
      : []),
    ...(behind?.sentence === last.sentence && behind.paragraph === last.paragraph
      ? [[...parts, behind]]
      : []),
  ];
}

/** `27处，已整改24处，其余3处`; `236件，其中9月份31件，已办结229件，剩余7件`. */
function isLeft(rest: Statement, whole: Statement, near: readonly Statement[]): boolean {
  const own = near.filter(
    (one) => one.paragraph === rest.paragraph && one.sentence === rest.sentence && one.start < rest.start,
  );
  const [a, b] = own.slice(-2);
  if (a && b && isSumOf(a, [b, rest])) return true;
  return b !== undefined && b !== whole && isSumOf(whole, [b, rest]);
}
