import { decodeEntities } from '../../read/entities';
import { FreeNumbers } from './free-numbers';
import { emptied, rememberEmpty } from './empty-names';
import { ElementList, type ListItem } from '../xml/element-list';
import { attribute, attributesOf, withAttribute } from '../xml/attributes';
import { escapeAttribute, escapePlain } from '../xml/escape';
import {
  type Element,
  type Tag,
  childElements,
  contentEnd,
  elementOf,
  localName,
  prefixOf,
  qualified,
  rootTag,
} from '../xml/tags';

interface TabItem extends ListItem {
  readonly name: string;
  readonly sheetId: string;
  readonly relationshipId: string;
  readonly visible: boolean;
}

interface NameItem extends ListItem {
  readonly name: string;
  /** 0-based tab that the name belongs to; `null`: the whole workbook. */
  readonly tab: number | null;
  /** Without `=`. */
  readonly refersTo: string;
}

/** Excel calls a file with a higher `sheetId` damaged. */
const MOST_SHEET_ID = 65_534;

/** The list of names stands behind the last of these that the workbook has. */
const BEFORE_NAMES = new Set(['sheets', 'functionGroups', 'externalReferences']);

/** The main part of a workbook while it is changed: its tabs, its defined names, and what counts them. */
export class WorkbookXml {
  private head: string;
  private readonly sheets: ElementList<TabItem>;
  private readonly middle: string;
  private readonly list: ElementList<NameItem>;
  /** The list of names as the file has it, '' where it has none. */
  private readonly namesBefore: string;
  private tail: string;
  private readonly prefix: string;

  constructor(
    xml: string,
    private readonly relationships: string,
  ) {
    const root = rootTag(xml);
    this.prefix = prefixOf(root.name);
    const children = childElements(xml, root);
    const child = (local: string) => children.find(({ tag }) => localName(tag.name) === local);
    const sheets = child('sheets');
    if (!sheets) throw new SyntaxError('a workbook without sheets');
    const names = child('definedNames');
    const last = children.findLast(({ tag }) => BEFORE_NAMES.has(localName(tag.name)));
    const place = last?.end ?? contentEnd(xml, elementOf(xml, root));
    const [from, to] = names ? [names.tag.start, names.end] : [place, place];
    const container = this.element('definedNames');
    this.head = xml.slice(0, sheets.tag.start);
    this.sheets = new ElementList(xml.slice(sheets.tag.start, sheets.end), tabItem);
    this.middle = xml.slice(sheets.end, from);
    this.namesBefore = xml.slice(from, to);
    this.list = new ElementList(names ? this.namesBefore : `<${container}></${container}>`, nameItem);
    this.tail = xml.slice(to);
  }

  /** In tab order. */
  get tabs(): readonly TabItem[] {
    return this.sheets.items;
  }

  get names(): readonly NameItem[] {
    return this.list.items;
  }

  /** Whether the user locked the set of tabs. */
  get structureLocked(): boolean {
    const protection = this.inHead('workbookProtection');
    const lock = protection && attribute(this.head, protection.tag, 'lockStructure');
    return lock === '1' || lock === 'true' || lock === 'on';
  }

  /** Adds a tab at a 0-based position; everything that counts tabs is renumbered. */
  addTab(position: number, name: string, relationshipId: string): void {
    const ids = new FreeNumbers(
      this.tabs.map((tab) => Number(tab.sheetId) || 0),
      MOST_SHEET_ID,
    );
    const sheetId = String(ids.next());
    const [prefix, declared] = this.relationshipPrefix();
    const text = `<${this.element('sheet')} name="${escapeAttribute(name)}" sheetId="${sheetId}" ${prefix}:id="${relationshipId}"${declared}/>`;
    this.sheets.items.splice(position, 0, { lead: '', text, name, sheetId, relationshipId, visible: true });
    this.moveTabs((tab) => (tab >= position ? tab + 1 : tab));
    this.moveViews((tab) => (tab >= position ? tab + 1 : tab));
  }

  /** Takes a tab away, and the names that belong to it; the view that showed it shows `next` (counted as before). */
  removeTab(position: number, next: number): void {
    this.sheets.remove(position);
    const moved = (tab: number) => (tab > position ? tab - 1 : tab);
    this.removeNames(({ tab }) => tab === position);
    this.moveTabs(moved);
    this.moveViews((tab) => moved(tab === position ? next : tab));
  }

  /** Sets a hidden name: replaces the one that is there, else puts it in its alphabetical place, as Excel writes them. */
  setName(entry: Pick<NameItem, 'name' | 'tab' | 'refersTo'>): void {
    const { items } = this.list;
    const text = this.nameText(entry);
    const same = items.findIndex((item) => compare(entry, item) === 0);
    const old = items[same];
    if (old) {
      items[same] = { ...entry, lead: old.lead, text };
      return;
    }
    const next = items.findIndex((item) => compare(entry, item) < 0);
    const following = items[next];
    // Behind the white space that is there, so that taking the name out again leaves all of it.
    items.splice(next < 0 ? items.length : next, 0, { ...entry, lead: following?.lead ?? '', text });
    if (following) items[next + 1] = { ...following, lead: '' };
  }

