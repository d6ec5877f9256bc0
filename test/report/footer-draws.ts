import { expect } from 'vitest';
import { metricId } from '../../src/model/metrics/metrics.ts';
import {
  type Check,
  type Fact,
  column,
  costOf,
  near,
  nearChance,
  numberIn,
  quantile,
  shareOf,
  whole,
} from '../support/footer-reading.ts';
import { draws, type Footed } from '../support/footers.ts';
import { reserveFacts } from './footer-reserves.ts';

const ranksAt = (footed: Footed, draw: number): Map<string, number> => {
  const name = metricId(footed.study.rankedBy);
  const sign = footed.study.rankedBy.kind === 'score' ? -1 : 1;
  const passing = footed.comparison.scenarios
    .map(({ id }) => ({ id, value: sign * (column(footed, id, name)[draw] ?? Number.NaN) }))
    .filter(({ id, value }) => column(footed, id, 'feasible')[draw] === 1 && !Number.isNaN(value));
  return bestOf(passing);
};

/** The part of the first place that each has. */
function bestOf(all: readonly { readonly id: string; readonly value: number }[]): Map<string, number> {
  const least = Math.min(...all.map(({ value }) => value));
  const best = all.filter(({ value }) => value - least <= 1e-9 * Math.max(Math.abs(value), Math.abs(least)));
  return new Map(best.map(({ id }) => [id, 1 / best.length]));
}

const meanOf = (of: (draw: number) => number): number =>
  Array.from({ length: draws }, (_, draw) => of(draw)).reduce((sum, value) => sum + value, 0) / draws;

export const firstIn = (footed: Footed, id = ''): number => meanOf((draw) => ranksAt(footed, draw).get(id) ?? 0);
const passesIn = (footed: Footed, id = ''): number => meanOf((draw) => column(footed, id, 'feasible')[draw] ?? 0);
export const cheapestIn = (footed: Footed, id = ''): number =>
  meanOf(
    (draw) =>
      bestOf(
        footed.comparison.scenarios.map((each) => ({
          id: each.id,
          value: column(footed, each.id, costOf(footed))[draw] ?? 0,
        })),
      ).get(id) ?? 0,
  );

const comesFirst: Check = ([, id, first = '', cheapest = first], entry) => {
  expect(entry.simulation.scenarios.find((each) => each.id === id)?.rank).toBe(1);
  nearChance(first, firstIn(entry, id));
  nearChance(cheapest, cheapestIn(entry, id));
};

/** The differences in cost in the draws. */
export const differences = (footed: Footed, best = '', other = ''): number[] =>
  column(footed, other, costOf(footed)).map((cost, draw) => cost - (column(footed, best, costOf(footed))[draw] ?? 0));

const moreOrLess = (text: string, value: number): void => {
  if (text === 'as much') expect(Math.abs(value)).toBeLessThan(0.01);
  else near(text, Math.abs(value));
  if (text !== 'as much') expect(text.endsWith('more')).toBe(value > 0);
};

const distinguishable: Check = ([, best, other, , central = '', low = '', high = '', cheaper = ''], entry) => {
  const all = differences(entry, best, other);
  moreOrLess(central, entry.simulation.scenarios.find(({ id }) => id === other)?.difference?.central ?? Number.NaN);
  moreOrLess(low, quantile(all, 0.1));
  moreOrLess(high, quantile(all, 0.9));
  nearChance(
    cheaper,
    meanOf((draw) => (all[draw] === 0 ? 0.5 : (all[draw] ?? 0) < 0 ? 1 : 0)),
  );
};

const apart: Check = (found, entry, command) => {
  const all = differences(entry, found[1], found[2]);
  expect(
    Math.max(
      shareOf((k) => (all[k] ?? 0) < 0),
      shareOf((k) => (all[k] ?? 0) > 0),
    ),
  ).toBeGreaterThan(0.89);
  distinguishable(found, entry, command);
};

/** Neither way in more than nine draws of ten. */
const notBeyond = (all: readonly number[]): void =>
  expect(
    Math.max(
      shareOf((k) => (all[k] ?? 0) < 0),
      shareOf((k) => (all[k] ?? 0) > 0),
    ),
  ).toBeLessThanOrEqual(0.9);

const notApart: Check = (found, entry, command) => {
  const all = differences(entry, found[1], found[2]);
  notBeyond(all);
  distinguishable(found, entry, command);
};

const notAlways: Check = ([, id = '', passes = '', cost = ''], entry) => {
  nearChance(passes, passesIn(entry, id));
  const costs = column(entry, id, costOf(entry)).filter((_, draw) => column(entry, id, 'feasible')[draw] === 1);
  near(cost, costs.reduce((sum, each) => sum + each, 0) / costs.length);
};

const failsInPlan: Check = ([, id, passes = '', cheapest = '', first], entry) => {
  expect(entry.comparison.scenarios.find((each) => each.id === id)?.feasible).toBe(false);
  nearChance(passes, passesIn(entry, id));
  nearChance(cheapest, cheapestIn(entry, id));
  if (first !== undefined) nearChance(first, firstIn(entry, id));
};

