import type { StoreSettings } from '../../../../plan/model';
import { SETTINGS_NAMESPACE } from '../../../../settings/namespace';
import { HostError } from '../../../error';
import { readWorkbookPart } from '../../read/workbook-part';
import { findSettingsPart } from '../../read/settings-part';
import { CONTENT_TYPES, XML_HEAD } from '../parts/namespaces';
import type { WorkbookDraft } from '../parts/workbook-draft';

/** Names our part to Office; one fixed id, since a workbook has one such part. */
const ITEM_ID = '{7C1D6A52-3B0E-4E0B-9B5C-2F6D9A1E4C83}';

/** Stores or removes our custom XML part. @throws HostError `stale` where it is not what the plan was made from */
export function storeSettings(book: WorkbookDraft, { before, after }: StoreSettings): void {
  const { draft } = book;
  book.flush();
  const part = findSettingsPart(draft, readWorkbookPart(draft));
  const current = part === null ? null : draft.text(part);
  if (current !== before) throw new HostError('stale', { sheet: '', cell: '' });
  if (after === current) return;
  if (part !== null && after !== null) draft.put(part, after);
  else if (part !== null) remove(book, part);
  else if (after !== null) add(book, after);
}

function add({ lists, namespaces, start }: WorkbookDraft, xml: string): void {
  const item = lists.freePart('customXml/item', '.xml');
  const properties = item.replace('customXml/item', 'customXml/itemProps');
  const file = (part: string) => part.slice('customXml/'.length);
  lists.addPart(item, xml, CONTENT_TYPES.xml);
  lists.addPart(
    properties,
    `${XML_HEAD}<ds:datastoreItem xmlns:ds="${namespaces.customXml}" ds:itemID="${ITEM_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${SETTINGS_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
    CONTENT_TYPES.customXmlProperties,
  );
  lists.addRelationship(item, `${namespaces.relationships}/customXmlProps`, file(properties));
  const depth = start.part.split('/').length - 1;
  lists.addRelationship(start.part, `${namespaces.relationships}/customXml`, `${'../'.repeat(depth)}${item}`);
}

function remove({ lists, start }: WorkbookDraft, part: string): void {
  for (const { type, target, external } of lists.relationshipsOf(part)) {
    if (type === 'customXmlProps' && !external) lists.removePart(target);
  }
  lists.removePart(part);
  for (const from of [start.part, '']) {
    for (const { id, target } of lists.relationshipsOf(from)) {
      if (target.toLowerCase() === part.toLowerCase()) lists.removeRelationship(from, id);
    }
  }
}