  removeNames(matches: (item: NameItem) => boolean): void {
    const { items } = this.list;
    for (let at = items.length - 1; at >= 0; at--) {
      const item = items[at];
      if (item && matches(item)) this.list.remove(at);
    }
  }

  /** Has the next program that opens the file calculate all formulas, for it holds cached results that are out of date. */
  requestCalculation(): void {
    const wrapped = `<x>${this.tail}`;
    const calc = childElements(wrapped, rootTag(wrapped)).find(({ tag }) => localName(tag.name) === 'calcPr');
    this.tail = calc
      ? wrapped.slice(3, calc.tag.start) +
        withAttribute(wrapped, calc.tag, 'fullCalcOnLoad', '1') +
        wrapped.slice(calc.tag.end)
      : `<${this.element('calcPr')} fullCalcOnLoad="1"/>${this.tail}`;
  }

  toXml(): string {
    const container = this.element('definedNames');
    const names =
      this.names.length === 0
        ? emptied(this.namesBefore, container)
        : rememberEmpty(this.namesBefore, this.list.toXml(), container);
    return this.head + this.sheets.toXml() + this.middle + names + this.tail;
  }

  private moveTabs(moved: (tab: number) => number): void {
    const { items } = this.list;
    items.forEach((item, at) => {
      if (item.tab === null || moved(item.tab) === item.tab) return;
      const tab = moved(item.tab);
      const text = item.text.replace(/(\slocalSheetId\s*=\s*)(["'])\d+\2/, `$1$2${tab}$2`);
      items[at] = { ...item, tab, text };
    });
  }

  private moveViews(moved: (tab: number) => number): void {
    const views = this.inHead('bookViews');
    if (!views) return;
    const text = this.head.slice(views.tag.start, views.end);
    const next = text.replace(
      /(\s(?:activeTab|firstSheet)\s*=\s*)(["'])(\d+)\2/g,
      (_, name: string, quote: string, tab: string) => `${name}${quote}${moved(Number(tab))}${quote}`,
    );
    this.head = this.head.slice(0, views.tag.start) + next + this.head.slice(views.end);
  }

  /** A child of the root that stands before the tabs, where the schema has it. */
  private inHead(local: string): Element | undefined {
    return childElements(this.head, rootTag(this.head)).find(({ tag }) => localName(tag.name) === local);
  }

  /** The prefix of `r:id`: what the root declares, else one that the new element declares itself. */
  private relationshipPrefix(): [prefix: string, declaration: string] {
    for (const [name, value] of attributesOf(this.head, rootTag(this.head))) {
      if (value === this.relationships && name.startsWith('xmlns:')) return [name.slice(6), ''];
    }
    return ['r', ` xmlns:r="${this.relationships}"`];
  }

  /** Print titles are the only names of ours that people are meant to see. */
  private nameText({ name, tab, refersTo }: Pick<NameItem, 'name' | 'tab' | 'refersTo'>): string {
    const element = this.element('definedName');
    const local = tab === null ? '' : ` localSheetId="${tab}"`;
    const hidden = name === '_xlnm.Print_Titles' ? '' : ' hidden="1"';
    return `<${element} name="${escapeAttribute(name)}"${local}${hidden}>${escapePlain(refersTo)}</${element}>`;
  }

  private element(local: string): string {
    return qualified(this.prefix, local);
  }
}

function tabItem(item: ListItem, tag: Tag): TabItem {
  const attributes = attributesOf(item.text, tag);
  const id = [...attributes].find(([name]) => name.endsWith(':id'))?.[1];
  const state = attributes.get('state');
  return {
    ...item,
    name: attributes.get('name') ?? '',
    sheetId: attributes.get('sheetId') ?? '',
    relationshipId: id ?? '',
    visible: state !== 'hidden' && state !== 'veryHidden',
  };
}

function nameItem(item: ListItem, tag: Tag): NameItem {
  const attributes = attributesOf(item.text, tag);
  const tab = attributes.get('localSheetId');
  const refersTo =
    tag.kind === 'empty' ? '' : decodeEntities(item.text.slice(tag.end, item.text.lastIndexOf('<')));
  return {
    ...item,
    name: attributes.get('name') ?? '',
    tab: tab === undefined ? null : Number(tab),
    refersTo,
  };
}

function compare(a: Pick<NameItem, 'name' | 'tab'>, b: Pick<NameItem, 'name' | 'tab'>): number {
  const [own, other] = [a.name.toLowerCase(), b.name.toLowerCase()];
  if (own !== other) return own < other ? -1 : 1;
  return (a.tab ?? -1) - (b.tab ?? -1);
}
