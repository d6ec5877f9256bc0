import { expect } from 'vitest';
import { type Metric, metricId } from '../../src/model/metrics/metrics.ts';
import {
  type Check,
  type Fact,
  column,
  near,
  nearChance,
  quantile,
  shareOf,
  whole,
} from '../support/footer-reading.ts';
import type { Footed } from '../support/footers.ts';
import { lastMonthBefore } from '../../src/units/month.ts';
import { en } from '../../src/words/en.ts';

const centralOf = (footed: Footed, id: string | undefined): number => {
  const scenario = footed.simulation.scenarios.find((each) => each.id === id);
  const metric: Metric = footed.study.rankedBy;
  if (metric.kind === 'measure') return scenario?.measures[metric.measure]?.central ?? Number.NaN;
  return (
    {
      'present-value': scenario?.presentValue,
      'total-cost': scenario?.totalCost,
      'one-off': scenario?.oneOff,
      running: scenario?.running,
      finish: scenario?.finish,
      score: scenario?.score,
    }[metric.kind]?.central ?? Number.NaN
  );
};

const needs: Check = ([, id = '', amount = '', percent, , above = ''], entry) => {
  const values = column(entry, id, metricId(entry.study.rankedBy));
  const plan = centralOf(entry, id);
  const reserve = quantile(values, 0.8) - plan;
  expect(reserve).toBeGreaterThan(0);
  near(amount, reserve);
  if (percent !== undefined && !percent.startsWith('<')) near(percent, (reserve / plan) * 100);
  nearChance(
    above,
    shareOf((k) => (values[k] ?? 0) > plan + 1e-9 * Math.abs(plan)),
  );
};

/** How many draws exceed the plan, and how many equal it. */
function placeAmong(entry: Footed, id: string, above: string, equal: string): void {
  const values = column(entry, id, metricId(entry.study.rankedBy));
  const plan = centralOf(entry, id);
  const from = (k: number): number => (values[k] ?? 0) - plan;
  const rounding = 1e-9 * Math.abs(plan);
  nearChance(
    above,
    shareOf((k) => from(k) > rounding),
  );
  nearChance(
    equal,
    shareOf((k) => Math.abs(from(k)) <= rounding),
  );
}

const enough: Check = ([, id = ''], entry) => {
  const values = column(entry, id, metricId(entry.study.rankedBy));
  expect(quantile(values, 0.8)).toBeLessThanOrEqual(centralOf(entry, id) + 1e-9);
};

const monthOf = (moment: number, entry: Footed): string => en.monthName(lastMonthBefore(moment, entry.study.start));

const onTime: Check = ([, id = '', planned, later = '', most], entry) => {
  const values = column(entry, id, 'finish');
  const plan = entry.simulation.scenarios.find((each) => each.id === id)?.finish?.central ?? Number.NaN;
  expect(planned).toBe(monthOf(plan, entry));
  nearChance(
    later,
    shareOf((k) => (values[k] ?? 0) > plan + 1e-9),
  );
  expect(most).toBe(monthOf(quantile(values, 0.8), entry));
};

/** What is said of the plan of the best among the draws. */
export const reserveFacts: readonly Fact[] = [
  [
    whole(
      'To be 80% sure of .*? of ID, add (.*?)(?: \\((<?[\\d.,]+%)\\))?; the plan itself is the ([<>]?P\\d+): CHANCE of the draws exceed it\\.',
    ),
    needs,
  ],
  [
    whole(
      'To be 80% sure of .*? of ID, add (.*?)(?: \\((<?[\\d.,]+%)\\))?; CHANCE of the draws exceed the plan itself, and CHANCE equal it\\.',
    ),
    ([all = '', id = '', amount = '', percent = '<1%', above = '', equal = ''], entry, command) => {
      needs([all, id, amount, percent, '', above], entry, command);
      placeAmong(entry, id, above, equal);
    },
  ],
  [whole('The plan of ID is the [<>]?P\\d+ of .*?: to be 80% sure it needs no reserve\\.'), enough],
  [
    whole(
      '(?:No draw exceeds|CHANCE of the draws exceed) the plan of ID in .*?, and CHANCE equal it: to be 80% sure it needs no reserve\\.',
    ),
    ([all = '', above = '0%', id = '', equal = ''], entry, command) => {
      enough([all, id], entry, command);
      placeAmong(entry, id, above, equal);
    },
  ],
  [
    whole('In every draw [^.]*? of ID is that of the plan: to be 80% sure it needs no reserve\\.'),
    ([, id = ''], entry) => placeAmong(entry, id, '0%', '100%'),
  ],
  [
    whole('By the plan ID is finished in ([A-Z][a-z]+ \\d{4}), and in no draw later\\.'),
    ([, id = '', planned], entry) => {
      const plan = entry.simulation.scenarios.find((each) => each.id === id)?.finish?.central ?? Number.NaN;
      expect(planned).toBe(monthOf(plan, entry));
      expect(shareOf((k) => (column(entry, id, 'finish')[k] ?? 0) > plan + 1e-9)).toBe(0);
    },
  ],
  [
    whole(
      'By the plan ID is finished in ([A-Z][a-z]+ \\d{4}); in CHANCE of the draws it is later, if only by days, and in 80 of 100 by ([A-Z][a-z]+ \\d{4})\\.',
    ),
    onTime,
  ],
];
