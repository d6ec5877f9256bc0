// Mutation testing of a part, with the tests that stand where it stands: `npm run mutate -- src/numerics/roots.ts src/analysis/renames`.
// Without a part it is all of what computes, which takes days; `npm run mutate -- --sample 300` draws so many of all those faults (test/mutation/sample.mjs).
// SAMEN_MUTATE_TESTS names other tests, with commas between them.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { nearestTests } from './mutation/nearest.mjs';

const args = process.argv.slice(2);
process.exitCode = args.includes('--sample') ? run('node', ['test/mutation/sample.mjs', ...args]) : runOf(args);

function runOf(written) {
  const parts = written.map((part) => part.replace(/\/$/, ''));
  const patterns = parts.map((part) => (statSync(part).isDirectory() ? `${part}/**/*.ts` : part));
  const tests = process.env.SAMEN_MUTATE_TESTS ?? [...new Set(parts.map(nearestTests))].join(',');
  const chosen = patterns.length > 0 ? ['--mutate', patterns.join(',')] : [];
  return run('npx', ['stryker', 'run', ...chosen], { SAMEN_MUTATE_TESTS: tests });
}

function run(command, itsArgs, env = {}) {
  return spawnSync(command, itsArgs, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
}
