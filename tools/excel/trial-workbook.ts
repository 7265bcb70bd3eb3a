import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * A workbook that asks Excel for an add-in of this computer, and opens its pane: how Office's own tools have Excel load an
 * add-in that is being tried (https://learn.microsoft.com/openspecs/office_standards/ms-owexml, `storeType="Registry"`).
 *
 * @param workbook bytes of any .xlsx that names no add-in yet
 * @param addIn id and version as in the manifest
 */
export function trialWorkbook(workbook: Uint8Array, addIn: { id: string; version: string }): Uint8Array {
  const parts = unzipSync(workbook);
  const edit = (name: string, end: string, added: string): void => {
    const text = strFromU8(parts[name] as Uint8Array);
    parts[name] = strToU8(text.replace(end, () => added + end));
  };
  edit(
    '[Content_Types].xml',
    '</Types>',
    [
      ['taskpanes', 'webextensiontaskpanes'],
      ['webextension', 'webextension'],
    ]
      .map(
        ([part, type]) =>
          `<Override PartName="/xl/webextensions/${part}.xml" ContentType="application/vnd.ms-office.${type}+xml"/>`,
      )
      .join(''),
  );
  edit('_rels/.rels', '</Relationships>', relationship('rIdTrial', 'webextensiontaskpanes', 'taskpanes'));
  parts['xl/webextensions/_rels/taskpanes.xml.rels'] = xml(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'webextension', 'webextension')}</Relationships>`,
  );
  parts['xl/webextensions/taskpanes.xml'] = xml(
    `<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="" visibility="1" width="350" row="1"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  parts['xl/webextensions/webextension.xml'] = xml(
    `<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{${addIn.id}}"><we:reference id="${addIn.id}" version="${addIn.version}" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/></we:webextension>`,
  );
  return zipSync(parts);
}

function relationship(id: string, type: string, part: string): string {
  return `<Relationship Id="${id}" Type="http://schemas.microsoft.com/office/2011/relationships/${type}" Target="/xl/webextensions/${part}.xml"/>`;
}

function xml(text: string): Uint8Array<ArrayBuffer> {
  return strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
}
