import { DEPARTMENTS, LEVELS, OPTIONAL_WORDS } from './known-units';
import type { RosterGiven, RosterUnit, UnitVariant } from './model';
import { endingOf, withoutBracket } from './name-form';
import { foldName } from './name-text';
import { isMisspelling, misspellingKeys } from './misspelling';

/** In a bucket of similar names, each is compared with this many of the most usual ones. */
const MOST_COMPARED = 24;

/** Ways to write the same ending. Longer ones first. */
const SAME_ENDINGS: readonly (readonly [string, string])[] = [
  ['管理委员会', '管委会'],
  ['街道办事处', '街道'],
  ['街道办', '街道'],
  ['有限责任公司', '公司'],
  ['有限公司', '公司'],
  ['集团公司', '集团'],
  ['人民政府', '政府'],
  ['镇政府', '镇'],
  ['乡政府', '乡'],
  ['办公室', '办'],
  ['分局', '局'],
  ['分中心', '中心'],
  ['服务中心', '中心'],
];

const DEPARTMENT_OF = new Map(
  DEPARTMENTS.flatMap((names, index) => names.map((name) => [name, index] as const)),
);
/** Names of places and companies are proper names: only the same name with another ending is a variant. */
const PROPER =
  /(?:街道|镇|乡|村|社区|公司|集团|实业|控股|银行|学校|大学|学院|中学|小学|医院|卫生院|幼儿园|园区|开发区|[区县市])$/;
/** 区委, 县政府, 市场, 区域: the first character belongs to the word. */
const NOT_A_LEVEL = /^(?:[区县市旗州](?:委|政府|直|级|域|属|人大|政协)|市(?:场|政|容|民)|州城)/;

interface Entry {
  readonly unit: RosterUnit;
  readonly level: string;
  /** Without level, bracket and variety of ending. */
  readonly core: string;
  readonly body: string;
  readonly ending: string;
  /** Line of the list of departments; -1 where it is on none. */
  readonly department: number;
  /** `(交通)` at the end of the name, or ''. */
  readonly bracket: string;
  readonly isProper: boolean;
}

/**
 * Names of one workbook that are probably one unit. Of a pair, the more usual name is taken for the standard; of equals
 * the longer one, then the first in code order. Cost grows with the number of names, not with its square.
 *
 * A name that people gave as an alias of itself is a name of its own and no variant.
 */
export function findVariants(units: readonly RosterUnit[], given: RosterGiven): readonly UnitVariant[] {
  const own = new Set(
    Object.entries(given.aliases)
      .filter(([other, standard]) => foldName(other) === foldName(standard))
      .map(([other]) => foldName(other)),
  );
  const entries = units
    .filter((unit) => unit.kind === 'unit' && !own.has(foldName(unit.name)))
    .map(entryOf)
    .sort((a, b) => rank(a.unit, b.unit));
  const standards = new Map<string, string>();
  const pair = (standard: Entry, variant: Entry): void => {
    if (!standards.has(variant.unit.name)) standards.set(variant.unit.name, standard.unit.name);
  };
  const mixedLevels = levelsThatDiffer(entries);
  for (const [key, similar] of buckets(entries)) {
    similar.forEach((entry, index) => {
      if (standards.has(entry.unit.name)) return;
      for (const usual of similar.slice(0, Math.min(index, MOST_COMPARED))) {
        if (key.startsWith('-')) {
          if (isShort(entry, usual)) pair(usual, entry);
        } else if (!key.startsWith('~')) {
          if (isSameUnit(entry, usual, mixedLevels)) pair(usual, entry);
        } else if (isMisspelled(entry, usual)) pair(usual, entry);
        else if (isMisspelled(usual, entry)) pair(entry, usual);
        if (standards.has(entry.unit.name)) return;
      }
    });
  }
  return [...standards]
    .map(([variant, standard]) => ({ variant, standard: lastOf(standard, standards) }))
    .sort((a, b) => (a.variant < b.variant ? -1 : 1));
}

/** The standard of a standard, so that three names of one unit have one standard. */
function lastOf(name: string, standards: ReadonlyMap<string, string>): string {
  let last = name;
  for (let steps = 0; steps < 4; steps += 1) last = standards.get(last) ?? last;
  return last;
}

function rank(a: RosterUnit, b: RosterUnit): number {
  return b.seen - a.seen || b.name.length - a.name.length || (a.name < b.name ? -1 : 1);
}

