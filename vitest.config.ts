import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** What puts modules in the place of others, so that nothing else may have loaded them. */
const inOwnModules = ['test/cli/failing-*.test.ts'];

/**
 * Tests run much code, each piece of it for a short time. Node 20 makes the best of code as soon as it has run for a moment, which is mostly
 * in vain here; loops that are long are optimised all the same. Later versions judge this well by themselves.
 */
const optimisedLater = process.versions.v8.startsWith('11.') ? ['--interrupt-budget=1000000'] : [];

export default defineConfig({
  test: {
    globalSetup: ['test/support/temporary.ts', 'test/support/build.ts'],
    testTimeout: 120_000,
    // What is prepared for several tests may take as long: packages are installed.
    hookTimeout: 120_000,
    // A process for each core, which keeps what it has loaded: no test changes what others see.
    pool: 'forks',
    isolate: false,
    execArgv: optimisedLater,
    maxWorkers: availableParallelism(),
    // What a module is made into is kept for the next run, by its content.
    experimental: { fsModuleCache: true },
    projects: [
      { extends: true, test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: inOwnModules } },
      { extends: true, test: { name: 'apart', include: inOwnModules, isolate: true } },
    ],
  },
});
