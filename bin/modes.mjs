// Gives the files of the package the same permissions wherever it is packed: those of a clone depend on its owner's umask.
import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const packing = execFileSync('npm', ['pack', '--dry-run', '--ignore-scripts', '--json'], {
  cwd: root,
  encoding: 'utf8',
});
const [{ files }] = JSON.parse(packing);
for (const { path } of files)
  chmodSync(new URL(`../${path}`, import.meta.url), path === 'bin/samen.js' ? 0o755 : 0o644);