function entryOf(unit: RosterUnit): Entry {
  const folded = foldName(unit.name);
  const name = withoutBracket(folded);
  const first = name.charAt(0);
  const hasLevel =
    LEVELS.some((level) => level === first) &&
    (name.length > 3 || DEPARTMENT_OF.has(name.slice(1))) &&
    !NOT_A_LEVEL.test(name);
  const bare = hasLevel ? name.slice(1) : name;
  const [written, ending] = SAME_ENDINGS.find(
    ([long]) => bare.endsWith(long) && bare.length > long.length,
  ) ?? ['', ''];
  const core = written === '' ? bare : bare.slice(0, -written.length) + ending;
  const found = endingOf(core)?.ending ?? '';
  return {
    unit,
    level: hasLevel ? first : '',
    core,
    body: core.slice(0, core.length - found.length),
    ending: found,
    department: DEPARTMENT_OF.get(bare) ?? DEPARTMENT_OF.get(core) ?? -1,
    bracket: folded.slice(name.length),
    isProper: PROPER.test(core),
  };
}

/** Names that may be variants of each other stand in one bucket at least; the most usual first. */
function buckets(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const found = new Map<string, Entry[]>();
  const put = (key: string, entry: Entry): void => {
    const bucket = found.get(key);
    if (bucket) bucket.push(entry);
    else found.set(key, [entry]);
  };
  for (const entry of entries) {
    put(`=${entry.core}`, entry);
    if (entry.department >= 0) put(`#${String(entry.department)}`, entry);
    const name = nameOf(entry);
    if (entry.department < 0) put(`-${name}`, entry);
    else if (name.length > 2) for (const key of shortened(name)) put(`-${key}`, entry);
    if (entry.ending === '' || entry.isProper) continue;
    put(`^${entry.body.charAt(0)}${entry.ending}`, entry);
    for (const key of misspellingKeys(entry.core, entry.body)) put(`~${key}`, entry);
  }
  for (const [key, bucket] of found) if (bucket.length < 2) found.delete(key);
  return found;
}

function nameOf({ unit, bracket }: Entry): string {
  const folded = foldName(unit.name);
  return folded.slice(0, folded.length - bracket.length);
}

/** The name with each of its characters left out. */
function shortened(name: string): ReadonlySet<string> {
  return new Set(Array.from(name, (_, index) => name.slice(0, index) + name.slice(index + 1)));
}

/** 商局 is 商务局 with a character left out: too short to compare, were 商务局 not a department that everybody has. */
function isShort(rare: Entry, usual: Entry): boolean {
  return (
    rare.department < 0 &&
    usual.department >= 0 &&
    rare.bracket === usual.bracket &&
    isMisspelling(nameOf(rare), nameOf(usual))
  );
}

/** 市财政局 beside 区财政局 is another unit; either beside 财政局 is a variant unless both occur. */
function levelsThatDiffer(entries: readonly Entry[]): ReadonlySet<string> {
  const levels = new Map<string, Set<string>>();
  for (const { core, level } of entries) {
    if (level !== '') levels.set(core, (levels.get(core) ?? new Set()).add(level));
  }
  return new Set([...levels].filter(([, found]) => found.size > 1).map(([core]) => core));
}

function isSameUnit(a: Entry, b: Entry, mixedLevels: ReadonlySet<string>): boolean {
  if (a.level !== b.level && ((a.level !== '' && b.level !== '') || mixedLevels.has(a.core))) return false;
  // 住建局(质监站) and 住建局(房产中心) are told apart by their brackets.
  if (a.bracket !== b.bracket && a.bracket !== '' && b.bracket !== '') return false;
  if (a.core === b.core || (a.department >= 0 && a.department === b.department)) return true;
  if (a.ending !== b.ending || a.ending === '' || a.isProper) return false;
  return a.body.length < b.body.length ? abbreviates(a.body, b.body) : abbreviates(b.body, a.body);
}

/**
 * Whether `short` is `long` with two-character words cut to their first (文旅 for 文化旅游), or with words left out that a
 * name may do without (消防 for 消防救援).
 */
export function abbreviates(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short.charAt(0) !== long.charAt(0)) return false;
  let reached = new Set<number>([0]);
  const words = long.replace(/[和与及]/g, '');
  for (let at = 0; at < words.length; at += 2) {
    const word = words.slice(at, at + 2);
    const after = new Set<number>();
    for (const index of reached) {
      if (short.startsWith(word, index)) after.add(index + word.length);
      if (word.length === 2 && short.startsWith(word.charAt(0), index)) after.add(index + 1);
      if (at > 0 && OPTIONAL_WORDS.includes(word)) after.add(index);
    }
    reached = after;
  }
  return reached.has(short.length);
}

/** A slip is much rarer than the name it is of, or is of a department that everybody has. */
function isMisspelled(rare: Entry, usual: Entry): boolean {
  const isRarer = rare.unit.seen <= usual.unit.seen;
  const isLikely =
    usual.unit.seen >= 3 * rare.unit.seen || (isRarer && rare.department < 0 && usual.department >= 0);
  return isLikely && rare.level === usual.level && isMisspelling(rare.core, usual.core);
}
