import { clearMarks } from '../../actions/clear-marks';
import { markOverdue } from '../../actions/mark-overdue';
import { understand } from '../../actions/understand';
import { FileHost } from '../../hosts/file/file-host';
import { parseSettings } from '../../settings/xml';
import { givenBy, type CommandContext } from '../context';
import { readInput, writeOutput } from '../files';
import { toDocument } from '../json';
import { dueItems } from '../../ledger/due-items';
import { itemsIn, overdueLines, standingsIn } from '../overdue-lines';
import { say } from '../say';
import { exitCode, inFile } from './check';
import { within } from './within';

/** `overdue FILE [--out OUT] [--clear]`: what is overdue and soon; with --out, marks laid over the source, or taken off. */
export async function overdue({ args, output }: CommandContext): Promise<number> {
  const file = args.files[0] ?? '';
  const host = inFile(file, (bytes: Uint8Array) => FileHost.open(bytes), await readInput(file));
  const workbook = await within(file, host.read());
  const understanding = understand(workbook, givenBy(args, parseSettings(workbook.settings).settings.asOf));
  if (args.out !== null) {
    await within(
      file,
      args.clear ? clearMarks(host, workbook) : markOverdue(host, understanding, { language: 'zh-CN' }),
    );
    await writeOutput(args.out, host.bytes());
  }
  if (args.json) {
    const { asOf } = understanding;
    const items = dueItems(standingsIn(understanding));
    const document = {
      ...toDocument(file, understanding),
      overdue: itemsIn(items, 'overdue', asOf),
      soon: itemsIn(items, 'soon', asOf),
    };
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const written = args.out === null ? [] : ['', say('cli.written', { file: args.out })];
    output.out(`${[...overdueLines(file, understanding), ...written].join('\n')}\n`);
  }
  return exitCode(understanding);
}
