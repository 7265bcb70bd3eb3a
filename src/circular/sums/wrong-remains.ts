import { common } from '../common';
import { firstAndLast } from '../neighbours';
import { areSame, isDigitOff, sumOf } from '../numbers';
import { isSpecific } from '../specific';
import type { Statement } from '../statements';
import { WITHIN } from '../vocabulary';
import type { Sum } from './sum';

/** How far it may be off to be told: a share of what is left. */
const CLOSE = 0.35;
const CLOSE_BY = 2;
/** Figures before it among which whole and part are looked for. */
const FIRST = 100;
/** No sentence tells of more wholes and parts that belong together. */
const MOST = 8;
/** Wholes of other paragraphs. */
const FAR = 30;
/** Words that are said of everything. */
const EMPTY =
  /重点|任务|项目|事项|问题|工作|指标|单位|部门|情况|完成|目前|截至|其中|已经?|尚未|仍有|还有|全[县区市]|[的个项件家处条户人名有共为等并在于将对把前后]/g;
/** A name that tells has as many characters. */
const SHORTEST = 2;

/** What is left of things, as it is told. */
interface Left {
  readonly one: Statement;
  /** What is not done: 整改 of 未整改的34处; '' of 剩余. */
  readonly deed: string;
  /** What is left, without words that are said of everything; '' where that is not said. */
  readonly thing: string;
}

interface Pair {
  readonly whole: Statement;
  readonly done: Statement;
  /** Everything that its sentences say. */
  readonly words: string;
}

/**
 * `143项，已落实104项`, and later `39项未落实事项`; `120公里，已建成87公里`, and later `剩余33公里防火隔离带`: what is left is what was set less what is
 * done of it, whatever words it is told in.
 */
export function wrongRemains(statements: readonly Statement[]): Sum[] {
  const counts = statements.filter(({ kind, exact, threshold }) => kind === 'count' && exact && !threshold);
  const words = sentencesOf(statements);
  const same = new Map<string, Statement[]>();
  for (const one of counts) {
    const known = same.get(keyOf(one));
    if (known) known.push(one);
    else same.set(keyOf(one), [one]);
  }
  return counts.flatMap((one, at) => {
    const left = leftIn(one);
    if (!left) return [];
    const earlier = counts
      .slice(Math.max(0, at - FIRST), at)
      .filter((other) => other.unit === one.unit && isBefore(other, one));
    const pairs = earlier.flatMap((done, n) => pairsOf(done, earlier.slice(0, n), words));
    const own = pairs.filter((pair) => isOf(pair, left));
    if (own.length === 0 || comesOut(one, own, earlier)) return [];
    if (isToldElsewhere(left, same.get(keyOf(one)) ?? [], words)) return [];
    const general = own.filter(({ whole, done }) => !isSpecific(whole.scope) && !isSpecific(done.scope));
    // What one of several has is told of another only where a slip explains it.
    const [pair] = nearest(general, left).concat(general.length === 0 ? nearest(own, left, isDigitOff) : []);
    if (!pair) return [];
    const right = restOf(pair);
    return [{ whole: pair.whole, parts: [pair.done, one], suspect: { statement: one, right } }];
  });
}

/** By paragraph and sentence the words around all figures of it. */
function sentencesOf(statements: readonly Statement[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const one of statements)
    words.set(placeOf(one), (words.get(placeOf(one)) ?? '') + one.lead + one.before + one.after);
  return words;
}

function keyOf({ unit, value }: Statement): string {
  return `${unit}|${value}`;
}

function placeOf({ paragraph, sentence }: Statement): string {
  return `${paragraph}|${sentence}`;
}

function isBefore(one: Statement, other: Statement): boolean {
  return one.paragraph < other.paragraph || one.sentence < other.sentence;
}

const NOT = '(?:尚|仍|还)?(?:未|没有|不)(?:按期|按时|及时|完成|能)*([\\u4e00-\\u9fff]{2})';
const NOT_DONE = new RegExp(`${NOT}[\\u4e00-\\u9fff]{0,4}的$`);
const NOT_DONE_BEHIND = new RegExp(`^${NOT}`);
const REMAINING = /(?:剩余|余下|剩下|结转)的?$/;
/** Somebody or something in particular has it. */
const PICKED = /其中|每|各|超|以上|因|[镇乡村]/;
/** Somebody is told to see to it: what follows is what was told before. */
const SEES_TO = /^.*(?:紧盯|聚焦|围绕|针对|对照|[要将把对就])/;
const TIME = /第?[一二三四]季度|[上下]半年|\d{1,2}月份?/g;

