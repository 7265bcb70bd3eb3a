import { readCount } from '../texts/numerals';
import { areSame, sumOf } from './numbers';
import type { Statement } from './statements';
import { nounsOf, WITHIN } from './vocabulary';
import { adjacent, countsByParagraph } from './neighbours';
import { isSpecific } from './specific';

/** A whole and the parts that make it up, as the text says. */
export interface Sum {
  readonly whole: Statement;
  readonly parts: readonly Statement[];
  /** What the parts may not be more than, where they need not be all of it (其中). */
  readonly atMost?: boolean;
}

/**
 * Sums that do not come out. A text can mostly be read in several ways; it is wrong where it is wrong in all of them, and
 * then the reading that lies nearest is told.
 */
export function wrongSums(statements: readonly Statement[]): Sum[] {
  const wrong: Sum[] = [];
  const wholes: Statement[] = [];
  for (const counts of countsByParagraph(statements)) {
    const states = wrongStates(counts, wholes);
    const lists = [
      ...wrongLists(counts, statements),
      ...wrongAmong(counts, statements),
      ...wrongComplements(counts, wholes),
      ...wrongTotals(counts),
      ...wrongClasses(counts, wholes),
      ...wrongMeasures(counts),
    ];
    for (const one of [...states, ...lists]) {
      const known = wrong.some(
        ({ whole, parts }) => whole === one.whole && parts.some((part) => one.parts.includes(part)),
      );
      if (!known) wrong.push(one);
    }
    wholes.push(...counts.filter(({ whole, nested, depth }) => whole && !nested && depth === 0));
  }
  return wrong;
}

/** What is left beside what is done; beside what has begun, what has not. */
function isOpen(state: string, core: string): boolean {
  if (core === 'started') return state === 'unstarted';
  if (core === 'returned') return state === 'unreturned';
  return state === 'progress' || state === 'undone' || state === 'open';
}

const COUNTED_STATES: ReadonlySet<string> = new Set([
  'started',
  'open',
  'returned',
  'unreturned',
  'lateReturn',
  'done',
  'progress',
  'undone',
  'unstarted',
  'overdue',
  'behind',
  'soon',
  'undated',
  'adjusted',
  'on-pace',
  'late',
  'nearly',
]);

/** 已完成 a，正在推进 b（，未启动 c …）: together what was set, since what is not done is not done yet. */
function wrongStates(counts: readonly Statement[], before: readonly Statement[]): Sum[] {
  const runs: { readonly wholes: Statement[]; readonly parts: Statement[] }[] = [];
  let run: { wholes: Statement[]; parts: Statement[] } | null = null;
  let wholes: Statement[] = [];
  for (const one of counts) {
    if (!one.exact) continue;
    if (one.whole && !one.nested) {
      if (run && run.parts.length > 0) run = null;
      wholes = [...wholes, one];
      continue;
    }
    if (!COUNTED_STATES.has(one.state) || /另有|另外/.test(one.before)) continue;
    if (one.state === 'progress' && one.before.endsWith('项目') && isFirst(one, counts)) {
      wholes = [...wholes, one];
      continue;
    }
    const outer = run?.parts.at(-1);
    if (outer && (one.depth > outer.depth || (one.nested && !outer.nested)) && one.unit === outer.unit)
      continue;
    const repeats = run?.parts.some(({ state, verb }) => state === one.state && verb === one.verb);
    if (!run || repeats || run.parts[0]?.unit !== one.unit) {
      run = { wholes, parts: [] };
      runs.push(run);
    }
    run.parts.push(one);
  }
  return runs.flatMap(({ wholes: own, parts }) => {
    const [first] = parts;
    const started = parts.some(({ state }) => state === 'unstarted')
      ? 'started'
      : parts.some(({ state }) => state === 'unreturned')
        ? 'returned'
        : '';
    const core = parts.filter(({ state }) => state === 'done' || state === started);
    const behind = parts.some(({ state }) => state === 'behind');
    const open = parts.filter(
      ({ state }) => isOpen(state, core[0]?.state ?? '') || (behind && state === 'on-pace'),
    );
    if (!first || core.length !== 1 || open.length === 0) return [];
    const candidates = [
      ...own,
      ...counts.filter((one) => one.whole && one.start > first.start && /共|合计|总/.test(one.before)),
      ...before,
    ].filter((one) => one.exact && one.unit === first.unit);
    const near = own.filter((one) => one.exact && one.unit === first.unit);
    const last = before.at(-1);
    if (near.length === 0 && last && last.paragraph === first.paragraph - 1)
      near.push(...before.filter((one) => one.exact && one.unit === first.unit).slice(-3));
    // 达到序时 may hold what is done.
    const paces = parts.filter(({ state }) => state === 'on-pace' || state === 'behind');
    const fits = [...subsets(parts, new Set(core), new Set(open)), paces].some((some) =>
      candidates.some(({ value, slack }) =>
        areSame(sumOf(some.map((part) => part.value)), value, slack + sumOf(some.map((part) => part.slack))),
      ),
    );
    const told = parts.filter(({ state }) => state !== 'adjusted');
    const total = sumOf(told.map(({ value }) => value));
    const whole =
      nearestTo(
        total,
        near.filter(({ value }) => parts.every((part) => part.value <= value)),
      ) ?? nearestTo(total, near);
    if (fits || !whole || isOfOthers(first, whole) || areOtherThings(first, whole)) return [];
    return [{ whole, parts: told }];
  });
}

