/** Writes the sample workbooks: `npm run samples`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DOCUMENTS, readDocument, ROOT } from './documents';
import { unzipSync } from 'fflate';
import { officeWorkbook } from './office-workbook';
import { richWorkbook, themeOf } from './rich';
import { FEATURES } from './rich/features';

function write(path: string, content: string | Uint8Array): void {
  const target = join(ROOT, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  process.stdout.write(`${path}\n`);
}

for (const name of DOCUMENTS) {
  write(`assets/samples/${name}.xlsx`, await officeWorkbook(readDocument(name)));
}

const rich = richWorkbook(themeOf(await officeWorkbook(readDocument('taian-2023'))));
write('test/fixtures/rich/rich.xlsx', rich);
const manifest = { parts: Object.keys(unzipSync(rich)).sort(), features: FEATURES };
write('test/fixtures/rich/manifest.json', `${JSON.stringify(manifest, null, 1)}\n`);
