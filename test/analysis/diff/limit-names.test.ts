import { describe, expect, it } from 'vitest';
import { isAbout } from '../../../src/analysis/diff/diff-limit.ts';

describe('limits by figure', () => {
  it('say of a name with asterisks which figures it is about', () => {
    const figure = { scenario: '2.5', name: 'phases.build.cost' };

    for (const name of [
      'phases.build.cost',
      'scenarios.2.5.phases.build.cost',
      'phases.*.cost',
      '*',
      '*.cost',
      'scenarios.2.5.*',
      '*build*',
    ])
      expect([name, isAbout(name, figure)]).toEqual([name, true]);
    for (const name of [
      'phases.build',
      'cost',
      'phases.*.cost.*',
      'scenarios.2.*.cost.*',
      '*costs',
      'phases.build.cost*cost',
      '',
    ])
      expect([name, isAbout(name, figure)]).toEqual([name, false]);
  });
});
