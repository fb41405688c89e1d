/** Builds the web app into dist/app, from the sources of model and engine. */
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['kyosei-source', ...defaultClientConditions] },
  build: { outDir: 'dist/app', emptyOutDir: true, target: 'es2024', chunkSizeWarningLimit: 1300 },
  server: { proxy: { '/api': 'http://localhost:4680' } },
});
