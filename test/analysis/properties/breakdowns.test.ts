import { describe, expect, it } from 'vitest';
import type { ScenarioResult } from '../../../src/analysis/runs/comparison.ts';
import { anyStudy } from '../../support/any-study.ts';
import { nearly } from '../../support/figures.ts';
import { fc } from '../../support/seed.ts';
import { comparisonOf } from '../../support/studies.ts';

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What rounding may add up to: a small part of all the money that comes and goes. */
function close(a: number, b: number, { byCategory, byYear, phases }: ScenarioResult): boolean {
  const moved = [...Object.values(byCategory), ...byYear.map(({ cost }) => cost), ...phases.map(({ cost }) => cost)];
  return Math.abs(a - b) <= 1e-10 * Math.max(1, total(moved.map(Math.abs)));
}

/** Asks it of every scenario of any study. */
function always(holds: (result: ScenarioResult) => boolean, asOf?: string): void {
  fc.assert(
    fc.property(anyStudy, (study) => {
      const { scenarios } = comparisonOf(study, asOf === undefined ? {} : { asOf });
      expect(scenarios.filter((result) => !holds(result))).toEqual([]);
    }),
  );
}

describe('the total cost of any study', () => {
  it('is the sum of its years', () => {
    expect.hasAssertions();
    always((result) => close(total(result.byYear.map(({ cost }) => cost)), result.totalCost, result));
  });

  it('is the sum of its categories, VAT among them', () => {
    expect.hasAssertions();
    always((result) => close(total(Object.values(result.byCategory)), result.totalCost, result));
  });

  it('is one-off and running together', () => {
    expect.hasAssertions();
    always((result) => close(result.oneOff + result.running, result.totalCost, result));
  });

  it('is that without VAT and the VAT that cannot be recovered', () => {
    expect.hasAssertions();
    always((result) => close(result.totalCostExclVat + (result.byCategory['vat'] ?? 0), result.totalCost, result));
  });

  it('has the present value of its years where money counts by the year', () => {
    expect.hasAssertions();
    always((result) => {
      if (result.byYear.some(({ discountFactor }) => discountFactor === null)) return true;
      const discounted = result.byYear.map(({ cost, discountFactor }) => cost * Number(discountFactor));
      return close(total(discounted), result.presentValue, result);
    });
  });
});

describe('the one-off cost of any study', () => {
  it('is the sum of its phases', () => {
    expect.hasAssertions();
    always((result) => close(total(result.phases.map(({ cost }) => cost)), result.oneOff, result));
  });
});

describe('what is spent before the as-of month', () => {
  it('is everything, once everything is past', () => {
    expect.hasAssertions();
    always((result) => close(result.spentBeforeAsOf, result.totalCost, result), '2500-01');
  });

  it('is nothing before the start', () => {
    expect.hasAssertions();
    always((result) => result.spentBeforeAsOf === 0, '2010-01');
  });
});

describe('the effort of any study', () => {
  it('is the sum of its phases, each of which is team times duration', () => {
    expect.hasAssertions();
    always(({ effort, phases }) => {
      const byTeam = phases.map((phase) =>
        phase.team === null ? phase.effort : phase.team * (phase.end - phase.start),
      );
      return nearly(total(phases.map((phase) => phase.effort)), effort) && nearly(total(byTeam), effort);
    });
  });
});
