import type { WorkbookPlan } from '../../src/plan/model';
import { HostError } from '../../src/hosts/error';
import { FileHost } from '../../src/hosts/file/file-host';
import { strictFaults } from '../hosts/file/odd/strict';
import type { CaseResult } from './one-case';
import { mutatedPlan } from './mutate-plan';
import type { Random } from './mutate';

/**
 * One mutated plan over a sound package: it is refused and the file stays as it was, or it is written so that a strict
 * reader finds nothing new, we can read it, and its inverse gives back the sheets as they were.
 */
export async function onePlan(file: Uint8Array, random: Random): Promise<CaseResult> {
  const host = FileHost.open(file);
  const [name = ''] = (await host.read()).tabNames;
  const known = new Set(strictFaults(file));
  let inverse: WorkbookPlan;
  try {
    ({ inverse } = await host.apply(mutatedPlan(name, random)));
  } catch (error) {
    const faults = host.bytes() === file ? [] : ['refused, but the file is another'];
    const how = refusal(error);
    return how === null
      ? { outcomes: ['plan crashes'], faults: [...faults, String(error)] }
      : { outcomes: [`plan ${how}`], faults };
  }
  const faults = strictFaults(host.bytes()).filter((one) => !known.has(one));
  try {
    // By a host that has to patch, not the one that remembers the file.
    const again = FileHost.open(host.bytes());
    await again.read();
    await again.apply(inverse);
    if (!(await again.read()).tabNames.includes(name)) faults.push(`undone, and ${name} is gone`);
  } catch (error) {
    faults.push(`undoing: ${String(error)}`);
  }
  return { outcomes: ['plan written'], faults };
}

/** How a plan was refused: `unsound` before anything was tried, `proof` by what was written; `null`: it crashed. */
function refusal(error: unknown): string | null {
  if (!(error instanceof HostError)) return null;
  if (error.code !== 'host-failed') return error.code;
  if (error.params['of'] === 'proof') return 'proof';
  return /^operation \d+/.test(String(error.params['detail'])) ? 'unsound' : null;
}
