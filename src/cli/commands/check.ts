import type { Command } from '../command';
import type { CommandContext, Output } from '../context';
import { toDocument } from '../json';
import { exitCode, readUnderstood, type Reading } from '../reading';
import { reportLines } from '../report';

/**
 * `check FILE [--out OUT]`: reads the workbook, says what is wrong and where; with --out, the file plus 检查报告. Exit 1
 * where an error stands that is not ignored.
 */
export const check: Command = { options: ['out'], run };

async function run({ args, output }: CommandContext): Promise<number> {
  const reading = await readUnderstood(args);
  const { file, understanding } = reading;
  const written = args.out === null ? [] : ['', ...(await writeReport(reading, args.out, output))];
  if (args.json) output.out(`${JSON.stringify(toDocument(file, understanding), null, 2)}\n`);
  else output.out(`${[...reportLines(file, understanding), ...written].join('\n')}\n`);
  return exitCode(understanding);
}

/** Most checks write nothing. */
async function writeReport(reading: Reading, out: string, output: Output): Promise<readonly string[]> {
  const { writeReport: write } = await import(/* webpackChunkName: "commands" */ '../check-report');
  return write(reading, out, output);
}
