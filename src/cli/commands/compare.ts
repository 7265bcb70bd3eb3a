import path from 'node:path';
import { type ComparedVersions, compareWorkbooks, versionsPlan } from '../../actions/compare-versions';
import { checked } from '../../actions/understand';
import { toA1 } from '../../grid/address';
import type { Command } from '../command';
import type { CommandContext } from '../context';
import { writeOutput } from '../files';
import { toDocument } from '../json';
import { readUncheckedFile } from '../reading';
import { language, say } from '../say';
import { toVersionsDocument } from '../versions-json';
import { shortened } from '../shortened';
import { within } from '../within';
import { writtenLines } from '../written';

/** `compare OLD NEW [--out OUT]`: what differs; with --out, NEW plus 版本对照. Exit 1 where something does. */
export const compare: Command = { options: ['out'], files: 2, least: 2, run };

async function run({ args, output }: CommandContext): Promise<number> {
  const [oldFile = '', newFile = ''] = args.files;
  const old = await readUncheckedFile(oldFile, args);
  const fresh = await readUncheckedFile(newFile, args);
  const compared = compareWorkbooks(old.understanding, fresh.understanding);
  const written: string[] = [];
  if (args.out !== null) {
    const plan = versionsPlan(fresh.understanding, compared, path.basename(oldFile), language());
    await within(newFile, () => fresh.host.apply(plan));
    await writeOutput(args.out, fresh.host.bytes());
    written.push('', ...writtenLines(newFile, args.out));
  }
  if (args.json) {
    const document = {
      ...toDocument(newFile, checked(fresh.understanding)),
      ...toVersionsDocument(oldFile, compared),
    };
    output.out(`${JSON.stringify(document, null, 2)}\n`);
  } else output.out(`${[...linesOf(oldFile, newFile, compared), ...written].join('\n')}\n`);
  return compared.changes.length > 0 ? 1 : 0;
}

function linesOf(old: string, fresh: string, { changes, carried }: ComparedVersions): string[] {
  const lines = [say('versions.cli-title', { old, fresh })];
  if (changes.length === 0) lines.push(say('versions.none'));
  for (const one of changes) {
    const at = one.new ?? one.old;
    const direction = one.direction === undefined ? '' : say(`versions.direction-${one.direction}`);
    lines.push(
      say('versions.cli-line', {
        kind: say(`versions.kind-${one.kind}`) + direction,
        task: at?.task.number ?? '—',
        where: at ? `${at.table.sheet}!${toA1(at.place.row, at.place.column)}` : '',
        from: shortened(one.from),
        to: shortened(one.to),
      }),
    );
  }
  if (carried.length > 0) lines.push('', say('versions.carry'));
  for (const { kind, old: before, new: after, unfinished } of carried) {
    const task = (after ?? before)?.task;
    lines.push(
      say('versions.cli-carry', {
        kind: say(`versions.carry-${kind}`) + (unfinished ? say('versions.unfinished') : ''),
        task: task?.number ?? '—',
        text: shortened(task?.text ?? ''),
      }),
    );
  }
  return lines;
}
