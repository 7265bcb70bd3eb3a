import { settingsPlan } from '../actions/store-settings';
import { checked, unchecked, type Unchecked, type Understanding } from '../actions/understand';
import type { WorkbookGrid } from '../grid/grid';
import { FileHost } from '../hosts/file/file-host';
import { readRoster, withRoster } from '../settings/roster-file';
import { parseSettings } from '../settings/xml';
import type { Arguments } from './arguments';
import { givenBy } from './context';
import { CliError } from './error';
import { readInput } from './files';
import { within } from './within';

/** A workbook from the disk, and what it means. */
export interface Reading<Meaning = Understanding> {
  /** As the user wrote it. */
  readonly file: string;
  readonly host: FileHost;
  readonly workbook: WorkbookGrid;
  readonly understanding: Meaning;
}

/** Reads and understands the first FILE: what every command begins with. @throws CliError, HostError */
export async function readUnderstood(args: Arguments): Promise<Reading> {
  return readUnderstoodFile(args.files[0] ?? '', args);
}

/**
 * The same for a command that writes sheets which stand on a date: `--as-of` becomes the date of the workbook, as if it had
 * been set in the pane, so that whoever opens the file next sees the same day on every sheet. `writes`: whether this run
 * does write one.
 */
export async function readToDate(args: Arguments, writes = true): Promise<Reading> {
  const reading = await readUncheckedFile(args.files[0] ?? '', args);
  const { asOf } = args;
  if (!writes || asOf === null || parseSettings(reading.workbook.settings).settings.asOf === asOf)
    return withChecks(reading);
  const { file, host } = reading;
  const plan = settingsPlan(reading.workbook, (settings) => ({ ...settings, asOf }));
  await within(file, () => host.apply(plan));
  const [stored] = plan.operations;
  if (stored?.op !== 'store-settings') return withChecks(reading);
  const workbook = { ...reading.workbook, settings: stored.after };
  return withChecks({ ...reading, workbook, understanding: { ...reading.understanding, workbook } });
}

/** The same of a file that is not the first. @throws CliError, HostError */
export async function readUnderstoodFile(file: string, args: Arguments): Promise<Reading> {
  return withChecks(await readUncheckedFile(file, args));
}

/** Checks are half of the work, and papers and figures need none of what they find: it is found out when somebody asks. */
function withChecks(reading: Reading<Unchecked>): Reading {
  const { understanding: read } = reading;
  let findings: Understanding['findings'] | undefined;
  const understanding = {
    ...read,
    get findings() {
      return (findings ??= checked(read).findings);
    },
  };
  return { ...reading, understanding };
}

/** The same where nobody asks what its checks find. @throws CliError, HostError */
export async function readUncheckedFile(file: string, args: Arguments): Promise<Reading<Unchecked>> {
  const host = await openFile(file);
  const { roster } = args.values;
  if (roster !== undefined) await takeRoster(roster, file, host);
  const workbook = await within(file, () => host.read());
  const { asOf } = parseSettings(workbook.settings).settings;
  return { file, host, workbook, understanding: unchecked(workbook, givenBy(args, asOf)) };
}

/** 单位名册 from a file, as if it had been imported in the pane: what is written has it too. */
async function takeRoster(name: string, file: string, host: FileHost): Promise<void> {
  const roster = readRoster(new TextDecoder().decode(readInput(name)));
  if (!roster) throw new CliError('cli.no-roster', { file: name });
  const workbook = await within(file, () => host.read());
  await within(file, () => host.apply(settingsPlan(workbook, (settings) => withRoster(settings, roster))));
}

/** @throws CliError, HostError */
export async function openFile(file: string): Promise<FileHost> {
  const bytes = readInput(file);
  return within(file, () => FileHost.open(bytes));
}

/** 1 where an error stands that is not ignored, else 0. */
export function exitCode({ findings }: Understanding): number {
  return findings.some(({ severity, ignored }) => severity === 'error' && !ignored) ? 1 : 0;
}
