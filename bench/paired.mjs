// Runs two commands in turn, pair by pair: what other work the machine has then weighs on both.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** How long a command takes by the clock. */
export function seconds([program, ...args]) {
  const start = process.hrtime.bigint();
  ended(spawnSync(program, args, { cwd: root, stdio: ['ignore', 'ignore', 'ignore'] }), [program, ...args]);
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const measuring = fileURLToPath(new URL('measured.cjs', import.meta.url));

/** What a command of Node takes: seconds of a processor in all its threads, and bytes of memory at the most. */
export function measured([program, ...args]) {
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', maxBuffer: 1 << 28 };
  const { stderr } = ended(spawnSync(program, ['--require', measuring, ...args], options), [program, ...args]);
  const [microseconds, kilobytes] = stderr.split('\n').at(-1).split(' ');
  return { processor: Number(microseconds) / 1e6, memory: Number(kilobytes) * 1024 };
}

/** How long a command of Node takes on a processor, in all its threads. */
export const processorSeconds = (command) => measured(command).processor;

/** @throws {Error} where it did not end well */
function ended(child, command) {
  if (child.status !== 0) throw new Error(`${command.join(' ')} ended with ${child.status}`);
  return child;
}

/** The median times in seconds of both, and the median of the ratios of the pairs. Two pairs warm up and do not count. */
export function paired(ours, theirs, pairs, measure = seconds) {
  const runs = [];
  for (let pair = -2; pair < pairs; pair++) {
    const run = [measure(ours), measure(theirs)];
    if (pair >= 0) runs.push(run);
  }
  return {
    ours: median(runs.map(([a]) => a)),
    theirs: median(runs.map(([, b]) => b)),
    ratio: median(runs.map(([a, b]) => a / b)),
  };
}
