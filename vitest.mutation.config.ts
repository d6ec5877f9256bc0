import { defineConfig } from 'vitest/config';

const asked = (process.env['SAMEN_MUTATE_TESTS'] ?? '').split(',').filter((each) => each !== '');

/** The tests that mutation testing runs: those that it names, or all of what computes, each file in modules of its own. */
export default defineConfig({
  test: {
    include:
      asked.length === 0
        ? ['test/{engine,numerics,analysis,model}/**/*.test.ts']
        : asked.map((each) => (each.endsWith('.ts') ? each : `${each}/**/*.test.ts`)),
    testTimeout: 60_000,
    pool: 'threads',
  },
});
