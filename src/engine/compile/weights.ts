import type { Flow, LineNumber } from '../plan.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';

/** A part of time, from one moment until another. */
export interface Window {
  readonly name: string;
  readonly from: LineNumber;
  readonly until: LineNumber;
}

/** What a flow's amount is multiplied by. Flows of one period and one category share the line. */
export function weightLine(plan: PlanBuilder, flow: Flow, its: { discounted: boolean; window?: Window }): LineNumber {
  const rates = [indexRate(plan, flow.category), ...(its.discounted ? [discountRate(plan)] : [])];
  const about = `${its.discounted ? 'discounted' : 'indexed'} ${flow.category}`;
  const { period } = flow;
  const once = (id: string, rule: Parameters<PlanBuilder['add']>[2], inputs: LineNumber[]): LineNumber =>
    plan.numberOf.get(id) ?? plan.add(id, 'factor', rule, [...inputs, ...rates]);

  if (period.kind === 'at') {
    const at = `${nameOf(plan, period.moment)} ${about}`;
    if (its.window === undefined) return once(at, 'at-moment', [period.moment]);
    const { name, from, until } = its.window;
    return once(`${at} in ${name}`, 'at-moment-within', [period.moment, from, until]);
  }
  const { from, until } = period;
  const over = `${nameOf(plan, from)} to ${nameOf(plan, until)} ${about}`;
  if (period.kind === 'over') {
    if (its.window === undefined) return once(over, 'spread', [from, until]);
    const { window } = its;
    return once(`${over} in ${window.name}`, 'spread-within', [from, until, window.from, window.until]);
  }
  const window = its.window ?? serviceWindow(plan);
  return once(`${over} in ${window.name}, months`, 'service', [from, until, window.from, window.until]);
}

/** Running costs count from the start to the horizon, for every scenario alike. */
export const serviceWindow = (plan: PlanBuilder): Window => ({
  name: 'the horizon',
  from: eventLine(plan, { kind: 'start' }),
  until: eventLine(plan, { kind: 'horizon' }),
});

const nameOf = (plan: PlanBuilder, line: LineNumber): string => plan.lines[line]?.id ?? '';

/** The yearly price rise of a category; `general` for those that have none of their own. */
function indexRate(plan: PlanBuilder, category: string): LineNumber {
  const { indexation } = plan.study;
  const own = indexation.has(category) ? category : 'general';
  const rate = indexation.get(own) ?? { kind: 'default' as const, value: 0 };
  return plan.amount(`indexation.${own}`, rate, 'yearly-share', 'study');
}

const discountRate = (plan: PlanBuilder): LineNumber =>
  plan.amount('discounting.rate', plan.study.discounting.rate, 'yearly-share', 'study');
