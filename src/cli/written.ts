import path from 'node:path';
import { apartFrom } from '../actions/one-date';
import type { Understanding } from '../actions/understand';
import type { WorkbookPlan } from '../plan/model';
import { say } from './say';

/** What was written. Excel opens a workbook only under the extension of its kind, which ours takes over from the original. */
export function writtenLines(file: string, out: string): string[] {
  const ending = path.extname(file).toLowerCase();
  const other = /^\.xl[st][xm]$/.test(ending) && path.extname(out).toLowerCase() !== ending;
  return [say('cli.written', { file: out }), ...(other ? [say('cli.other-extension', { ending })] : [])];
}

/** Sheets of ours that a plan leaves at another date than the workbook's. */
export function otherDateLines(
  understanding: Pick<Understanding, 'workbook' | 'asOf'>,
  plan: WorkbookPlan | null,
): string[] {
  const { sheets } = understanding.workbook;
  const written = new Set(
    plan?.operations.flatMap((one) =>
      one.op === 'put-sheet' ? [`${one.identity.kind} ${one.identity.key}`] : [],
    ),
  );
  return apartFrom(understanding).flatMap(({ sheet, asOf: there }) => {
    const own = sheets.find(({ name }) => name === sheet)?.own;
    return own && written.has(`${own.kind} ${own.key}`)
      ? []
      : [say('cli.other-date', { sheet, there, here: understanding.asOf })];
  });
}
