import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { builtCli } from '../built';
import { bigWorkbook, type StringStyle } from '../samples/big';

/** Seconds of one whole process; the exit code does not matter (1 says that errors were found). */
function seconds(argv: readonly string[]): number {
  const start = performance.now();
  try {
    execFileSync(process.execPath, argv, { stdio: 'ignore' });
  } catch {
    // An exit code.
  }
  return (performance.now() - start) / 1000;
}

const BARE_SCAN = `
const { unzipSync } = require('fflate');
const { readFileSync } = require('node:fs');
const parts = unzipSync(readFileSync(process.argv[1]));
let cells = 0;
for (const name of Object.keys(parts)) {
  const text = Buffer.from(parts[name]).toString('utf8');
  for (let at = text.indexOf('<c '); at >= 0; at = text.indexOf('<c ', at + 3)) cells++;
}`;
const EXCELJS = `new (require('exceljs').Workbook)().xlsx.readFile(process.argv[1])`;

export async function processes(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const cli = await builtCli();
  const show = (what: string, argv: readonly string[]): number => {
    const spent = Math.min(seconds(argv), seconds(argv));
    console.log(`${what.padEnd(44)} ${spent.toFixed(2)} s`);
    return spent;
  };
  try {
    const file = (style: StringStyle, times: number): string => {
      const name = path.join(folder, `${style}-${times}.xlsx`);
      writeFileSync(name, bigWorkbook(times, style));
      return name;
    };
    const big = file('shared', 50);
    const scan = show('bare scan of the cells', ['-e', BARE_SCAN, big]);
    const load = show('exceljs merely loads it', ['-e', EXCELJS, big]);
    const check = show('check', [cli, 'check', big]);
    console.log(`  = ${(check / scan).toFixed(1)} times the scan, ${(check / load).toFixed(2)} of exceljs`);
    show('check, inline strings with entities', [cli, 'check', file('entities', 50)]);
    const out = path.join(folder, 'out.xlsx');
    const written = show('check --out', [cli, 'check', big, '--out', out]);
    console.log(`  = ${(written / check).toFixed(2)} times check`);
    show('overdue --out', [cli, 'overdue', big, '--out', out, '--as-of', '2024-07-01']);
    show('ledger', [cli, 'ledger', big, '--out', out]);
    const units = show('units', [cli, 'units', big, '--out', out]);
    console.log(`  = ${(units / load).toFixed(2)} times what exceljs takes merely to load the table`);
    const one = file('shared', 1);
    show('check, 127 tasks', [cli, 'check', one]);
    show('units, 127 tasks', [cli, 'units', one, '--out', out]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
