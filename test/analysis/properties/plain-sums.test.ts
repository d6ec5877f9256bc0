import { describe, expect, it } from 'vitest';
import type { CentralRun } from '../../../src/analysis/runs/central-run.ts';
import type { CashFlow } from '../../../src/engine/plan.ts';
import type { WrittenPhase, WrittenStudy } from '../../../src/model/written/written.ts';
import { studiesWith } from '../../support/any-study.ts';
import { centsUpTo, integer } from '../../support/any-value.ts';
import { nearly } from '../../support/figures.ts';
import { fc } from '../../support/seed.ts';
import { comparisonOf, resultOf, runOf, studyFrom, studyOf, work } from '../../support/studies.ts';

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** What a flow comes to where prices stand still: its amount, or so many months of it within the horizon. */
function plain({ columns }: CentralRun, { amount, period }: CashFlow, horizon: number): number {
  if (period.kind !== 'service') return columns.at(amount);
  const months = Math.min(columns.at(period.until), horizon) - Math.max(columns.at(period.from), 0);
  return columns.at(amount) * Math.max(0, months);
}

describe('a study without rates', () => {
  it('has the plain sum of its amounts as its present value, whenever money counts', () => {
    fc.assert(
      fc.property(studiesWith({ rates: 'zero' }), (data) => {
        const study = studyFrom(data);
        const horizon = study.horizon + 1 - study.start;
        for (const id of study.scenarios.keys()) {
          const run = runOf(study, id);
          const cashFlows = run.plan.cashFlows.map((cashFlow) => plain(run, cashFlow, horizon));
          const tolerance = 1e-11 * Math.max(1, total(cashFlows.map(Math.abs)));

          expect(Math.abs(run.columns.number('present-value-excl-vat') - total(cashFlows))).toBeLessThan(tolerance);
          expect(Math.abs(run.columns.number('total-cost-excl-vat') - total(cashFlows))).toBeLessThan(tolerance);
        }
      }),
    );
  });
});

/** Any rates, and one scenario of the phases of interest. */
const withPhases = (study: WrittenStudy, phases: Record<string, WrittenPhase>): WrittenStudy => ({
  ...study,
  scenarios: { only: { title: 'A scenario', phases, milestones: { handover: 'start' }, scores: { 'criterion-2': 3 } } },
});

const anyRates = studiesWith({ running: false });

describe('two phases in sequence that share the work of one, with the same team', () => {
  /*
   * Labour costs the same in every month of team × price, in one phase or in two, and the months are the same: what is
   * indexed and discounted is one integral over [a, c), or two over [a, b) and [b, c). So it holds at any rates, but for
   * the rounding of cutting; it would not for costs at a start or an end, which are at another time.
   */
  it('cost what the one costs and end when it ends', () => {
    const some = fc.record({
      effort: centsUpTo(5, 90),
      team: centsUpTo(1, 9),
      first: integer(1, 99),
      wait: integer(0, 40),
    });
    fc.assert(
      fc.property(anyRates, some, (study, { effort, team, first, wait }) => {
        const tender: WrittenPhase = { duration: `${wait / 4} months` };
        const entry = (share: number, after: string): WrittenPhase => ({
          after,
          team,
          responsibility: 'form-1',
          work: [{ effort, share: `${share}%` }],
        });
        const one = resultOf(withPhases(study, { tender, build: entry(100, 'tender') }));
        const two = resultOf(
          withPhases(study, { tender, begin: entry(first, 'tender'), 'end-it': entry(100 - first, 'begin') }),
        );

        for (const figure of ['presentValue', 'totalCost', 'oneOff', 'spentBeforeAsOf', 'finish', 'effort'] as const) {
          expect([figure, nearly(two[figure] ?? 0, one[figure] ?? 0, 1e-11)]).toEqual([figure, true]);
        }
      }),
    );
  });
});

describe('a horizon', () => {
  it('cuts nothing off what phases cost, wherever they fall', () => {
    fc.assert(
      fc.property(studiesWith({ running: false }), integer(0, 100), (study, later) => {
        const near = comparisonOf({ ...study, horizon: '2024-12' });
        const far = comparisonOf({ ...study, horizon: `${2025 + later}-06` });
        // The handover may be the horizon itself, so that measures and scores may differ.
        const money = ({ scenarios }: typeof near) =>
          scenarios
            .map(({ id, presentValue, totalCost, oneOff, running, beyondHorizon, finish, phases }) =>
              JSON.stringify([id, presentValue, totalCost, oneOff, running, beyondHorizon, finish, phases]),
            )
            .toSorted();

        expect(money(near)).toEqual(money(far));
      }),
    );
  });

  it('lets no scenario gain by finishing later, where prices stand still and the old service is not the cheaper one', () => {
    const some = fc.record({
      delay: integer(1, 80),
      more: integer(1, 80),
      old: integer(0, 9000),
      saved: integer(0, 9000),
    });
    fc.assert(
      fc.property(some, ({ delay, more, old, saved }) => {
        const finishing = (months: number) =>
          resultOf(
            studyOf(
              {
                phases: { wait: { duration: months }, build: work(24, 2, { after: 'wait' }) },
                running: [
                  { title: 'Old', amount: `${old + saved} EUR/month`, from: 'start', until: 'build.end' },
                  { title: 'New', amount: `${old} EUR/month`, from: 'build.end', until: 'horizon' },
                ],
              },
              { horizon: '2023-12' },
            ),
          );
        const [sooner, later] = [finishing(delay), finishing(delay + more)];

        expect(later.finish).toBeGreaterThan(sooner.finish ?? Number.NaN);
        expect(later.oneOff).toBe(sooner.oneOff);
        expect(later.presentValue).toBeGreaterThanOrEqual(sooner.presentValue);
      }),
    );
  });
});