/** `在建项目32个，已竣工12个`: what is under way is the whole there. */
function isFirst(one: Statement, counts: readonly Statement[]): boolean {
  return !counts.some(({ sentence, start }) => sentence === one.sentence && start < one.start);
}

/** Both say what they count, and it is not the same. */
function areOtherThings(a: Statement, b: Statement): boolean {
  return a.nouns !== '' && b.nouns !== '' && !a.nouns.includes(b.nouns) && !b.nouns.includes(a.nouns);
}

/** It is said of somebody else than the whole: 区教育局已完成4项 behind the whole of 区发改局. */
function isOfOthers(part: Statement, whole: Statement): boolean {
  return part.scope !== whole.scope && isSpecific(part.scope);
}

/** The parts with `must` among them, at least one that is open, in all ways. */
function subsets(
  parts: readonly Statement[],
  must: ReadonlySet<Statement>,
  open: ReadonlySet<Statement>,
): Statement[][] {
  const free = parts.filter((part) => !must.has(part)).slice(0, 10);
  return Array.from({ length: 1 << free.length }, (_, bits) => [
    ...must,
    ...free.filter((_part, at) => (bits >> at) & 1),
  ]).filter((some) => some.some((one) => open.has(one)));
}

function nearestTo(value: number, statements: readonly Statement[]): Statement | undefined {
  return [...statements].sort((a, b) => Math.abs(a.value - value) - Math.abs(b.value - value))[0];
}

