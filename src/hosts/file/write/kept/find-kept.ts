import type { SheetContent } from '../../../../plan/sheet-content';
import type { RowMoves } from '../../../../plan/row-moves';
import { keptExtensions, keptLinks } from './links-and-extensions';
import { type KeptParts, NOTHING_KEPT } from './kept';
import { keptRules, keptValidations } from './kept-rules';
import type { WorksheetParts } from '../xml/worksheet-parts';
import { attributesOf } from '../xml/attributes';
import { escapeAttribute } from '../xml/escape';
import { childElements, localName, rootTag } from '../xml/tags';

/** What people may have added to a sheet of ours and a rebuild leaves alone: pictures and comments. */
const KEPT_TAIL = ['drawing', 'legacyDrawing', 'legacyDrawingHF', 'picture'];

/** @param moves where its rows go; absent: rules, lists and links of theirs are not kept */
export function keptParts(sheet: WorksheetParts, next: SheetContent, moves?: RowMoves): KeptParts {
  const view = viewOf(sheet);
  // An element with a prefix would need that prefix for the spreadsheet's own namespace, which the new part does not use.
  if (sheet.prefix !== '') return { ...NOTHING_KEPT, view };
  const tail = KEPT_TAIL.flatMap((name) => sheet.all(name))
    .map((element) => sheet.text(element))
    .join('');
  const theirs = moves && {
    rules: keptRules(sheet, next, moves),
    validations: keptValidations(sheet, next, moves),
    links: keptLinks(sheet, next, moves),
    extensions: keptExtensions(sheet, next, moves),
  };
  const root = [...attributesOf(sheet.xml, rootTag(sheet.xml))]
    .filter(([name]) => name.startsWith('xmlns:') || name === 'mc:Ignorable')
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
  const needed = tail !== '' || (theirs && needsNames(theirs));
  return { ...NOTHING_KEPT, ...theirs, view, tail, root: needed ? root : '' };
}

function needsNames({ rules, validations, links, extensions }: Omit<KeptParts, 'view' | 'tail' | 'root'>) {
  return [rules.before, rules.after, extensions, ...validations, ...links].some((one) => one !== '');
}

function viewOf(sheet: WorksheetParts): string {
  const { xml } = sheet;
  const views = sheet.find('sheetViews');
  const view = views && childElements(xml, views.tag).find(({ tag }) => localName(tag.name) === 'sheetView');
  const attributes = view ? attributesOf(xml, view.tag) : new Map<string, string>();
  return ['tabSelected', 'zoomScale', 'zoomScaleNormal']
    .flatMap((name) => {
      const value = attributes.get(name);
      return value === undefined ? [] : [` ${name}="${escapeAttribute(value)}"`];
    })
    .join('');
}
