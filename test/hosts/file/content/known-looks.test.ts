import { readSheetLooks, type SheetLooks } from '../../../../src/hosts/file/content/sheet-looks';
import { FileHost } from '../../../../src/hosts/file/file-host';
import { openPackage, type Package } from '../../../../src/hosts/file/package';
import { readWorkbookPart } from '../../../../src/hosts/file/read/workbook-part';
import { XmlScanner } from '../../../../src/hosts/file/read/xml-scanner';
import { fixture, SOURCE } from '../../../contracts/fixture';
import { FULL, MARKS, plan, put } from '../../../contracts/plans';

const OURS = '检查报告';

async function opened(): Promise<FileHost> {
  return FileHost.open(await fixture());
}

function partOf(pack: Package, sheet: string): string {
  const tab = readWorkbookPart(pack).tabs.find(({ name }) => name === sheet);
  if (!tab) throw new Error(`no sheet ${sheet}`);
  return tab.part;
}

/** As somebody reads them who has nothing but the file. */
function asRead(host: FileHost, sheet: string): SheetLooks {
  const pack = openPackage(host.bytes());
  return readSheetLooks(new XmlScanner(pack.textChunks(partOf(pack, sheet))));
}

/** What is known without taking the part apart. @throws where it is not */
function known(host: FileHost, sheet: string): SheetLooks {
  const closed: Package = {
    ...host.opened,
    textChunks: (part) => {
      throw new Error(`reads ${part}`);
    },
  };
  return host.looks.of(closed, partOf(host.opened, sheet));
}

test('the looks of a sheet that was put are known without reading it, and are what reading gives', async () => {
  const host = await opened();
  await host.apply(plan(put(FULL)));
  expect(known(host, OURS)).toEqual(asRead(host, OURS));
  // Something else is written: the sheet stays what it is.
  await host.apply(plan(MARKS));
  expect(known(host, OURS)).toEqual(asRead(host, OURS));
});

test('a part is read once, and again when it has become another', async () => {
  const host = await opened();
  await host.readContent([{ sheet: SOURCE }]);
  expect(known(host, SOURCE)).toEqual(asRead(host, SOURCE));
  await host.apply(plan(MARKS));
  expect(() => known(host, SOURCE)).toThrow('reads');
  await host.readContent([{ sheet: SOURCE }]);
  expect(known(host, SOURCE)).toEqual(asRead(host, SOURCE));
  expect(known(host, SOURCE).rules.length).toBeGreaterThan(0);
});
