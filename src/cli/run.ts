import { HostError } from '../hosts/error';
import { hostErrorWords } from '../hosts/error-words';
import { readArguments, type Command } from './arguments';
import { check } from './commands/check';
import { collect } from './commands/collect';
import { ledger } from './commands/ledger';
import { overdue } from './commands/overdue';
import { units } from './commands/units';
import type { CommandContext, Output } from './context';
import { CliError } from './error';
import { say } from './say';

const RUN: Readonly<Partial<Record<Command, (context: CommandContext) => Promise<number>>>> = {
  check,
  overdue,
  ledger,
  units,
  collect,
};

/** Runs one command; resolves to the exit code. Whatever goes wrong becomes one line on stderr, never a stack trace. */
export async function run(argv: readonly string[], output: Output): Promise<number> {
  try {
    const args = readArguments(argv);
    if (!args) {
      output.out(`${say('cli.help')}\n`);
      return argv.length === 0 ? 2 : 0;
    }
    const command = RUN[args.command];
    if (!command) throw new CliError('cli.unknown-command', { command: args.command });
    return await command({ args, output });
  } catch (error) {
    output.error(`${wordsOf(error)}\n`);
    return 2;
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof CliError) return say(error.words.id, error.words.params);
  if (error instanceof HostError) {
    const file = error.params['file'] ?? '';
    return say('cli.host-error', { file, reason: hostErrorWords('zh-CN', error), code: error.code });
  }
  return say('cli.unexpected', {
    detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
  });
}
