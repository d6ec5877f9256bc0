import { largest } from '../../numerics/extremes.ts';
import type { Effect, Explanation, Lead, Quantity, RankedScenario } from './explanation.ts';

/** Two amounts that differ by less than this part of the figures that they are computed from are given as the same. */
const sameAmount = 1e-9;

/**
 * An explanation as it is shown: what only the rounding of doubles makes of it is nothing. A lead is the difference of two large
 * figures, so that what is left of a change that both have alike is not always 0.
 */
export function withoutRounding(explanation: Explanation): Explanation {
  const { effects, inTime, outcome } = explanation;
  const least = sameAmount * sizeOf(explanation);
  const plain = (value: number): number => (Math.abs(value) <= least ? 0 : value);
  const [start, end] = endsOf(explanation);
  const change = end === start ? 0 : explanation.change;
  return {
    ...explanation,
    start,
    end,
    change,
    effects: effects.map((each) => effectWithin(each, { effect: plain(each.effect), change })),
    inTime: inTime.map((step) => ({ ...step, effect: plain(step.effect) })),
    outcome: { ...outcome, after: leadAsBefore(explanation) },
  };
}

/** The same one, where rounding made nothing of it. */
function effectWithin(
  computed: Effect,
  { effect, change }: { readonly effect: number; readonly change: number },
): Effect {
  const share = change === 0 ? null : effect === 0 ? 0 : computed.share;
  return effect === computed.effect && share === computed.share ? computed : { ...computed, effect, share };
}

/** The quantity on both sides: 0 where two scenarios are level, and twice the same where it did not change. */
export function endsOf(explanation: Explanation): [was: number, is: number] {
  const { quantity, ranking, start, end } = explanation;
  const [was, current] = [snapped(start, sizeOn(ranking.old, quantity)), snapped(end, sizeOn(ranking.new, quantity))];
  return Math.abs(current - was) <= sameAmount * sizeOf(explanation) ? [was, was] : [was, current];
}

const snapped = (lead: number, size: number): number => (Math.abs(lead) <= sameAmount * size ? 0 : lead);

/** The lead on the new side; that of the old side where only rounding tells them apart. */
function leadAsBefore({ outcome: { before, after }, ranking }: Explanation): Lead | null {
  if (before === null || after === null) return after;
  const size = Math.max(sizeOfLead(ranking.old, before), sizeOfLead(ranking.new, after));
  return Math.abs(after.by - before.by) <= sameAmount * size ? { ...after, by: before.by } : after;
}

const sizeOfLead = (side: readonly RankedScenario[], { leader, over }: Lead): number =>
  Math.max(figureSize(side, leader), figureSize(side, over));

/** The largest of the figures that are explained. */
const sizeOf = ({ quantity, ranking, start, end }: Explanation): number =>
  largest([Math.abs(start), Math.abs(end), sizeOn(ranking.old, quantity), sizeOn(ranking.new, quantity)]);

/** The larger of the figures that a lead is the difference of. */
const sizeOn = (side: readonly RankedScenario[], quantity: Quantity): number =>
  quantity.kind === 'figure' ? 0 : Math.max(figureSize(side, quantity.first), figureSize(side, quantity.second));

/** What cannot be computed, or never ends, has no size that rounding could be a part of. */
function figureSize(side: readonly RankedScenario[], id: string | null): number {
  const size = Math.abs(side.find((each) => each.id === id)?.value ?? 0);
  return Number.isFinite(size) ? size : 0;
}
