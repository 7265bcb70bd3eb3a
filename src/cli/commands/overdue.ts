import { clearMarks } from '../../actions/clear-marks';
import { markOverdue } from '../../actions/mark-overdue';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { writeOutput } from '../files';
import { toDocument } from '../json';
import { exitCode, readUnderstood } from '../reading';
import { dueItems } from '../../ledger/due-items';
import { itemsIn, overdueLines, standingsIn } from '../overdue-lines';
import { tellSigned } from '../signed';
import { within } from '../within';
import { writtenLines } from '../written';
import { language } from '../say';

/** `overdue FILE [--out OUT] [--clear]`: what is overdue and soon; with --out, marks laid over the source, or taken off. */
export const overdue: Command = { options: ['out', 'clear'], needsOut: ({ clear }) => clear === true, run };

async function run({ args, output }: CommandContext): Promise<number> {
  const { file, host, workbook, understanding } = await readUnderstood(args);
  if (args.out !== null) {
    await within(file, () =>
      args.values.clear === true
        ? clearMarks(host, workbook)
        : markOverdue(host, understanding, { language: language() }),
    );
    tellSigned(file, host, output);
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
    const written = args.out === null ? [] : ['', ...writtenLines(file, args.out)];
    output.out(`${[...overdueLines(file, understanding), ...written].join('\n')}\n`);
  }
  return exitCode(understanding);
}
