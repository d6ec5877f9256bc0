import { yearsFrom } from '../../engine/compile/calendar.ts';
import { ofYears } from '../../engine/rules/curve.ts';
import type { CalendarPart } from '../../engine/label.ts';
import { calendarName } from '../../engine/names.ts';
import type { Study } from '../../model/study/study.ts';
import type { Integer } from '../../units/printed.ts';
import { yearOf } from '../../units/month.ts';
import { type CentralRun, curveTerms } from '../runs/central-run.ts';
import { calendarOf, lastMonthOf, plainZero } from '../runs/costs-over-time.ts';

/** What a scenario costs in a calendar year: in the currency of the study, indexed, VAT that cannot be recovered in it. */
export interface BudgetYear {
  /** Calendar year. */
  readonly year: Integer;
  /** Costs that are spent once, in the currency of the study, not discounted. */
  readonly oneOff: number;
  /** Costs that come each month or year, in the currency of the study, not discounted. */
  readonly running: number;
  /** Both together, in the currency of the study, not discounted. */
  readonly cost: number;
  /** Factor by which costs of this year are discounted; null with monthly discounting, where the year has none. */
  readonly discountFactor: number | null;
  /** Present value of the costs of this year, in the currency of the study. */
  readonly presentValue: number;
}

/**
 * The budget by year, from the year of the start to that of the horizon or of the last cost.
 *
 * @param rate - the study's discount rate as it is in force, a share a year
 */
export function budgetOf(study: Study, run: CentralRun, rate: number): BudgetYear[] {
  const years = yearsFrom(yearOf(study.start), yearOf(lastMonthOf(study, [run])));
  const { columns } = calendarOf(run, years, { discounted: true });
  const terms = curveTerms(study);
  const discountFactor = ofYears(terms, rate);
  return years.map((key): BudgetYear => {
    const of = (part: CalendarPart): number => plainZero(columns.number(calendarName(key, part).id));
    return {
      year: key.year,
      oneOff: of('one-off'),
      running: of('running'),
      cost: of('cost'),
      discountFactor: terms.timing === 'monthly' ? null : discountFactor(key.year),
      presentValue: of('present-value'),
    };
  });
}
