import type { Chanced, Times } from '../facts.ts';
import { counted } from '../counted.ts';
import { listed } from '../listed.ts';
import { often } from './often.ts';

/** Beside how often a scenario comes first: how often it is the cheapest. @param scenario - or the word for it */
const cheapestToo = (scenario: string, cheapest: CheapestToo | null): string =>
  cheapest === null
    ? ''
    : `; ${cheapest.whateverGates ? 'whatever the gates, ' : ''}${scenario} is the cheapest ${often(cheapest.times)}`;

interface CheapestToo {
  readonly times: Times;
  readonly whateverGates: boolean;
}

/** Who comes first in the plan, and how often in the draws. */
export const firstInDraws = {
  firstInPlan: (
    { scenario, first }: Chanced,
    draws: string,
    cheapest: CheapestToo | null,
    /** Those that share its place in the plan. */
    level: readonly string[],
  ) =>
    `${scenario} ${level.length === 0 ? 'comes first in the plan and' : `shares the first place in the plan with ${listed(level, 'and')}, and comes first`} ${often(first, ` of ${counted(draws, 'draw', 'draws')}`)}${cheapestToo('it', cheapest)}.`,
  /** Of those that are level at the first place in the plan and in every draw; the first of them may be the cheapest in some. */
  levelAlways: (level: readonly string[], draws: string, cheapest: CheapestToo | null) =>
    `${listed(level, 'and')} share the first place in the plan and in 100% of ${counted(draws, 'draw', 'draws')}: none of them comes first alone${cheapestToo(level[0] ?? '', cheapest)}.`,
  /** Of one by itself, which comes first wherever it passes its gates. */
  passesInPlan: ({ scenario, feasible }: Chanced, draws: string) =>
    `${scenario} passes its gates in the plan and in ${feasible} of ${counted(draws, 'draw', 'draws')}.`,
  noneInPlan: (draws: string) =>
    `In the plan every scenario fails a gate. What follows is of ${counted(draws, 'draw', 'draws')}.`,
  /** Where scenarios pass their gates, but none has the figure that is ranked by. @param most - those that come first most often in draws */
  noneToRank: (draws: string, most: readonly string[], first: string, isShared: boolean) => {
    const all = counted(draws, 'draw', 'draws');
    return `In the plan no scenario that passes its gates has the figure that is ranked by, so none comes first. ${
      most.length === 0
        ? `Nor does any in ${all}`
        : `${listed(most, 'and')} ${most.length === 1 ? 'comes first most often: in' : 'come first most often: each in'} ${first} of ${all}${isShared ? ', alone or level with others' : ''}`
    }.`;
  },
  firstMoreOften: ({ scenario, first }: Chanced) =>
    `${scenario} comes first more often than that: ${often(first, ' of the draws')}.`,
  cheapestMoreOften: ({ scenario, cheapest, feasible }: Chanced, hasGates: boolean) =>
    `${scenario} is the cheapest more often${cheapest.level === null ? ` (${cheapest.share})` : `, ${often(cheapest, ' of the draws')}`}${hasGates ? `, and passes its gates in ${feasible} of the draws` : ''}.`,
};
