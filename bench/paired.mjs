// Runs two commands in turn, pair by pair: what other work the machine has then weighs on both.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

function seconds([program, ...args]) {
  const start = process.hrtime.bigint();
  const { status } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'ignore'] });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}`);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** The median times in seconds of both, and the median of the ratios of the pairs. Two pairs warm up and do not count. */
export function paired(ours, theirs, pairs) {
  const runs = [];
  for (let pair = -2; pair < pairs; pair++) {
    const run = [seconds(ours), seconds(theirs)];
    if (pair >= 0) runs.push(run);
  }
  return {
    ours: median(runs.map(([a]) => a)),
    theirs: median(runs.map(([, b]) => b)),
    ratio: median(runs.map(([a, b]) => a / b)),
  };
}
