import path from 'node:path';
import { unitTabsPlan, type UnitTabs } from '../../actions/build-unit-tabs';
import { looksNeeded } from '../../actions/draft-tabs';
import { separateFiles } from '../../actions/separate-files';
import { takeBack } from '../../actions/take-back';
import { SPLITS, type SplitBy } from '../../settings/tabs';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { CliError } from '../error';
import { type Output, writeOutputs } from '../files';
import { toDocument } from '../json';
import { exitCode, readToDate } from '../reading';
import { summaryLines } from '../report';
import { language, say } from '../say';
import { tellSigned } from '../signed';
import { toUnitsDocument } from '../tabs-json';
import { within } from '../within';
import { otherDateLines, writtenLines } from '../written';

/**
 * `units FILE --out OUT [--by …] [--separate DIR]`: the file plus the unit tabs, 单位目录 and 分表核对; a folder of one
 * .xlsx per unit. Exit 1 where the table has errors, or what was written does not add up.
 */
export const units: Command = {
  options: ['out', 'by', 'separate'],
  needsOut: ({ separate }) => separate === undefined,
  run,
};

async function run({ args, output }: CommandContext): Promise<number> {
  const { file, host, understanding } = await readToDate(args, args.out !== null);
  const by = readBy(args.values.by);
  const separate = args.values.separate ?? null;
  const options = { ...(by && { by }), language: language() } as const;
  const taken = takeBack(understanding);
  const contents = await within(file, () => host.readContent(looksNeeded(understanding, taken)));
  const result = unitTabsPlan(understanding, options, contents, taken);
  const files = new Map<string, string>();
  async function* made(): AsyncGenerator<Output> {
    if (args.out !== null) {
      await within(file, () => host.apply(result.plan));
      tellSigned(file, host, output);
      yield { file: args.out, bytes: host.bytes() };
    }
    if (separate === null) return;
    for await (const { unit, name, bytes } of separateFiles(understanding, options, contents, taken)) {
      yield { file: path.join(separate, name), bytes };
      files.set(unit, name);
    }
  }
  await writeOutputs(made());
  const written = [
    ...(args.out === null
      ? []
      : [...writtenLines(file, args.out), ...otherDateLines(understanding, result.plan)]),
    ...(separate === null ? [] : [say('cli.units.files', { count: files.size, folder: separate })]),
  ];
  if (args.json) {
    const alone = args.out === null;
    const document = {
      ...toDocument(file, understanding),
      ...toUnitsDocument(result, ({ holder, place }) =>
        alone ? (files.get(holder.name) ?? place.sheet) : place.sheet,
      ),
    };
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else {
    output.out(
      `${[...summaryLines(file, understanding), '', ...tabLines(result), '', ...written].join('\n')}\n`,
    );
  }
  return result.reconciliation.differences.length > 0 ? 1 : exitCode(understanding);
}

/** `null`: as the workbook remembers it. */
function readBy(text: string | undefined): SplitBy | null {
  if (text === undefined) return null;
  const by = SPLITS.find((one) => one === text);
  if (!by) throw new CliError('cli.bad-by', { value: text });
  return by;
}

function tabLines({ tabs, gone, reconciliation, split, collection, outcome }: UnitTabs): string[] {
  const { lead, support, differences } = reconciliation;
  const { unassigned, outside } = split;
  const lines = [say('cli.units.tabs', { count: tabs.length })];
  for (const { holder, tab } of tabs) lines.push(say('cli.units.tab', { name: holder.name, ...tab.counts }));
  for (const name of gone) lines.push(say('cli.units.gone', { name }));
  lines.push(
    say(differences.length === 0 ? 'cli.units.agrees' : 'cli.units.differs', {
      lead: lead.source,
      leadTabs: lead.tabs,
      support: support.source,
      supportTabs: support.tabs,
    }),
  );
  if (unassigned.length > 0)
    lines.push(
      say('cli.units.unassigned', {
        count: unassigned.length,
        tasks: unassigned.map(({ table, task }) => `${table.sheet} ${task.number ?? '—'}`).join('、'),
      }),
    );
  if (outside.length > 0) lines.push(say('cli.units.outside', { count: outside.length }));
  if (collection.collected.length + outcome.open.length > 0)
    lines.push(say('cli.units.kept', { count: collection.collected.length, conflicts: outcome.open.length }));
  return lines;
}
