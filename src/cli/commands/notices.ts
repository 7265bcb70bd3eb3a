import path from 'node:path';
import { draftNotices, noticeFiles, type Notices, noticesPlan } from '../../actions/notices';
import type { Understanding } from '../../actions/understand';
import type { FileHost } from '../../hosts/file/file-host';
import { gridOfLedger } from '../../ledger/read-ledger';
import { squash } from '../../texts/width';
import { outputEnding } from '../arguments';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { CliError } from '../error';
import { type Output, writeOutputs } from '../files';
import { toDocument } from '../json';
import { collectGarbage, growLittle } from '../collect-garbage';
import { readToDate } from '../reading';
import { language, say } from '../say';
import { tellSigned } from '../signed';
import { toSummaryDocument } from '../summary-json';
import { within } from '../within';
import { otherDateLines, writtenLines } from '../written';

/**
 * `notices FILE --out DIR [--unit NAME] [--ledger OUT.xlsx]`: 督办单 of every unit that leads something overdue or near; OUT: the file
 * with their numbers and dates in its ledger. All of it is written, or nothing.
 */
export const notices: Command = {
  options: ['out', 'unit', 'ledger'],
  out: 'folder',
  needsOut: () => true,
  run,
};

async function run(context: CommandContext): Promise<number> {
  const { args, output } = context;
  const { file, understanding, draft, only, ledger } = await drafted(context);
  // Of the workbook's host, which holds on to a ledger as large as all else together, only the bytes are left.
  if (ledger) await collectGarbage();
  const out = args.out ?? '';
  const files: string[] = [];
  async function* made(): AsyncGenerator<Output> {
    if (ledger) yield ledger;
    for await (const { name, bytes } of noticeFiles(draft)) {
      const written = path.join(out, name);
      yield { file: written, bytes };
      files.push(written);
    }
  }
  await writeOutputs(made());
  if (args.json) {
    const document = {
      ...toDocument(file, understanding),
      ...toSummaryDocument(draft.summary),
      files,
      notices: toJson(draft, files),
    };
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    output.out(`${[...lines(draft, understanding, only, out), ...(ledger?.lines ?? [])].join('\n')}\n`);
  }
  return 0;
}

interface Drafted {
  readonly file: string;
  readonly understanding: Understanding;
  readonly draft: Notices;
  /** The unit that was asked for; `null`: all. */
  readonly only: string | null;
  /** The workbook with the notices in its ledger, and what is said of it; `null`: nobody wants it. */
  readonly ledger: (Output & { readonly lines: readonly string[] }) | null;
}

/** What there is to write, but for the notices themselves. */
async function drafted({ args, output }: CommandContext): Promise<Drafted> {
  const { ledger, unit } = args.values;
  if (ledger !== undefined) {
    outputEnding('workbook', ledger);
    growLittle();
  }
  const { file, host, understanding } = await readToDate(args, ledger !== undefined);
  if (understanding.breakdown.tables.length === 0) throw new CliError('cli.papers.no-table', { file });
  const only = unit === undefined ? null : unitNamed(understanding, unit, file);
  const draft = await draftNotices(understanding, only === null ? {} : { only: new Set([only]) });
  const result = { file, understanding, draft, only };
  if (ledger === undefined) return { ...result, ledger: null };
  const lines = await record(file, host, understanding, draft);
  tellSigned(file, host, output);
  return {
    ...result,
    ledger: {
      ...{ file: ledger, bytes: host.bytes() },
      lines: [...writtenLines(file, ledger), ...lines],
    },
  };
}

/** @returns what is to be said of other sheets */
async function record(
  file: string,
  host: FileHost,
  understanding: Understanding,
  draft: Notices,
): Promise<readonly string[]> {
  return within(file, async () => {
    const grid = gridOfLedger(understanding.workbook.sheets);
    const contents = grid ? await host.readContent([{ sheet: grid.name }]) : null;
    const content = grid && contents?.get(grid.name);
    const plan = noticesPlan(understanding, draft, language(), content);
    await collectGarbage();
    await host.apply(plan);
    return otherDateLines(understanding, plan);
  });
}

/** The unit that is meant, by its name or another name of it. @throws CliError where the file has no such unit */
function unitNamed({ breakdown: { roster } }: Understanding, written: string, file: string): string {
  const plain = squash(written);
  const names = [...roster.units.keys()];
  const alias = Object.entries(roster.given.aliases).find(([name]) => squash(name) === plain)?.[1];
  const found = names.find((name) => squash(name) === plain) ?? alias;
  if (found !== undefined) return found;
  const like = names.filter((name) => name.includes(plain) || plain.includes(name)).slice(0, MOST_LIKE);
  throw like.length > 0
    ? new CliError('cli.papers.no-unit-like', { file, unit: written, like: like.join('、') })
    : new CliError('cli.papers.no-unit', { file, unit: written });
}

const MOST_LIKE = 5;

function toJson({ notices: all }: Notices, files: readonly string[]) {
  return all.map(({ urging: { unit, level, number, overdue, soon, behind } }, index) => ({
    unit,
    level,
    number,
    overdue: overdue.length,
    soon: soon.length,
    behind: behind.length,
    file: files[index] ?? '',
  }));
}

function lines(
  { notices: all }: Notices,
  { asOf }: Understanding,
  only: string | null,
  out: string,
): string[] {
  if (all.length === 0)
    return [
      only === null
        ? say('cli.papers.nothing-to-urge', { date: asOf })
        : say('cli.papers.nothing-to-urge-unit', { date: asOf, unit: only }),
    ];
  return [
    say('cli.papers.notices', { count: all.length, folder: out }),
    say('cli.report.as-of', { date: asOf }),
    ...all.map(({ urging: { unit, number, overdue, soon, behind } }) =>
      say('cli.papers.notice', {
        ...{ unit, number, overdue: overdue.length, soon: soon.length, behind: behind.length },
      }),
    ),
  ];
}
