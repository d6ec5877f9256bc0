import type { AcceptedScenario, Criteria } from '../../../analysis/criteria/result.ts';
import type { Span } from '../../../analysis/criteria/span.ts';

/** Whether the one never beats the other nor the other way round: what is not a win is a tie, or a draw in which neither can be chosen. */
const isNeverApart = (one: AcceptedScenario, other: AcceptedScenario, [a, b]: readonly [number, number]): boolean =>
  [one.wins[b] ?? 0, other.wins[a] ?? 0].every((wins) => wins === (one.ties[b] ?? 0) / 2) && (one.ties[b] ?? 0) > 0;

/** A scenario and those that are level with it whatever the weights, for all groups and for each. */
export function alikeWith({ robustness: { views }, scenarios }: Criteria, id: string): string[] {
  const scoreOf = (each: string): number => scenarios.find((known) => known.id === each)?.score?.low ?? Number.NaN;
  return scenarios.flatMap((scenario) => {
    if (scenario.id === id) return [id];
    const isAlike = views.every((view) => {
      const [a, b] = [id, scenario.id].map((each) => view.scenarios.findIndex((known) => known.scenario === each));
      const [one, other] = [view.scenarios[a ?? -1], view.scenarios[b ?? -1]];
      return one !== undefined && other !== undefined && isNeverApart(one, other, [a ?? -1, b ?? -1]);
    });
    return isAlike && Math.abs(scoreOf(id) - scoreOf(scenario.id)) < 1e-9 ? [scenario.id] : [];
  });
}

/** Of those: the ones that are worth as much on every criterion, also on those that nobody weighs, so that no weight parts them. */
export function alikeOnAll(result: Criteria, id: string): string[] {
  const worthOf = (scenario: string): (Span | null)[] =>
    result.criteria.flatMap(({ performance }) => performance.find((each) => each.scenario === scenario)?.worth ?? []);
  const own = worthOf(id);
  return alikeWith(result, id).filter((other) => worthOf(other).every((worth, index) => isSame(worth, own[index])));
}

function isSame(one: Span | null, other: Span | null = null): boolean {
  if (one === null || other === null) return one === other;
  return Math.abs(one.low - other.low) < 1e-9 && Math.abs(one.high - other.high) < 1e-9;
}

/** Whether scenarios are level in some weighting, so that they share places there. */
export const sharePlaces = ({ robustness: { views } }: Criteria): boolean =>
  views.some(({ scenarios }) => scenarios.some(({ ties }) => ties.some((share) => share > 0)));
