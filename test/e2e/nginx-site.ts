import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, sep } from 'node:path';
import type { StaticSite } from '../../tools/static-site';

/** As much of nginx as the sample of docs/deploy.md needs: one place with an alias, types, and places inside it by patterns. */
export interface Configuration {
  /** Before the names of the files, with `/` at both ends. */
  readonly prefix: string;
  /** By ending, without its dot. */
  readonly types: ReadonlyMap<string, string>;
  readonly headers: ReadonlyMap<string, string>;
  /** The first that fits a path has its headers in place of those above: nginx adds none to what is said inside. */
  readonly inside: readonly { readonly pattern: RegExp; readonly headers: ReadonlyMap<string, string> }[];
}

export function readConfiguration(text: string): Configuration {
  const outer = /^location (\S+) \{\n(.*)^\}$/ms.exec(text);
  const [, prefix = '', body = ''] = outer ?? [];
  const inside = [...body.matchAll(/^ {2}location ~ (\S+) \{\n(.*?)^ {2}\}$/gms)];
  const own = inside.reduce((rest, [all]) => rest.replace(all, ''), body);
  const types = /types \{(.*?)\}/s.exec(own)?.[1] ?? '';
  return {
    prefix,
    types: new Map(
      [...types.matchAll(/(\S+) ([\w ]+);/g)].flatMap(([, type = '', endings = '']) =>
        endings.split(' ').map((ending): [string, string] => [ending, type]),
      ),
    ),
    headers: headersOf(own),
    inside: inside.map(([, pattern = '', block = '']) => ({
      pattern: new RegExp(pattern),
      headers: headersOf(block),
    })),
  };
}

function headersOf(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/add_header (\S+) (?:"([^"]*)"|(\S+?))(?: always)?;/g)].map(
      ([, name = '', quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? ''],
    ),
  );
}

/** What is sent with a file; `path` begins with the prefix. */
export function headersFor({ types, headers, inside }: Configuration, path: string): Record<string, string> {
  const sent = inside.find(({ pattern }) => pattern.test(path))?.headers ?? headers;
  const type = types.get(extname(path).slice(1)) ?? 'text/plain';
  return { 'content-type': type, ...Object.fromEntries(sent) };
}

/**
 * Serves a folder as the configuration says.
 *
 * @param lost paths that the site does not give
 */
export async function serveAs(
  configuration: Configuration,
  folder: string,
  lost: (path: string) => boolean = () => false,
): Promise<StaticSite> {
  const server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const path = decodeURIComponent(pathname);
    const file = join(folder, path.slice(configuration.prefix.length));
    const given = path.startsWith(configuration.prefix) && file.startsWith(folder + sep) && !lost(path);
    if (!given || !existsSync(file) || !statSync(file).isFile()) response.writeHead(404).end();
    else response.writeHead(200, headersFor(configuration, path)).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
