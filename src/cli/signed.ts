import type { FileHost } from '../hosts/file/file-host';
import type { Output } from './context';
import { say } from './say';

/** Says before anything is written that a signature of the workbook will not hold any more. */
export function tellSigned(file: string, host: FileHost, output: Output): void {
  if (host.signed) output.error(`${say('cli.signed', { file })}\n`);
}
