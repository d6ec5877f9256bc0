// All property tests with another seed, and forty times as many cases as in every run of the tests. Prints the command that repeats the run.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

const seed = process.env.SAMEN_SEED ?? String(randomInt(2 ** 31));
const times = process.env.SAMEN_TIMES ?? '10';
process.stdout.write(`SAMEN_SEED=${seed} SAMEN_TIMES=${times} npm run test:long\n`);
const { status } = spawnSync('npx', ['vitest', 'run', '--testTimeout=600000', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, SAMEN_SEED: seed, SAMEN_TIMES: times },
});
process.exitCode = status ?? 1;
