import { areSame, isSlip, sumOf } from '../numbers';
import type { Statement } from '../statements';
import { nounsOf, TAKEN_UP } from '../vocabulary';

/** One quantity that is given as two figures; `right` is the one that is given more often, or first. */
export interface Restated {
  readonly wrong: Statement;
  readonly right: Statement;
}

/** The same things in the same state, counted in two places: they are one figure. */
export function restatedDifferently(
  statements: readonly Statement[],
  inRows: ReadonlySet<Statement> = new Set(),
  proved: ReadonlySet<Statement> = new Set(),
): Restated[] {
  const groups = new Map<string, Statement[]>();
  for (const one of statements) {
    if (!isComparable(one) || (inRows.has(one) && one.scope !== '')) continue;
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  const found = [...groups.values()].flatMap((group) => kindsOf(group).flatMap(differing));
  const words = inSameWords(statements).flatMap(differing);
  const together = toldTogether(statements);
  const told = new Map<Statement, Restated>();
  for (const one of found)
    if (!told.has(one.wrong) && !proved.has(one.wrong) && !isTotal(one, together)) told.set(one.wrong, one);
  const known = new Set([...told.values()].flatMap(({ wrong, right }) => [wrong, right]));
  return [...told.values(), ...words.filter(({ wrong }) => !known.has(wrong))];
}

/** The figures of each state as each paragraph tells them: `常务会议正在办理13项；办公会议正在办理9项`. */
function toldTogether(statements: readonly Statement[]): ReadonlyMap<string, readonly (readonly number[])[]> {
  const told = new Map<string, Map<number, readonly number[]>>();
  for (const one of statements) {
    if (one.state === '' || one.nested || !one.exact) continue;
    const own = told.get(stateKey(one)) ?? new Map<number, readonly number[]>();
    told.set(stateKey(one), own.set(one.paragraph, [...(own.get(one.paragraph) ?? []), one.value]));
  }
  return new Map([...told].map(([key, own]) => [key, [...own.values()].filter(({ length }) => length > 1)]));
}

/** `正在办理的22项` is what was told of each of several, and not of one of them. */
function isTotal({ wrong, right }: Restated, told: ReturnType<typeof toldTogether>): boolean {
  const isTotalWith = (one: Statement, part: Statement): boolean =>
    told.get(stateKey(one))?.some((values) => values.includes(part.value) && sumOf(values) === one.value) ===
    true;
  return isTotalWith(wrong, right) || isTotalWith(right, wrong);
}

function stateKey({ unit, state, verb }: Statement): string {
  return `${unit}|${state}|${verb}`;
}

function isComparable(one: Statement): boolean {
  if (!one.exact || one.nested || one.remainder || OF_SEVERAL.test(one.before)) return false;
  if (/^还有/.test(one.before) && OF_ANOTHER.test(one.clause)) return false;
  if (one.kind === 'share') return /率(?:为|达到?|是)?$/.test(one.before) && !/平均/.test(one.before);
  if ((/每|各|平均|最|等$/.test(one.before) && !TAKEN_UP.test(one.before)) || one.state === 'planned')
    return false;
  if (one.state !== '' && one.state !== 'due') return true;
  const counts = THINGS.test(one.unit) && nounsOf(one.label) !== '' && !/的$/.test(one.before);
  return counts && !HOLDERS.test(one.nouns) && one.scope === '' && one.depth === 0;
}

/** `完成和达到序时进度的合计139项`: of both states together. */
const OF_SEVERAL = /[和及与、][^,;]*(?:合计|共计|总计|共)$/;

/** `限期整改的19个问题完成9个，还有10个`: what is left of those. */
const OF_ANOTHER = /的\d+[^\d,;:()、]{2,12}\d+[^\d,;:()、]{1,4},还有$/;

/** Who has things; what they have is said of each by itself. */
const HOLDERS = /^(?:单位|部门|镇街|街镇|乡镇|街道|社区|村|企业|学校|园区|人员|群众)+$/;
const THINGS = /^(?:项|个|件|家|条|户|人|次|件次|人次|期次|项次|批次|处|起|宗|例)$/;

function keyOf(one: Statement): string {
  const what =
    one.kind === 'share' ? (/[\u4e00-\u9fff]{1,6}率/.exec(one.before)?.[0] ?? '') : one.state + one.verb;
  return [one.kind, what, one.unit, one.scope, one.of, one.when, one.state === '' ? one.nouns : ''].join('|');
}

/** Figures of one key by what they count; those that do not say it go with all. */
function kindsOf(group: readonly Statement[]): Statement[][] {
  const nouns = [...new Set(group.map((one) => one.nouns).filter((noun) => noun !== ''))];
  if (nouns.length <= 1) return [[...group]];
  return nouns.map((noun) => group.filter((one) => one.nouns === noun || one.nouns === ''));
}

function differing(group: readonly Statement[]): Restated[] {
  const values = new Map<number, Statement[]>();
  for (const one of group) {
    const same = values.get(one.value);
    if (same) same.push(one);
    else values.set(one.value, [one]);
  }
  if (values.size < 2) return [];
  const same = [...values.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const [right] = same;
  if (!right) return [];
  return group
    .filter((one) => one.sentence !== right.sentence || one.paragraph !== right.paragraph)
    .filter((one) => !areSame(one.value, right.value, one.slack + right.slack))
    .filter((one) => !isOfOthers(one, same) && (isNear(one, right) || (one.nouns !== '' && one.state !== '')))
    .map((wrong) => ({ wrong, right }));
}

/** `47个问题，已完成43个` and `58个问题，已完成36个` are parts of two wholes. */
function isOfOthers(one: Statement, others: readonly Statement[]): boolean {
  const wholes = others.flatMap(({ amid }) => amid ?? []);
  return one.state !== '' && one.amid !== null && wholes.length > 0 && !wholes.includes(one.amid);
}

/** Figures that do not say what they count are the same only where one could be a slip for the other. */
function isNear(one: Statement, other: Statement): boolean {
  const [least, most] = [Math.min(one.value, other.value), Math.max(one.value, other.value)];
  return most - least <= Math.max(NEAR_COUNT, most / 2) || isSlip(String(one.value), String(other.value));
}

const NEAR_COUNT = 5;

/** The least number of words that tell a thing by themselves: `发现问题的332户`, `因主观努力不够未完成的18项`. */
const TELLING = 5;

/** Figures that are introduced by just the same words, about the same. */
function inSameWords(statements: readonly Statement[]): Statement[][] {
  const groups = new Map<string, Statement[]>();
  for (const one of statements) {
    const words = one.before.replace(/[的已共有为\s其中]/g, '');
    if (one.kind !== 'count' || !one.exact || words.length < TELLING - 1 || /每|各|平均|最|\d/.test(words))
      continue;
    if (!one.before.includes('的') && words.length < TELLING) continue;
    const key = [words, one.unit, one.scope, one.when].join('|');
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  // Fewer words tell a thing where it is taken up again: `完工未结算17个`, `完工未结算的17个项目`.
  return [...groups.values()].filter(
    (group) =>
      group.some(({ before }) => before.includes('的')) || (group[0]?.before.length ?? 0) >= TELLING + 2,
  );
}
