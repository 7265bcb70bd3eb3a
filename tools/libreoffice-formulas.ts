import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { buildUnitTabs } from '../src/actions/build-unit-tabs';
import { understand, type Understanding } from '../src/actions/understand';
import { writeStatistics } from '../src/actions/write-statistics';
import { FileHost } from '../src/hosts/file/file-host';

/*
 * `npm run formulas`: takes the results of all formulas out of a workbook that we wrote, lets LibreOffice work them out, and tells every
 * cell of a sheet of ours that comes to something else. Exit 1 where one does, 2 where LibreOffice is missing.
 *
 *   npm run formulas                   of each sample: ledger, statistics and unit tabs, made here
 *   npm run formulas -- FILE.xlsx …    of workbooks that were written before
 *
 * Not part of `npm test`: it needs LibreOffice Calc (`soffice` on the path, or its place in SOFFICE).
 */
const SOFFICE = process.env['SOFFICE'] ?? 'soffice';
const SAMPLES = 'assets/samples';
/** Within the year of the samples: some is late, some is not. */
const AS_OF = '2024-07-01';

async function main(): Promise<number> {
  const version = spawnSync(SOFFICE, ['--version'], { encoding: 'utf8' });
  if (version.status !== 0) {
    console.error(
      `LibreOffice was not found (asked for: ${SOFFICE}). This check needs its Calc:\n` +
        '  Debian, Ubuntu: apt-get install libreoffice-calc\n' +
        '  elsewhere: https://www.libreoffice.org/download, and SOFFICE=path/to/soffice npm run formulas',
    );
    return 2;
  }
  console.log(version.stdout.trim());
  let failed = 0;
  for (const [name, bytes] of await workbooks(process.argv.slice(2))) {
    console.log(name);
    failed += await differences(bytes);
  }
  return failed > 0 ? 1 : 0;
}

async function workbooks(files: readonly string[]): Promise<readonly (readonly [string, Uint8Array])[]> {
  if (files.length > 0) return files.map((file) => [file, readFileSync(file)]);
  const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
  return Promise.all(
    samples.map(async (name) => [name, await withOurSheets(readFileSync(path.join(SAMPLES, name)))] as const),
  );
}

async function withOurSheets(bytes: Uint8Array): Promise<Uint8Array> {
  const host = FileHost.open(bytes);
  const read = async (): Promise<Understanding> => understand(await host.read(), { asOf: AS_OF });
  await writeStatistics(host, await read(), 'zh-CN');
  await buildUnitTabs(host, await read(), { language: 'zh-CN' });
  return host.bytes();
}

/** @returns how many cells come to something else; a workbook without formulas has one thing wrong with it */
async function differences(bytes: Uint8Array): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'formulas-'));
  try {
    const bare = path.join(folder, 'bare.xlsx');
    writeFileSync(bare, withoutResults(bytes));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const out = path.join(folder, 'out');
    const format = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML'];
    execFileSync(SOFFICE, [profile, '--headless', ...format, '--outdir', out, bare], { stdio: 'ignore' });
    return await compare(bytes, readFileSync(path.join(out, 'bare.xlsx')));
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
        const place = `${name} row ${r + 1} column ${c + 1}`;
        console.log(
          `  ${place}: ${JSON.stringify(cell.value)}, theirs ${JSON.stringify(value)}: ${cell.formula}`,
        );
      });
    });
  }
  console.log(`  ${cells} formulas, ${different} with another result`);
  return cells === 0 ? 1 : different;
}

/** An error of theirs (#N/A) where we left the result out is none. */
function isSame(ours: unknown, theirs: unknown): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') return Math.abs(ours - theirs) < 1e-9;
  return ours === theirs || (ours === '' && typeof theirs === 'object');
}

void main().then((code) => {
  process.exitCode = code;
});
