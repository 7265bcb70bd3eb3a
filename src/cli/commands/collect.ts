import path from 'node:path';
import { collectPlan, compareReturns, type ReturnedFile } from '../../actions/collect';
import { looksNeeded } from '../../actions/build-unit-tabs';
import { understand } from '../../actions/understand';
import { readDecisions } from '../../collect/accept';
import type { Decisions } from '../../collect/decide';
import { FileHost } from '../../hosts/file/file-host';
import { parseSettings } from '../../settings/xml';
import { toCollectDocument } from '../collect-json';
import { collectLines } from '../collect-report';
import { givenBy, type CommandContext } from '../context';
import { CliError } from '../error';
import { readInput, writeOutput } from '../files';
import { toDocument } from '../json';
import { say } from '../say';
import { exitCode, inFile } from './check';
import { within } from './within';

/**
 * `collect FILE [RETURNED…] --out OUT [--accept FILE]`: what units filled in, merged into the ledger. What does not
 * conflict is written; conflicts wait for --accept. Exit 1 where one is left, or the table has errors.
 */
export async function collect({ args, output }: CommandContext): Promise<number> {
  const [file = '', ...more] = args.files;
  const host = inFile(file, open, await readInput(file));
  const workbook = await within(file, host.read());
  const understanding = understand(workbook, givenBy(args, parseSettings(workbook.settings).settings.asOf));
  const returned: ReturnedFile[] = [];
  const names = shortNames(more);
  for (const [index, one] of more.entries()) {
    const bytes = await readInput(one);
    const grid = await within(one, inFile(one, open, bytes).read());
    returned.push({ name: names[index] ?? one, workbook: grid });
  }
  const compared = compareReturns(understanding, returned, await decisionsIn(args.accept));
  const [formless] = compared.withoutForm;
  if (formless !== undefined) throw new CliError('cli.collect.no-report', { file: formless });
  const [unknown] = compared.outcome.unknown;
  if (unknown) throw new CliError('cli.collect.unknown-side', { ...unknown });
  const contents = await within(file, host.readContent(looksNeeded(understanding, compared)));
  const plan = collectPlan(understanding, compared, contents, 'zh-CN');
  if (plan && plan.operations.length > 0) await within(file, host.apply(plan));
  const out = args.out ?? '';
  await writeOutput(out, host.bytes());
  const result = { ...compared, plan };
  if (args.json) {
    const document = { ...toDocument(file, understanding), ...toCollectDocument(result) };
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else output.out(`${[...collectLines(result), '', say('cli.written', { file: out })].join('\n')}\n`);
  return compared.outcome.open.length > 0 ? 1 : exitCode(understanding);
}

function open(bytes: Uint8Array): FileHost {
  return FileHost.open(bytes);
}

async function decisionsIn(file: string | null): Promise<Decisions> {
  if (file === null) return new Map();
  const decisions = readDecisions(new TextDecoder().decode(await readInput(file)));
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
