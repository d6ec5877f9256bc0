import { scoredDimension, scoredId } from '../../model/study/criteria.ts';
import { costMetricOf } from '../../model/metrics/metrics.ts';
import type { Criterion, Stakeholder } from '../../model/study/study.ts';
import { largest, smallest } from '../../numerics/extremes.ts';
import { writeMonth } from '../../units/month.ts';
import { type CentralRun, isFeasible } from '../runs/central-run.ts';
import { amountIn } from '../runs/runs.ts';
import { type Certain, leadBy, scoreOf, spreadOn, weightOf } from './certain.ts';
import { closenessOf, topsisOf } from './closeness.ts';
import { dominatedIn } from './dominance.ts';
import { type Judged, worthsOf } from './judged.ts';
import { isKnown, type Span, spanAt } from './span.ts';
import { carriedIn } from './carried.ts';
import type {
  AssessorResult,
  Criteria,
  CriterionResult,
  GroupResult,
  LeadByCriteria,
  MoneyCriteria,
  ShareSwitches,
  ScenarioScores,
  WeightSwitch,
} from './result.ts';
import { type Scores, scoresOf, type Standings } from './scores.ts';
import { tie } from './tie.ts';
import { firstsOf, rankedPlaces, switchesOfShare, switchesOfWeight } from './switches.ts';
import type { Weighed } from './weighed.ts';

/** How scenarios do on the criteria of a study, in the eyes of those who weigh them. How robust that is, `robustness` tells. */
export function criteriaOf(weighed: Weighed): Omit<Criteria, 'robustness'> {
  const { study, runs, judged } = weighed;
  const central = runs.runs.map(({ columns }) => columns.number('score'));
  const scores = scoresOf(judged, central);
  const closeness = closenessOf(weighed);
  return {
    study: study.id,
    asOf: writeMonth(runs.settled.asOf),
    criteria: judged.criteria.map((_, criterion) => criterionResult(weighed, criterion)),
    groups: judged.groups.map((_, group) => groupResult(weighed, scores, group)),
    scenarios: judged.scenarios.map((_, place) => scenarioScores(weighed, scores, { place, closeness })),
    isOpen: [...judged.own.flat(2), ...judged.weights.flat()].some((span) => !isKnown(span)),
    lead: leadOf(weighed),
    say: shareSwitches(weighed),
    dominated: dominatedIn(judged).map(({ scenario, by }) => ({
      scenario: judged.scenarios[scenario] as string,
      by: judged.scenarios[by] as string,
    })),
    carried: carriedIn(weighed, scores),
    weights: weightSwitches(weighed),
    assessors: assessorsOf(weighed),
    money: moneyIn(weighed),
    topsis: topsisOf(weighed, closeness),
  };
}

const units = { money: 'EUR', duration: 'months', score: 'score', share: 'share' } as const;

function criterionResult({ study, runs, judged, certain }: Weighed, criterion: number): CriterionResult {
  const id = judged.criteria[criterion] as string;
  const { result, points, threshold } = study.criteria.get(id) as Criterion;
  const ends = judged.ends[criterion] as Judged['ends'][number];
  const dimension = scoredDimension(result) as keyof typeof units;
  const weight = weightOf(certain, criterion);
  const weights = judged.groups.map((group, place) => {
    const own = certain.weights[place]?.[criterion] as number;
    return {
      group,
      given: judged.weights[place]?.[criterion] as Span,
      weight: own,
      effective: own * spreadOn(certain, place, criterion),
    };
  });
  return {
    id,
    result: result === null ? null : scoredId(result),
    unit: units[dimension],
    ...ends,
    points,
    threshold: threshold === null ? null : amountIn(study, runs.settled, threshold),
    performance: judged.scenarios.map((scenario, place) => ({
      scenario,
      raw: present(judged.raw[place]?.[criterion]),
      worth: judged.worth.map((seen) => present(seen[place]?.[criterion])),
      mark: markOf(certain, criterion, place),
    })),
    weights,
    weight,
    effective: weights.reduce((sum, { effective }, place) => sum + (certain.say[place] as number) * effective, 0),
  };
}

const present = (span: Span | undefined): Span | null =>
  span === undefined || Number.isNaN(span.low + span.high) ? null : span;

/** By what it is worth on average over the groups. */
function markOf({ worth, say, ranked }: Certain, criterion: number, place: number): 'best' | 'worst' | null {
  const mean = (scenario: number): number =>
    say.reduce((sum, part, group) => sum + part * (worth[group]?.[scenario]?.[criterion] as number), 0);
  const [all, own] = [ranked.map(mean), mean(place)];
  const [least, most] = [smallest(all), largest(all)];
  if (!ranked.includes(place) || most - least <= tie) return null;
  if (own >= most - tie) return 'best';
  return own <= least + tie ? 'worst' : null;
}

