// How long `samen compare` takes as a whole process, as a multiple of an empty Node process: in turn, pair by pair.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'samen-bench-'));
const nothing = join(folder, 'nothing.cjs');
writeFileSync(nothing, '');
const pairs = 31;

function seconds(args) {
  const start = process.hrtime.bigint();
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'ignore'] });
  return Number(process.hrtime.bigint() - start) / 1e9;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const compare = ['bin/samen.js', 'compare'];
const runs = [];
for (let pair = -2; pair < pairs; pair++) {
  const run = { samen: seconds(compare), nothing: seconds([nothing]) };
  // The first two warm the disk's cache and do not count.
  if (pair >= 0) runs.push(run);
}
rmSync(folder, { recursive: true });

const [samen, empty] = [median(runs.map((run) => run.samen)), median(runs.map((run) => run.nothing))];
const ratio = median(runs.map((run) => run.samen / run.nothing));
process.stdout.write(
  `samen compare ${samen.toFixed(3)} s, empty node ${empty.toFixed(3)} s, ratio ${ratio.toFixed(2)} ` +
    `(medians of ${pairs} pairs, Node ${process.version})\n`,
);
