import path from 'node:path';
import { collectPlan, compareReturns, type ReturnedFile } from '../../actions/collect';
import { looksNeeded } from '../../actions/draft-tabs';
import { readDecisions } from '../../collect/accept';
import type { Decisions } from '../../collect/decide';
import { toCollectDocument } from '../collect-json';
import { collectLines } from '../collect-report';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { CliError } from '../error';
import { readInput, writeOutput } from '../files';
import { toDocument } from '../json';
import { exitCode, openFile, readToDate } from '../reading';
import { tellSigned } from '../signed';
import { within } from '../within';
import { otherDateLines, writtenLines } from '../written';
import { language, say } from '../say';

/**
 * `collect FILE [RETURNED…] --out OUT [--accept FILE]`: what units filled in, merged into the ledger. What does not
 * conflict is written; conflicts wait for --accept. Exit 1 where one is left, or the table has errors.
 */
export const collect: Command = { options: ['out', 'accept'], files: Infinity, needsOut: () => true, run };

async function run({ args, output }: CommandContext): Promise<number> {
  const { file, host, understanding } = await readToDate(args);
  const more = args.files.slice(1);
  const returned: ReturnedFile[] = [];
  const names = shortNames(more);
  for (const [index, one] of more.entries()) {
    const back = await openFile(one);
    returned.push({ name: names[index] ?? one, workbook: await within(one, () => back.read()) });
  }
  const compared = compareReturns(understanding, returned, decisionsIn(args.values.accept ?? null));
  const [formless] = compared.withoutForm;
  if (formless !== undefined) throw new CliError('cli.collect.no-report', { file: formless });
  const [unknown] = compared.outcome.unknown;
  if (unknown) throw new CliError('cli.collect.unknown-side', { ...unknown });
  const contents = await within(file, () => host.readContent(looksNeeded(understanding, compared)));
  const plan = collectPlan(understanding, compared, contents, language());
  if (plan && plan.operations.length > 0) await within(file, () => host.apply(plan));
  const out = args.out ?? '';
  tellSigned(file, host, output);
  await writeOutput(out, host.bytes());
  const result = { ...compared, plan };
  if (args.json) {
    const document = { ...toDocument(file, understanding), ...toCollectDocument(result) };
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const lines = [
      say('cli.report.as-of', { date: understanding.asOf }),
      ...collectLines(result),
      '',
      ...writtenLines(file, out),
      ...otherDateLines(understanding, plan),
    ];
    output.out(`${lines.join('\n')}\n`);
  }
  return compared.outcome.open.length > 0 ? 1 : exitCode(understanding);
}

function decisionsIn(file: string | null): Decisions {
  if (file === null) return new Map();
  const decisions = readDecisions(new TextDecoder().decode(readInput(file)));
  if (!decisions) throw new CliError('cli.collect.bad-accept', { file });
  return decisions;
}

/** Files are called by their names alone, unless two of them have the same. */
function shortNames(files: readonly string[]): string[] {
  const short = files.map((file) => path.basename(file));
  return short.map((name, index) =>
    short.filter((one) => one === name).length > 1 ? (files[index] ?? name) : name,
  );
}
