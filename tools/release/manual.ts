import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Marked } from 'marked';
import type { Edition } from './contents';

/** What a person opens first; the others follow by name. */
const FIRST = [
  ['怎样用', ['使用说明', '一个季度', '窗格', 'ledger', 'kept', 'limits']],
  ['怎样读表', ['time-expressions', 'unit-names', 'columns']],
  ['部署与开发', ['deploy', '程序结构', 'architecture']],
] as const;

interface Chapter {
  /** From the project's folder, with `/`. */
  readonly path: string;
  readonly id: string;
  readonly title: string;
  readonly source: string;
}

/**
 * Every document of the project as one HTML page that needs no network and no other file: pictures stand in it. Links between documents
 * lead to their place in the page.
 *
 * @throws Error where a link or a picture leads nowhere
 */
export function manual({ version, date }: Edition): string {
  const groups = chapters();
  const all = groups.flatMap(([, of]) => of);
  const nav = groups.map(([name, of]) => `<h2>${name}</h2><ul>${of.map(entry).join('')}</ul>`).join('\n');
  const articles = all.map((one) => `<article id="${one.id}">${rendered(one, all)}</article>`).join('\n');
  const style = readFileSync(join(import.meta.dirname, 'manual.css'), 'utf8');
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>任务分解助手 ${version}：使用说明和全部文档</title>
<style>
${style}</style>
</head>
<body>
<nav><p>任务分解助手 ${version}<br>${date}</p>
${nav}
</nav>
<main>
${articles}
</main>
</body>
</html>
`;
}

const entry = ({ id, title }: Chapter): string => `<li><a href="#${id}">${title}</a></li>`;

function chapters(): [group: string, of: Chapter[]][] {
  const named = new Set<string>(FIRST.flatMap(([, names]) => names.map((name) => `docs/${name}.md`)));
  const others = readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`)
    .filter((path) => !named.has(path));
  const checks = readdirSync('docs/checks').map((name) => `docs/checks/${name}`);
  const [use, read, develop] = FIRST.map(([, names]) => names.map((name) => `docs/${name}.md`));
  return [
    [FIRST[0][0], (use ?? []).map(chapter)],
    [FIRST[1][0], (read ?? []).map(chapter)],
    ['每一项检查', checks.map(chapter)],
    [FIRST[2][0], [...(develop ?? []), ...others, 'README.md', 'CONTRIBUTING.md'].map(chapter)],
  ];
}

function chapter(path: string): Chapter {
  const source = readFileSync(path, 'utf8');
  const title = /^# (.+)$/m.exec(source)?.[1] ?? path;
  return { path, id: idOf(path), title, source };
}

function idOf(path: string): string {
  return path
    .replace(/^docs\//, '')
    .replace(/\.md$/, '')
    .replaceAll('/', '-');
}

function rendered({ path, id, source }: Chapter, all: readonly Chapter[]): string {
  const seen = new Map<string, number>();
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        const name = anchorOf(text);
        const before = seen.get(name) ?? 0;
        seen.set(name, before + 1);
        const own = before === 0 ? name : `${name}-${before}`;
        return `<h${depth} id="${id}--${own}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
  });
  const folder = posix.dirname(path);
  const html = marked.parse(source, { async: false });
  return html
    .replace(/(<img\b[^>]*\bsrc=")([^"]+)"/g, (_, before: string, src: string) => {
      return `${before}${picture(posix.join(folder, decodeURI(src)))}"`;
    })
    .replace(/(<a\b[^>]*\bhref=")([^"]+)"/g, (_, before: string, href: string) => {
      return `${before}${target(decodeURI(href), path, all)}"`;
    });
}

/** As on the sites that show these documents: small letters, words joined by hyphens, no marks. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}

function picture(path: string): string {
  if (!existsSync(path)) throw new Error(`There is no picture ${path}`);
  return `data:image/png;base64,${readFileSync(path).toString('base64')}`;
}

/** Where a link leads inside the page; addresses outside stay. */
function target(href: string, from: string, all: readonly Chapter[]): string {
  if (/^(?:https?|mailto):/.test(href)) return href;
  const [file = '', anchor] = href.split('#');
  const path = file === '' ? from : posix.join(posix.dirname(from), file);
  // A folder of documents begins with its first.
  const chapter = all.find((one) => one.path === path) ?? all.find((one) => one.path.startsWith(`${path}/`));
  if (!chapter) throw new Error(`${from} links to ${href}, which is no document`);
  return anchor === undefined ? `#${chapter.id}` : `#${chapter.id}--${anchor}`;
}
