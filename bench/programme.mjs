// How long a large programme takes as a whole process, 30 scenarios of 100 phases on 500 assumptions: by the clock, as a multiple of an
// empty process of Node, and in memory. The goals of docs/performance.md stand beside what is measured.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programme } from '../test/support/programme.mjs';
import { measured, paired } from './paired.mjs';

const folder = mkdtempSync(join(tmpdir(), 'samen-bench-'));
const nothing = join(folder, 'nothing.cjs');
writeFileSync(nothing, '');
for (const [name, text] of Object.entries(programme({ scenarios: 30, phases: 100, assumptions: 500 })))
  writeFileSync(join(folder, name), text);

/** What is run, how often, and its goals: seconds where an empty process takes 0.062 s, and megabytes. */
const commands = [
  { args: ['compare', folder], pairs: 9, goal: { time: 1.5, memory: 500 } },
  { args: ['simulate', folder, '--draws', '10000'], pairs: 3, goal: { time: 8, memory: 500 } },
  { args: ['report', folder, '-o', join(folder, 'figures')], pairs: 3, goal: { time: 15, memory: 500 } },
];
const emptyProcess = 0.062;

const say = (line) => process.stdout.write(`${line}\n`);

say('| command | time, s | times an empty process | goal | memory, MB | goal |');
say('| --- | --- | --- | --- | --- | --- |');
for (const { args, pairs, goal } of commands) {
  const samen = [process.execPath, 'bin/samen.js', ...args];
  const { ours, ratio } = paired(samen, [process.execPath, nothing], pairs);
  const memory = measured(samen).memory / 1e6;
  const cells = [
    ours.toFixed(2),
    ratio.toFixed(0),
    (goal.time / emptyProcess).toFixed(0),
    memory.toFixed(0),
    goal.memory,
  ];
  say(`| ${args[0]} | ${cells.join(' | ')} |`);
}
say('');
say(`Medians of pairs; Node ${process.version}.`);
rmSync(folder, { recursive: true });
