import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

const direct = new Map<string, readonly string[]>();

/**
 * All files of the project that are loaded with one, itself among them, by how many imports away they are.
 *
 * @param path of a TypeScript file, from the project's folder
 */
export function importsOf(path: string): ReadonlyMap<string, number> {
  const away = new Map([[path, 0]]);
  // A map goes on with what is set while it is walked: the nearest come first.
  for (const [one, distance] of away)
    for (const next of directImports(one)) if (!away.has(next)) away.set(next, distance + 1);
  return away;
}

function directImports(path: string): readonly string[] {
  const known = direct.get(path);
  if (known) return known;
  const { importedFiles } = ts.preProcessFile(readFileSync(path, 'utf8'));
  const found = importedFiles
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => join(dirname(path), name))
    .flatMap((name) => [`${name}.ts`, `${name}.tsx`, join(name, 'index.ts')].filter(existsSync));
  direct.set(path, found);
  return found;
}
