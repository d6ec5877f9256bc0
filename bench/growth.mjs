// How the processor time of whole processes grows with the size of a study: for each shape and command the exponent over the last
// step that ends within ten seconds. 1 is as the study grows, 2 is quadratic. What a process takes to start is not counted.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processorSeconds } from './paired.mjs';

const longest = 10;

const upTo = (count, make) => Array.from({ length: count }, (_, index) => make(index)).join('\n');

const head = `samen: 1
study: growth
title: Growth
currency: EUR
start: 2024-01
horizon: 2120-12
as-of: 2024-07
prices: { basis: real, level: 2024 }
discounting: { rate: 2.25%, basis: real, base: 2024, timing: mid-year }
responsibility: { hired: { rate: 12000 EUR/person-month } }
`;
const spread = (mode) => `{ low: ${mode - 5}, mode: ${mode}, high: ${mode + 20} }`;
const phase = (team, effort) => `{ responsibility: hired, team: ${team} fte, work: [{ effort: ${effort} }] }`;

/** A chain of formulas, each of the one before. */
const formulas = (count) => `${head}assumptions:
  a0: { unit: EUR, value: ${spread(2000)}, kind: judgement, why: made up }
${upTo(count, (index) => `  a${index + 1}: { unit: EUR, value: $a${index} + 1 EUR }`)}
scenarios:
  one: { title: One, phases: { p: { costs: [{ title: it, amount: $a${count}, when: start }] } } }
  two: { title: Two, phases: { p: { duration: 3 months, costs: [{ title: it, amount: $a${count}, when: end }] } } }
`;

/** A chain of phases, each after the one before. */
const phases = (count) => `${head}scenarios:
  one:
    title: One
    phases:
      p0: ${phase(2, '1 person-months')}
${upTo(count, (index) => `      p${index + 1}: ${phase(2, '1 person-months').replace('{', `{ after: p${index},`)}`)}
`;

/** Many assumptions, each the price of something that one of five scenarios buys. One file does not hold as many. */
const assumptions = (count) =>
  Object.fromEntries([
    ['study.yaml', head],
    ...Array.from({ length: 5 }, (_, scenario) => [`s${scenario}.scenario.yaml`, buying(scenario, count / 5)]),
  ]);

const buying = (scenario, count) => `scenario: s${scenario}
title: Scenario ${scenario}
assumptions:
${upTo(count, (index) => `  p${index}: { unit: EUR, value: ${spread(1000 + index)}, kind: judgement, why: made up }`)}
phases:
  p:
    duration: ${scenario + 3} months
    costs:
${upTo(count, (index) => `      - { title: it ${index}, amount: $p${index}, when: ${index % 2 === 0 ? 'start' : 'end'} }`)}
`;

/** Many scenarios of two phases. */
const scenarios =
  (more = 0) =>
  (count) =>
    `${head}assumptions:
${upTo(20, (index) => `  e${index}: { unit: person-months, value: ${spread(20 + index + more)}, kind: judgement, why: made up }`)}
scenarios:
${upTo(count, (index) => `  s${index}: { title: Scenario ${index}, phases: { a: ${phase(2 + (index % 7), `$e${index % 20}`)}, b: ${phase(3, `$e${(index + 3) % 20}`)} } }`)}
`;

const shapes = [
  {
    shape: 'formulas in a chain',
    study: formulas,
    sizes: [450, 900, 1800],
    commands: ['compare', 'simulate', 'assumptions'],
  },
  { shape: 'phases in a chain', study: phases, sizes: [400, 800, 1600], commands: ['compare', 'simulate', 'show one'] },
  {
    shape: 'scenarios',
    study: scenarios(),
    sizes: [200, 400, 800],
    commands: ['compare', 'simulate', 'diff', 'validate'],
  },
  { shape: 'assumptions', study: assumptions, sizes: [1250, 2500, 5000], commands: ['compare', 'simulate'] },
];

const folder = mkdtempSync(join(tmpdir(), 'samen-bench-'));

/** A study of one file, or of the files of a folder. */
function written(name, text) {
  const file = join(folder, name);
  rmSync(file, { recursive: true, force: true });
  if (typeof text === 'string') writeFileSync(file, text);
  else {
    mkdirSync(file);
    for (const [own, content] of Object.entries(text)) writeFileSync(join(file, own), content);
  }
  return file;
}

/** Processor time: other work on the machine hardly adds to it. */
const seconds = (args) => processorSeconds([process.execPath, 'bin/samen.js', ...args]);

/** The shortest of two: what other work the machine has can only add to it. */
const shortest = (args) => Math.min(seconds(args), seconds(args));

const empty = shortest(['--version']);

/** The times of a command at each size, until one takes too long. */
function timesOf(command, study, sizes) {
  const runs = [];
  for (const size of sizes) {
    const now = written('now.yaml', study(size));
    const then = command === 'diff' ? [written('then.yaml', scenarios(1)(size))] : [];
    runs.push({ size, time: shortest([...command.split(' '), ...then, now]) - empty });
    if (runs.at(-1).time > longest) break;
  }
  return runs;
}

for (const { shape, study, sizes, commands } of shapes) {
  for (const command of commands) {
    const [before, last] = timesOf(command, study, sizes).slice(-2);
    // oxlint-disable-next-line same-everywhere/same-everywhere -- of times, not of what a study comes to
    const exponent = Math.log(last.time / before.time) / Math.log(last.size / before.size);
    process.stdout.write(
      `${shape}, samen ${command.split(' ')[0]}: exponent ${exponent.toFixed(2)} from ${before.size} to ${last.size}\n`,
    );
  }
}
rmSync(folder, { recursive: true });
