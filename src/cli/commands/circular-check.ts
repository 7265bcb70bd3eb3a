import { circularFindings } from '../../actions/check-circular';
import { readCircularFile } from '../../actions/read-circular-file';
import { dateOf } from '../../circular/dates/circular-date';
import type { Arguments } from '../arguments';
import { circularLines } from '../circular-lines';
import { toCircularDocument } from '../circular-json';
import type { Command } from '../command';
import { today, type CommandContext } from '../context';
import { CliError } from '../error';
import { readUnderstoodFile } from '../reading';
import { language } from '../say';
import { encodingOf, readText } from '../text-files';

/**
 * `circular-check [FILE] CIRCULAR`: a circular's own figures, lists and wording; with a workbook, against its ledger at the
 * circular's date. Exit 1 where a figure is wrong.
 */
export const circularCheck: Command = { options: ['encoding'], files: 2, run };

async function run({ args, output }: CommandContext): Promise<number> {
  const { name, workbook } = filesOf(args);
  const encoding = encodingOf(args.values.encoding);
  const { circular } = await readText(name, (bytes) => readCircularFile(bytes, encoding));
  const ownDate = dateOf(circular, args.year ?? null);
  const asOf = args.asOf ?? ownDate;
  const reading = workbook === null ? null : await readUnderstoodFile(workbook, { ...args, asOf });
  const findings = circularFindings(circular, reading?.understanding ?? null, language());
  const date = reading?.understanding.asOf ?? asOf ?? today();
  if (args.json) {
    const document = toCircularDocument({ name, circular, findings, date, ownDate, reading });
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else output.out(`${circularLines(name, { circular, findings, date, workbook }).join('\n')}\n`);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm|xls|et)$/i;

/** Which of the files is which, by their names: people write them in either order. */
function filesOf({ files }: Arguments): { readonly name: string; readonly workbook: string | null } {
  const [first = '', second] = files;
  if (second === undefined) {
    if (WORKBOOK.test(first)) throw new CliError('cli.no-circular', { file: first });
    return { name: first, workbook: null };
  }
  return WORKBOOK.test(second) && !WORKBOOK.test(first)
    ? { name: first, workbook: second }
    : { name: second, workbook: first };
}
