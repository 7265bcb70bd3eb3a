import path from 'node:path';

/** Paths are relative to where the user stands: npm runs scripts in the package's folder and says so in INIT_CWD. */
export function fromUser(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}
