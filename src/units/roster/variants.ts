import { DEPARTMENTS, LEVELS, LEXICON, OPTIONAL_WORDS } from '../words/departments';
import type { RosterGiven, RosterUnit, UnitVariant } from '../model';
import { endingOf, withoutBracket } from '../forms/form';
import { foldName } from '../folded';
import { isMisspelled, misspellingKeys, type ComparedName } from './misspelling';

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
  ['镇人民政府', '镇'],
  ['乡人民政府', '乡'],
  ['村民委员会', '村'],
  ['村委会', '村'],
  ['社区居民委员会', '社区'],
  ['社区居委会', '社区'],
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
/** 规划和自然资源局, 规划与自然资源局 */
const LINKING = /[和与及]/g;
/** 区委, 县政府, 市场, 区域: the first character belongs to the word. */
const NOT_A_LEVEL = /^(?:[区县市旗州](?:委|政府|直|级|域|属|人大|政协)|市(?:场|政|容|民)|州城)/;

interface Entry extends ComparedName {
  readonly unit: RosterUnit;
  readonly level: string;
  /** Without level, bracket and variety of ending. */
  readonly core: string;
  /** `core` without its ending; `body` and `ending` are those of the name as written. */
  readonly coreBody: string;
  readonly coreEnding: string;
  /** Line of the list of departments; -1 where it is on none. */
  readonly department: number;
}

/**
 * Names of one workbook that are probably one unit. Of a pair, the more usual name is taken for the standard; of equals
 * the longer one, then the first in code order. Cost grows with the number of names, not with its square.
 *
 * A name that people gave as an alias of itself is a name of its own and no variant.
 *
 * @param together whether two names stand in one cell somewhere: then neither is a slip for the other
 */
export function findVariants(
  units: readonly RosterUnit[],
  given: RosterGiven,
  together: (a: string, b: string) => boolean,
): readonly UnitVariant[] {
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
        if (!key.startsWith('~')) {
          if (isSameUnit(entry, usual, mixedLevels)) pair(usual, entry);
        } else if (!together(entry.unit.name, usual.unit.name)) {
          if (isMisspelled(entry, usual)) pair(usual, entry);
          else if (isMisspelled(usual, entry)) pair(entry, usual);
        }
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
  const [written, standard] = SAME_ENDINGS.find(
    ([long]) => bare.endsWith(long) && bare.length > long.length,
  ) ?? ['', ''];
  const core = written === '' ? bare : bare.slice(0, -written.length) + standard;
  const coreEnding = endingOf(core)?.ending ?? '';
  const ending = endingOf(bare)?.ending ?? '';
  const department = DEPARTMENT_OF.get(bare) ?? DEPARTMENT_OF.get(core) ?? -1;
  return {
    unit,
    seen: unit.seen,
    level: hasLevel ? first : '',
    full: name,
    bare,
    body: bare.slice(0, bare.length - ending.length),
    ending,
    core,
    coreBody: core.slice(0, core.length - coreEnding.length),
    coreEnding,
    department,
    isDepartment: department >= 0 || LEXICON.has(name),
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
    for (const key of misspellingKeys(entry.full)) put(`~${key}`, entry);
    if (entry.coreEnding !== '' && !entry.isProper) put(`^${entry.core.charAt(0)}${entry.coreEnding}`, entry);
  }
  for (const [key, bucket] of found) if (bucket.length < 2) found.delete(key);
  return found;
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
  if (a.coreEnding !== b.coreEnding || a.coreEnding === '' || a.isProper) return false;
  const [one, other] = [a.coreBody, b.coreBody];
  if (one.replace(LINKING, '') === other.replace(LINKING, '')) return true;
  return one.length < other.length ? abbreviates(one, other) : abbreviates(other, one);
}

/**
 * Whether `short` is `long` with two-character words cut to their first (文旅 for 文化旅游), or with words left out that a
 * name may do without (消防 for 消防救援).
 */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 2 || short.length >= long.length || short.charAt(0) !== long.charAt(0)) return false;
  let reached = new Set<number>([0]);
  const words = long.replace(LINKING, '');
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
