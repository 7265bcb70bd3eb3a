import type { Command } from '../command';
import type { CommandContext } from '../context';
import { toDocument } from '../json';
import { readUnderstood } from '../reading';
import { toSummaryDocument } from '../summary-json';
import { summaryTable } from '../summary-lines';
import { statisticsOf } from '../../actions/statistics';

/** `summary FILE`: items and occurrences counted, by unit, leader, section and quarter. */
export const summary: Command = { options: [], run };

async function run({ args, output }: CommandContext): Promise<number> {
  const { file, understanding } = await readUnderstood(args);
  const counted = statisticsOf(understanding);
  if (args.json) {
    const document = { ...toDocument(file, understanding), ...toSummaryDocument(counted) };
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else output.out(`${summaryTable(file, understanding.asOf, counted).join('\n')}\n`);
  return 0;
}