const finishedLate: Check = ([, text = ''], entry) => {
  const end = entry.study.horizon + 1 - entry.study.start;
  for (const [, id = '', late = ''] of text.matchAll(/(scenario-\d) \(([<>]?[\d.]+%)/g))
    nearChance(
      late,
      shareOf((draw) => (column(entry, id, 'finish')[draw] ?? 0) > end + 1e-9),
    );
};

/** What is said of draws. */
export const drawFacts: readonly Fact[] = [
  [
    whole(
      `ID comes first in the plan and in CHANCE of ${draws} draws(?:; (?:whatever the gates, )?it is the cheapest in CHANCE)?\\.`,
    ),
    comesFirst,
  ],
  [
    whole(`ID passes its gates in the plan and in CHANCE of ${draws} draws\\.`),
    ([, id, passes = ''], entry) => {
      expect(entry.comparison.scenarios.map(({ rank, ...each }) => [each.id, rank])).toEqual([[id, 1]]);
      nearChance(passes, passesIn(entry, id));
    },
  ],
  [
    whole('ID comes first more often than that: in CHANCE of the draws\\.'),
    ([, entry, first = ''], all) => nearChance(first, firstIn(all, entry)),
  ],
  [
    /((?:[^✗.]*?scenario-\d\)?)+?) comes? first most often: (?:each )?in ([<>]?[\d.]+%) of [\d,]+ draws?\./g,
    ([, ids = '', first = ''], entry) => {
      for (const [id] of ids.matchAll(/scenario-\d/g)) nearChance(first, firstIn(entry, id));
    },
  ],
  [
    /Nor does any in [\d,]+ draws?\./g,
    (_, entry) => expect(entry.comparison.scenarios.every(({ id }) => firstIn(entry, id) === 0)).toBe(true),
  ],
  [
    whole('ID is the cheapest more often \\(CHANCE\\)(?:, and passes its gates in CHANCE of the draws)?\\.'),
    ([, entry, cheapest = '', passes], all) => {
      nearChance(cheapest, cheapestIn(all, entry));
      if (passes !== undefined) nearChance(passes, passesIn(all, entry));
    },
  ],
  [
    whole(
      'ID and ID can be told apart on cost: ID costs AMOUNT in the plan, in 80 of 100 draws between AMOUNT and AMOUNT, and it is the cheaper of the two in CHANCE\\.',
    ),
    apart,
  ],
  [
    whole(
      'ID and ID are not distinguishable on cost: neither is the cheaper in more than 90 of 100 draws\\. ID costs AMOUNT in the plan, but between AMOUNT and AMOUNT in 80 of 100 draws, and it is the cheaper of the two in CHANCE\\.',
    ),
    notApart,
  ],
  ...reserveFacts,
  [whole('ID passes its gates in CHANCE of the draws: there .*? is AMOUNT on average\\.'), notAlways],
  [
    whole(
      '✗ ID fails a gate in the plan\\. It passes its gates in CHANCE of the draws and is the cheapest in CHANCE(?:; it comes first in CHANCE)?\\.',
    ),
    failsInPlan,
  ],
  [
    whole('✗ ID fails a gate in the plan and in every draw; but for that it is the cheapest in CHANCE\\.'),
    ([, id, cheapest = ''], entry) => {
      expect(passesIn(entry, id)).toBe(0);
      nearChance(cheapest, cheapestIn(entry, id));
    },
  ],
  [
    /✗ ((?:[^✗.]*?scenario-\d\)?)+?) fails? a gate in the plan and in every draw\./g,
    ([, ids = ''], entry) => {
      for (const [id] of ids.matchAll(/scenario-\d/g))
        expect([passesIn(entry, id), cheapestIn(entry, id)]).toEqual([0, 0]);
    },
  ],
  [
    whole(
      `ID and ID are not distinguishable on cost: on average ID costs AMOUNT, which is within the noise of ${draws} draws \\(±AMOUNT\\)\\.`,
    ),
    ([, best, other, , mean = '', error = ''], entry) => {
      const all = differences(entry, best, other);
      const current = meanOf((draw) => all[draw] ?? 0);
      moreOrLess(mean, current);
      expect(Math.abs(current)).toBeLessThanOrEqual(2.01 * (numberIn(error).value + numberIn(error).half));
    },
  ],
  [
    whole('AMOUNT of contingency is set aside\\.'),
    ([, text = ''], entry) => {
      const best = entry.simulation.scenarios.find(({ id }) => id === entry.simulation.best);
      near(text, best?.[costOf(entry) === 'total-cost' ? 'totalCost' : 'presentValue'].contingency ?? Number.NaN);
    },
  ],
  [/Finished after the horizon \([A-Z][a-z]+ \d{4}\): (.*)\./g, finishedLate],
  [/No scenario finishes after the horizon \([A-Z][a-z]+ \d{4}\) in any draw\./g, () => {}],
  [
    /Not distinguishable from (scenario-\d) on cost(?:, fallbacks aside)?: (.*)\./g,
    ([, best, others = ''], entry) => {
      for (const other of others.split(', ')) notBeyond(differences(entry, best, other));
    },
  ],
];
