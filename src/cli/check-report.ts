import { reportPlan } from '../actions/write-report';
import type { Output } from './context';
import { writeOutput } from './files';
import type { Reading } from './reading';
import { language } from './say';
import { tellSigned } from './signed';
import { within } from './within';
import { writtenLines } from './written';

/** `check --out`: writes the file plus 检查报告. What to say of it, line by line. @throws CliError, HostError */
export async function writeReport(
  { file, host, understanding }: Reading,
  out: string,
  output: Output,
): Promise<readonly string[]> {
  await within(file, () => host.apply(reportPlan(understanding, language())));
  tellSigned(file, host, output);
  await writeOutput(out, host.bytes());
  return writtenLines(file, out);
}
