import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/build.ts',
    testTimeout: 60_000,
    // A process for each core, which keeps what it has loaded: no test changes what others see.
    pool: 'forks',
    isolate: false,
    maxWorkers: availableParallelism(),
  },
});
