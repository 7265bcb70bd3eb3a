import path from 'node:path';
import { importWord } from '../../actions/import-word';
import { understand } from '../../actions/understand';
import { WordError } from '../../word/error';
import { wordErrorWords } from '../../word/error-words';
import type { Command } from '../command';
import { type CommandContext, givenBy } from '../context';
import { CliError } from '../error';
import { readInput, writeOutput } from '../files';
import { toDocument } from '../json';
import { summaryLines } from '../report';
import { language, say } from '../say';

/** `import TABLE.docx --out OUT.xlsx`: the breakdown tables of a Word file as sheets of a new workbook. */
export const importTables: Command = { options: ['out'], needsOut: () => true, run };

async function run({ args, output }: CommandContext): Promise<number> {
  const [file = ''] = args.files;
  const out = args.out ?? '';
  const bytes = readInput(file);
  const found = await importWord(bytes, path.parse(file).name).catch((error: unknown) => {
    if (!(error instanceof WordError)) throw error;
    throw new CliError('cli.word-error', { file, reason: wordErrorWords(language(), error) });
  });
  if (!found) throw new CliError('cli.import.no-table', { file });
  await writeOutput(out, found.bytes);
  const names = found.sheets.map(({ name }) => name);
  const understanding = understand(found.workbook, givenBy(args, null));
  if (args.json) {
    const document = {
      ...toDocument(file, understanding),
      imported: { sheets: names, others: found.others },
    };
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const lines = [
      ...summaryLines(file, understanding),
      '',
      say('cli.import.sheets', { count: names.length, names: names.join('、') }),
      ...(found.others > 0 ? [say('cli.import.others', { count: found.others })] : []),
      say('cli.written', { file: out }),
    ];
    output.out(`${lines.join('\n')}\n`);
  }
  return 0;
}
