import type { StoreSettings } from '../../../plan/model';
import { SETTINGS_NAMESPACE } from '../../../settings/namespace';
import { HostError } from '../../error';
import { relationshipsOf } from '../read/relationships';
import { findSettingsPart } from '../read/settings-part';
import { CONTENT_TYPES, XML_HEAD } from './namespaces';
import { addPart, addRelationship, freePart, removePart, removeRelationship } from './package-parts';
import type { WorkbookDraft } from './workbook-draft';

/** Names our part to Office; one fixed id, since a workbook has one such part. */
const ITEM_ID = '{7C1D6A52-3B0E-4E0B-9B5C-2F6D9A1E4C83}';

/** Stores or removes our custom XML part. @throws HostError `stale` where it is not what the plan was made from */
export function storeSettings(book: WorkbookDraft, { before, after }: StoreSettings): void {
  const { draft } = book;
  const part = findSettingsPart(draft, book.workbook);
  const current = part === null ? null : draft.text(part);
  if (current !== before) throw new HostError('stale', { sheet: '', cell: '' });
  if (after === current) return;
  if (part !== null && after !== null) draft.put(part, after);
  else if (part !== null) remove(book, part);
  else if (after !== null) add(book, after);
  book.changed();
}

function add(book: WorkbookDraft, xml: string): void {
  const { draft, namespaces } = book;
  const item = freePart(draft, 'customXml/item', '.xml');
  const properties = item.replace('customXml/item', 'customXml/itemProps');
  const file = (part: string) => part.slice('customXml/'.length);
  addPart(draft, item, xml, CONTENT_TYPES.xml);
  addPart(
    draft,
    properties,
    `${XML_HEAD}<ds:datastoreItem xmlns:ds="${namespaces.customXml}" ds:itemID="${ITEM_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    CONTENT_TYPES.customXmlProperties,
  );
  addRelationship(draft, item, `${namespaces.relationships}/customXmlProps`, file(properties));
  const depth = book.workbook.part.split('/').length - 1;
  addRelationship(
    draft,
    book.workbook.part,
    `${namespaces.relationships}/customXml`,
    `${'../'.repeat(depth)}${item}`,
  );
}

function remove(book: WorkbookDraft, part: string): void {
  const { draft } = book;
  for (const { type, target, external } of relationshipsOf(draft, part)) {
    if (type === 'customXmlProps' && !external) removePart(draft, target);
  }
  removePart(draft, part);
  for (const from of [book.workbook.part, '']) {
    for (const { id, target } of relationshipsOf(draft, from)) {
      if (target.toLowerCase() === part.toLowerCase()) removeRelationship(draft, from, id);
    }
  }
}
