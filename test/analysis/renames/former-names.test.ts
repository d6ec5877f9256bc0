import { expect, it } from 'vitest';
import { formerNames, noRenames } from '../../../src/analysis/renames/renames.ts';

it('a figure was called by the former names of its scenario and its phase, and by no other', () => {
  const formerly = formerNames({
    ...noRenames,
    scenarios: new Map([['lift', 'move']]),
    phases: new Map([['move', new Map([['build', 'make']])]]),
  });

  expect(
    [
      ['move', 'phases.make.end'],
      ['move', 'phases.make-ready.end'],
      ['move', 'phases.test.end'],
      ['move', 'finish'],
      ['stay', 'phases.make.end'],
    ].map(([scenario = '', name = '']) => formerly({ scenario, name })),
  ).toEqual([
    { scenario: 'lift', name: 'phases.build.end' },
    { scenario: 'lift', name: 'phases.make-ready.end' },
    { scenario: 'lift', name: 'phases.test.end' },
    { scenario: 'lift', name: 'finish' },
    { scenario: 'stay', name: 'phases.make.end' },
  ]);
});
