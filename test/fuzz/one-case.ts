import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from '../../src/cli/run';
import { strictFaults } from '../hosts/file/odd/strict';

/** Seconds of this process's own work that one command may take. */
const MOST_SECONDS = 5;
const COMMANDS = ['check', 'overdue', 'ledger', 'units', 'collect'] as const;

export interface CaseResult {
  /** By what became of each command: `written`, or the code at the end of the refusal. */
  readonly outcomes: readonly string[];
  readonly faults: readonly string[];
}

/** One package through every command in a folder of its own. */
export async function oneCase(file: Uint8Array, folder: string): Promise<CaseResult> {
  mkdirSync(folder, { recursive: true });
  const input = path.join(folder, 'in.xlsx');
  writeFileSync(input, file);
  const outcomes: string[] = [];
  const faults: string[] = [];
  const known = new Set(safely(() => strictFaults(file)));
  for (const command of COMMANDS) {
    const out = path.join(folder, `${command}.xlsx`);
    const separate = command === 'units' ? ['--separate', path.join(folder, 'units')] : [];
    let said = '';
    const begun = process.cpuUsage();
    const code = await run([command, input, '--as-of', '2024-07-01', '--out', out, ...separate], {
      out: () => undefined,
      error: (text) => (said += text),
    });
    const { user, system } = process.cpuUsage(begun);
    if ((user + system) / 1e6 > MOST_SECONDS) faults.push(`${command}: ${(user + system) / 1e6} s`);
    const lines = said.split('\n').length - 1;
    if (code === 2) {
      outcomes.push(/（([\w-]+)）\s*$/.exec(said)?.[1] ?? 'refused');
      if (lines !== 1) faults.push(`${command}: ${lines} lines`);
      if (/Excel 没有完成|undefined|\{\w+\}|程序出错/.test(said)) faults.push(`${command}: ${said}`);
      if (/自查没有通过|处理文件时出错/.test(said)) faults.push(`${command}: refused late: ${said}`);
      if (existsSync(out)) faults.push(`${command}: written all the same`);
    } else {
      outcomes.push('written');
      if (code !== 0 && code !== 1) faults.push(`${command}: exit ${code}`);
      const fresh = safely(() => strictFaults(readFileSync(out))).filter((one) => !known.has(one));
      for (const one of fresh) faults.push(`${command}: ${one}`);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return { outcomes, faults };
}

function safely(work: () => string[]): string[] {
  try {
    return work();
  } catch (error) {
    return [`unreadable: ${String(error)}`];
  }
}
