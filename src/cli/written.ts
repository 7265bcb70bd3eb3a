import path from 'node:path';
import { say } from './say';

/** What was written. Excel opens a workbook only under the extension of its kind, which ours takes over from the original. */
export function writtenLines(file: string, out: string): string[] {
  const ending = path.extname(file).toLowerCase();
  const other = /^\.xl[st][xm]$/.test(ending) && path.extname(out).toLowerCase() !== ending;
  return [say('cli.written', { file: out }), ...(other ? [say('cli.other-extension', { ending })] : [])];
}
