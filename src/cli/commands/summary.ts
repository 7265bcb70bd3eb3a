import type { Command } from '../command';
import type { CommandContext } from '../context';
import { writeOutput } from '../files';
import { toDocument } from '../json';
import { readToDate } from '../reading';
import { language } from '../say';
import { toSummaryDocument, withFigures } from '../summary-json';
import { summaryTable } from '../summary-lines';
import { within } from '../within';
import { otherDateLines, writtenLines } from '../written';
import { figuresByItem, statisticsOf } from '../../actions/statistics';
import { writeStatistics } from '../../actions/write-statistics';

/** `summary FILE [--out OUT]`: items and occurrences counted, by unit, leader, section, quarter and month; with --out, the file plus 进度统计. */
export const summary: Command = { options: ['out'], run };

async function run({ args, output }: CommandContext): Promise<number> {
  const { file, host, understanding } = await readToDate(args, args.out !== null);
  const written: string[] = [];
  if (args.out !== null) {
    const plan = await within(file, () => writeStatistics(host, understanding, language()));
    written.push('', ...writtenLines(file, args.out), ...otherDateLines(understanding, plan));
    await writeOutput(args.out, host.bytes());
  }
  const counted = statisticsOf(understanding);
  if (args.json) {
    const plain = toDocument(file, understanding);
    const tables = withFigures(plain.tables, understanding.breakdown, figuresByItem(understanding));
    const document = { ...plain, tables, ...toSummaryDocument(counted) };
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    output.out(`${[...summaryTable(file, understanding.asOf, counted), ...written].join('\n')}\n`);
  }
  return 0;
}
