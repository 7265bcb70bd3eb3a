import { crosscheckReport, type Crosschecked } from '../../actions/crosscheck-report';
import { crosscheckPlan } from '../../actions/write-crosscheck';
import { readReportFile } from '../../actions/read-report-file';
import { checked } from '../../actions/understand';
import { isTraditional } from '../../report/traditional';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { toCrosscheckJson } from '../crosscheck-json';
import { encodingOf, readText } from '../text-files';
import { writeOutput } from '../files';
import { findingsToJson, toDocument } from '../json';
import { readUncheckedFile } from '../reading';
import { findingLines } from '../report';
import { language, say } from '../say';
import { within } from '../within';
import { writtenLines } from '../written';
import { inOneLine } from '../../texts/lines';

/**
 * `crosscheck FILE --report REPORT [--encoding E] [--out OUT]`: the work report against the table; with --out, the file plus
 * 报告对照. Exit 1 where a figure differs from the
 * report's.
 */
export const crosscheck: Command = { options: ['out', 'report', 'encoding'], needs: ['report'], run };

async function run({ args, output }: CommandContext): Promise<number> {
  const name = args.values.report ?? '';
  const { text } = await readText(name, (bytes) => readReportFile(bytes, encodingOf(args.values.encoding)));
  const { file, host, understanding } = await readUncheckedFile(args.files[0] ?? '', args);
  const found = crosscheckReport(understanding, text, language());
  if (args.out !== null) {
    await within(file, () => host.apply(crosscheckPlan(understanding, found.crosscheck, language())));
    await writeOutput(args.out, host.bytes());
  }
  if (args.json) {
    const document = toDocument(file, checked(understanding));
    const whole = {
      ...document,
      findings: [...findingsToJson(found.findings), ...document.findings],
      ...toCrosscheckJson(name, found.crosscheck),
    };
    output.out(`${JSON.stringify(whole, null, 2)}\n`);
  } else {
    const written = args.out === null ? [] : ['', ...writtenLines(file, args.out)];
    output.out(`${[...linesOf(file, name, found), ...written].join('\n')}\n`);
  }
  return found.findings.some(({ severity, ignored }) => severity === 'error' && !ignored) ? 1 : 0;
}

/** How the plan part is named: by the words that it begins and ends with. */
const SHOWN = 16;

function linesOf(file: string, report: string, { crosscheck: found, findings }: Crosschecked): string[] {
  const { plan, text, sentences } = found.report;
  const lines = [say('crosscheck.cli-title', { report, file })];
  if (plan) {
    const part = text.slice(plan.start, plan.end).trim();
    lines.push(
      say('crosscheck.read', {
        sentences,
        from: inOneLine(part.slice(0, SHOWN)),
        to: inOneLine(part.slice(-SHOWN)),
      }),
    );
    if (plan.found === 'whole') lines.push(say('crosscheck.plan-whole'));
  }
  lines.push(say('crosscheck.counts', { ...found.counts }));
  if (found.unlike) {
    lines.push(say('crosscheck.unlike', { count: found.agreeing }));
    if (isTraditional(text)) lines.push(say('crosscheck.traditional'));
  }
  return [...lines, '', ...findingLines(findings)];
}
