import { endsAsUnit } from '../../units/words/endings';
import { isDigitOff, isSwapped, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { nounsOf, SEES_TO, isTakenUp } from '../vocabulary';
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
const THINGS =
  '任务|指标|事项|项目|建议|提案|问题|隐患|单位|案例|诉求|工单|事故|线索|案件|信访件|工程|网格员|网格|点位|企业|申请|资金|[\\u4e00-\\u9fff]{1,2}款';
const THING = new RegExp(`^[\\u4e00-\\u9fff]{0,10}?(?:${THINGS})`);
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
    const reference = referenceOf(one, counts[at + 1]);
    if (!reference) return [];
    const earlier = counts.slice(Math.max(0, at - FIRST), at).filter((other) => isEarlier(other, one));
    if (earlier.length === 0) return [];
    const alike = earlier.filter((other) => covers(other, reference));
    if (earlier.some((other) => other.value === one.value && shares(other, reference.name))) return [];
    const told = alike.filter((other) => isNamedBy(other, reference, one));
    const values = [...new Set(told.map(({ value }) => value))];
    if (values.length === 0 || (values.length > 1 && isFromThem(one.value, values))) return [];
    const owner = ownerOf(one);
    const right = told.find((other) =>
      mayBe(one.value, other.value, reference, owner !== '' && ownerOf(other) !== owner),
    );
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
function referenceOf(one: Statement, next: Statement | undefined): Reference | null {
  const { before, lead, remainder, nested, clause } = one;
  // `对148件已办结信访件抽查40件`
  const after = one.after === '' && next?.lead === '' && isBeside(one, next) ? next.before : one.after;
  if (remainder || nested || /[每各均最较比超]|以[上下内]|平均|其他/.test(before)) return null;
  const deed = plain(withoutSeeing(DEFINITE.exec(before)?.[1] ?? ''));
  const thing = THING.exec(after)?.[0] ?? '';
  if (deed.length >= 2) return { name: named(deed), thing: plain(thing), deed, isDefinite: true };
  // `16个限期整改问题于8月底前…`, `对146件已办结信访件…`: what opens its clause, with what is so of all of them.
  // Who has things is another set each time.
  const attribute = /(?:单位|企业)$/.test(thing) ? '' : attributeOf(thing);
  const own = plain(attribute);
  const rest = after.slice(thing.length);
  if (own.length >= 2 && !/[和及与或]/.test(attribute) && (isOpening(before, lead) || isTakenUp(before)))
    return TELLS.test(rest) ? null : { name: named(own), thing: '', deed: own, isDefinite: true };
  // `对26项任务进展情况逐一核查`: all there are.
  if (own === '' && thing !== '' && isTakenUp(before) && ONE_BY_ONE.test(rest))
    return { name: plain(thing), thing: '', deed: plain(thing), isDefinite: true };
  // What opens its clause is said of all of a thing; what was set, and what follows a name, of one of many.
  const name = plain(before + thing);
  const isOfAll = plain(clause) === plain(before) && nounsOf(before + thing) !== '' && !SET.test(before);
  return isOfAll && name.length >= SHORTEST ? { name, thing: '', deed: '', isDefinite: false } : null;
}

function isBeside(one: Statement, next: Statement): boolean {
  return one.paragraph === next.paragraph && one.sentence === next.sentence;
}

/** `9月底前付清拖欠`: what is to be done with them says nothing of which they are. */
function withoutSeeing(words: string): string {
  const rest = words.replace(SEES_TO, '');
  return rest.length >= 2 ? rest : words;
}

/** 未移交确权 and 未完成移交确权: that it is not so is told by itself. */
function named(deed: string): string {
  const rest = deed.replace(/^[未不]/, '');
  return rest.length >= 2 ? rest : deed;
}

/** `已办结信访件`: without the thing. */
function attributeOf(thing: string): string {
  return thing.replace(new RegExp(`(?:${THINGS})$`), '');
}

function isOpening(before: string, lead: string): boolean {
  return before === '' && /^(?:[^\d]*[;:,])?$/.test(lead);
}

const ONE_BY_ONE = /^[^,;]{0,10}(?:逐[一项个件条]|一一|全部|全面)/;

/** What some of them are, or have done. */
const TELLS =
  /^(?:中|里|均|都|也|分别)?(?:已|仍|尚|还|未|不|有|涉及|存在|超|因|由|属|是|为|在|完成|集中|分布|占)/;

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
    nounsOf(thing) === '' || other.nouns === '' || uncovered(thing, context + other.nouns) < thing.length;
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
  const isBare = /^(?:合计|共计|总计|共|为|有|达到?|计)?$/.test(other.before);
  const words = (isBare ? other.clause : other.before) + other.after;
  // What was there before, and is added: `加上结转5件` are not those that are carried over now.
  if (ADDED.test(words)) return false;
  const label = plain(words);
  if (DENIED.test(words) !== DENIED.test(one.before + one.after)) return false;
  if (isDefinite)
    return (
      (label.includes(deed.slice(-2)) || (thing.length >= LONG_THING && label.includes(thing))) &&
      isOfSame(other, one, isDefinite)
    );
  return uncovered(name, label) === 0 && isOfSame(other, one, isDefinite);
}

const ADDED = /^(?:再)?加上/;

/** Whoever the later one names has to be whom the earlier one is of; what is said of nobody may be all of what is known. */
function isOfSame(other: Statement, one: Statement, isDefinite: boolean): boolean {
  if (!isDefinite && areApart(one.scope, other.scope)) return false;
  const [owner, told] = [ownerOf(one), ownerOf(other)];
  return owner === told || (isDefinite && (owner === '' || ACTS.test(one.clause)));
}

/** Who is to see to it has not got it: `县财政局要于9月底前付清…`. */
const ACTS = /[局委办镇乡县区司心村道][^,;]{0,4}[要须应]/;

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

/** @param ofOthers it is said of somebody, and the other one of nobody */
function mayBe(said: number, right: number, { isDefinite, name }: Reference, ofOthers: boolean): boolean {
  if (ofOthers || (name.length < LONG && !isDefinite)) return isSwapped(said, right);
  return Math.abs(said - right) <= Math.max(CLOSE_BY, CLOSE * right) || isDigitOff(said, right);
}
