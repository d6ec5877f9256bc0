// How long `samen compare` takes as a whole process, as a multiple of an empty Node process.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paired } from './paired.mjs';

const folder = mkdtempSync(join(tmpdir(), 'samen-bench-'));
const nothing = join(folder, 'nothing.cjs');
writeFileSync(nothing, '');
const pairs = 31;
const { ours, theirs, ratio } = paired(
  [process.execPath, 'bin/samen.js', 'compare'],
  [process.execPath, nothing],
  pairs,
);
rmSync(folder, { recursive: true });
process.stdout.write(
  `samen compare ${ours.toFixed(3)} s, empty node ${theirs.toFixed(3)} s, ratio ${ratio.toFixed(2)} ` +
    `(medians of ${pairs} pairs, Node ${process.version})\n`,
);
