import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What puts modules in the place of others, so that nothing else may have loaded them. */
const inOwnModules = ['test/cli/failing-*.test.ts'];

export default defineConfig({
  test: {
    globalSetup: 'test/support/build.ts',
    testTimeout: 120_000,
    // What is prepared for several tests may take as long: packages are installed.
    hookTimeout: 120_000,
    // A process for each core, which keeps what it has loaded: no test changes what others see.
    pool: 'forks',
    isolate: false,
    maxWorkers: availableParallelism(),
    // What a module is made into is kept for the next run, by its content.
    experimental: { fsModuleCache: true },
    projects: [
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: inOwnModules } },
      { extends: true, test: { name: 'apart', include: inOwnModules, isolate: true } },
    ],
  },
});
