/** One test run over the whole house: each package's unit tests, the root's architecture tests, and the browser's. */
import { defineConfig } from 'vitest/config';

// Not `import`: Vitest hands these to Node, where they would hold for every `require()` too.
const source = { conditions: ['kyosei-source', 'module', 'node', 'default'] };
const project = (name: string, include: string[], extra: object = {}) => ({
  resolve: source,
  ssr: { resolve: source },
  test: { name, include, environment: 'node', setupFiles: ['./test/seed.ts'], testTimeout: 30_000, ...extra },
});

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      project('model', ['packages/model/test/**/*.test.ts']),
      project('engine', ['packages/engine/test/**/*.test.ts']),
      project('web', ['packages/web/test/**/*.test.ts']),
      project('cli', ['packages/cli/test/**/*.test.ts'], { testTimeout: 60_000 }),
      project('server', ['packages/server/test/**/*.test.ts'], { testTimeout: 60_000, hookTimeout: 120_000 }),
      project('browser', ['test/browser/**/*.test.ts'], {
        testTimeout: 120_000,
        hookTimeout: 180_000,
        fileParallelism: false,
      }),
      project('house', ['test/*.test.ts'], { testTimeout: 60_000 }),
    ],
  },
});
