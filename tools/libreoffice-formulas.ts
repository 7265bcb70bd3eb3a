import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { FileHost } from '../src/hosts/file/file-host';

/**
 * `npx tsx tools/libreoffice-formulas.ts FILE.xlsx`: takes the results of all formulas out of a workbook that we wrote, lets
 * LibreOffice (`soffice`) work them out, and tells every cell of a sheet of ours that comes to something else. Exit 1 where one does.
 * Not part of `npm test`: it needs LibreOffice.
 */
async function main(): Promise<number> {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new Error('which file?');
  const folder = mkdtempSync(path.join(tmpdir(), 'formulas-'));
  try {
    const bare = path.join(folder, 'bare.xlsx');
    writeFileSync(bare, withoutResults(readFileSync(file)));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = path.join(folder, 'out');
    execFileSync('soffice', [
      profile,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      out,
      bare,
    ]);
    return await compare(readFileSync(file), readFileSync(path.join(out, 'bare.xlsx')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const bare = strFromU8(part).replace(
      /<c ([^>]*)>(<f>[^<]*<\/f>)(?:<v>[^<]*<\/v>)?<\/c>/g,
      (_, attributes: string, formula: string) => `<c ${attributes.replace(/ t="[^"]*"/, '')}>${formula}</c>`,
    );
    parts[name] = strToU8(bare);
  }
  return zipSync(parts);
}

async function compare(ours: Uint8Array, theirs: Uint8Array): Promise<number> {
  const [want, got] = [await FileHost.open(ours).read(), await FileHost.open(theirs).read()];
  let cells = 0;
  let different = 0;
  for (const { own, name, rows } of want.sheets) {
    const other = got.sheets.find((sheet) => sheet.name === name);
    if (!own || !other) continue;
    rows.forEach((row, r) => {
      row?.forEach((cell, c) => {
        if (cell?.formula === undefined) return;
        cells++;
        const value = other.rows[r]?.[c]?.value ?? '';
        if (isSame(cell.value ?? '', value)) return;
        different++;
        console.log(name, r + 1, c + 1, JSON.stringify(cell.value), JSON.stringify(value), cell.formula);
      });
    });
  }
  console.log(`${cells} formulas, ${different} with another result`);
  return cells === 0 || different > 0 ? 1 : 0;
}

/** An error of theirs (#N/A) where we left the result out is none. */
function isSame(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') return Math.abs(ours - theirs) < 1e-9;
  return ours === theirs || (ours === '' && typeof theirs === 'object');
}

void main().then((code) => {
  process.exitCode = code;
});