/** `未整改的34处`, `9个未上线事项`, `剩余33公里…`; `null` of all others, and of what somebody in particular has. */
function leftIn(one: Statement): Left | null {
  const { after, lead, nested, depth, clause } = one;
  // `请各责任单位对照十项未办结事项`
  const before = one.before.replace(SEES_TO, '');
  if (nested || depth > 0 || PICKED.test(before) || isSpecific(before.replace(TIME, ''))) return null;
  if (lead !== '' && isSpecific(clause.replace(TIME, ''))) return null;
  const thing = plain(after.slice(0, LONGEST));
  if (REMAINING.test(before)) return { one, deed: '', thing };
  const deed = NOT_DONE.exec(before)?.[1] ?? (before === '' ? NOT_DONE_BEHIND.exec(after)?.[1] : undefined);
  return deed === undefined ? null : { one, deed, thing };
}

const LONGEST = 12;

function plain(words: string): string {
  return words.replace(EMPTY, '').replace(/[^\u4e00-\u9fff]/g, '');
}

const REACHED = /已|实际|实现|累计|到位|完成|达到/;

/** A figure as a part that is done, and what it may be part of: what its sentence, or the one before it, says first. */
function pairsOf(done: Statement, before: readonly Statement[], words: ReadonlyMap<string, string>): Pair[] {
  if (done.state === 'undone' || /未|不|没有|剩余|其余/.test(done.before)) return [];
  const wholes = before.filter(
    (one) => one.paragraph === done.paragraph && done.sentence - one.sentence <= 1 && one.value > done.value,
  );
  return wholes.slice(-MOST).map((whole) => ({
    whole,
    done,
    words: [...new Set([placeOf(whole), placeOf(done)])].map((place) => words.get(place) ?? '').join(''),
  }));
}

function restOf({ whole, done }: Pair): number {
  return sumOf([whole.value, -done.value]);
}

function slackOf({ whole, done }: Pair): number {
  return whole.slack + done.slack;
}

/** Some whole and part leave just that: with what else became of it, of a whole told before, or several of them together. */
function comesOut(one: Statement, pairs: readonly Pair[], counts: readonly Statement[]): boolean {
  const far = firstAndLast(counts.filter(({ whole, nested }) => whole && !nested)).slice(0, FAR);
  const rests = pairs.flatMap((pair) => {
    const others = counts.filter(
      (other) =>
        placeOf(other) === placeOf(pair.done) &&
        other !== pair.done &&
        !other.nested &&
        (pair.whole.sentence !== other.sentence || other.start > pair.whole.start),
    );
    return [
      restOf(pair),
      ...others.slice(0, MOST).map(({ value }) => sumOf([restOf(pair), -value])),
      ...far.map((whole) => sumOf([whole.value, -pair.done.value])),
    ];
  });
  const slack = Math.max(...pairs.map(slackOf));
  // Of each part the whole that stands next to it.
  const own = [...new Map(pairs.map((pair) => [pair.done, restOf(pair)])).values()].slice(-2 * MOST);
  const sums = own.flatMap((a, at) => own.slice(at + 1).map((b) => sumOf([a, b])));
  return [...rests, ...sums, sumOf(own)].some((rest) => areSame(rest, one.value, slack));
}

/** The same deed was done, or it is the same thing that was told. */
function isOf({ whole, done, words }: Pair, { one, deed, thing }: Left): boolean {
  if (deed !== '') {
    const isDone = done.label.includes(deed) || /^[已实]?$/.test(done.before.replace(deed[0] ?? '', ''));
    return (
      isDone &&
      !(whole.label.includes(deed) && !WITHIN.test(whole.after) && whole.state !== '' && !whole.whole)
    );
  }
  if (done.state !== 'done' && !REACHED.test(done.before)) return false;
  const isNext = one.paragraph === done.paragraph && one.sentence - done.sentence === 1;
  return common(thing, words) >= SHORTEST || (isNext && thing === '');
}

/** Those that leave nearly so many: the one that has most of its words first, of these the one that comes nearest. */
function nearest(
  pairs: readonly Pair[],
  { one, thing }: Left,
  isFor: (said: number, right: number) => boolean = isClose,
): Pair[] {
  const off = (pair: Pair): number => Math.abs(restOf(pair) - one.value);
  return pairs
    .filter((pair) => isFor(one.value, restOf(pair)))
    .sort((a, b) => common(thing, b.words) - common(thing, a.words) || off(a) - off(b));
}

/** Said of the same things once more, it is a figure of its own. */
function isToldElsewhere(
  { one, deed, thing }: Left,
  same: readonly Statement[],
  words: ReadonlyMap<string, string>,
): boolean {
  return same.slice(0, FIRST).some((other) => {
    if (other === one || other.nested) return false;
    const around = words.get(placeOf(other)) ?? '';
    return (deed !== '' && around.includes(deed)) || common(thing, around) >= SHORTEST;
  });
}

function isClose(said: number, right: number): boolean {
  const off = Math.abs(said - right);
  return right > 0 && (off <= Math.max(CLOSE_BY, CLOSE * right) || isDigitOff(said, right));
}
