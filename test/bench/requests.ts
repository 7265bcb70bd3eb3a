import { bootOffice } from '../excel-host/boot';
import { measure, measureTabs, measureWriter, SIZES } from '../excel-host/measure';

/** Prints how many requests, and how many bytes, Excel gets and gives at three sizes of the 双台子 table. */
export async function printRequests(): Promise<void> {
  const office = await bootOffice();
  const rows = [];
  for (const times of SIZES) rows.push(...(await measure(office, times)));
  for (const times of SIZES) rows.push(...(await measureTabs(office, times)));
  rows.push(await measureWriter(office, 1));
  office.close();
  const heads = ['what', 'tasks', 'requests', 'actions', 'sent kB', 'received kB', 'ms'];
  const lines = rows.map((row) => Object.values(row).map(String));
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...lines.map((line) => line[at]?.length ?? 0)),
  );
  for (const line of [heads, ...lines]) {
    process.stdout.write(`${line.map((cell, at) => cell.padStart(widths[at] ?? 0)).join('  ')}\n`);
  }
}

if (process.argv[1]?.endsWith('requests.ts')) await printRequests();
