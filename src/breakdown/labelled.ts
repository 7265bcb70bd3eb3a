import { remembered } from '../grid/remembered';
import { trimmed } from '../texts/invisible';
import { squash } from '../texts/width';
import { looksLikeUnits } from '../units/looks-like-units';
import { readLeaders } from '../units/people/people';
import { candidatesOf } from './header';
import type { ColumnRole } from './roles';

/** What a cell says under words that head columns elsewhere: `牵头单位：区发改局；责任领导：张三；完成时限：6月底`. */
interface Labelled {
  /** The cell without what is no unit. */
  readonly units: string;
  readonly namesUnits: boolean;
  /** `null`: no such label. */
  readonly leader: string | null;
  readonly deadline: string | null;
}

/** `责任单位（盖章）：` is one too. */
const LABEL = /(^|[\n;；。，,、（(【\s])([\u4e00-\u9fff]{2,10})(?:[（(][\u4e00-\u9fff]{1,6}[）)])?\s*[:：]/g;
/** Cells without these say nothing that is no unit. */
const MAY_SAY_MORE = /(?:领导|责任人|负责人|[市区县旗镇乡局]长|时限|时间|期限|节点)\s*[:：]/;
const END = /[\s;；。，,、（(【】]+$/;

/** `null`: the cell has no labels but those of units. */
export const labelledIn = remembered((text): Labelled | null => {
  if (!MAY_SAY_MORE.test(text)) return null;
  const labels = labelsOf(text);
  const said = new Map<ColumnRole | null, string>();
  let units = text.slice(0, labels[0]?.start);
  for (const { start, behind, end, role } of labels) {
    if (role === 'leader' || role === 'deadline') said.set(role, valueOf(text.slice(behind, end)));
    else units += text.slice(start, end);
  }
  if (said.size === 0) return null;
  return {
    units,
    namesUnits: labels.some(({ role }) => role === 'leadUnit' || role === 'supportUnit'),
    leader: said.get('leader') ?? null,
    deadline: said.get('deadline') ?? null,
  };
});

interface Label {
  /** UTF-16 offsets: where the label begins, where its value does, and where that ends. */
  readonly start: number;
  readonly behind: number;
  readonly end: number;
  readonly words: string;
  readonly role: ColumnRole | null;
}

function labelsOf(text: string): readonly Label[] {
  const matches = [...text.matchAll(LABEL)];
  const startOf = ({ index, 1: before = '' }: RegExpExecArray): number => index + before.length;
  return matches.map((match, index) => {
    const next = matches[index + 1];
    const words = match[2] ?? '';
    return {
      start: startOf(match),
      behind: match.index + match[0].length,
      end: next ? startOf(next) : text.length,
      words,
      role: candidatesOf(squash(words))[0]?.role ?? null,
    };
  });
}

/** The units of a cell, without the leaders and times that it has labels for. */
export function unitWords(text: string): string {
  return labelledIn(text)?.units ?? text;
}

/** The leaders that a line or a title names under a label: `分管领导：副市长 许蔓`, `项目建设（牵头领导：梁卫东）`. */
export function leadersNamedIn(text: string): readonly string[] {
  const leader = labelledIn(text)?.leader;
  return leader ? readLeaders(leader).names : [];
}

/** Lines without these name no units. */
const MAY_NAME_UNITS = /(?:单位|部门|科室|处室|股室|主体)(?:[（(][^（()）]{1,6}[）)])?\s*[:：]/;

/** The units that a line or a title names under a label, each with it: `牵头单位：区教育局`. None where none of them leads. */
export const unitsNamedIn = remembered((text): readonly string[] => {
  if (!MAY_NAME_UNITS.test(text)) return NOBODY;
  const named = labelsOf(text)
    .filter(({ role }) => role === 'leadUnit' || role === 'supportUnit')
    .map(({ role, words, behind, end }) => ({ role, words, units: valueOf(text.slice(behind, end)) }))
    .filter(({ units }) => looksLikeUnits(units));
  if (!named.some(({ role }) => role === 'leadUnit')) return NOBODY;
  return named.map(({ words, units }) => `${words}：${units}`);
});

const NOBODY: readonly string[] = [];

/** Without the mark that ends it, and the bracket that was opened before its label. */
function valueOf(text: string): string {
  const value = trimmed(text).replace(END, '');
  const isOpen = /^[^（(]*[)）]$/.test(value);
  return isOpen ? value.slice(0, -1) : value;
}
