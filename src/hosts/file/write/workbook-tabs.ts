import { Splices } from './splices';
import { attribute, attributesOf, withAttribute } from './xml-attributes';
import { escapeAttribute } from './xml-escape';
import { type Element, childrenOf, contentEnd, localName, prefixOf, qualified, rootTag } from './xml-tags';
import { withTabsMoved } from './workbook-names';

/** Adds a tab at a 0-based position; everything that counts tabs is renumbered. */
export function withTab(
  xml: string,
  position: number,
  tab: { readonly name: string; readonly relationshipId: string },
  relationshipsNamespace: string,
): string {
  const sheets = child(xml, 'sheets');
  if (!sheets) throw new SyntaxError('a workbook without sheets');
  const all = childrenOf(xml, sheets.tag);
  const sheetId =
    all.reduce((highest, { tag: one }) => Math.max(highest, Number(attribute(xml, one, 'sheetId')) || 0), 0) +
    1;
  const [prefix, declared] = relationshipPrefix(xml, relationshipsNamespace);
  const element = qualified(prefixOf(rootTag(xml).name), 'sheet');
  const text = `<${element} name="${escapeAttribute(tab.name)}" sheetId="${sheetId}" ${prefix}:id="${tab.relationshipId}"${declared}/>`;
  const at = position === 0 ? sheets.tag.end : (all[position - 1]?.end ?? contentEnd(xml, sheets));
  const added = xml.slice(0, at) + text + xml.slice(at);
  const moved = (index: number) => (index >= position ? index + 1 : index);
  return withViewsMoved(withTabsMoved(added, moved), moved);
}

/** Takes a tab away; the view that showed it shows `next` (0-based, as counted before). */
export function withoutTab(xml: string, position: number, next: number): string {
  const sheets = child(xml, 'sheets');
  const gone = sheets && childrenOf(xml, sheets.tag)[position];
  if (!gone) return xml;
  const removed = xml.slice(0, gone.tag.start) + xml.slice(gone.end);
  const moved = (index: number) => (index > position ? index - 1 : index);
  return withViewsMoved(
    withTabsMoved(removed, (index) => (index === position ? null : moved(index))),
    (index) => moved(index === position ? next : index),
  );
}

/** Whether the user locked the set of tabs. */
export function isStructureLocked(xml: string): boolean {
  const protection = child(xml, 'workbookProtection');
  const lock = protection && attribute(xml, protection.tag, 'lockStructure');
  return lock === '1' || lock === 'true' || lock === 'on';
}

/** Has the next program that opens the file calculate all formulas, for it holds cached results that are out of date. */
export function withFullCalculation(xml: string): string {
  const calc = child(xml, 'calcPr');
  if (calc) {
    const tag = withAttribute(xml, calc.tag, 'fullCalcOnLoad', '1');
    return xml.slice(0, calc.tag.start) + tag + xml.slice(calc.tag.end);
  }
  const order = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];
  const root = rootTag(xml);
  const before = childrenOf(xml, root).findLast(({ tag }) => order.includes(localName(tag.name)));
  if (!before) return xml;
  return `${xml.slice(0, before.end)}<${qualified(prefixOf(root.name), 'calcPr')} fullCalcOnLoad="1"/>${xml.slice(before.end)}`;
}

function withViewsMoved(xml: string, moved: (tab: number) => number): string {
  const views = child(xml, 'bookViews');
  if (!views) return xml;
  const splices = new Splices();
  for (const { tag } of childrenOf(xml, views.tag)) {
    let text = xml.slice(tag.start, tag.end);
    for (const name of ['activeTab', 'firstSheet']) {
      const value = attribute(xml, tag, name);
      if (value === undefined || moved(Number(value)) === Number(value)) continue;
      text = text.replace(new RegExp(`(\\s${name}\\s*=\\s*)(["'])\\d+\\2`), `$1$2${moved(Number(value))}$2`);
    }
    splices.replace(tag.start, tag.end, text);
  }
  return splices.apply(xml);
}

/** The prefix of `r:id`: what the root declares, else one that the new element declares itself. */
function relationshipPrefix(xml: string, namespace: string): [prefix: string, declaration: string] {
  for (const [name, value] of attributesOf(xml, rootTag(xml))) {
    if (value === namespace && name.startsWith('xmlns:')) return [name.slice(6), ''];
  }
  return ['r', ` xmlns:r="${namespace}"`];
}

function child(xml: string, local: string): Element | undefined {
  return childrenOf(xml, rootTag(xml)).find(({ tag }) => localName(tag.name) === local);
}
