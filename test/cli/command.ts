import { run } from '../../src/cli/run';

/** Runs the command line in this process. @returns its exit code and what it printed */
export async function cli(...argv: string[]): Promise<{ code: number; out: string; error: string }> {
  let out = '';
  let error = '';
  const code = await run(argv, { out: (text) => (out += text), error: (text) => (error += text) });
  return { code, out, error };
}
