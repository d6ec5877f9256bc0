import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** Builds the command line once, before any test runs it; what is newer than all it is made of serves as it is. */
export function setup(): void {
  const programs = ['samen', 'compare', 'simulate'].flatMap((name) => [`dist/${name}.cjs`, `dist/${name}.cache`]);
  const built = [...programs, 'dist/thread.cjs'].map((file) => changedAt(join(root, file)) ?? 0);
  // Schemas of what is printed are in the bundle.
  const sources = ['src', 'bin', 'docs/schema/output', 'package-lock.json', 'package.json'].map((path) =>
    lastChange(join(root, path)),
  );
  if (Math.min(...built) > Math.max(...sources)) return;
  execFileSync('node', ['bin/build.mjs'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}

const changedAt = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.mtimeMs;

/** When a file, or anything in a folder, was changed last; folders count, so that a removal is seen. */
function lastChange(path: string): number {
  if (!statSync(path).isDirectory()) return changedAt(path) ?? 0;
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' }).map(
    (name) => changedAt(join(path, name)) ?? 0,
  );
  return Math.max(changedAt(path) ?? 0, ...inside);
}
