import { circularFindings } from '../../../actions/check-circular';
import { readCircularFile } from '../../../actions/read-circular-file';
import type { Understanding } from '../../../actions/understand';
import { dateOf } from '../../../circular/dates/circular-date';
import type { Circular, CircularCheckId, CircularFinding } from '../../../circular/model';
import { yearOf } from '../../../ledger/ledger-of';
import { type Message, message } from '../../../locales/message';
import type { Language } from '../../../locales/words';
import type { CivilDate } from '../../../timing/model';
import { WordError } from '../../../word/error';
import { wordErrorWords } from '../../../word/error-words';
import { reasonOf } from './use-made';

/** A circular that was checked. */
export interface Checked {
  readonly circular: Circular;
  /** The date of the ledger that it was compared with; `null`: with none. */
  readonly against: CivilDate | null;
  readonly findings: readonly CircularFinding[];
}

/** Checks a circular; with a workbook, against its ledger at the circular's own date, else at the workbook's. */
export function check(circular: Circular, known: Understanding | null, language: Language): Checked {
  if (!known) return { circular, against: null, findings: circularFindings(circular, null, language) };
  const asOf = dateOf(circular, yearOf(known.breakdown)) ?? known.asOf;
  return { circular, against: asOf, findings: circularFindings(circular, { ...known, asOf }, language) };
}

/** The circular of a file, or why there is none, in words. */
export async function readFile(
  file: File,
  language: Language,
): Promise<{ readonly circular: Circular } | { readonly problem: Message }> {
  const { name } = file;
  try {
    const read = await readCircularFile(new Uint8Array(await file.arrayBuffer()));
    if ('circular' in read) return read;
    const kind = read.problem === 'wrong-encoding' ? 'encoding' : read.problem;
    return { problem: message(`pane.circular.problem-${kind}`, { name }) };
  } catch (error) {
    const reason = error instanceof WordError ? wordErrorWords(language, error) : reasonOf(error);
    return { problem: message('pane.circular.unread', { name, reason }) };
  }
}

/** An invented circular with planted errors: a script of its own, so that a page opened from a folder has it too. */
export async function sampleCircular(): Promise<string> {
  const { default: text } = await import(
    /* webpackChunkName: "sample-circular" */ '../../../../assets/samples/shuangtaizi-2024-circular.txt'
  );
  return text;
}

/** By kind, in the order in which they come. */
export function byCheck(
  findings: readonly CircularFinding[],
): readonly (readonly [CircularCheckId, readonly CircularFinding[]])[] {
  const groups = new Map<CircularCheckId, CircularFinding[]>();
  for (const one of findings) groups.set(one.check, [...(groups.get(one.check) ?? []), one]);
  return [...groups];
}
