// The fuzzer at length: studies and parts changed at random, with another seed each time. `npm run fuzz -- 5000` for so many.
// Prints the command that repeats the run.
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';

const seed = process.env.SAMEN_FUZZ_SEED ?? String(randomInt(2 ** 31));
const runs = process.argv[2] ?? process.env.SAMEN_FUZZ ?? '100000';
process.stdout.write(`SAMEN_FUZZ_SEED=${seed} npm run fuzz -- ${runs}\n`);
const { status } = spawnSync('npx', ['vitest', 'run', 'test/input/fuzz.test.ts'], {
  stdio: 'inherit',
  env: { ...process.env, SAMEN_FUZZ: runs, SAMEN_FUZZ_SEED: seed },
});
process.exitCode = status ?? 1;