const MAKE_UP = /分为|分别|组成|按.{1,8}分|从.{1,8}[看分]|包括|即|划分/;
const CONSISTS = /^[,:(]+$/;

/** A whole with the list of its parts behind it. */
function wrongLists(counts: readonly Statement[], all: readonly Statement[]): Sum[] {
  return counts.flatMap((whole, at) => {
    const first = counts
      .slice(at + 1)
      .find(({ unit, sentence }) => unit === whole.unit && sentence === whole.sentence);
    // 、 joins what stands side by side.
    if (!first || !whole.exact || first.remainder || first.lead.startsWith('、')) return [];
    const between = counts.slice(at + 1, counts.indexOf(first));
    if (between.length > 0 && first.depth <= whole.depth && !first.nested) return [];
    const link = `${whole.after}${first.lead}${first.before}`;
    const among = /其中/.test(first.lead + first.before) || WITHIN.test(whole.after);
    const inBrackets = first.depth > whole.depth;
    const parts = partsFrom(first, counts, {
      list: !inBrackets && !among && !MAKE_UP.test(link) && first.mark !== ':',
    });
    if (!among && parts.length < 2) return [];
    const sum = sumOf(parts.map(({ value }) => value));
    const slack = whole.slack + sumOf(parts.map((part) => part.slack));
    if (parts.some(({ exact }) => !exact)) return [];
    if (among && !saysAll(whole, parts, all)) {
      const more = parts.filter(({ value }) => value > whole.value + slack + 1e-9);
      const most =
        more.length > 0 ? more : areExclusive(parts) && sum > whole.value + slack + 1e-9 ? parts : [];
      return most.length > 0 ? [{ whole, parts: most, atMost: true }] : [];
    }
    const isState = parts.some(({ state }) => state !== whole.state && COUNTED_STATES.has(state));
    const remainder = parts.some((part) => part.remainder);
    const says =
      among ||
      inBrackets ||
      remainder ||
      first.mark === ':' ||
      MAKE_UP.test(link) ||
      isPlainList(first, parts);
    if (!says || (isState && !remainder && !among)) return [];
    const fits = parts.some((_, end) => {
      const some = parts.slice(0, end + 1);
      return (some.length > 1 || among) && areSame(sumOf(some.map(({ value }) => value)), whole.value, slack);
    });
    const others = counts.filter((one) => one !== whole && one.unit === whole.unit && !parts.includes(one));
    if (fits || others.some(({ value }) => among && areSame(sum, value, slack))) return [];
    return [{ whole, parts }];
  });
}

/** A sentence that begins with 其中: its whole is in one before. */
function wrongAmong(counts: readonly Statement[], all: readonly Statement[]): Sum[] {
  return counts.flatMap((first, at) => {
    if (!/^[^;。]{0,30}其中/.test(first.lead + first.before)) return [];
    const wholes = counts
      .slice(0, at)
      .filter((one) => one.unit === first.unit && one.exact && one.depth === 0);
    if (
      wholes.length === 0 ||
      counts.slice(0, at).some((one) => one.sentence === first.sentence && one.unit === first.unit)
    )
      return [];
    const parts = partsFrom(first, counts, { list: false });
    const whole = wholes.findLast(({ nested }) => !nested);
    if (!whole || parts.some(({ exact }) => !exact)) return [];
    const sum = sumOf(parts.map(({ value }) => value));
    const slack = sumOf(parts.map((part) => part.slack));
    if (saysAll(whole, parts, all))
      return wholes.some((one) => areSame(one.value, sum, slack + one.slack)) ? [] : [{ whole, parts }];
    const most = Math.max(...wholes.map(({ value }) => value));
    const over = (value: number): boolean => value > most + slack + 1e-9;
    const more = areExclusive(parts) && over(sum) ? parts : parts.filter(({ value }) => over(value));
    return more.length > 0 ? [{ whole, parts: more, atMost: true }] : [];
  });
}

/** Parts that stand in one row with the first, in brackets as deep; a row of plain words is joined by 、 only. */
function partsFrom(first: Statement, counts: readonly Statement[], { list }: { list: boolean }): Statement[] {
  const parts = [first];
  for (const one of counts.slice(counts.indexOf(first) + 1)) {
    if (one.sentence !== first.sentence || one.depth < first.depth) break;
    if (one.depth > first.depth) continue;
    if (/其中/.test(one.lead + one.before) || BY_CLASS.test(one.lead)) break;
    if (one.whole && WITHIN.test(one.after)) break;
    // `工业类30项，完成20项；民生类12项，完成8项`: what is done of a part is no part.
    if (first.state === '' && COUNTED_STATES.has(one.state) && !one.remainder) continue;
    if (one.unit !== first.unit) {
      if (list) break;
      continue;
    }
    if (list && one.mark !== '、') break;
    if (/共计|合计|总计|共|总/.test(one.before) && !one.remainder) break;
    parts.push(one);
    if (one.remainder) break;
  }
  return parts;
}

/** `全区共有98件，省级12件、市级30件、区级56件`: nothing else stands between. */
function isPlainList(first: Statement, parts: readonly Statement[]): boolean {
  return (
    CONSISTS.test(first.lead) && parts.every((part, at) => at === 0 || part.lead === '、' || part.lead === '')
  );
}

/** Whether parts behind 其中 are all of the whole by their words: 其余, 建议 and 提案 of 建议提案, 按期 and 未按期, shares of 100 %. */
function saysAll(whole: Statement, parts: readonly Statement[], all: readonly Statement[]): boolean {
  if (parts.length < 2) return false;
  if (parts.some(({ remainder }) => remainder)) return true;
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
const REASON = /^(?:因|由于|受)/;
const GROUPS = /(\d{1,2}|[两二三四五六七八九十]{1,3})(?:大类|类|个?方面|个?领域|大板块|个板块)[^,;。]{0,8}$/;

/** How many groups the words before a whole count: `五大类58项`, `区住建局等3家单位共有12项`; 0 where they count none. */
function groupsOf(whole: Statement, all: readonly Statement[]): number {
  const named = GROUPS.exec(whole.before)?.[1];
  if (named !== undefined) return readCount(named) ?? 0;
  const last = all[all.indexOf(whole) - 1];
  const isOwners = last?.unit === '家' && last.sentence === whole.sentence && last.exact;
  return isOwners && last.paragraph === whole.paragraph && /^[,、]?$/.test(whole.lead) ? last.value : 0;
}

function bareNouns(label: string): string {
  return nounsOf(label).replace(/人大|政协|代表|委员/g, '');
}

const PACES: readonly (readonly string[])[] = [['progress', 'on-pace'], ['behind']];

/** 已签约 and 未签约. */
function areOpposite(a: string, b: string): boolean {
  const plain = (text: string): string => text.replace(/已|均|尚|仍|的/g, '');
  const isNot = (x: string, y: string): boolean =>
    x !== '' && (y === `未${x}` || y === `不${x}` || y === `非${x}`);
  return isNot(plain(a), plain(b)) || isNot(plain(b), plain(a));
}

/** Words of which everything that they are said of is one. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['约束性', '预期性'],
  ['定量', '定性'],
  ['新建', '续建'],
  ['牵头', '配合'],
  ['主办', '协办'],
];

function arePair(a: string, b: string): boolean {
  return PAIRS.some(
    ([left, right]) =>
      (a.startsWith(left) && b.startsWith(right)) || (a.startsWith(right) && b.startsWith(left)),
  );
}

function areComplements([a = '', b = '']: readonly string[]): boolean {
  const plain = (text: string): string =>
    text.replace(/已|均|尚|仍|的/g, '').replace(nounsOf(text) || '\u0002', '');
  const [one, other] = [plain(a), plain(b)];
  const isNot = (x: string, y: string): boolean =>
    x !== '' && (y === `未${x}` || y === `不${x}` || y === `非${x}`);
  const late = (text: string): string => text.replace(/按期|按时|如期/, '逾期').replace(/延期|超期/, '逾期');
  return isNot(one, other) || isNot(other, one) || (one !== other && one !== '' && late(one) === late(other));
}

/** The share right behind a count: `112项，占25.5%`. */
export function shareBehind(count: Statement, all: readonly Statement[]): Statement | null {
  const next = all[all.indexOf(count) + 1];
  return next?.kind === 'share' && adjacent(count, next) ? next : null;
}

const LEVELS = /^(?:国家|中央|省|市|区|县|镇|街)级?/;

/** Nothing can be two of them: 省级, 市级, 区级; 已完成, 正在推进. */
function areExclusive(parts: readonly Statement[]): boolean {
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
  const states = parts.map(({ state }) => state);
  return (
    states.every((state) => ['done', 'progress', 'undone', 'unstarted', 'planned'].includes(state)) &&
    new Set(states).size === states.length
  );
}

/** `已签约1674户，未签约186户`: two parts of which one is what the other is not are all. */
function wrongComplements(counts: readonly Statement[], before: readonly Statement[]): Sum[] {
  return counts.flatMap((one, at) => {
    const other = counts
      .slice(at + 1)
      .find(({ unit, paragraph }) => unit === one.unit && paragraph === one.paragraph);
    if (!other || other.sentence !== one.sentence || other.depth !== one.depth || !one.exact || !other.exact)
      return [];
    if (!areOpposite(plainLabel(one), plainLabel(other))) return [];
    const beside = counts.some(
      (third) =>
        third !== one &&
        third !== other &&
        third.sentence === one.sentence &&
        third.unit === one.unit &&
        COUNTED_STATES.has(third.state),
    );
    if (beside) return [];
    const wholes = [
      ...before.filter(({ paragraph }) => paragraph === one.paragraph - 1),
      ...counts.slice(0, at),
    ].filter((whole) => whole.exact && whole.unit === one.unit && !isOfOthers(one, whole));
    const sum = sumOf([one.value, other.value]);
    const fits = wholes.some(({ value, slack }) => areSame(value, sum, slack + one.slack + other.slack));
    const later = counts.slice(at + 1).some(({ value, unit }) => unit === one.unit && areSame(value, sum, 0));
    const whole = wholes.findLast(({ value }) => value >= Math.max(one.value, other.value));
    return fits || later || !whole ? [] : [{ whole, parts: [one, other] }];
  });
}

function plainLabel({ label }: Statement): string {
  return label.replace(/其中|[:,、\s]|有|为/g, '');
}

/**
 * `项目100个，总投资300亿元，其中省级10个、投资50亿元，市级90个、投资250亿元`: where the parts are all of a whole by one measure,
 * they are by the other.
 */
function wrongMeasures(counts: readonly Statement[]): Sum[] {
  return counts.flatMap((whole, at) => {
    const first = counts.slice(at + 1).find((one) => one.unit === whole.unit);
    if (!first?.nested || !whole.exact || !whole.whole || first.sentence > whole.sentence + 1) return [];
    const parts = partsFrom(first, counts, { list: false });
    const isAll = areSame(sumOf(parts.map(({ value }) => value)), whole.value, whole.slack);
    if (parts.length < 2 || !isAll) return [];
    const others = parts.map((part) => counts[counts.indexOf(part) + 1]);
    const unit = others[0]?.unit;
    const beside = others.filter((one): one is Statement => one?.exact === true && one.unit === unit);
    if (unit === whole.unit || beside.length !== parts.length || beside.some(({ state }) => state !== ''))
      return [];
    const wholes = counts.filter(
      (one) =>
        one.unit === unit && one.exact && one.start < first.start && one.sentence >= whole.sentence - 1,
    );
    const sum = sumOf(beside.map(({ value }) => value));
    const slack = sumOf(beside.map((one) => one.slack));
    const near = nearestTo(sum, wholes);
    if (!near || wholes.some((one) => areSame(sum, one.value, slack + one.slack))) return [];
    return [{ whole: near, parts: beside }];
  });
}

/** `从单位看` picks some out, `按单位分` names all. */
const LOOKS_AT = /看[,:]?$/;

/** What the parts leave is as much as one of them: another may have been left out. */
function mayGoOn(parts: readonly Statement[], whole: Statement): boolean {
  const values = parts.map(({ value }) => value);
  return whole.value - sumOf(values) >= Math.min(...values);
}

const BY_CLASS = /(?:按照?|从|分)[^,:;。]{1,12}(?:分|看|划分|分类|管理|评价|统计)[,:]?$/;

/** `按类别分：A 3件、B 4件`, the whole being in a sentence before. */
function wrongClasses(counts: readonly Statement[], before: readonly Statement[]): Sum[] {
  return counts.flatMap((first) => {
    const parts = partsFrom(first, counts, { list: false });
    const isKinds =
      /分别(?:是|为)?:?$/.test(first.lead) && parts.every(({ before: label }) => label.endsWith('类'));
    if (!BY_CLASS.test(first.lead) && !isKinds) return [];
    if (
      counts.some(
        (one) =>
          one.unit === first.unit &&
          one.sentence === first.sentence &&
          one.start < first.start &&
          !BY_CLASS.test(first.lead),
      )
    )
      return [];
    const wholes = [...before, ...counts.filter((one) => one.start < first.start)].filter(
      (one) => one.exact && one.unit === first.unit && (one.whole || /共|总/.test(one.before)),
    );
    if (parts.length < 2 || parts.some(({ exact }) => !exact) || wholes.length === 0) return [];
    const sum = sumOf(parts.map(({ value }) => value));
    const slack = sumOf(parts.map((part) => part.slack));
    if (wholes.some((whole) => areSame(sum, whole.value, slack + whole.slack))) return [];
    const near = wholes.filter(({ paragraph }) => paragraph >= first.paragraph - 1);
    const whole = nearestTo(sum, near);
    if (!whole || (LOOKS_AT.test(first.lead) && mayGoOn(parts, whole))) return [];
    return [{ whole, parts }];
  });
}

const TOTAL =
  /^(?:以上|上述|前述)?(?:[两二三四五六七八九]者|[两二三四五六七八九]类|[两二三四五六七八九]项)?(?:共计|合计|总计|总共|一共|共)(?:有)?$/;

/** Parts first, then 共计 N. */
function wrongTotals(counts: readonly Statement[]): Sum[] {
  return counts.flatMap((whole, at) => {
    if (!whole.exact || !TOTAL.test(whole.before)) return [];
    const chain: Statement[] = [];
    let behind = whole;
    for (const one of counts.slice(0, at).reverse()) {
      if (one.sentence !== whole.sentence || one.depth < whole.depth || one.unit !== whole.unit) break;
      if (one.depth > whole.depth) continue;
      // What is in brackets behind a part is no part.
      if (!/^[、,;]$/.test(behind.lead.replace(/^[()]+/, '')) || /其中/.test(behind.before)) break;
      chain.unshift(one);
      behind = one;
    }
    if (chain.length < 2 || chain.some(({ exact, nested }) => !exact || nested)) return [];
    const fits = chain.some((_, from) => {
      const some = chain.slice(from);
      const slack = whole.slack + sumOf(some.map((part) => part.slack));
      return some.length > 1 && areSame(sumOf(some.map(({ value }) => value)), whole.value, slack);
    });
    return fits ? [] : [{ whole, parts: chain }];
  });
}
