// Mutation testing of a part, with the tests that stand where it stands: `npm run mutate -- src/numerics/roots.ts src/analysis/renames`.
// Without a part it is all of what computes, which takes days. SAMEN_MUTATE_TESTS names other tests, with commas between them.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const parts = process.argv.slice(2).map((part) => part.replace(/\/$/, ''));
const patterns = parts.map((part) => (statSync(part).isDirectory() ? `${part}/**/*.ts` : part));

/** The tests of a part: those of its folder, or of the nearest one above that has any. */
function testsOf(part) {
  const folder = part.replace(/^src\//, 'test/').replace(/\/?[^/]*\.ts$/, '');
  return existsSync(folder) || !folder.includes('/')
    ? folder
    : testsOf(folder.replace(/^test\//, 'src/').replace(/\/[^/]*$/, ''));
}

const tests = process.env.SAMEN_MUTATE_TESTS ?? [...new Set(parts.map(testsOf))].join(',');
const { status } = spawnSync(
  'npx',
  ['stryker', 'run', ...(patterns.length > 0 ? ['--mutate', patterns.join(',')] : [])],
  {
    stdio: 'inherit',
    env: { ...process.env, SAMEN_MUTATE_TESTS: tests },
  },
);
process.exitCode = status ?? 1;
