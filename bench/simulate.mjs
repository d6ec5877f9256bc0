// How long `samen simulate` takes on workload W as a whole process, against numpy and Squiggle computing the same figures from
// the same YAML: in turn, pair by pair. First it shows that all agree; then it prints the table of docs/performance.md.
//
// Needs Python with numpy and PyYAML (PYTHON names another interpreter than /usr/bin/python3), and Squiggle:
// `npm ci --prefix bench/simulate/squiggle`. What is missing is said and left out.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measured, paired } from './paired.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const here = (...names) => join(root, 'bench', 'simulate', ...names);
const workload = join(root, 'test', 'reference', 'workload-w');
const python = process.env.PYTHON ?? '/usr/bin/python3';

/** What a program prints. */
function printedBy([program, ...args]) {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}

const contestants = {
  samen: (draws) => [process.execPath, join(root, 'bin/samen.js'), ...simulate(draws)],
  numpy: (draws) => [python, here('workload.py'), workload, String(draws)],
  squiggle: (draws) => [process.execPath, here('squiggle', 'workload.mjs'), workload, String(draws)],
};
const simulate = (draws) => ['simulate', workload, '--draws', String(draws), '--format', 'json'];

/** The seven figures of a scenario that all of them tell; of samen with their standard errors. */
const measuredOf = ({ presentValue, finish, chances }) => ({
  mean: presentValue.mean,
  p10: presentValue.p10,
  p50: presentValue.p50,
  p90: presentValue.p90,
  finishP50: finish.p50,
  finishP90: finish.p90,
  cheapest: chances.cheapest,
});

/** What samen tells of every scenario, each figure as its value or as its standard error. */
function reportedBySamen(printed, part) {
  const entries = JSON.parse(printed).scenarios.map((scenario) => {
    const figures = Object.entries(measuredOf(scenario)).map(([figure, reported]) => [figure, reported[part]]);
    return [scenario.id, Object.fromEntries(figures)];
  });
  return Object.fromEntries(entries);
}

/** How many standard errors of the difference two contestants are apart at most, and in what. */
function furthest(ours, theirs, errors) {
  const apart = Object.entries(errors).flatMap(([id, of]) =>
    Object.entries(of).flatMap(([figure, error]) => {
      const difference = Math.abs(ours[id][figure] - theirs[id][figure]);
      if (difference === 0) return [];
      return [{ id, figure, times: difference / (error * Math.SQRT2) }];
    }),
  );
  return apart.toSorted((a, b) => b.times - a.times)[0];
}

const present = {
  numpy: spawnSync(python, ['-c', 'import numpy, yaml']).status === 0,
  squiggle: existsSync(here('squiggle', 'node_modules')),
};
const say = (text) => process.stdout.write(`${text}\n`);
for (const [name, there] of Object.entries(present)) if (!there) say(`${name} is not installed: left out`);
const opponents = Object.keys(present).filter((name) => present[name]);

const compared = 100_000;
const ours = printedBy(contestants.samen(compared));
let agree = true;
for (const name of opponents) {
  const theirs = JSON.parse(printedBy(contestants[name](compared)));
  const { id, figure, times } = furthest(reportedBySamen(ours, 'value'), theirs, reportedBySamen(ours, 'error'));
  agree &&= times <= 4.5;
  say(`samen and ${name}: at most ${times.toFixed(1)} standard errors apart, in ${figure} of ${id} (35 figures)`);
}
if (!agree) throw new Error('the programs do not agree: their times cannot be compared');

say('');
say('| draws | opponent | samen, s | opponent, s | ratio |');
say('| --- | --- | --- | --- | --- |');
const plan = [
  ['numpy', 10_000, 15],
  ['numpy', 100_000, 21],
  ['numpy', 1_000_000, 9],
  ['squiggle', 100_000, 3],
];
for (const [name, draws, pairs] of plan) {
  if (!present[name]) continue;
  const { ours: own, theirs, ratio } = paired(contestants.samen(draws), contestants[name](draws), pairs);
  const cells = [String(draws), name, own.toFixed(3), theirs.toFixed(3), ratio.toFixed(3)];
  say(`| ${cells.join(' | ')} |`);
}
say('');
say('| draws | peak memory of samen, MiB |');
say('| --- | --- |');
for (const draws of [100_000, 1_000_000, 10_000_000]) {
  const { memory } = measured(contestants.samen(draws));
  say(`| ${draws} | ${(memory / (1024 * 1024)).toFixed(0)} |`);
}
say('');
say(`Medians of pairs; Node ${process.version}.`);
