/** The project's documentation as it lies in `docs/` and beside the cases: addresses, titles, texts on demand. */

const texts = import.meta.glob<string>(['../../../../docs/**/*.md', '../../../../cases/**/*.md'], {
  query: '?raw',
  import: 'default',
});
const titles = import.meta.glob<string>(['../../../../docs/**/*.md', '../../../../cases/**/*.md'], {
  query: '?title',
  import: 'default',
  eager: true,
});

/** `../../../../docs/methods/pinch-heat.md` is read at `methods/pinch-heat`, a page of a case at `cases/kalundborg/SOURCE`. */
const addressOf = (path: string): string =>
  path
    .replace(/^(\.\.\/)+/, '')
    .replace(/^docs\//, '')
    .replace(/\.md$/, '');

export interface ManualPage {
  readonly address: string;
  readonly title: string;
  readonly read: () => Promise<string>;
}

export const manual: ReadonlyMap<string, ManualPage> = new Map(
  Object.entries(texts).map(([path, read]) => {
    const address = addressOf(path);
    return [address, { address, title: titles[path] ?? address, read }];
  }),
);

/**
 * Where a link of a page leads: another page of the manual, with its part; elsewhere on the web; or nowhere, for a file
 * of the repository that is no page.
 */
export function manualLink(
  from: string,
  target: string,
): { readonly page: string; readonly part: string } | { readonly web: string } | null {
  if (/^https?:/.test(target)) return { web: target };
  if (/^[a-z]+:/i.test(target)) return null;
  const [path = '', part = ''] = target.split('#');
  // Pages of `docs/` have no folder in front in their addresses; those of `cases/` have.
  const isCase = from.startsWith('cases/');
  const base = new URL(`${isCase ? '' : 'docs/'}${from}`, 'file:///');
  const page = path === '' ? from : addressOf(decodeURI(new URL(path, base).pathname.slice(1)));
  return manual.has(page) ? { page, part } : null;
}
