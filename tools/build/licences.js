import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';

/** Writes the licence texts of the packages whose code the build took in: whoever hands the files on hands these on with them. */
export class LicencesPlugin {
  /** @param filename what is written */
  constructor(filename) {
    this.filename = filename;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('LicencesPlugin', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'LicencesPlugin', stage }, () => {
        const text = licencesOf(foldersOf(compilation.modules));
        compilation.emitAsset(this.filename, new webpack.sources.RawSource(text));
      });
    });
  }
}

/** The folders of the packages, from the modules and from what those were joined of. */
function foldersOf(modules) {
  const folders = new Set();
  for (const module of modules) {
    for (const one of module.modules ?? [module]) {
      const folder = /^.*[/\\]node_modules[/\\](?:@[^/\\]+[/\\])?[^/\\]+/.exec(one.nameForCondition() ?? '');
      if (folder) folders.add(folder[0]);
    }
  }
  return folders;
}

/**
 * One text: what stands in several packages word for word (most are MIT, by the same people) stands once, below all their names.
 *
 * @throws Error where a package brings no text, and its licence has none in assets/licences
 */
export function licencesOf(folders) {
  const byText = new Map();
  for (const folder of folders) {
    const about = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
    const text = ownText(folder) || generalText(about);
    const licence = about.license ?? text.split('\n', 1)[0].trim();
    byText.set(text, [...(byText.get(text) ?? []), `${about.name} ${about.version} (${licence})`]);
  }
  return [...byText]
    .map(([text, names]) => `${names.sort().join('\n')}\n\n${text}\n`)
    .sort()
    .join(`\n${'-'.repeat(72)}\n\n`);
}

function ownText(folder) {
  return readdirSync(folder)
    .filter((name) => /^(licen[cs]e|notice|copying)/i.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim())
    .join('\n\n');
}

function generalText({ name, license, author }) {
  const file = path.join(import.meta.dirname, `../../assets/licences/${license}.txt`);
  if (!existsSync(file)) throw new Error(`${name} brings no text of its licence (${license})`);
  const owner = typeof author === 'object' ? author.name : (author ?? `the authors of ${name}`);
  return readFileSync(file, 'utf8').trim().replace('<author>', owner);
}
