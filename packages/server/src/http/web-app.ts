/** The built web app from its directory: compressed once per file, cached for ever where the name has a hash. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = /^(text|application)\/|svg/;

interface Asset {
  readonly changed: number;
  readonly etag: string;
  readonly type: string;
  readonly body: Readonly<Record<'identity' | 'gzip' | 'br', Uint8Array<ArrayBuffer> | null>>;
}

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

async function load(file: string, changed: number): Promise<Asset> {
  const identity = await readFile(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const worth = compressible.test(type) && identity.length > 1024;
  const options = {
    params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
  };
  const [br, zipped] = worth ? await Promise.all([brotli(identity, options), deflate(identity)]) : [null, null];
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  return { changed, etag, type, body: { identity, gzip: zipped, br } };
}

const accepts = (request: Request, encoding: string): boolean =>
  (request.headers.get('Accept-Encoding') ?? '')
    .split(',')
    .some((entry) => entry.split(';')[0]?.trim() === encoding && !/;\s*q=0(\.0+)?\s*$/.test(entry));

/**
 * Answers a GET for a file of the app; any other path without an extension is one of the app's own pages and gets
 * `index.html`. Null when there is no such file.
 */
export function webApp(root: string): (request: Request) => Promise<Response | null> {
  const assets = new Map<string, Promise<Asset | null>>();

  async function asset(path: string): Promise<Asset | null> {
    const file = join(root, normalize(path));
    if (!file.startsWith(root + sep)) return null;
    const found = await stat(file).catch(() => null);
    if (!found?.isFile()) return null;
    const kept = await assets.get(file);
    if (kept?.changed === found.mtimeMs) return kept;
    // What could not be read now, such as a file that a build is replacing, is read again when it is next asked for.
    const loading = load(file, found.mtimeMs).catch((error: unknown) => {
      assets.delete(file);
      if ((error as { readonly code?: string }).code === 'ENOENT') return null;
      throw error;
    });
    assets.set(file, loading);
    return loading;
  }

  return async (request) => {
    let path: string;
    try {
      path = decodeURIComponent(new URL(request.url).pathname);
    } catch {
      return null;
    }
    if (path.includes('\0')) return null;
    const isPage = extname(path) === '';
    const found = (await asset(path)) ?? (isPage ? await asset('/index.html') : null);
    if (!found) return null;
    const headers = {
      'Content-Type': found.type,
      ETag: found.etag,
      Vary: 'Accept-Encoding',
      'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    };
    if (request.headers.get('If-None-Match') === found.etag) return new Response(null, { status: 304, headers });
    for (const encoding of ['br', 'gzip'] as const) {
      const body = found.body[encoding];
      if (body && accepts(request, encoding))
        return new Response(body, { headers: { ...headers, 'Content-Encoding': encoding } });
    }
    return new Response(found.body.identity, { headers });
  };
}
