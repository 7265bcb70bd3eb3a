import { buildLedger, ledgerContent, type LedgerResult } from '../../actions/build-ledger';
import { carriedOperation } from '../../actions/carry-over';
import { ledgerFrom, type OldLedger } from '../../actions/ledger-from';
import { understand, type Understanding } from '../../actions/understand';
import { toA1 } from '../../grid/address';
import type { Change } from '../../ledger/link';
import type { LedgerRow } from '../../ledger/model';
import { gridOfLedger } from '../../ledger/read-ledger';
import { message } from '../../locales/message';
import { parseSettings } from '../../settings/xml';
import { subjectLabel } from '../../ledger/subjects';
import type { Arguments } from '../arguments';
import type { Command } from '../command';
import { type CommandContext, givenBy } from '../context';
import { CliError } from '../error';
import { writeOutput } from '../files';
import { toDocument } from '../json';
import { exitCode, type Reading, readToDate, readUncheckedFile } from '../reading';
import { summaryLines } from '../report';
import { language, say } from '../say';
import { tellSigned } from '../signed';
import { shortened } from '../shortened';
import { within } from '../within';
import { otherDateLines, writtenLines } from '../written';

/**
 * `ledger FILE [--from OLD] --out OUT`: 进度台账, built or rebuilt in place, with --from the entries of an older file taken
 * over; says what was new, reworded, or matched no more.
 */
export const ledger: Command = { options: ['out', 'from'], needsOut: () => true, run };

async function run({ args, output }: CommandContext): Promise<number> {
  const reading = await readToDate(args);
  const { file, host } = reading;
  const out = args.out ?? '';
  const from = args.values.from;
  const old = from === undefined ? null : await oldLedger(from, args);
  const understanding = old ? await withDecisions(reading, old, args) : reading.understanding;
  const result =
    old === null
      ? await within(file, () => buildLedger(host, understanding, language()))
      : ledgerFrom(
          understanding,
          old,
          language(),
          await within(file, () => ledgerContent(host, understanding)),
        );
  if (old) await within(file, () => host.apply(result.plan));
  tellSigned(file, host, output);
  await writeOutput(out, host.bytes());
  if (args.json) {
    const document = { ...toDocument(file, understanding), ledger: toJson(result) };
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    const lines = [
      ...summaryLines(file, understanding),
      '',
      ...resultLines(result),
      ...writtenLines(file, out),
      ...otherDateLines(understanding, result.plan),
    ];
    output.out(`${lines.join('\n')}\n`);
  }
  return exitCode(understanding);
}

/** Roster, settings and decisions of the older file come along: the workbook is understood by them. */
async function withDecisions(
  { file, host, understanding }: Reading,
  { understanding: old }: OldLedger,
  args: Arguments,
): Promise<Understanding> {
  const carried = carriedOperation(understanding, old);
  if (!carried) return understanding;
  await within(file, () =>
    host.apply({ title: message('versions.plan-carry'), expect: [], operations: [carried] }),
  );
  const workbook = await within(file, () => host.read());
  return understand(workbook, givenBy(args, parseSettings(workbook.settings).settings.asOf));
}

/** @throws CliError where the file has no ledger */
async function oldLedger(file: string, args: Arguments): Promise<OldLedger> {
  const { host, understanding } = await readUncheckedFile(file, args);
  const grid = gridOfLedger(understanding.workbook.sheets);
  if (!grid || !understanding.progress.ledger) throw new CliError('cli.ledger.no-old', { file });
  const contents = await within(file, () => host.readContent([{ sheet: grid.name }]));
  const content = contents.get(grid.name);
  if (!content) throw new CliError('cli.ledger.no-old', { file });
  return { understanding, grid, content };
}

function toJson({ rows, added, changes, unmatched }: LedgerResult) {
  return {
    rows,
    added,
    changes: changes.map(({ what, occurrence, before, after }) => ({
      what,
      key: occurrence.key,
      ...itemOf({ occurrence }),
      before,
      after,
    })),
    unmatched: unmatched.map(({ key, row, taskNumber, itemNumber, taskText, itemText, entry }) => ({
      key,
      row: row + 1,
      task: taskNumber,
      indicator: itemNumber,
      text: itemText === '' ? taskText : itemText,
      status: entry.status,
    })),
  };
}

function itemOf({ occurrence: { table, task, subject } }: Pick<Change, 'occurrence'>) {
  const { place, number } = subject;
  return {
    sheet: table.sheet,
    cell: toA1(place.row, place.column),
    task: task.number ?? '',
    indicator: number,
  };
}

function resultLines({ rows, added, changes, unmatched }: LedgerResult): string[] {
  const lines = [say('ledger.result', { rows, added, unmatched: unmatched.length })];
  const told = new Set<string>();
  for (const change of changes) {
    if (change.what !== 'task' && change.what !== 'item' && change.what !== 'due') continue;
    const { task, indicator } = itemOf(change);
    const item = change.what === 'task' ? '' : subjectLabel(indicator);
    const line = say(`ledger.changed-${change.what}`, {
      task,
      item,
      before: shortened(change.before),
      after: shortened(change.after),
    });
    if (!told.has(line)) lines.push(line);
    told.add(line);
  }
  for (const row of unmatched) lines.push(unmatchedLine(row));
  return lines;
}

function unmatchedLine({ row, taskNumber, itemNumber, taskText, itemText }: LedgerRow): string {
  return say('ledger.unmatched-row', {
    row: row + 1,
    task: taskNumber === '' ? '—' : taskNumber,
    item: subjectLabel(itemNumber),
    text: shortened(itemText === '' ? taskText : itemText),
  });
}
