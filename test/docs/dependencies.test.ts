import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../support/cli.ts';

const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const page = read('docs/dependencies.md');
const { devDependencies, ...manifest } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;

/** The packages that a part of the page has in the first column of its table. */
const namedIn = (title: string): string[] => {
  const part = page.split('\n## ').find((each) => each.startsWith(title)) ?? '';
  return [...part.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name);
};

describe('docs/dependencies.md', () => {
  it('says why each package is there, and names no other', () => {
    const named = [...namedIn('In the program'), ...namedIn('To build and to check')];

    expect(named.toSorted()).toEqual(Object.keys(devDependencies ?? {}).toSorted());
    expect(manifest['dependencies']).toBeUndefined();
  });

  it('has those apart of which the code is in the program', () => {
    const bundled = [...read('dist/licences.txt').matchAll(/^(\S+) \d\S* \([^)]+\)$/gm)].map(([, name = '']) => name);

    expect(namedIn('In the program')).toEqual(bundled.toSorted());
  });
});
