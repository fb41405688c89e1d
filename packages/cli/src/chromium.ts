/** A headless Chromium that comes with `npm ci` alone: unpacked once per version, started with the libraries and fonts it ships. */
import { execFile } from 'node:child_process';
import { accessSync, constants, createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const packed = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
/** Beside the installed packages, or, where nobody may write there, below the system's place for what may be thrown away. */
const cache = cachePlace(join(packed, '../../..', '.cache'));

function cachePlace(beside: string): string {
  try {
    mkdirSync(beside, { recursive: true });
    accessSync(beside, constants.W_OK);
    return beside;
  } catch {
    return join(tmpdir(), 'kyosei');
  }
}

const executableIn = (home: string): string => join(home, 'chromium');

const expand = (name: string, to: string) =>
  pipeline(createReadStream(join(packed, 'bin', name)), createBrotliDecompress(), createWriteStream(to));

/** Unpacks next to the final place and renames at once, so that parallel starts never see half a browser. */
async function unpack(home: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const half = await mkdtemp(join(cache, 'chromium-half-'));
  await expand('chromium.br', join(half, 'chromium'));
  await chmod(join(half, 'chromium'), 0o755);
  for (const archive of ['swiftshader', 'al2023', 'fonts']) {
    const tar = join(half, `${archive}.tar`);
    await expand(`${archive}.tar.br`, tar);
    await promisify(execFile)('tar', ['-xf', tar, '-C', half]);
    await rm(tar);
  }
  await writeFile(
    join(half, 'fonts.conf'),
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>`,
  );
  await rename(half, home).catch(async () => {
    // Another start was quicker, or something left a folder without a browser there.
    if (existsSync(executableIn(home))) return rm(half, { recursive: true });
    await rm(home, { recursive: true });
    return rename(half, home);
  });
}

/** Starts the browser; the caller closes it. Works as root and as a normal user, without any browser on the system. */
export async function launchChromium(): Promise<Browser> {
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string };
  const home = join(cache, `chromium-${version}-${process.arch}`);
  if (!existsSync(executableIn(home))) await unpack(home);
  return chromium.launch({
    executablePath: executableIn(home),
    headless: true,
    chromiumSandbox: false,
    args: [
      '--no-zygote',
      '--disable-dev-shm-usage',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--font-render-hinting=none',
    ],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(home, 'lib'),
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
      XDG_CACHE_HOME: `${home}-cache`,
    },
  });
}
