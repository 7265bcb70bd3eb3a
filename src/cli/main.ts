import { setFlagsFromString } from 'node:v8';
import { z } from 'zod';
import { run } from './run';
import { say } from './say';

// A command is over in a second, and while V8 optimizes beside it every collection of garbage waits for that thread:
// optimizing after three times as much work takes a seventh off a large check (two cores), and less off the rest. Later
// versions have an optimizer for this between the two, and other flags.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--interrupt-budget=400000');

// A strict page allows no `new Function`, which zod would probe for; the command line keeps to the same path.
z.config({ jitless: true });

// Whoever reads only the beginning (`… | head`) closes the pipe: no reason to complain. Any other failure (a full disk) is.
let failed = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE' || failed) return;
  failed = true;
  process.exitCode = 2;
  process.stderr.write(`${say('cli.output-failed', { code: error.code ?? error.message })}\n`);
});
// Where even that cannot be said, the exit code says it.
process.stderr.on('error', () => undefined);

void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
}).then((code) => {
  if (!failed) process.exitCode = code;
});
