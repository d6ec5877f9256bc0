import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { figureName } from '../../engine/names.ts';
import type { LineUnit } from '../../engine/plan.ts';
import { keysBelow } from '../../engine/reachable.ts';
import { hasScore } from '../../model/study/criteria.ts';
import type { Study } from '../../model/study/study.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { criteriaOf } from '../criteria/criteria.ts';
import { type Weighed, weigh } from '../criteria/weighed.ts';
import type { Criteria, Standing } from '../criteria/result.ts';
import { type FirstShare, firstSharesOf } from '../criteria/robustness.ts';
import type { Information } from '../criteria/smaa.ts';
import type { Runs } from '../runs/runs.ts';

/** Something that criteria tell. */
export type CriteriaOf =
  /** The score of a scenario, or its place: in the eyes of a group, or of all. */
  | { readonly what: 'score' | 'rank'; readonly scenario: string; readonly group: string | null }
  /** In what share of weightings it is first. */
  | { readonly what: 'first'; readonly scenario: string; readonly information: Exclude<Information, 'given'> }
  /** The nearest share of say of a group at which the first place changes. */
  | { readonly what: 'say'; readonly group: string }
  /** The nearest weight of a criterion, as a part of those of a group, at which it changes. */
  | { readonly what: 'weight'; readonly group: string; readonly criterion: string };

/** What can be pinned of the criteria of a study, by its name behind `criteria.`. */
export function criteriaNames(study: Study): ReadonlyMap<string, CriteriaOf> {
  if (!hasScore(study)) return new Map();
  const [groups, criteria] = [[...study.stakeholders.keys()], [...study.criteria.keys()]];
  const ofScenarios = [...study.scenarios.keys()].flatMap((scenario): [string, CriteriaOf][] => [
    ...(['score', 'rank'] as const).flatMap((what): [string, CriteriaOf][] => [
      [`${scenario}.${what}`, { what, scenario, group: null }],
      ...groups.map((group): [string, CriteriaOf] => [`${scenario}.${group}.${what}`, { what, scenario, group }]),
    ]),
    ...(['any', 'order'] as const).map((information): [string, CriteriaOf] => [
      `${scenario}.first.${information}`,
      { what: 'first', scenario, information },
    ]),
  ]);
  return new Map([
    ...ofScenarios,
    ...(groups.length < 2 ? [] : groups.map((group): [string, CriteriaOf] => [`say.${group}`, { what: 'say', group }])),
    ...groups.flatMap((group) =>
      criteria.map((criterion): [string, CriteriaOf] => [
        `weights.${group}.${criterion}`,
        { what: 'weight', group, criterion },
      ]),
    ),
  ]);
}

/** In which unit it is pinned. */
export function criteriaUnit({ what }: CriteriaOf): LineUnit | 'rank' {
  if (what === 'rank' || what === 'score') return what;
  return 'percent';
}

/** As many weightings as `samen criteria` draws where nobody asks for others. */
const weightings = 10_000;

/** What was found of runs that have been made, as several figures come from one; each when it is first asked for. */
class CriteriaFound {
  private readonly weighed: Weighed;
  private readonly seed: number;
  private ofAll: Omit<Criteria, 'robustness'> | null = null;
  private shares: readonly FirstShare[] | null = null;

  constructor(study: Study, runs: Runs) {
    this.weighed = weigh(study, runs);
    this.seed = study.simulation.seed;
  }

  get result(): Omit<Criteria, 'robustness'> {
    return (this.ofAll ??= criteriaOf(this.weighed));
  }

  /** Undefined of a scenario that has no place. */
  first({ scenario, information }: Extract<CriteriaOf, { what: 'first' }>): FirstShare | undefined {
    this.shares ??= firstSharesOf(this.weighed, { weightings, seed: this.seed });
    return this.shares.find((each) => each.information === information && each.scenario === scenario);
  }
}

const made = new WeakMap<Runs, CriteriaFound>();

function criteriaIn(study: Study, runs: Runs): CriteriaFound {
  const found = made.get(runs) ?? new CriteriaFound(study, runs);
  made.set(runs, found);
  return found;
}

/** Whether a name is of what criteria tell of a group: its say, or a weight. That is of no scenario. */
export const isOfGroup = (name: string): boolean => /^criteria\.(?:say|weights)\./.test(name);

/** What it comes to: null where it has none, changes nowhere, or nobody knows. */
export function criteriaNumber(study: Study, runs: Runs, of: CriteriaOf): number | null {
  const found = criteriaIn(study, runs);
  switch (of.what) {
    case 'score':
    case 'rank':
      return sure(standingOf(found.result, of)?.[of.what] ?? null);
    case 'first':
      return found.first(of)?.share ?? null;
    case 'say':
      return nearest(found.result.say.find(({ group }) => group === of.group));
    case 'weight':
      return (
        found.result.weights.find(
          ({ group, criterion, of: whose }) => whose === 'all' && group === of.group && criterion === of.criterion,
        )?.at ?? null
      );
  }
}

const standingOf = (
  { scenarios }: Pick<Criteria, 'scenarios'>,
  { scenario, group }: Extract<CriteriaOf, { what: 'score' | 'rank' }>,
): Standing | undefined => {
  const found = scenarios.find(({ id }) => id === scenario);
  return group === null ? found : found?.groups.find((each) => each.group === group);
};

/** The one number, where it goes from no other to another. */
const sure = (span: { readonly low: number; readonly high: number } | null): number | null =>
  span === null || span.low !== span.high ? null : span.low;

function nearest(share: Criteria['say'][number] | undefined): number | null {
  if (share === undefined) return null;
  const [found] = share.turns.toSorted((a, b) => Math.abs(a.at - share.now) - Math.abs(b.at - share.now));
  return found?.at ?? null;
}

/** How many standard errors of their difference two samples of weightings may lie apart. */
const noise = 4 * Math.SQRT2;

/** How far off a share of weightings may be; null of what is computed. */
export function criteriaDrawn(study: Study, runs: Runs, of: CriteriaOf) {
  if (of.what !== 'first') return null;
  // Of what happened in all weightings or in none, the next may still be another.
  const error = Math.max(criteriaIn(study, runs).first(of)?.error ?? 0, 1 / weightings);
  const sampling = `${weightings} weightings, seed ${study.simulation.seed}`;
  return { error, below: noise * error, above: noise * error, sampling };
}

/** All scores and gates rest on it: a place is one among all scenarios. */
export const criteriaKeys = ({ runs }: Runs): AssumptionKey[] =>
  [
    ...new Set(
      runs.flatMap(({ plan }) => [
        ...keysBelow(
          plan,
          [figureName('score').id, figureName('feasible').id].map((id) => plan.numberOf.get(id) as number),
        ),
      ]),
    ),
  ].toSorted(byCodeUnit);
