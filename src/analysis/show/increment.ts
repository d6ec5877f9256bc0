import { monthsFrom, yearsFrom } from '../../engine/compile/calendar.ts';
import { figureName } from '../../engine/names.ts';
import type { Study } from '../../model/study/study.ts';
import { equivalentAnnual } from '../../numerics/annuity.ts';
import { type CalendarMonth, yearOf } from '../../units/month.ts';
import type { Integer } from '../../units/printed.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { costsIn, lastMonthOf, plainZero } from '../runs/costs-over-time.ts';
import { type DatedAmount, internalRates, positiveBetween } from './internal-rate.ts';
import { type Payback, payback } from './payback.ts';

/** A figure of a scenario beside that of the reference. In the currency of the study; a positive difference is dearer. */
export interface BesideReference {
  /** Cost of the scenario. */
  readonly cost: number;
  /** Cost of the reference. */
  readonly referenceCost: number;
  /** Cost less that of the reference. */
  readonly difference: number;
}

/** A year of the calendar. */
export interface InYear {
  /** Calendar year. */
  readonly year: Integer;
}

/**
 * A scenario against the reference: what it adds, and what that returns. Money in the currency of the study, indexed, with VAT that cannot be
 * recovered; undiscounted unless said otherwise.
 */
export interface Increment {
  /** Id of the scenario. */
  readonly scenario: string;
  /** Id of the reference. */
  readonly reference: string;
  /** Costs by calendar year, from the start to the horizon, or to the last cost of either if that is later. */
  readonly byYear: readonly (BesideReference & InYear)[];
  /** Costs by calendar month, over the same time. */
  readonly byMonth: readonly (BesideReference & { readonly month: CalendarMonth })[];
  /** Present value less that of the reference, in the currency of the study. */
  readonly presentValueDifference: number;
  /** The study's discount rate a year, as a fraction. */
  readonly rate: number;
  /**
   * The discount rates at which both have the same present value in the study's own timing, ascending, as shares a year.
   * Empty: undefined, as where one of them is never the dearer.
   */
  readonly internalRates: readonly number[];
  /**
   * Whether the scenario is the cheaper one at discount rates below the lowest of these, between each two, and above the highest: one more
   * than there are. Empty where there are none.
   */
  readonly cheaperBetween: readonly boolean[];
  /** Whether the first difference is a saving: of the years, or of the months where the study discounts by the month. */
  readonly savesFirst: boolean;
  /** When the scenario has earned back what it cost more than the reference, not discounted. */
  readonly payback: Payback;
  /** The same of discounted costs. */
  readonly discountedPayback: Payback;
  /** Present values as equal amounts at the end of each year, from the start to the horizon, in the currency of the study a year. */
  readonly equivalentAnnualCost: BesideReference;
}

/** A difference in a period that is less than this part of the largest cost in one is rounding. */
const rounding = 1e-12;

/**
 * Compares a run with the reference of its study.
 *
 * @param rate - the study's discount rate as it is in force, a share a year
 */
export function incrementOf(
  study: Study,
  { run, reference }: { readonly run: CentralRun; readonly reference: CentralRun },
  rate: number,
): Increment {
  const last = lastMonthOf(study, [run, reference]);
  const years = yearsFrom(yearOf(study.start), yearOf(last));
  const months = monthsFrom(study.start, last);
  const parts = [...years, ...months];
  const [costs, referenceCosts] = [costsIn(run, parts), costsIn(reference, parts)];
  const differences = parts.map((_, index) => difference(costs[index] as number, referenceCosts[index] as number));
  const [byYear, byMonth] = [differences.slice(0, years.length), differences.slice(years.length)];

  const saved = savings(byMonth);
  const { factors } = run.block.prices.curve(0, rate, months.length);
  const [counted, perYear] = study.discounting.timing === 'monthly' ? [saved, 12] : [savings(byYear), 1];
  const dated = inYears(counted, perYear);
  const rates = internalRates(dated);
  const served = (study.horizon + 1 - study.start) / 12;
  const [value, referenceValue] = [run, reference].map(({ columns }) => columns.number(figureName('present-value').id));
  return {
    scenario: run.scenario.id,
    reference: reference.scenario.id,
    byYear: byYear.map((each, index) => ({ year: years[index]?.year as number, ...each })),
    byMonth: byMonth.map((each, index) => ({ month: months[index]?.month as CalendarMonth, ...each })),
    presentValueDifference: difference(value as number, referenceValue as number).difference,
    rate,
    internalRates: rates,
    cheaperBetween: positiveBetween(dated, rates),
    savesFirst: (counted.find((amount) => amount !== 0) ?? 0) > 0,
    payback: payback(saved),
    discountedPayback: payback(saved.map((amount, month) => amount * (factors[month] as number))),
    equivalentAnnualCost: difference(
      equivalentAnnual(value as number, rate, served),
      equivalentAnnual(referenceValue as number, rate, served),
    ),
  };
}

const difference = (cost: number, referenceCost: number): BesideReference => ({
  cost: plainZero(cost),
  referenceCost: plainZero(referenceCost),
  difference: cost - referenceCost,
});

/** What each period saves. The dust that equal costs leave when they are computed in another order is none. */
function savings(periods: readonly BesideReference[]): number[] {
  const largest = periods.reduce(
    (most, { cost, referenceCost }) => Math.max(most, Math.abs(cost), Math.abs(referenceCost)),
    0,
  );
  return periods.map((period) => (Math.abs(period.difference) <= rounding * largest ? 0 : -period.difference));
}

/**
 * So many periods a year, dated from the first. When counting begins, and whether a period counts at its start or in its
 * middle, moves every exponent alike, and no root.
 */
const inYears = (amounts: readonly number[], perYear: number): DatedAmount[] =>
  amounts.map((amount, period) => ({ amount, at: period / perYear }));
