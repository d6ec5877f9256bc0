import { describe, expect, it } from 'vitest';
import { type Increment, incrementOf } from '../../../src/analysis/show/increment.ts';
import type { WrittenStudy } from '../../../src/model/written/written.ts';
import { anyStudy } from '../../support/any-study.ts';
import { nearly } from '../../support/figures.ts';
import { incrementBetween } from '../../support/increments.ts';
import { fc, tries } from '../../support/seed.ts';
import { compared, runOf, studyFrom } from '../../support/studies.ts';

/** Asks it of the first scenario of any study against the last, with all the money that comes and goes in both. */
function always(holds: (increment: Increment, money: number, data: WrittenStudy) => boolean): void {
  fc.assert(
    fc.property(anyStudy, (data) => {
      const ids = Object.keys(data.scenarios);
      const [scenario = '', reference = ''] = [ids[0], ids.at(-1)];
      const increment = incrementBetween(data, [scenario, reference]);
      const money = increment.byMonth.reduce(
        (sum, { cost, referenceCost }) => sum + Math.abs(cost) + Math.abs(referenceCost),
        0,
      );

      expect(holds(increment, Math.max(1, money), data)).toBe(true);
    }),
  );
}

const total = (parts: readonly { readonly difference: number }[]): number =>
  parts.reduce((sum, { difference }) => sum + difference, 0);

describe('the increment of any study', () => {
  it('has years, and months, that add up to the difference of the total cost', () => {
    expect.hasAssertions();
    always(({ byYear, byMonth, scenario, reference }, money, data) => {
      const study = studyFrom(data);
      const cost = (id: string): number => runOf(study, id).columns.number('total-cost');
      const expected = cost(scenario) - cost(reference);
      return [byYear, byMonth].every((parts) => Math.abs(total(parts) - expected) <= 1e-10 * money);
    });
  });

  it('has no gap between its years', () => {
    expect.hasAssertions();
    always(({ byYear, byMonth }) => {
      const first = byYear[0]?.year ?? 0;
      return (
        byYear.every(({ year }, k) => year === first + k) &&
        byMonth.every(({ month }, k) => month === (byMonth[0]?.month ?? 0) + k)
      );
    });
  });

  it('with scenario and reference swapped has the opposite differences, the same rates', () => {
    expect.hasAssertions();
    always((there, _, data) => {
      const back = incrementBetween(data, [there.reference, there.scenario]);
      return (
        back.byYear.every(({ difference }, k) => difference === 0 - (there.byYear[k]?.difference ?? Number.NaN)) &&
        back.presentValueDifference === 0 - there.presentValueDifference &&
        back.equivalentAnnualCost.difference === 0 - there.equivalentAnnualCost.difference &&
        String(back.internalRates) === String(there.internalRates)
      );
    });
  });

  it('is the same where both cost as much more', () => {
    expect.hasAssertions();
    always((plain, money, data) => {
      const also = { title: 'Also', amount: '5000 EUR/month', from: 'start', until: 'horizon' };
      const scenarios = Object.entries(data.scenarios).map(([id, each]) => [
        id,
        { ...each, running: [...(each.running ?? []), also] },
      ]);
      const more = incrementBetween({ ...data, scenarios: Object.fromEntries(scenarios) }, [
        plain.scenario,
        plain.reference,
      ]);
      const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-7 * money;
      return (
        more.byYear.every(({ difference }, k) => near(difference, plain.byYear[k]?.difference ?? Number.NaN)) &&
        near(more.presentValueDifference, plain.presentValueDifference) &&
        near(more.equivalentAnnualCost.difference, plain.equivalentAnnualCost.difference) &&
        more.internalRates.length === plain.internalRates.length &&
        more.internalRates.every((rate, k) => nearly(rate, plain.internalRates[k] ?? Number.NaN, 1e-6))
      );
    });
  });

  it('has equal present values at every internal rate', () => {
    let found = 0;
    fc.assert(
      fc.property(anyStudy, fc.constantFrom('start-of-year', 'mid-year', 'end-of-year', 'monthly'), (data, timing) => {
        const study = studyFrom({ ...data, discounting: { ...data.discounting, timing } });
        const ids = [...study.scenarios.keys()];
        const [one = '', other = ''] = [ids[0], ids.at(-1)];
        const { rate } = compared(study).discounting;
        const { internalRates } = incrementOf(study, { run: runOf(study, one), reference: runOf(study, other) }, rate);
        for (const value of internalRates.filter((each) => each > -0.9 && each < 100)) {
          const at = { ...study, discounting: { ...study.discounting, rate: { kind: 'literal' as const, value } } };
          const [a, b] = [one, other].map((id) => runOf(at, id).columns.number('present-value'));
          found++;
          expect(nearly(a ?? 0, b ?? 1, 1e-8)).toBe(true);
        }
      }),
      { numRuns: tries(100) },
    );

    expect(found).toBeGreaterThan(tries(20));
  });
});
