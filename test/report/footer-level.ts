import { expect } from 'vitest';
import { areLevel } from '../../src/analysis/runs/tie.ts';
import { type Fact, column, costOf, near, nearChance, quantile, whole } from '../support/footer-reading.ts';
import { draws } from '../support/footers.ts';
import { cheapestIn, differences, firstIn } from './footer-draws.ts';
import { leadOf } from './footer-plans.ts';

/** What is said of scenarios that share a place, or of which a difference is the same in most draws. */
export const levelFacts: readonly Fact[] = [
  [
    whole('ID and ID are equal in .*?, so there is no margin\\.'),
    ([, first, second], entry) => expect(areLevel(1 + leadOf(entry, first, second), 1)).toBe(true),
  ],
  [
    whole(
      `ID shares the first place in the plan with .*?, and comes first in CHANCE of ${draws} draws(?:; (?:whatever the gates, )?it is the cheapest in CHANCE)?\\.`,
    ),
    ([, id, first = '', cheapest = first], entry) => {
      expect(entry.simulation.scenarios.filter(({ rank }) => rank === 1).length).toBeGreaterThan(1);
      nearChance(first, firstIn(entry, id));
      nearChance(cheapest, cheapestIn(entry, id));
    },
  ],
  [
    whole(
      'ID and ID can be told apart on cost: ID costs AMOUNT in the plan and in 80 of 100 draws, and it is the cheaper of the two in CHANCE\\.',
    ),
    ([, best, other, , amount = ''], entry) => {
      const all = differences(entry, best, other);
      for (const level of [0.1, 0.9]) near(amount, Math.abs(quantile(all, level)));
    },
  ],
  [
    whole(
      'ID and ID are not distinguishable on cost: they cost as much, in the plan and in at least 80 of 100 draws\\.',
    ),
    ([, best, other], entry) => {
      const all = differences(entry, best, other);
      const cost = Math.abs(column(entry, best ?? '', costOf(entry))[0] ?? 0);
      for (const level of [0.1, 0.9]) expect(Math.abs(quantile(all, level))).toBeLessThanOrEqual(1e-8 * cost);
    },
  ],
  [
    /Nor are "?(?:A scenario" \()?(scenario-\d)\)? and (.*?scenario-\d\)?)\.(?= |$)/g,
    ([, best, others = ''], entry) => {
      for (const [id] of others.matchAll(/scenario-\d/g)) {
        const of = entry.simulation.scenarios.find((each) => each.id === id)?.difference;
        expect([entry.simulation.best, of?.distinguishable]).toEqual([best, false]);
      }
    },
  ],
];
