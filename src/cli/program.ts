import { z } from 'zod';
import { run } from './run';
import { say } from './say';

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
