import { buildLedger, ledgerContent, type LedgerResult } from '../../actions/build-ledger';
import { ledgerFrom, type OldLedger } from '../../actions/ledger-from';
import { toA1 } from '../../grid/address';
import type { Change } from '../../ledger/link';
import type { LedgerRow } from '../../ledger/model';
import { ledgerSheet } from '../../ledger/read-ledger';
import { subjectLabel } from '../../ledger/subjects';
import type { Arguments } from '../arguments';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { CliError } from '../error';
import { writeOutput } from '../files';
import { toDocument } from '../json';
import { exitCode, readToDate, readUnderstoodFile } from '../reading';
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
  const { file, host, understanding } = await readToDate(args);
  const out = args.out ?? '';
  const from = args.values.from;
  const result =
    from === undefined
      ? await within(file, () => buildLedger(host, understanding, language()))
      : ledgerFrom(
          understanding,
          await oldLedger(from, args),
          language(),
          await within(file, () => ledgerContent(host, understanding)),
        );
  if (from !== undefined) await within(file, () => host.apply(result.plan));
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

/** @throws CliError where the file has no ledger */
async function oldLedger(file: string, args: Arguments): Promise<OldLedger> {
  const { host, understanding } = await readUnderstoodFile(file, args);
  const grid = ledgerSheet(understanding.workbook.sheets);
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
