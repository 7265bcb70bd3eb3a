import { parseArgs } from 'node:util';
import { SPLITS, type SplitBy } from '../settings/tabs';
import { isCivilDate } from '../timing/civil';
import type { CivilDate } from '../timing/model';
import { CliError } from './error';

export const COMMANDS = ['check', 'overdue', 'ledger', 'units', 'collect'] as const;
export type Command = (typeof COMMANDS)[number];

export interface Arguments {
  readonly command: Command;
  /** As written: relative to where the user stands. */
  readonly files: readonly string[];
  readonly out: string | null;
  readonly asOf: CivilDate | null;
  readonly year: number | undefined;
  readonly soonDays: number | undefined;
  readonly json: boolean;
  readonly clear: boolean;
  /** `null`: as the workbook remembers it. */
  readonly by: SplitBy | null;
  readonly separate: string | null;
  readonly accept: string | null;
}

/** Which options a command has beside the common ones. */
const OWN_OPTIONS: Readonly<Record<Command, readonly string[]>> = {
  check: ['out'],
  overdue: ['out', 'clear'],
  ledger: ['out'],
  units: ['out', 'by', 'separate'],
  collect: ['out', 'accept'],
};
const COMMON = ['as-of', 'year', 'soon', 'json', 'help'];

const OPTIONS = {
  out: { type: 'string' },
  'as-of': { type: 'string' },
  year: { type: 'string' },
  soon: { type: 'string' },
  json: { type: 'boolean' },
  clear: { type: 'boolean' },
  by: { type: 'string' },
  separate: { type: 'string' },
  accept: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;
type Values = {
  readonly [Name in keyof typeof OPTIONS]?: (typeof OPTIONS)[Name]['type'] extends 'string'
    ? string
    : boolean;
};
/** What Excel opens as a workbook of the kind that we write: a name that says otherwise makes a file that does not open. */
const WORKBOOK = /\.(?:xlsx|xlsm|xltx|xltm)$/i;

/** Reads the command line; `null` where help was asked for. Throws a `CliError` (exit 2) on a usage error. */
export function readArguments(argv: readonly string[]): Arguments | null {
  const { values, positionals } = parse(argv);
  const [command, ...files] = positionals;
  if (values.help === true || command === 'help' || argv.length === 0) return null;
  if (command === undefined) throw new CliError('cli.no-command');
  if (!isCommand(command)) throw new CliError('cli.unknown-command', { command });
  const allowed = [...OWN_OPTIONS[command], ...COMMON];
  for (const name of Object.keys(values)) {
    if (!allowed.includes(name)) throw new CliError('cli.option-not-for', { option: `--${name}`, command });
  }
  if (files.length === 0) throw new CliError('cli.no-file', { command });
  if (files.length > 1 && command !== 'collect') throw new CliError('cli.one-file', { command });
  if (files.includes('')) throw new CliError('cli.no-file', { command });
  const out = values.out ?? null;
  if (out !== null && !WORKBOOK.test(out)) throw new CliError('cli.out-not-xlsx', { file: out });
  const separate = values.separate ?? null;
  if (out === null && needsOut(command, separate)) throw new CliError('cli.needs-out', { command });
  if (out === null && values.clear === true)
    throw new CliError('cli.needs-out', { command: 'overdue --clear' });
  return {
    command,
    files,
    out,
    asOf: readDate(values['as-of']),
    year: readNumber('--year', values.year, 1990, 2100),
    soonDays: readNumber('--soon', values.soon, 0, 366),
    json: values.json ?? false,
    clear: values.clear ?? false,
    by: readBy(values.by),
    separate,
    accept: values.accept ?? null,
  };
}

/** Strictness is ours: Node's own complaints are in English, and several lines long. */
function parse(argv: readonly string[]) {
  const { values, positionals, tokens } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: OPTIONS,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = token.rawName;
    if (!isOption(token.name)) throw new CliError('cli.unknown-option', { option });
    const { type } = OPTIONS[token.name];
    if (type === 'boolean' && token.value !== undefined) throw new CliError('cli.takes-no-value', { option });
    const next = token.inlineValue === false && /^-+[a-z]/i.test(token.value);
    if (type === 'string' && (token.value === undefined || next))
      throw new CliError('cli.needs-value', { option });
  }
  // What is left has the types that the options say.
  return { values: values as Values, positionals };
}

function isOption(name: string): name is keyof typeof OPTIONS {
  return Object.hasOwn(OPTIONS, name);
}

function needsOut(command: Command, separate: string | null): boolean {
  return command === 'ledger' || command === 'collect' || (command === 'units' && separate === null);
}

function isCommand(text: string | undefined): text is Command {
  return COMMANDS.some((one) => one === text);
}

function readDate(text: string | undefined): CivilDate | null {
  if (text === undefined) return null;
  if (!isCivilDate(text)) throw new CliError('cli.bad-date', { value: text });
  return text;
}

function readNumber(
  option: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least && value <= most))
    throw new CliError('cli.bad-number', { option, value: text, least, most });
  return value;
}

function readBy(text: string | undefined): Arguments['by'] {
  if (text === undefined) return null;
  const by = SPLITS.find((one) => one === text);
  if (!by) throw new CliError('cli.bad-by', { value: text });
  return by;
}
