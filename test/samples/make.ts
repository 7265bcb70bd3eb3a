/** Writes the sample workbooks: `npm run samples`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DOCUMENTS, readDocument, ROOT } from './documents';
import { officeWorkbook } from './office-workbook';

function write(path: string, content: string | Uint8Array): void {
  const target = join(ROOT, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
  process.stdout.write(`${path}\n`);
}

for (const name of DOCUMENTS) {
  write(`assets/samples/${name}.xlsx`, await officeWorkbook(readDocument(name)));
}
