import { remembered } from '../grid/remembered';
import { BLANK } from './blank';

/** Words that say how a figure is meant, not what is counted. */
const MEANS_ONLY =
  /累计|总计|合计|共计|达到|实现|完成|力争|确保|保持|预计|计划|至少|不低于|不少于|超过|突破|以上|左右|以内|等|品种(?!植)|同比|环比|分别/g;

/** Verbs at the head of a clause that different stages put differently; 储备, 实施, 申报, 竣工 … tell things apart and stay. */
const LEADING =
  /^(?:赴|再(?!生)|新增|引进|引育|招引|开展|组织|举办|推动|推进|促进|培育|建设|打造|精准|对接|加快|积极|大力|努力|继续|持续|做好|其中|并|且|以及|及|和|将|的)/;

/** A verb after the figure begins a new statement: `100节“精品课”推动教学质量…` counts 精品课. */
const NEXT_STATEMENT = /推动|带动|促进|提升|提高|确保|实现|用于|并|从而|以便/;

const TRAILING = /(?:数量|总数|总量|总额|总面积|面积|规模|数|总|共|约|近|为|的|到|达|超|过|率达|增幅|增速)$/;

/** What a figure counts, as a key to compare: the words before and after it without dates, verbs, qualifiers and marks. */
export function thingOf(before: string, after: string): string {
  const cut = NEXT_STATEMENT.exec(after);
  const tail = plain(cut && cut.index > 0 ? after.slice(0, cut.index) : after);
  return stripTrailing(stripLeading(plain(before))) + stripLeading(tail);
}

function plain(text: string): string {
  return text
    .replaceAll(BLANK, '')
    .replace(/\([^()]{0,80}\)/g, '')
    .replace(/[\s“”"《》「」‘’'、,;:。()·+—-]/g, '')
    .replace(MEANS_ONLY, '');
}

function stripLeading(text: string): string {
  let rest = text;
  for (let found = LEADING.exec(rest); found; found = LEADING.exec(rest)) rest = rest.slice(found[0].length);
  return rest;
}

function stripTrailing(text: string): string {
  const rest = text.replace(TRAILING, '');
  return rest.length >= 2 ? rest : text;
}

/** Nouns that nearly everything in these tables ends in; they do not make two things alike. */
const GENERIC = /(?:项目|企业|活动|任务|工作|工程|单位|人员)$/;

/**
 * How surely two keys name one thing, 0…1: the share of the shorter key's character pairs that the longer has, generic
 * nouns left out. Linear in the lengths.
 */
export function likeness(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  const [short, long] = [pairs(withoutGeneric(a)), pairs(withoutGeneric(b))].sort((x, y) => x.size - y.size);
  if (!short || !long || short.size === 0) return 0;
  let shared = 0;
  for (const pair of short) if (long.has(pair)) shared += 1;
  return shared / short.size;
}

/** Whether two keys end in the same noun, one that says something (人才, not 企业). */
export function sameHead(a: string, b: string): boolean {
  return a.length > 2 && b.length > 2 && a.slice(-2) === b.slice(-2) && !GENERIC.test(a);
}

function withoutGeneric(key: string): string {
  const rest = key.replace(GENERIC, '');
  return rest.length >= 2 ? rest : key;
}

export const pairs = remembered((key): ReadonlySet<string> => {
  const found = new Set<string>();
  for (let n = 0; n + 1 < key.length; n++) found.add(key.slice(n, n + 2));
  return found;
});
