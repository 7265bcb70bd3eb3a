import { z } from 'zod';
import { run } from './run';

// A strict page allows no `new Function`, which zod would probe for; the command line keeps to the same path.
z.config({ jitless: true });

// Whoever reads only the beginning (`… | head`) closes the pipe: no reason to complain.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
}).then((code) => {
  process.exitCode = code;
});
