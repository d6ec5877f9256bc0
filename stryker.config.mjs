/**
 * Mutation testing of what computes: a test must fail for each fault that is planted in it. `npm run mutate` for a part, by file or folder:
 * `npm run mutate -- src/engine/rules/curve.ts`. Too slow to be part of the tests: docs/mutation.md has what was found.
 */
export default {
  packageManager: 'npm',
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  mutate: ['src/engine/**/*.ts', 'src/numerics/**/*.ts', 'src/analysis/**/*.ts'],
  // Most of it is not changed, and nothing of it is written.
  ignorePatterns: ['dist', 'examples', 'bench', 'docs/page.png', 'scenarios/digipoort/figures'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // A fault that goes on for ever is found, on a machine that others use too.
  timeoutMS: 30_000,
  timeoutFactor: 4,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  tempDirName: 'coverage/stryker',
  thresholds: { high: 95, low: 90, break: null },
};
