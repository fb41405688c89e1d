/** Builds the web app into dist/app, from the sources of model and engine. */
import { readFile } from 'node:fs/promises';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** `page.md?title` is the first heading of the page, so that contents are listed without loading every page. */
const titles: Plugin = {
  name: 'titles-of-pages',
  enforce: 'pre',
  async load(id) {
    const [file = '', query] = id.split('?');
    if (query !== 'title') return null;
    const title = /^# (.+)$/m.exec(await readFile(file, 'utf8'))?.[1] ?? '';
    return `export default ${JSON.stringify(title.replaceAll('`', ''))};`;
  },
};

export default defineConfig({
  plugins: [titles, react()],
  resolve: { conditions: ['kyosei-source', ...defaultClientConditions] },
  build: { outDir: 'dist/app', emptyOutDir: true, target: 'es2024', chunkSizeWarningLimit: 1300 },
  server: { proxy: { '/api': 'http://localhost:4680' } },
});
