/** One cell for all units of a task, by what they do. */
export interface UnitRoles {
  readonly lead: string;
  readonly support: string;
}

const SUPPORTS = '(?:协同|配合|协办|协助|参与|参加|会办)';
/** `配合：`, `配合单位：` at the start of a part. */
const LABELLED = new RegExp(`(?:^|[\\s;；。，,、])${SUPPORTS}(?:责任)?(?:单位|部门)?[：:]`);
/** `商务局牵头，科技局、工信局配合`: the second part begins behind the first role. */
const LEADS = /(?:牵头|负责|主办|主抓)(?:[)）]|负责|落实|实施)*[\s，,；;。、]+/;
const SUPPORT_BEHIND = new RegExp(`${SUPPORTS}(?:[)）]|落实|实施)*[。；;\\s]*$`);

/** Behind the name of who leads, in brackets. */
const LEAD_MARK = /[（(](?:牵头|主办|主责)(?:单位|部门)?[）)]/;
/** The parts of a list, each with the marks behind it. */
const LISTED = /[^、，,；;]+[、，,；;\s]*/g;
const SPACED = /\S+\s*/g;

/**
 * Tells the units that lead from those that support where one cell names both: `牵头：商务局；配合：财政局`,
 * `商务局牵头，财政局配合`. `null` where the cell says nothing of the kind.
 */
export function readUnitRoles(text: string): UnitRoles | null {
  const labelled = LABELLED.exec(text);
  if (labelled) {
    return { lead: text.slice(0, labelled.index), support: text.slice(labelled.index) };
  }
  const leads = LEADS.exec(text);
  if (!leads) return rolesByMark(text);
  const from = leads.index + leads[0].length;
  const support = text.slice(from);
  return SUPPORT_BEHIND.test(support) ? { lead: text.slice(0, from), support } : rolesByMark(text);
}

/** `住建局（牵头）、城管局`: who is marked leads, and the others support. */
function rolesByMark(text: string): UnitRoles | null {
  if (!LEAD_MARK.test(text)) return null;
  const parts = text.match(/[、，,；;]/.test(text) ? LISTED : SPACED) ?? [];
  const lead = parts.filter((part) => LEAD_MARK.test(part)).join('');
  const support = parts.filter((part) => !LEAD_MARK.test(part)).join('');
  return support.trim() === '' ? null : { lead, support };
}
