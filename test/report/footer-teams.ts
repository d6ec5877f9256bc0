import { expect } from 'vitest';
import { type Fact, near } from '../support/footer-reading.ts';

/** What is said below the work of a scenario about teams that grow or shrink. */
export const teamFacts: readonly Fact[] = [
  [
    /(phase-\d): the team (grows|shrinks) from (.*?) fte to (.*?) fte over (.*?) months?(?:; the phase ends before that, with (.*?) fte)?\. Its column has the mean\./g,
    ([, phase, way, from, to, over, reached], { comparison }, command) => {
      const scenario = comparison.scenarios.find(({ id }) => command === `show ${id}`);
      const found = scenario?.phases.find(({ id }) => id === phase);
      if (found?.ramp === undefined) throw new Error(`${command}: ${phase} has no team that grows or shrinks`);
      const { ramp } = found;
      for (const [text, value] of [
        [from, ramp.from],
        [to, ramp.to],
        [over, ramp.over],
        [reached, ramp.reached],
      ] as const)
        if (text !== undefined) near(text, value);
      expect(way).toBe(ramp.to > ramp.from ? 'grows' : 'shrinks');
      expect(reached === undefined).toBe(found.end - found.start >= ramp.over);
    },
  ],
];
