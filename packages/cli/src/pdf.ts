/** Prints a report as a tagged PDF with the fonts that come with Kyosei, Chinese and Japanese included. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { launchChromium } from './chromium.ts';

const find = createRequire(import.meta.url);
/** Han characters and kana, which the Open Sans that comes with the browser lacks, as China and as Japan draw them. */
const fonts = { zh: '@fontsource-variable/noto-sans-sc', ja: '@fontsource-variable/noto-sans-jp' } as const;
/** Nothing answers at this name but the fonts. */
const origin = 'http://fonts.kyosei.invalid/';

/** Style sheet of a font, with addresses that {@link toPdf} answers from the installed package. */
async function facesOf([language, font]: readonly [string, string]): Promise<string> {
  const css = await readFile(find.resolve(`${font}/index.css`), 'utf8');
  return css.replaceAll(/url\(\.\/files\/([\w.-]+)\)/g, `url(${origin}${language}/$1)`);
}

/** Both fonts; which of them comes first follows the language of the page, in its running head and foot too. */
async function fontStyle(page: string): Promise<string> {
  const faces = await Promise.all(Object.entries(fonts).map(facesOf));
  const han = ['Noto Sans SC Variable', 'Noto Sans JP Variable'];
  const names = page.includes('<html lang="ja">') ? han.toReversed() : han;
  const family = `font-family:${['Open Sans', ...names].map((name) => `"${name}"`).join(',')},sans-serif !important`;
  const edges = ['top-left', 'bottom-left', 'bottom-right'].map((edge) => `@${edge}{${family}}`);
  return `${faces.join('\n')}\nbody{${family}}\n@page{${edges.join('')}}`;
}

/** The installed file of a font's address; null for anything else. */
function fontFile(address: string): string | null {
  const [, language, file] =
    /^(zh|ja)\/([\w-][\w.-]*\.woff2)$/.exec(address.startsWith(origin) ? address.slice(origin.length) : '') ?? [];
  return file === undefined
    ? null
    : join(dirname(find.resolve(`${fonts[language as keyof typeof fonts]}/index.css`)), 'files', file);
}

/** The page as PDF bytes: A4, tagged, with an outline. Nothing is fetched from anywhere. */
export async function toPdf(page: string): Promise<Uint8Array> {
  const browser = await launchChromium();
  try {
    const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: true, colorScheme: 'light' });
    await context.route('**/*', async (route) => {
      const file = fontFile(route.request().url());
      if (file === null) return route.abort();
      const headers = { 'access-control-allow-origin': '*' };
      return route.fulfill({ body: await readFile(file), contentType: 'font/woff2', headers });
    });
    const tab = await context.newPage();
    await tab.setContent(page);
    await tab.addStyleTag({ content: await fontStyle(page) });
    // Fonts are asked for when the page is laid out with them, and not before.
    await tab.evaluate('document.body.getBoundingClientRect(), document.fonts.ready.then(() => document.fonts.size)');
    return await tab.pdf({ format: 'A4', printBackground: true, tagged: true, outline: true, preferCSSPageSize: true });
  } finally {
    await browser.close();
  }
}
