import { expect, it } from 'vitest';
import { withNames } from '../../../src/analysis/renames/references.ts';

it('the name of an assumption is told with the place where it stands, in lists and maps too', () => {
  const found: [string, readonly string[]][] = [];
  const part = {
    costs: [{ amount: { kind: 'reference', name: 'fee' } }, { amount: { kind: 'reference', name: 'rent' } }],
    phases: new Map([['build', { duration: { shape: 'formula', text: '$months * 2' } }]]),
  };
  const assumption = (name: string, path: readonly string[]): string => {
    found.push([name, path]);
    return `new-${name}`;
  };

  expect(withNames(part, { assumption, phase: (id) => id, event: (text) => text })).toEqual({
    costs: [{ amount: { kind: 'reference', name: 'new-fee' } }, { amount: { kind: 'reference', name: 'new-rent' } }],
    phases: new Map([['build', { duration: { shape: 'formula', text: '$new-months * 2' } }]]),
  });
  expect(found).toEqual([
    ['fee', ['costs', '0', 'amount']],
    ['rent', ['costs', '1', 'amount']],
    ['months', ['phases', 'build', 'duration']],
  ]);
});
