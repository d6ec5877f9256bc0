import { describe, expect, it } from 'vitest';
import { anyStudy } from '../support/any-study.ts';
import { nearly } from '../support/figures.ts';
import { fc } from '../support/seed.ts';
import { jsonOf } from '../support/shown.ts';

interface Money {
  readonly scenario: { readonly totalCost: number; readonly presentValue: number; readonly effort: number };
  readonly byYear: readonly { cost: number; oneOff: number; running: number; presentValue: number }[];
  readonly costs: readonly { supplier: number; client: number; other: number; total: number }[];
  readonly work: readonly { effort: number }[];
  readonly increment: {
    readonly byYear: readonly { year: number; difference: number }[];
    readonly byMonth: readonly { month: string; difference: number }[];
    readonly presentValueDifference: number;
  } | null;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

/** Whether numbers add up to another, but for what is lost in adding them. */
const addsUp = (parts: readonly number[], whole: number): boolean =>
  nearly(sumOf(parts), whole) || Math.abs(sumOf(parts) - whole) <= 1e-12 * sumOf(parts.map(Math.abs));

describe('what is shown of any study', () => {
  it('adds up in JSON', () => {
    fc.assert(
      fc.property(anyStudy, (study) => {
        for (const id of Object.keys(study.scenarios ?? {})) {
          const {
            scenario,
            byYear,
            costs,
            work: pieces,
            increment,
          } = jsonOf({ ...study, reference: 'scenario-1' }, id) as Money;
          expect([
            addsUp(
              byYear.map(({ cost }) => cost),
              scenario.totalCost,
            ),
            addsUp(
              byYear.map(({ presentValue }) => presentValue),
              scenario.presentValue,
            ),
            byYear.every(({ oneOff, running, cost }) => addsUp([oneOff, running], cost)),
            addsUp(
              costs.map(({ total }) => total),
              scenario.totalCost,
            ),
            costs.every(({ supplier, client, other, total }) => addsUp([supplier, client, other], total)),
            addsUp(
              pieces.map(({ effort }) => effort),
              scenario.effort,
            ),
            increment === null || yearsAndMonthsAgree(increment),
          ]).toEqual(Array.from({ length: 7 }, () => true));
        }
      }),
    );
  });
});

function yearsAndMonthsAgree({ byYear, byMonth }: NonNullable<Money['increment']>): boolean {
  const scale = sumOf(byMonth.map(({ difference }) => Math.abs(difference)));
  return byYear.every(({ year, difference }) => {
    const own = byMonth.filter(({ month }) => month.startsWith(`${year}-`)).map((each) => each.difference);
    return nearly(sumOf(own), difference) || Math.abs(sumOf(own) - difference) <= 1e-11 * scale;
  });
}
