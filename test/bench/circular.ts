import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { circularFindings } from '../../src/actions/check-circular';
import { understand, type Understanding } from '../../src/actions/understand';
import type { Circular } from '../../src/circular/model';
import { circularOfText } from '../../src/circular/read-circular';
import { FileHost } from '../../src/hosts/file/file-host';
import { CORRECT } from '../circular/correct';
import { DISTRICTS } from '../circular/districts';
import { SCENES } from '../circular/scenes';

const LENGTHS = [20_000, 100_000];

/**
 * Prints what the check of a circular costs by its length, alone and against the ledger. The longer text has more tables, too, and
 * each passage is read with each table: it grows by both.
 */
export async function circulars(): Promise<void> {
  const file = await readFile(path.join(process.cwd(), 'assets/samples/shuangtaizi-2024.xlsx'));
  const ledger = understand(await FileHost.open(new Uint8Array(file)).read(), { asOf: '2024-07-01' });
  const texts = [CORRECT, DISTRICTS, SCENES].flatMap((some) => Object.values(some)).join('\n');
  circularFindings(circularOfText(texts), ledger, 'zh-CN');
  for (const against of [null, ledger])
    for (const length of LENGTHS) {
      const circular = circularOfText(texts.repeat(Math.ceil(length / texts.length)).slice(0, length));
      console.log(
        `   ${length.toLocaleString('en')} characters, ${circular.tables.length} tables, ` +
          `${against ? 'against the ledger' : 'by itself'}: ${costOf(circular, against).toFixed(0)} ms of CPU`,
      );
    }
}

function costOf(circular: Circular, ledger: Understanding | null): number {
  const cpu = process.cpuUsage();
  circularFindings(circular, ledger, 'zh-CN');
  return process.cpuUsage(cpu).user / 1000;
}
