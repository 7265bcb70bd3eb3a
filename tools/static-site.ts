import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { type RequestListener, createServer } from 'node:http';
import { type ServerOptions, createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { RESPONSE_HEADERS } from './response-headers';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'text/xml; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface StaticSite {
  /** `http://localhost:…` or `https://localhost:…`, without a final slash. */
  readonly origin: string;
  close(): Promise<void>;
}

export interface SiteOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Key and certificate: then the site speaks https. */
  readonly https?: ServerOptions;
  /** Sent in front of every script. */
  readonly before?: string;
  /** Browsers keep nothing of it: the files are being built anew. */
  readonly changing?: boolean;
}

/**
 * Serves a folder of static files to this computer alone.
 *
 * @throws NodeJS.ErrnoException `EADDRINUSE` where the port is taken
 */
export async function serveFolder(folder: string, options: SiteOptions = {}): Promise<StaticSite> {
  const answer = answers(folder, options);
  const server = options.https ? createHttpsServer(options.https, answer) : createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, 'localhost', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `${options.https ? 'https' : 'http'}://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** Other contents have another name: browsers may keep these files, as `docs/deploy.md` has it. */
const DIGEST = /\.[0-9a-f]{8}\.\w+$/;

function answers(folder: string, { changing = false, before = '' }: SiteOptions): RequestListener {
  const keeping = (path: string): string => {
    if (changing) return 'no-store';
    return DIGEST.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';
  };
  return ({ url = '/' }, response) => {
    const path = fileOf(folder, url);
    if (path === undefined) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    response.writeHead(200, { 'Content-Type': type, 'Cache-Control': keeping(path), ...RESPONSE_HEADERS });
    if (before !== '' && extname(path) === '.js') response.end(before + readFileSync(path, 'utf8'));
    else createReadStream(path).pipe(response);
  };
}

/** The file that an address names, or undefined where there is none inside the folder. */
function fileOf(folder: string, url: string): string | undefined {
  try {
    const path = join(folder, normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)));
    return path.startsWith(folder + sep) && existsSync(path) && statSync(path).isFile() ? path : undefined;
  } catch {
    return undefined;
  }
}
