// How long a comparison and a small simulation take as whole processes, as multiples of an empty Node process: by the clock,
// and by the processor, which other work on the machine disturbs less.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paired, processorSeconds, seconds } from './paired.mjs';

const folder = mkdtempSync(join(tmpdir(), 'samen-bench-'));
const nothing = join(folder, 'nothing.cjs');
writeFileSync(nothing, '');
const pairs = 31;

const started = {
  'samen compare of the Digipoort study': ['compare', 'scenarios/digipoort'],
  'samen simulate --draws 1000 of workload W': ['simulate', 'test/reference/workload-w', '--draws', '1000'],
};

const described = ({ ours, ratio }) => `${ours.toFixed(3)} s, ratio ${ratio.toFixed(2)}`;

for (const [what, args] of Object.entries(started)) {
  const ours = [process.execPath, 'bin/samen.js', ...args];
  const theirs = [process.execPath, nothing];
  const clock = paired(ours, theirs, pairs, seconds);
  const processor = paired(ours, theirs, pairs, processorSeconds);
  process.stdout.write(`${what}: ${described(clock)}; of the processor ${described(processor)}\n`);
}
rmSync(folder, { recursive: true });
process.stdout.write(`(against an empty process, medians of ${pairs} pairs, Node ${process.version})\n`);
