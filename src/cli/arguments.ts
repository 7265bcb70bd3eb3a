import { parseArgs } from 'node:util';
import { isCivilDate } from '../timing/civil';
import type { CivilDate } from '../timing/model';
import { CliError } from './error';
import { COMMON, isOption, OPTIONS, type OptionName, type Values } from './options';

/** What a command takes; each states its own beside its code (`commands/`). */
export interface Usage {
  /** Options of its own, beside those that every command has. */
  readonly options: readonly OptionName[];
  /** How many files at most; 1 where it is not said. */
  readonly files?: number;
  /** How few; 1 where it is not said. */
  readonly least?: number;
  /** What `--out` names; a workbook where it is not said. */
  readonly out?: 'workbook' | 'document' | 'folder';
  /** Whether it makes nothing without `--out`. */
  readonly needsOut?: (values: Values) => boolean;
  /** Options without which it can do nothing. */
  readonly needs?: readonly OptionName[];
}

export interface Arguments {
  /** As written: relative to where the user stands. */
  readonly files: readonly string[];
  readonly out: string | null;
  readonly asOf: CivilDate | null;
  readonly year: number | undefined;
  readonly soonDays: number | undefined;
  readonly json: boolean;
  /** As written; those of other commands are absent. */
  readonly values: Values;
}

/** What Excel and Word open as what we write: a name that says otherwise makes a file that does not open. */
const ENDINGS = { workbook: /\.(?:xlsx|xlsm|xltx|xltm)$/i, document: /\.docx$/i, folder: /(?:)/ } as const;

/** The words of a command line, in order, with the name of the command taken off; `null` where help was asked for. */
export function readCommandLine(argv: readonly string[]): {
  readonly command: string;
  readonly files: readonly string[];
  readonly values: Values;
} | null {
  const { values, positionals } = parse(argv);
  for (const word of positionals) refuseLongDash(word);
  const [command, ...files] = positionals;
  if (values.help === true || command === 'help' || argv.length === 0) return null;
  if (command === undefined) throw new CliError('cli.no-command');
  return { command, files, values };
}

/** Checks what was written against what the command takes. @throws CliError (exit 2) on a usage error */
export function readArguments(
  command: string,
  files: readonly string[],
  values: Values,
  { options, files: most = 1, least = 1, out: kind = 'workbook', needsOut, needs = [] }: Usage,
): Arguments {
  const allowed: readonly string[] = [...options, ...COMMON];
  for (const name of Object.keys(values)) {
    if (!allowed.includes(name)) throw new CliError('cli.option-not-for', { option: `--${name}`, command });
  }
  if (files.length === 0 || files.includes('')) throw new CliError('cli.no-file', { command });
  if (files.length < least) throw new CliError('cli.more-files', { command, count: least });
  const spaced = files.length > most ? spacedName(files, values.out) : null;
  if (spaced !== null) throw new CliError('cli.space-in-name', { name: spaced });
  if (files.length > most)
    throw new CliError(most === 1 ? 'cli.one-file' : 'cli.too-many-files', { command, count: most });
  const out = values.out ?? null;
  if (out !== null) outputEnding(kind, out);
  if (out === null && needsOut?.(values) === true)
    throw new CliError('cli.needs-out', {
      command: values.clear === true ? `${command} --clear` : command,
      example: { workbook: '结果.xlsx', document: '通报.docx', folder: '文件夹' }[kind],
    });
  for (const name of needs) {
    if (values[name] === undefined) throw new CliError('cli.needs-option', { command, option: `--${name}` });
  }
  return {
    files,
    out,
    asOf: readDate(values['as-of']),
    year: readNumber('--year', values.year, 1990, 2100),
    soonDays: readNumber('--soon', values.soon, 0, 366),
    json: values.json ?? false,
    values,
  };
}

/** @throws CliError where a name says otherwise than what is written under it */
export function outputEnding(kind: keyof typeof ENDINGS, file: string): void {
  if (!ENDINGS[kind].test(file))
    throw new CliError(kind === 'document' ? 'cli.out-not-docx' : 'cli.out-not-xlsx', { file });
}

/** `—as-of`, as Word and WPS write two hyphens. */
function refuseLongDash(word: string): void {
  const [written, name = ''] = /^[‐-―−－﹣]+-?([a-z][a-z-]*)/u.exec(word) ?? [];
  if (written !== undefined && isOption(name))
    throw new CliError('cli.long-dash', { written, option: `--${name}` });
}

/**
 * More files than a command takes, and one of them has no ending: a name with a space that was not quoted. Answers what was probably
 * meant.
 */
function spacedName(files: readonly string[], out: string | undefined): string | null {
  const hasEnding = (word: string): boolean => /\.[a-z0-9]{2,5}$/i.test(word);
  if (out !== undefined && !hasEnding(out)) return `${out} ${files.at(-1) ?? ''}`;
  const from = files.findIndex((word) => !hasEnding(word));
  const until = files.findIndex((word, at) => at > from && hasEnding(word));
  return from < 0 || until < 0 ? null : files.slice(from, until + 1).join(' ');
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
