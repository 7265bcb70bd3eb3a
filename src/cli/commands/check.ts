import { understand, type Understanding } from '../../actions/understand';
import { reportPlan } from '../../actions/write-report';
import { HostError } from '../../hosts/error';
import { FileHost } from '../../hosts/file/file-host';
import { parseSettings } from '../../settings/xml';
import { givenBy, type CommandContext } from '../context';
import { readInput, writeOutput } from '../files';
import { toDocument } from '../json';
import { reportLines } from '../report';
import { say } from '../say';
import { within } from './within';

/**
 * `check FILE [--out OUT]`: reads the workbook, says what is wrong and where; with --out, the file plus 检查报告. Exit 1
 * where an error stands that is not ignored.
 */
export async function check({ args, output }: CommandContext): Promise<number> {
  const file = args.files[0] ?? '';
  const host = inFile(file, (bytes) => FileHost.open(bytes), await readInput(file));
  const workbook = await within(file, host.read());
  const understanding = understand(workbook, givenBy(args, parseSettings(workbook.settings).settings.asOf));
  if (args.out !== null) {
    await within(file, host.apply(reportPlan(understanding, 'zh-CN')));
    await writeOutput(args.out, host.bytes());
  }
  if (args.json) output.out(`${JSON.stringify(toDocument(file, understanding), null, 2)}\n`);
  else {
    const written = args.out === null ? [] : ['', say('cli.written', { file: args.out })];
    output.out(`${[...reportLines(file, understanding), ...written].join('\n')}\n`);
  }
  return exitCode(understanding);
}

export function exitCode({ findings }: Understanding): number {
  return findings.some(({ severity, ignored }) => severity === 'error' && !ignored) ? 1 : 0;
}

/** Errors of a host name the file that they are about. */
export function inFile<A, R>(file: string, read: (input: A) => R, input: A): R {
  try {
    return read(input);
  } catch (error) {
    if (error instanceof HostError)
      throw new HostError(error.code, { ...error.params, file }, { cause: error });
    throw error;
  }
}
