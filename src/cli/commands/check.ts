import { reportPlan } from '../../actions/write-report';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { writeOutput } from '../files';
import { toDocument } from '../json';
import { exitCode, readUnderstood } from '../reading';
import { reportLines } from '../report';
import { tellSigned } from '../signed';
import { within } from '../within';
import { writtenLines } from '../written';
import { language } from '../say';

/**
 * `check FILE [--out OUT]`: reads the workbook, says what is wrong and where; with --out, the file plus 检查报告. Exit 1
 * where an error stands that is not ignored.
 */
export const check: Command = { options: ['out'], run };

async function run({ args, output }: CommandContext): Promise<number> {
  const { file, host, understanding } = await readUnderstood(args);
  if (args.out !== null) {
    await within(file, () => host.apply(reportPlan(understanding, language())));
    tellSigned(file, host, output);
    await writeOutput(args.out, host.bytes());
  }
  if (args.json) output.out(`${JSON.stringify(toDocument(file, understanding), null, 2)}\n`);
  else {
    const written = args.out === null ? [] : ['', ...writtenLines(file, args.out)];
    output.out(`${[...reportLines(file, understanding), ...written].join('\n')}\n`);
  }
  return exitCode(understanding);
}
