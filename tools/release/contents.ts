import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import zhCN from '../../src/locales/zh-CN';
import { manual } from './manual';
import { serverConfiguration } from './server-configuration';

/** Where the three parts were built. */
export interface Builds {
  readonly cli: string;
  readonly taskpane: string;
  readonly workbench: string;
}

export interface Edition {
  readonly version: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** What the builds call their own, and what the package calls it. */
const PARTS = {
  workbench: { folder: '工作台', licences: 'workbench-licences.txt' },
  taskpane: { folder: '加载项', licences: 'taskpane-licences.txt' },
  cli: { folder: '命令行', licences: 'licences.txt' },
} as const;

const SAMPLES = ['shuangtaizi-2024', 'taian-2023', 'liaozhong-2024', 'xidongting-2024'] as const;

const OFFICE_HERE =
  '不需要外网：office.js 就在文件夹里（微软的软件，微软不负责本加载项的维护、更新和支持）。';
const OFFICE_OUTSIDE = 'office.js 从微软的网站取，电脑须能上外网。';

/** Everything that is in the package: paths with `/`, and bytes. */
export function contentsOf(builds: Builds, edition: Edition): ReadonlyMap<string, Uint8Array> {
  const contents = new Map<string, Uint8Array>();
  const text = (path: string, words: string): void => {
    contents.set(path, new TextEncoder().encode(words));
  };
  const server = serverConfiguration(readFileSync('docs/deploy.md', 'utf8'));
  const manifest = readFileSync(join(builds.taskpane, 'manifest.xml'), 'utf8');
  const base = /<SourceLocation DefaultValue="(https:.*?)\/taskpane\.html/.exec(manifest)?.[1] ?? '';
  const office = builtWithOffice(builds.taskpane);
  const filled = (file: string): string =>
    readFileSync(join('assets/release', file), 'utf8')
      .replaceAll('{version}', edition.version)
      .replaceAll('{date}', edition.date)
      .replaceAll('{base}', base)
      .replaceAll('{office}', office ? OFFICE_HERE : OFFICE_OUTSIDE);

  text('先读我.txt', forNotepad(filled('先读我.txt')));
  text('打开工作台.html', filled('打开工作台.html'));
  text('使用说明.html', manual(edition));
  for (const file of SAMPLES) {
    const name = zhCN[`workbench.sample.${file}`];
    contents.set(`样表/${name}.xlsx`, readFileSync(`assets/samples/${file}.xlsx`));
  }
  text('许可/任务分解助手.txt', forNotepad(readFileSync('LICENSE', 'utf8')));
  for (const part of ['workbench', 'taskpane', 'cli'] as const) {
    const { folder, licences } = PARTS[part];
    for (const [path, bytes] of filesIn(builds[part])) {
      // What one version of Node compiled serves no other.
      if (path !== licences && !path.endsWith('.compiled')) contents.set(`${folder}/${path}`, bytes);
    }
    text(`许可/${folder}里的软件包.txt`, forNotepad(readFileSync(join(builds[part], licences), 'utf8')));
    if (part === 'cli') continue;
    text(`${folder}/nginx.conf`, `# 放进 server { } 里；alias 改成这个文件夹所在的位置。\n${server.nginx}`);
    text(`${folder}/web.config`, server.iis);
  }
  text('命令行/renwu-fenjie.cmd', withCrLf(filled('renwu-fenjie.cmd')));
  text('命令行/renwu-fenjie.sh', filled('renwu-fenjie.sh'));
  text('命令行/need-node.txt', forNotepad(filled('need-node.txt')));
  return contents;
}

function builtWithOffice(folder: string): boolean {
  return existsSync(join(folder, 'office-js/office.js'));
}

function filesIn(folder: string): [path: string, bytes: Uint8Array][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => [name.split(sep).join('/'), readFileSync(join(folder, name))]);
}

/** Notepad before Windows 10 knows UTF-8 by its mark alone, and lines by CR LF alone. */
function forNotepad(text: string): string {
  return `\uFEFF${withCrLf(text)}`;
}

function withCrLf(text: string): string {
  return text.replace(/\r?\n/g, '\r\n');
}
