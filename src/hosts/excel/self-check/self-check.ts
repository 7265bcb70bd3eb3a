import { onWorkbookChange } from '../events';
import { officeCode } from '../errors';
import { rangeAt, sheetAt } from '../places';
import { roundTrip } from '../round-trip';
import { HostError } from '../../error';
import type { HostOptions } from '../../host';
import { type ProbeId, PROBES, type Probed, READING_PROBES, type SelfCheck } from '../../self-check';
import { survey } from '../survey';
import { around } from './around';
import type { ProbeResult } from './probe';
import { PROBE_RUNS } from './probes';
import { addScratch, removeScratch } from './scratch';

/** How long an event is waited for, in milliseconds. */
const EVENT = 3_000;

/**
 * Tries each thing that plans do, by itself, on a sheet of our own that goes afterwards: what works here and what does
 * not, in which time. Nothing of the workbook is read. What fails is an answer, not an error.
 */
export async function selfCheck({ onProgress }: HostOptions = {}): Promise<SelfCheck> {
  const probes: Probed[] = [];
  // An object, since it is set where a probe answers.
  const made: { sheet: string | null } = { sheet: null };
  for (const [at, id] of PROBES.entries()) {
    if (made.sheet === null && id !== 'sheet' && id !== 'clean') {
      probes.push(untried(id));
      continue;
    }
    const probed = await probe(id, async () => {
      const found = await tried(id, made.sheet ?? '');
      if (id !== 'sheet') return found;
      made.sheet = found.detail ?? null;
      return { fine: found.fine };
    });
    probes.push(probed);
    onProgress?.({ done: at + 1, total: PROBES.length });
  }
  return { around: around(), probes };
}

/** The short form: what only reads, of the first sheet. The workbook stays as it is, and so does what Excel can undo. */
export async function quickCheck(): Promise<SelfCheck> {
  const [first] = (await survey()).sheets;
  const probes: Probed[] = [];
  for (const id of PROBES) {
    if (first && READING_PROBES.includes(id)) probes.push(await probe(id, () => tried(id, first.id)));
    else probes.push(untried(id));
  }
  return { around: around(), probes };
}

function untried(id: ProbeId): Probed {
  return { id, outcome: 'untried', ms: 0, detail: '' };
}

async function probe(id: ProbeId, run: () => Promise<ProbeResult>): Promise<Probed> {
  const start = performance.now();
  const told = await run().then(
    ({ fine, detail = '' }) => ({ outcome: fine ? ('yes' as const) : ('otherwise' as const), detail }),
    (error: unknown) => ({ outcome: 'no' as const, detail: codeOf(error) }),
  );
  return { id, ms: Math.round(performance.now() - start), ...told };
}

function tried(id: ProbeId, sheet: string): Promise<ProbeResult> {
  switch (id) {
    case 'sheet':
      return addScratch().then((detail) => ({ fine: true, detail }));
    case 'clean':
      return removeScratch().then(() => ({ fine: true }));
    case 'event':
      return event(sheet);
    default:
      return PROBE_RUNS[id](sheet);
  }
}

/** Writes a cell and waits for Excel to tell of it. */
async function event(sheet: string): Promise<ProbeResult> {
  let heard: () => void = () => undefined;
  const came = new Promise<boolean>((resolve) => {
    heard = () => {
      resolve(true);
    };
  });
  const stop = await onWorkbookChange(() => {
    heard();
  });
  const start = performance.now();
  await roundTrip(({ workbook }) => {
    rangeAt(sheetAt(workbook, sheet), { top: 12, left: 0, bottom: 12, right: 0 }).values = [['自检']];
    return () => undefined;
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>((resolve) => (timer = setTimeout(resolve, EVENT, false)));
  const fine = await Promise.race([came, late]);
  clearTimeout(timer);
  const ms = Math.round(performance.now() - start);
  await stop().catch(() => undefined);
  return { fine, detail: `${ms} ms` };
}

/** A code, never a message: those may name what is in the workbook. */
function codeOf(error: unknown): string {
  if (error instanceof HostError) return error.code;
  return officeCode(error) || 'Error';
}
