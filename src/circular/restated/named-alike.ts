import { endsAsUnit } from '../../units/words/endings';
import { isDigitOff, isSwapped, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { nounsOf } from '../vocabulary';
import type { Restated } from './differently';

/** Figures before it among which it is looked for. */
const FIRST = 200;
/** Words that name no thing and no deed. */
const EMPTY =
  /截[至止]到?(?:目前|当前)?|目前|当前|今年(?:以来)?|本(?:次|季度|月|年度?)|此次|其中|上述|以上|前述|这些|全部|分别|共计|合计|总计|累计|涉及|区政府|全[区县市镇]|方面|督查组?|[的了已共有为对将把在从由于该出到等各尚仍还均计及和与也是就]/g;
const FIGURES = /\d[\d.,]*(?:万|亿)*(?:百分点|亩|公里|[\u4e00-\u9fff])?/g;
const MARKS = /[^\u4e00-\u9fffA-Z]+/g;
/** What stands before a figure whose thing is known already: `办结的27件`. */
const DEFINITE = /([\u4e00-\u9fff]{2,14})的$/;
/** The thing that it counts, and nothing of what is done with it. */
const THING =
  /^[\u4e00-\u9fff]{0,10}?(?:任务|指标|事项|项目|建议|提案|问题|隐患|单位|案例|诉求|工单|事故|线索|案件|工程|网格员|网格|点位|企业)/;
const ANOTHER_TIME = /去年|上年|同期|上[月周期]|上一|累计|前[一二三]批/;
const DENIED = /未|不|没有|无/;
/** A slip changes a figure by no greater share. */
const CLOSE = 0.05;
const CLOSE_BY = 2;

/**
 * `发现问题218个`, and later `对检查发现的281个问题`; `网格412个，网格员836名`, and later `412个网格共配备网格员863名`: a figure all of whose
 * words were said of an earlier one, and no other, is that one.
 */
export function restatedByName(counts: readonly Statement[]): Restated[] {
  return counts.flatMap((one, at) => {
    const reference = referenceOf(one);
    if (!reference) return [];
    const earlier = counts.slice(Math.max(0, at - FIRST), at).filter((other) => isEarlier(other, one));
    if (earlier.length === 0) return [];
    const alike = earlier.filter((other) => covers(other, reference));
    if (earlier.some((other) => other.value === one.value && shares(other, reference.name))) return [];
    const told = alike.filter((other) => isNamedBy(other, reference, one));
    const values = [...new Set(told.map(({ value }) => value))];
    if (values.length === 0 || (values.length > 1 && isFromThem(one.value, values))) return [];
    const right = told.find(({ value }) => mayBe(one.value, value, reference));
    return right ? [{ wrong: one, right }] : [];
  });
}

interface Reference {
  /** What it is called, without words that say nothing. */
  readonly name: string;
  /** What is counted, where its words say it. */
  readonly thing: string;
  /** The deed that it is told by: 发现 of 检查发现的281个问题. */
  readonly deed: string;
  /** It is said of a thing that is known. */
  readonly isDefinite: boolean;
}

/** What a figure is called; `null` where that tells nothing. */
function referenceOf(one: Statement): Reference | null {
  const { before, after, remainder, nested, clause } = one;
  if (remainder || nested || /[每各均最较比超]|以[上下内]|平均|其他/.test(before)) return null;
  const deed = plain(DEFINITE.exec(before)?.[1] ?? '');
  const thing = THING.exec(after)?.[0] ?? '';
  if (deed.length >= 2) return { name: deed, thing: plain(thing), deed, isDefinite: true };
  // What opens its clause is said of all of a thing; what was set, and what follows a name, of one of many.
  const name = plain(before + thing);
  const isOfAll = plain(clause) === plain(before) && nounsOf(before + thing) !== '' && !SET.test(before);
  return isOfAll && name.length >= SHORTEST ? { name, thing: '', deed: '', isDefinite: false } : null;
}

const SET = /应|目标|计划|预算|任务/;
const SHORTEST = 4;
const LONG = 5;
const LONG_THING = 4;

function plain(words: string): string {
  return words.replace(FIGURES, '').replace(MARKS, '').replace(EMPTY, '');
}

function isEarlier(other: Statement, one: Statement): boolean {
  return (
    other.unit === one.unit &&
    (other.paragraph < one.paragraph || other.sentence < one.sentence) &&
    (other.when === one.when || (one.when === '' && !ANOTHER_TIME.test(other.when)))
  );
}

/** All but a character or so of a name, in pieces of two and more, stand in what was said of another figure. */
function covers(other: Statement, { name, thing }: Reference): boolean {
  const context = contextOf(other);
  const isThing =
    thing === '' || other.nouns === '' || uncovered(thing, context + other.nouns) < thing.length;
  return isThing && uncovered(name, context) <= (name.length > 6 ? 1 : 0);
}

function contextOf({ clause, after }: Statement): string {
  return plain(clause + after);
}

function shares(other: Statement, name: string): boolean {
  return uncovered(name, contextOf(other)) <= name.length - 2;
}

/** How many characters of a name stand in no piece of two and more that a text has. */
function uncovered(name: string, text: string): number {
  let missing = 0;
  for (let at = 0; at < name.length;) {
    let length = 0;
    for (let most = Math.min(name.length - at, 8); most >= 2; most--)
      if (text.includes(name.slice(at, at + most))) {
        length = most;
        break;
      }
    if (length === 0) missing++;
    at += Math.max(1, length);
  }
  return missing;
}

function isNamedBy(other: Statement, { deed, thing, name, isDefinite }: Reference, one: Statement): boolean {
  const words = (other.before === '' ? other.lead : other.before) + other.after;
  const label = plain(words);
  if (DENIED.test(words) !== DENIED.test(one.before + one.after)) return false;
  if (isDefinite)
    return (
      (label.includes(deed.slice(-2)) || (thing.length >= LONG_THING && label.includes(thing))) &&
      isOfSame(other, one, isDefinite)
    );
  return uncovered(name, label) === 0 && isOfSame(other, one, isDefinite);
}

/** Whoever the later one names has to be whom the earlier one is of; what is said of nobody may be all of what is known. */
function isOfSame(other: Statement, one: Statement, isDefinite: boolean): boolean {
  if (!isDefinite && areApart(one.scope, other.scope)) return false;
  const [owner, told] = [ownerOf(one), ownerOf(other)];
  return owner === told || (owner === '' && isDefinite);
}

/** Two sections are each of its own things. */
function areApart(one: string, other: string): boolean {
  const [a, b] = [one, other].map((scope) => scope.replace(TIMES, ''));
  return a !== '' && b !== '' && a !== b;
}

const TIMES = /前?[一二三四]季度|[上下]半年|\d{1,2}月份?|[\d—–~～至到-]+/g;

/** By its own part of the sentence, else by the heading that it stands under. */
function ownerOf({ clause, scope }: Statement): string {
  return ownerIn(clause) || (scope.split('/').findLast((name) => endsAsUnit(name)) ?? '');
}

function ownerIn(clause: string): string {
  const names = clause
    .split(/[,:、()\d]/)
    .flatMap(
      (piece) =>
        /^(?:其中)?([\u4e00-\u9fff]{2,12}?[局委办镇乡县区司心村]|[\u4e00-\u9fff]{2,8}街道)(?=.)/.exec(
          piece,
        )?.[1] ?? [],
    );
  return (
    names
      .filter((name) => endsAsUnit(name) && !/^全|^本|^我|[未督交承在待已转协主会]办$/.test(name))
      .at(-1) ?? ''
  );
}

function isFromThem(value: number, values: readonly number[]): boolean {
  return sumOf(values) === value || values.length > 2;
}

function mayBe(said: number, right: number, { isDefinite, name }: Reference): boolean {
  if (name.length < LONG && !isDefinite) return isSwapped(said, right);
  return Math.abs(said - right) <= Math.max(CLOSE_BY, CLOSE * right) || isDigitOff(said, right);
}
