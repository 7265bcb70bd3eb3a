import { remembered } from '../grid/remembered';
import { trimmed } from '../texts/invisible';
import { squash } from '../texts/width';
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

const LABEL = /(^|[\n;；。，,、（(【\s])([\u4e00-\u9fff]{2,10})\s*[:：]/g;
/** Cells without these say nothing that is no unit. */
const MAY_SAY_MORE = /(?:领导|责任人|负责人|[市区县旗镇乡局]长|时限|时间|期限|节点)\s*[:：]/;
const END = /[\s;；。，,、（(【】]+$/;

/** `null`: the cell has no labels but those of units. */
export const labelledIn = remembered((text): Labelled | null => {
  if (!MAY_SAY_MORE.test(text)) return null;
  const labels = [...text.matchAll(LABEL)].map((match) => ({
    start: match.index + (match[1]?.length ?? 0),
    behind: match.index + match[0].length,
    role: candidatesOf(squash(match[2] ?? ''))[0]?.role ?? null,
  }));
  const said = new Map<ColumnRole | null, string>();
  let units = text.slice(0, labels[0]?.start);
  labels.forEach(({ start, behind, role }, index) => {
    const end = labels[index + 1]?.start ?? text.length;
    if (role === 'leader' || role === 'deadline') said.set(role, valueOf(text.slice(behind, end)));
    else units += text.slice(start, end);
  });
  if (said.size === 0) return null;
  return {
    units,
    namesUnits: labels.some(({ role }) => role === 'leadUnit' || role === 'supportUnit'),
    leader: said.get('leader') ?? null,
    deadline: said.get('deadline') ?? null,
  };
});

/** The units of a cell, without the leaders and times that it has labels for. */
export function unitWords(text: string): string {
  return labelledIn(text)?.units ?? text;
}

/** The leaders that a line or a title names under a label: `分管领导：副市长 许蔓`, `项目建设（牵头领导：梁卫东）`. */
export function leadersNamedIn(text: string): readonly string[] {
  const leader = labelledIn(text)?.leader;
  return leader ? readLeaders(leader).names : [];
}

/** Without the mark that ends it, and the bracket that was opened before its label. */
function valueOf(text: string): string {
  const value = trimmed(text).replace(END, '');
  const isOpen = /^[^（(]*[)）]$/.test(value);
  return isOpen ? value.slice(0, -1) : value;
}
