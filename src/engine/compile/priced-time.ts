import { hasFinish } from '../../model/study/figures.ts';
import { constantName, figureName } from '../names.ts';
import type { LineNumber, Plan } from '../plan.ts';
import type { Settled } from '../settle.ts';
import { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';
import { weightLine } from './weights.ts';

/** What is priced by the month: a measure, or the time until the finish. */
export type PricedTime = { readonly kind: 'measure'; readonly measure: string } | { readonly kind: 'finish' };

/** The category of a running cost that names none: its prices rise as those in general. */
const unnamed = 'other';

/**
 * The plan with a line for each time that is priced: what one euro a month comes to from its begin until its end, as running costs
 * do: within the horizon, with the rise of prices in general, and discounted where that is asked.
 *
 * @returns the lines, in the order of what is priced; null of a finish where there is none
 */
export function withPricedTime(
  settled: Settled,
  plan: Plan,
  { priced, discounted }: { readonly priced: readonly PricedTime[]; readonly discounted: boolean },
): { readonly plan: Plan; readonly lines: readonly (LineNumber | null)[] } {
  const { study } = settled;
  const scenario = study.scenarios.get(plan.scenario);
  if (scenario === undefined) throw new Error(`no scenario ${plan.scenario}`);
  const builder = new PlanBuilder(study, scenario, settled);
  builder.resume(plan);
  const periodOf = (time: PricedTime): readonly [from: LineNumber, until: LineNumber] | null => {
    if (time.kind === 'finish')
      return hasFinish(scenario)
        ? [builder.literal(constantName('start'), 'moment', 0), builder.line(figureName('finish'))]
        : null;
    const measure = study.measures.get(time.measure);
    if (measure === undefined) throw new Error(`no measure ${time.measure}`);
    return [eventLine(builder, measure.from, null), eventLine(builder, measure.until, null)];
  };
  const lines = priced.map((time) => {
    const [from, until] = periodOf(time) ?? [];
    if (from === undefined || until === undefined) return null;
    return weightLine(builder, { period: { kind: 'service', from, until }, pricedAs: unnamed }, { discounted });
  });
  return { plan: { ...plan, lines: builder.lines, numberOf: builder.numberOf }, lines };
}
