import type { WindowKey } from '../label.ts';
import { indexName, type LineName, rateName, windowId } from '../names.ts';
import type { CashFlow, LineNumber, Period } from '../plan.ts';
import type { RuleName } from '../rules/rules.ts';
import type { PlanBuilder } from './builder.ts';
import { eventLine } from './events.ts';

/** A part of time, from one time until another. */
export interface Window {
  readonly key: WindowKey;
  readonly from: LineNumber;
  readonly until: LineNumber;
}

/** What a flow's amount is multiplied by. Flows of one period and one category share the line. */
export function weightLine(
  plan: PlanBuilder,
  { period, pricedAs: category }: Pick<CashFlow, 'period' | 'pricedAs'>,
  { discounted, window }: { discounted: boolean; window?: Window },
): LineNumber {
  const rates = [indexRate(plan, category), ...(discounted ? [discountRate(plan)] : [])];
  const [rule, inputs] = weighing(plan, period, window);
  const key = window?.key ?? null;
  const id = [
    periodId(plan, period),
    discounted ? 'discounted' : 'indexed',
    category,
    ...(key === null ? [] : ['in', windowId(key)]),
    ...(period.kind === 'service' ? ['months'] : []),
  ].join(' ');
  const name: LineName = { id, label: { of: 'weight', category, discounted, window: key } };
  return plan.once(name, period.kind === 'service' ? 'months' : 'factor', rule, [...inputs, ...rates]);
}

/** The rule that weighs a period, of all of it or of the part in a window, with the times it asks for. */
function weighing(plan: PlanBuilder, period: Period, window: Window | undefined): [RuleName, LineNumber[]] {
  if (period.kind === 'at') {
    if (window === undefined) return ['at-moment', [period.time]];
    return ['at-moment-within', [period.time, window.from, window.until]];
  }
  const { from, until } = period;
  if (period.kind === 'by-team') {
    const { team } = period;
    const rule = team.takes === null ? 'by-team' : 'by-delayed-team';
    const times = [from, until, team.from, team.to, team.over, ...(team.takes === null ? [] : [team.takes])];
    if (window === undefined) return [rule, times];
    return [`${rule}-within`, [...times, window.from, window.until]];
  }
  if (period.kind === 'over' && window === undefined) return ['spread', [from, until]];
  const within = window ?? serviceWindow(plan);
  return [period.kind === 'over' ? 'spread-within' : 'service', [from, until, within.from, within.until]];
}

function periodId(plan: PlanBuilder, period: Period): string {
  const id = (line: LineNumber): string => plan.lines[line]?.id ?? '';
  if (period.kind === 'at') return id(period.time);
  return `${id(period.from)} to ${id(period.until)}${period.kind === 'by-team' ? ' by team' : ''}`;
}

/** Running costs count from the start to the horizon, for every scenario alike. */
export const serviceWindow = (plan: PlanBuilder): Window => ({
  key: { kind: 'service' },
  from: eventLine(plan, { kind: 'start' }, null),
  until: eventLine(plan, { kind: 'horizon' }, null),
});

/** The yearly price rise of a category; `general` for those that have none of their own. */
function indexRate(plan: PlanBuilder, category: string): LineNumber {
  const { indexation } = plan.study;
  const own = indexation.has(category) ? category : 'general';
  const amount = indexation.get(own) ?? { kind: 'default' as const, value: 0 };
  const path = ['indexation', own];
  return plan.amount({ name: indexName(own), amount, dimension: 'yearly-share', path, scope: 'study' });
}

const discountRate = (plan: PlanBuilder): LineNumber =>
  plan.amount({
    name: rateName('discount'),
    amount: plan.study.discounting.rate,
    dimension: 'yearly-share',
    path: ['discounting', 'rate'],
    scope: 'study',
  });
