import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Builds, contentsOf } from './contents';
import { zipOf } from './zip';

/*
 * `npm run release [-- --env base=https://… --env office=self-hosted]`: builds everything and puts it into one zip for networks that reach
 * nothing outside, with its check sum beside it, in dist/release. The options are those of `npm run build`; office.js is in the zip unless
 * they say otherwise.
 *
 * Where the builds are there already: `--cli FOLDER --taskpane FOLDER --workbench FOLDER`, and `--to FOLDER` for the zip.
 */
const { values } = parseArgs({
  options: {
    env: { type: 'string', multiple: true, default: [] },
    cli: { type: 'string' },
    taskpane: { type: 'string' },
    workbench: { type: 'string' },
    to: { type: 'string', default: 'dist/release' },
  },
});
/** What may be carried over on any stick, and sent by any mail. */
const LARGEST = 25 * 1024 * 1024;

const builds: Builds = {
  cli: values.cli ?? built('cli'),
  taskpane: values.taskpane ?? built('taskpane'),
  workbench: values.workbench ?? built('workbench'),
};
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const name = `任务分解助手-${version}`;
const contents = contentsOf(builds, { version, date: dateOfSources() });
const zip = zipOf(name, contents);

for (const path of [...contents.keys()].sort()) {
  const kilobytes = ((contents.get(path)?.length ?? 0) / 1024).toFixed(1);
  // The hundreds of scripts and strings with digests in their names say nothing.
  if (!/\/(?:workbench|taskpane|office-js)\//.test(path)) console.log(`${kilobytes.padStart(9)} KB  ${path}`);
}
mkdirSync(values.to, { recursive: true });
writeFileSync(join(values.to, `${name}.zip`), zip);
const digest = createHash('sha256').update(zip).digest('hex');
writeFileSync(join(values.to, `${name}.zip.sha256`), `${digest}  ${name}.zip\n`);
console.log(
  `\n${join(values.to, `${name}.zip`)}  ${(zip.length / 1024 / 1024).toFixed(1)} MB\nsha256 ${digest}`,
);
if (zip.length > LARGEST) {
  console.error(`The zip is larger than ${LARGEST / 1024 / 1024} MB.`);
  process.exitCode = 1;
}

/** Builds one part; returns its folder. */
function built(part: keyof Builds): string {
  const folder = join(process.cwd(), 'dist/release/parts', part);
  const options = ['office=self-hosted', ...values.env].flatMap((one) => ['--env', one]);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/webpack/bin/webpack.js', '--config-name', part, '--output-path', folder, ...options],
    { stdio: 'inherit' },
  );
  if (status !== 0) process.exit(status ?? 1);
  return folder;
}

/** The day of the last commit, so that the same sources make the same zip; today where they lie outside of git. */
function dateOfSources(): string {
  try {
    const stdio: ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
    return execFileSync('git', ['log', '-1', '--format=%cs'], { encoding: 'utf8', stdio }).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
