import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { registrationOn } from '../../tools/excel/registration';
import { trialWorkbook } from '../../tools/excel/trial-workbook';

const ID = 'bab1eeb6-d91f-4d31-a949-ee76670e4caf';

describe('the workbook that opens the pane', () => {
  const sample = new Uint8Array(readFileSync('assets/samples/shuangtaizi-2024.xlsx'));
  const parts = unzipSync(trialWorkbook(sample, { id: ID, version: '0.1.0.0' }));
  const text = (name: string): string => strFromU8(parts[name] as Uint8Array);

  test('names the add-in of the registry, in the version of the manifest', () => {
    expect(text('xl/webextensions/webextension.xml')).toContain(
      `<we:reference id="${ID}" version="0.1.0.0" store="developer" storeType="Registry"/>`,
    );
  });

  test('every part that it adds is declared and reached from the root', () => {
    for (const part of ['taskpanes', 'webextension']) {
      expect(text('[Content_Types].xml')).toContain(`PartName="/xl/webextensions/${part}.xml"`);
    }
    expect(text('_rels/.rels')).toContain('Target="/xl/webextensions/taskpanes.xml"');
    expect(text('xl/webextensions/_rels/taskpanes.xml.rels')).toContain(
      'Target="/xl/webextensions/webextension.xml"',
    );
  });

  test('is the sample still', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(trialWorkbook(sample, { id: ID, version: '0.1.0.0' }).buffer as ArrayBuffer);
    const before = new ExcelJS.Workbook();
    await before.xlsx.load(sample.buffer);
    expect(book.worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual(
      before.worksheets.map(({ name, rowCount }) => [name, rowCount]),
    );
  });
});

describe('Excel knows the add-in, and forgets it', () => {
  test('on Windows by the registry of the user', () => {
    const ran: string[] = [];
    const run = (command: string, args: readonly string[]): void => {
      ran.push([command, ...args].join(' '));
    };
    const manifest = 'C:\\工作 目录\\dist\\manifest.xml';
    const registration = registrationOn('win32', manifest, ID, run);
    registration?.add();
    registration?.remove();
    const key = `HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer /v ${ID}`;
    expect(ran).toEqual([`reg add ${key} /t REG_SZ /d ${manifest} /f`, `reg delete ${key} /f`]);
  });

  test('on a Mac by a file in the folder of Excel', () => {
    const home = mkdtempSync(join(tmpdir(), 'home-'));
    try {
      const manifest = join(home, 'manifest.xml');
      writeFileSync(manifest, '<OfficeApp/>');
      const kept = join(home, `Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`);
      const registration = registrationOn('darwin', manifest, ID, undefined, home);
      registration?.add();
      expect(readFileSync(kept, 'utf8')).toBe('<OfficeApp/>');
      registration?.remove();
      expect(existsSync(kept)).toBe(false);
    } finally {
      rmSync(home, { recursive: true });
    }
  });

  test('nowhere else', () => {
    expect(registrationOn('linux', '/manifest.xml', ID)).toBeUndefined();
  });
});
