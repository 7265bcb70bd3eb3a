import { HostError } from '../hosts/error';
import { hostErrorWords } from '../hosts/error-words';
import { readArguments, readCommandLine } from './arguments';
import type { Command } from './command';
import { check } from './commands/check';
import type { Output } from './context';
import { CliError } from './error';
import { language, say, speak } from './say';

/**
 * By name, in the order in which people are told of them. What checks need is there at once; the others are a file of their own,
 * which is read when one of them is asked for.
 */
export const COMMANDS: Readonly<Record<string, () => Command | Promise<Command>>> = {
  check: () => check,
  overdue: async () => (await import(/* webpackChunkName: "commands" */ './commands/overdue')).overdue,
  ledger: async () => (await import(/* webpackChunkName: "commands" */ './commands/ledger')).ledger,
  units: async () => (await import(/* webpackChunkName: "commands" */ './commands/units')).units,
  collect: async () => (await import(/* webpackChunkName: "commands" */ './commands/collect')).collect,
  crosscheck: async () =>
    (await import(/* webpackChunkName: "commands" */ './commands/crosscheck')).crosscheck,
  compare: async () => (await import(/* webpackChunkName: "commands" */ './commands/compare')).compare,
  import: async () => (await import(/* webpackChunkName: "commands" */ './commands/import')).importTables,
  summary: async () => (await import(/* webpackChunkName: "commands" */ './commands/summary')).summary,
  circular: async () => (await import(/* webpackChunkName: "commands" */ './commands/circular')).circular,
  notices: async () => (await import(/* webpackChunkName: "commands" */ './commands/notices')).notices,
  'circular-check': async () =>
    (await import(/* webpackChunkName: "commands" */ './commands/circular-check')).circularCheck,
};

/** Runs one command; resolves to the exit code. Whatever goes wrong becomes one line on stderr, never a stack trace. */
export async function run(argv: readonly string[], output: Output): Promise<number> {
  try {
    await speak(process.env['RENWU_LANG']);
    const line = readCommandLine(argv);
    if (line?.values.lang !== undefined) await speak(line.values.lang);
    if (!line) {
      output.out(`${say('cli.help')}\n`);
      return argv.length === 0 ? 2 : 0;
    }
    const load = Object.hasOwn(COMMANDS, line.command) ? COMMANDS[line.command] : undefined;
    const commands = Object.keys(COMMANDS).join('、');
    if (!load) throw new CliError('cli.unknown-command', { command: line.command, commands });
    const command = await load();
    const args = readArguments(line.command, line.files, line.values, command);
    return await command.run({ args, output });
  } catch (error) {
    output.error(`${printable(wordsOf(error))}\n`);
    return 2;
  }
}

/** Names of files may hold line breaks and worse: what a person reads stays one line. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are what must not reach a terminal
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, '␤');
}

function wordsOf(error: unknown): string {
  if (error instanceof CliError) return say(error.words.id, error.words.params);
  if (error instanceof HostError) {
    const file = error.params['file'] ?? '';
    return say('cli.host-error', { file, reason: hostErrorWords(language(), error), code: error.code });
  }
  return say('cli.unexpected', {
    detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  });
}
