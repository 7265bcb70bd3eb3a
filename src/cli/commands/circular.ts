import { draftCircular } from '../../actions/circular';
import { paperBytes } from '../../actions/papers';
import { readPeriod } from '../../documents/circular/period';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { CliError } from '../error';
import { writeOutput } from '../files';
import { toDocument } from '../json';
import { readUnderstood } from '../reading';
import { say } from '../say';
import { toSummaryDocument } from '../summary-json';

/** `circular FILE --out OUT.docx [--period …]`: a draft 督查通报, its figures from the ledger; what a person judges is left open. */
export const circular: Command = { options: ['out', 'period'], out: 'document', needsOut: () => true, run };

async function run({ args, output }: CommandContext): Promise<number> {
  const period = periodIn(args.values.period);
  const { file, understanding } = await readUnderstood(args);
  if (understanding.breakdown.tables.length === 0) throw new CliError('cli.papers.no-table', { file });
  const { paper, summary, text, open, unusedSince } = await draftCircular(
    understanding,
    period === null ? {} : { period },
  );
  const out = args.out ?? '';
  await writeOutput(out, await paperBytes(paper));
  if (args.json) {
    const document = {
      ...toDocument(file, understanding),
      ...toSummaryDocument(summary),
      files: [out],
      circular: { title: paper.title, text, open },
    };
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const { items, done, overdue, soon } = summary.all;
    const lines = [
      paper.title,
      say('cli.report.as-of', { date: understanding.asOf }),
      say('cli.papers.figures', { items, done, overdue, soon }),
      say('cli.papers.open', { count: open.length, points: [...new Set(open)].join('') }),
      ...(unusedSince === null
        ? []
        : [say('cli.papers.since-unused', { since: unusedSince, asOf: understanding.asOf })]),
      say('cli.written', { file: out }),
    ];
    output.out(`${lines.join('\n')}\n`);
  }
  return 0;
}

/** `null`: by the as-of date. @throws CliError */
function periodIn(written: string | undefined): string | null {
  if (written === undefined) return null;
  const period = readPeriod(written);
  if (period === null) throw new CliError('cli.papers.bad-period', { value: written });
  return period;
}
