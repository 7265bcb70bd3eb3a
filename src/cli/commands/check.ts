import { understand, type Understanding } from '../../actions/understand';
import { HostError } from '../../hosts/error';
import { readWorkbook } from '../../hosts/file/read/read-workbook';
import { parseSettings } from '../../settings/xml';
import { givenBy, type CommandContext } from '../context';
import { readInput } from '../files';
import { toDocument } from '../json';
import { reportLines } from '../report';

/** `check FILE`: reads the workbook, says what is wrong and where. Exit 1 where an error stands that is not ignored. */
export async function check({ args, output }: CommandContext): Promise<number> {
  const file = args.files[0] ?? '';
  const workbook = inFile(file, readWorkbook, await readInput(file));
  const understanding = understand(workbook, givenBy(args, parseSettings(workbook.settings).settings.asOf));
  output.out(
    args.json
      ? `${JSON.stringify(toDocument(file, understanding), null, 2)}\n`
      : `${reportLines(file, understanding).join('\n')}\n`,
  );
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
