import { adjacent } from '../neighbours';
import { isSlip, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { readingOf } from './reading';
import { isShare, percent, rowOf } from './rounding';

/** A share that is not what its figures give. */
interface WrongShare {
  readonly share: Statement;
  readonly part: Statement;
  readonly whole: Statement;
  /** In per cent, rounded as it is written. */
  readonly right: string;
}

/** Of what is left of a whole, which no figure says. */
const LESS = /扣除|剔除|除去/;
/** What a share is of stands near it, or at the beginning. Figures. */
const REACH = 80;
const HEAD = 40;

/** Shares that are wrong, and those that their own figures give: these are right, whatever is said of other things elsewhere. */
interface JudgedShares {
  readonly wrong: readonly WrongShare[];
  readonly proved: ReadonlySet<Statement>;
}

export function judgedShares(statements: readonly Statement[]): JudgedShares {
  const wrong: WrongShare[] = [];
  const proved = new Set<Statement>();
  const rows = rowsIn(statements);
  const ofRows = rowsOfShares(rows, statements);
  statements.forEach((share, at) => {
    const found = ofRows.get(share) ?? judged(share, at, statements);
    if (found === true) proved.add(share);
    else if (found) wrong.push(found);
  });
  // One slip is one wrong share: where all of a row are, they are of what no figure here says.
  const wrongOnes = new Set(wrong.map(({ share }) => share));
  const ofOther = new Set(
    rows
      .filter((row) => row.length > 1 && row.every(({ share }) => wrongOnes.has(share)))
      .flatMap((row) => row.map(({ share }) => share)),
  );
  return { wrong: wrong.filter(({ share }) => !ofOther.has(share)), proved };
}

/** Shares of a row until the whole that its counts make up is held to be theirs. */
const LEAST_ROW = 3;

interface CountWithShare {
  readonly part: Statement;
  readonly share: Statement;
}

/** Counts side by side, each with the share that it is. */
function rowsIn(statements: readonly Statement[]): readonly (readonly CountWithShare[])[] {
  const rows: CountWithShare[][] = [];
  statements.forEach((share, at) => {
    const part = statements[at - 1];
    if (
      part?.kind !== 'count' ||
      share.kind !== 'share' ||
      !/^占$/.test(share.before) ||
      !adjacent(part, share)
    )
      return;
    const last = rows.at(-1)?.at(-1);
    const goesOn =
      last !== undefined &&
      last.share === statements[at - 2] &&
      last.part.unit === part.unit &&
      last.part.paragraph === part.paragraph &&
      last.part.depth === part.depth;
    if (goesOn) rows.at(-1)?.push({ part, share });
    else rows.push([{ part, share }]);
  });
  return rows;
}

/** `A类196件，占68.8%；B类67件，占23.5%；C类22件，占11.2%`: all but one are shares of what they make up together; so is this one. */
function rowsOfShares(
  rows: readonly (readonly CountWithShare[])[],
  statements: readonly Statement[],
): ReadonlyMap<Statement, WrongShare> {
  const found = new Map<Statement, WrongShare>();
  for (const row of rows) {
    if (row.length < LEAST_ROW) continue;
    const values = row.map(({ part }) => part.value);
    const [first] = row;
    const whole = first && { ...first.part, value: sumOf(values), slack: 0 };
    const wrong = whole ? row.filter(({ part, share }) => !isShare(share, part, whole, values)) : [];
    const [one, other] = wrong;
    if (!whole || !one || other) continue;
    const right = `${percent(one.part.value, whole.value, one.share.decimals)}%`;
    found.set(one.share, {
      share: one.share,
      part: one.part,
      whole: wholeSaid(statements, whole, one.part),
      right,
    });
  }
  return found;
}

/** What they make up, where the text says it before. */
function wholeSaid(statements: readonly Statement[], whole: Statement, part: Statement): Statement {
  const at = statements.indexOf(part);
  const near = statements.slice(Math.max(0, at - REACH), at);
  return near.findLast(({ value, unit }) => value === whole.value && unit === whole.unit) ?? part;
}

/** `true` where its figures give it, `null` where nobody can say. */
function judged(share: Statement, at: number, statements: readonly Statement[]): WrongShare | true | null {
  if (share.kind !== 'share' || !share.exact || LESS.test(share.run)) return null;
  const from = Math.max(0, at - REACH);
  const near =
    from === 0
      ? statements
      : [...statements.slice(0, Math.min(from, HEAD)), ...statements.slice(from, at + REACH)];
  const reading = readingOf(share, near.indexOf(share), near);
  if (!reading) return null;
  const { parts, wholes, likely, isOnly } = reading;
  const row = rowOf(parts[0], near);
  const ways = [...parts, ...together(share, parts[0], near), ...inAll(share, parts[0], near)];
  if (ways.some((part) => wholes.some((whole) => isShare(share, part, whole, row)))) return true;
  if (isOnly !== true && isOfNeighbours(share, near)) return true;
  if (isOfSeveral(share)) return null;
  const told = likely ? toldReading(share, parts, wholes, likely) : null;
  return told && !isOfTogether(share, told.part, near) && !isOfSome(share, near) ? { share, ...told } : null;
}

/**
 * `一、二类苗占93.2%` is of two classes together; `418人，分别完成目标的83.1%和104.5%` of goals, of which the second is no less one for not
 * saying it again.
 */
function isOfSeveral({ clause, before, value }: Statement): boolean {
  const own = /[^,;]*$/.exec(clause)?.[0] ?? '';
  return (
    CLASSES.test(own) || (/^[和及与]?$/.test(before) && GOALS.test(own)) || (value > 100 && GOALS.test(own))
  );
}

const CLASSES = /[一二三四五A-Z][类级档等]?[、和及与][一二三四五A-Z][类级档等][^、\d]*占[^\d]*$/;
const GOALS = /(?:目标|计划|任务|预算)的[\d.]+%(?:[、和及与][\d.]+%)*[、和及与]$/;

/** `第二轮已整改56个，余28个；两轮合计还有36个未整改，整改率85.7%`: of all together, which no single figure is. */
function isOfTogether(share: Statement, part: Statement, near: readonly Statement[]): boolean {
  const isHere = (one: Statement): boolean =>
    one.paragraph === share.paragraph && one.sentence === share.sentence && one.part === share.part;
  return (
    !isHere(part) &&
    near.some(
      (one) => isHere(one) && one.kind === 'count' && one.start < share.start && /合计|总计/.test(one.before),
    )
  );
}

/**
 * `到位资金220亿元，比去年同期193.8亿元…，完成目标305亿元的72.1%`: two figures of one measure in its paragraph give it. Of things that are
 * counted by the dozen many pairs would, by chance.
 */
function isOfSome(share: Statement, near: readonly Statement[]): boolean {
  if (share.decimals === 0) return false;
  const own = near.filter(
    (one) => one.kind === 'count' && one.paragraph === share.paragraph && one.value >= LEAST_TELLING,
  );
  return own.some((part) =>
    own.some(
      (whole) => whole.unit === part.unit && whole.value > part.value && isShare(share, part, whole, []),
    ),
  );
}

const LEAST_TELLING = 100;

/** `16个、2350亩，已供地11个、1786亩，供地率76%`: two figures of its sentence give it, whatever they are called. */
function isOfNeighbours(share: Statement, near: readonly Statement[]): boolean {
  const own = near.filter(
    (one) =>
      one.kind === 'count' &&
      one.paragraph === share.paragraph &&
      one.sentence === share.sentence &&
      one.start < share.start &&
      one.depth === share.depth,
  );
  const last = own.slice(-2);
  return last.some((part) =>
    own.some((whole) => whole !== part && whole.unit === part.unit && isShare(share, part, whole, [])),
  );
}

/** `已销号36个，待验收9个，整改完成率77.6%`: of a part and the ones right beside it. */
function together(share: Statement, part: Statement | undefined, all: readonly Statement[]): Statement[] {
  const name = /([\u4e00-\u9fff]{2})([\u4e00-\u9fff]{2})率/.exec(share.before);
  if (!part || !name) return [];
  const row = all.filter(
    (one) =>
      one.kind === 'count' &&
      one.unit === part.unit &&
      one.paragraph === part.paragraph &&
      one.sentence === part.sentence &&
      one.depth === part.depth &&
      name.slice(1).some((half) => one.label.includes(half)),
  );
  const at = row.indexOf(part);
  const runs = [
    [at - 1, at],
    [at, at + 1],
    [at - 1, at + 1],
    [at - 2, at],
    [at, at + 2],
  ] as const;
  return runs
    .filter(([from, to]) => from >= 0 && to < row.length)
    .map(([from, to]) => {
      const some = row.slice(from, to + 1);
      return {
        ...part,
        value: sumOf(some.map(({ value }) => value)),
        slack: sumOf(some.map((one) => one.slack)),
      };
    });
}

/** `分别为182.6亿元、134.3亿元，合计占全区的63.4%`: of the last ones of a list together. */
function inAll(share: Statement, last: Statement | undefined, near: readonly Statement[]): Statement[] {
  if (!last || !/^(?:合计|共|总计)占/.test(share.before)) return [];
  const own = near.filter(
    (one) =>
      one.kind === 'count' &&
      one.unit === last.unit &&
      one.paragraph === last.paragraph &&
      one.sentence === last.sentence &&
      one.start <= last.start,
  );
  return own.slice(0, -1).map((_, at) => {
    const some = own.slice(at);
    return {
      ...last,
      value: sumOf(some.map(({ value }) => value)),
      slack: sumOf(some.map((one) => one.slack)),
    };
  });
}

/** A share that is off by more than this is a share of something else. */
const MOST_OFF = 4;

const LIKELY_OFF = 2;

/** Of the figures that it could be of, the likely ones; where they are far off, those that come nearest to what is written. */
function toldReading(
  share: Statement,
  parts: readonly Statement[],
  wholes: readonly Statement[],
  likely: Statement,
): Omit<WrongShare, 'share'> | null {
  const [first] = parts;
  const readings = parts
    .filter(({ depth }) => depth === first?.depth)
    .flatMap((part) =>
      [likely, ...wholes]
        .filter((whole) => whole !== part && (whole === likely || whole.value >= part.value - 1e-9))
        .map((whole) => ({ part, whole, off: Math.abs((part.value / whole.value) * 100 - share.value) })),
    );
  const own = readings.find(({ part, whole }) => part === first && whole === likely);
  const inPart = readings.filter(
    ({ part, whole }) =>
      whole.paragraph === share.paragraph &&
      whole.sentence === share.sentence &&
      whole.part === share.part &&
      whole.start < part.start,
  );
  const nearest = (some: typeof readings): (typeof readings)[number] | undefined =>
    [...some].sort((a, b) => a.off - b.off)[0];
  const isWithin = ({ part, whole }: (typeof readings)[number], times: number): boolean => {
    const exact = (part.value / whole.value) * 100;
    return exact <= share.value * times && exact * times >= share.value;
  };
  const said = share.value.toFixed(share.decimals);
  const slip = readings.find(({ part, whole }) =>
    isSlip(said, percent(part.value, whole.value, share.decimals)),
  );
  const best = slip ?? (own && isWithin(own, LIKELY_OFF) ? own : (nearest(inPart) ?? nearest(readings)));
  if (!best || !isWithin(best, MOST_OFF)) return null;
  const { part, whole } = best;
  return { part, whole, right: `${percent(part.value, whole.value, share.decimals)}%` };
}