function groupResult({ study, judged }: Weighed, scores: Scores, group: number): GroupResult {
  const id = judged.groups[group] as string;
  const { places, isLast } = scores.byGroup[group] as Standings;
  return {
    id,
    say: judged.say[group] as number,
    weighing: (study.stakeholders.get(id) as Stakeholder).weighing,
    first: judged.scenarios.filter((_, place) => places[place]?.low === 1),
    last: judged.scenarios.filter((_, place) => isLast[place] === true),
  };
}

function scenarioScores(
  { runs, judged }: Weighed,
  scores: Scores,
  { place, closeness }: { readonly place: number; readonly closeness: readonly (number | null)[] },
): ScenarioScores {
  const standing = ({ scores: all, places }: Standings) => ({
    score: present(all[place]),
    rank: places[place] ?? null,
  });
  return {
    id: judged.scenarios[place] as string,
    feasible: isFeasible(runs.runs[place] as CentralRun),
    ...standing(scores.combined),
    groups: judged.groups.map((group, which) => ({ group, ...standing(scores.byGroup[which] as Standings) })),
    closeness: closeness[place] ?? null,
  };
}

function leadOf({ judged, certain }: Weighed): LeadByCriteria | null {
  const [first, second] = rankedPlaces(certain);
  if (first === undefined || second === undefined) return null;
  const parts = judged.criteria
    .map((criterion, place) => ({ criterion, points: leadBy(certain, place, [first, second]) }))
    .filter(({ points }) => Math.abs(points) > 100 * tie);
  return {
    first: judged.scenarios[first] as string,
    second: judged.scenarios[second] as string,
    points: 100 * (scoreOf(certain, first) - scoreOf(certain, second)),
    parts: parts.toSorted((a, b) => b.points - a.points),
  };
}

const shareSwitches = ({ judged, certain }: Weighed): ShareSwitches[] =>
  judged.groups.length < 2
    ? []
    : judged.groups.map((group, place) => ({
        group,
        now: certain.say[place] as number,
        turns: switchesOfShare(certain, place).map(({ at, becomes, more }) => ({
          at,
          becomes: judged.scenarios[becomes] as string,
          more,
        })),
      }));

function weightSwitches({ judged, certain }: Weighed): WeightSwitch[] {
  const several = judged.groups.length > 1;
  const switches = judged.groups.flatMap((group, place) =>
    judged.criteria.flatMap((criterion, which): WeightSwitch[] => {
      const now = certain.weights[place]?.[which] as number;
      const found = (of: 'group' | 'all'): WeightSwitch => {
        const [nearest] = switchesOfWeight(certain, { group: place, criterion: which }, of).toSorted(
          (a, b) => Math.abs(a.at - now) - Math.abs(b.at - now),
        );
        const becomes = nearest === undefined ? null : (judged.scenarios[nearest.becomes] as string);
        return { group, criterion, of, now, at: nearest?.at ?? null, becomes, more: nearest?.more ?? null };
      };
      return several ? [found('all'), found('group')] : [found('all')];
    }),
  );
  return switches.toSorted((a, b) => {
    const [one, other] = [changeOf(a), changeOf(b)];
    return one === other ? 0 : one - other;
  });
}

const changeOf = ({ at, now }: WeightSwitch): number => (at === null ? Number.POSITIVE_INFINITY : Math.abs(at - now));

function assessorsOf({ judged, certain }: Weighed): AssessorResult[] {
  return judged.assessors.map(({ id, own }) => {
    const worth = worthsOf(judged, own).map((row) => row.map(({ low }) => low));
    const alone: Certain = { ...certain, worth: judged.groups.map(() => worth) };
    const firsts = firstsOf(alone, (scenario) => scoreOf(alone, scenario)).map(
      (place) => judged.scenarios[place] as string,
    );
    return {
      id,
      first: firsts[0] ?? null,
      firsts,
      scores: judged.scenarios.map((_, place) => 100 * scoreOf(alone, place)),
    };
  });
}

function moneyIn({ study, judged }: Weighed): MoneyCriteria {
  const criteria = judged.criteria.filter(
    (id, place) => scoredDimension(study.criteria.get(id)?.result ?? null) === 'money' && mayCount(judged, place),
  );
  const isRanked = costMetricOf(study.rankedBy) !== null;
  return { criteria, isTwice: criteria.length > 1 || (criteria.length > 0 && isRanked) };
}

/** Whether somebody with a say weighs it, or may. */
const mayCount = ({ weights, say }: Judged, criterion: number): boolean =>
  weights.some((each, group) => (say[group] as number) > 0 && spanAt([each], 0, criterion).high > 0);
