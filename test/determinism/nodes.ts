import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/cli.ts';

/** The versions of Node that samen runs on. */
export const majors = [20, 22, 24, 26];

/**
 * Where a Node of each version is: the one that runs these tests, the one that npm runs on, or an alias in
 * node_modules (`"node24": "npm:node@24"`).
 */
export const nodes: ReadonlyMap<number, string> = new Map(
  [process.execPath, process.env['npm_node_execpath'] ?? '', ...majors.map(alias)].toReversed().flatMap((path) => {
    const major = majorOf(path);
    return major === null ? [] : [[major, path] as const];
  }),
);

function alias(major: number): string {
  return join(root, `node_modules/node${major}/bin/node`);
}

function majorOf(path: string): number | null {
  if (!existsSync(path)) return null;
  return Number(/^v(\d+)\./.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[1]);
}
