import { unknownScore } from '../runs/unknown-score.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { AskedMetric, Metric } from '../../model/metrics/metrics.ts';
import { hasFigure } from '../../model/study/figures.ts';
import type { Study } from '../../model/study/study.ts';
import { type Fault, noFigure } from '../../problems/problem.ts';
import { type CentralRun, isFeasible } from '../runs/central-run.ts';
import type { PlanContents } from '../runs/comparison.ts';
import { contingenciesIn } from '../runs/plan-contents.ts';
import { placesOf, valueOf } from '../runs/ranking.ts';
import type { Runs } from '../runs/runs.ts';
import type { MeanTerms } from '../draws/draw-values.ts';
import type { Grid } from './grid.ts';
import { type Objective, objectiveOf, variablesOf } from './objective.ts';
import type { Pairs } from './pairs.ts';
import { likelierSwitch } from './likelier.ts';
import { likeliestSwitch } from './likeliest.ts';
import { byLikelihood, type LeaderSwitch, type Pair, type Switch, type Switching, switchingOf } from './switching.ts';
import { type Tornado, tornadoOf } from './tornado.ts';

/** What is asked of two assumptions at once; left out where it is not. */
export interface TwoAtOnce {
  readonly grid?: Grid;
  readonly pairs?: Pairs;
}

/** What `sensitivity` finds: what the lead of a first scenario over a second hangs on, or the figure of one. */
export interface Sensitivity extends Pair, TwoAtOnce {
  readonly asOf: CalendarMonth;
  /** How the draws were made that the lead or the figure is the mean of; null where it is that of the plan. */
  readonly ofMean: MeanTerms | null;
  readonly metric: AskedMetric;
  /** Which of them fail a gate with the values in force. */
  readonly infeasible: readonly string[];
  /** Of those whose figure has a contingency in it, what they hold. */
  readonly plan: readonly PlanContents[];
  readonly tornado: Tornado;
  readonly switching: Switching;
  /** The switch that is most likely to be passed; where one of two fails a gate, the gate that is most likely to change. */
  readonly nearest: Switch | null;
  /** Of the two that lead: the switch of the lead over another scenario, where that is more likely to be passed than `nearest`. */
  readonly likelier: LeaderSwitch | null;
}

/** Which scenarios are meant: those named, or the two that lead. */
export type About = { readonly ids: readonly string[] } | 'leading';

/** A scenario that a sensitivity would be of and that has no such figure; null where all have it. */
export function lackingFigure({ runs }: Runs, { about, metric }: { about: About; metric: AskedMetric }): Fault | null {
  const ids = about === 'leading' ? leading(runs, metric) : about.ids;
  const asked = runs.filter(({ scenario }) => ids.length === 0 || ids.includes(scenario.id));
  const lacking = asked.find((run) => valueOf(run, metric) === null);
  if (lacking === undefined) return null;
  const { settled, scenario } = lacking;
  // What it has by all that the study says, nobody can tell.
  return hasFigure(settled.study, scenario, metric) ? unknownScore(lacking) : noFigure(scenario.id, metric);
}

/** What is asked of a sensitivity. */
export interface SensitivityRequest {
  readonly about: About;
  readonly metric: AskedMetric;
}

/** @param runs - of all scenarios of the study, without problems, with the line of the metric */
export function sensitivityOf(study: Study, runs: Runs, request: SensitivityRequest): Sensitivity {
  const found = sensitivityTo(objectiveAbout(study, runs, request));
  if (request.about !== 'leading') return found;
  return { ...found, likelier: likelierSwitch(study, runs.runs, request.metric, found.nearest) };
}

/** What a sensitivity is to. @param runs - as of `sensitivityOf` */
export function objectiveAbout(study: Study, { runs }: Runs, { about, metric }: SensitivityRequest): Objective {
  const ids = about === 'leading' ? leading(runs, metric) : about.ids;
  return objectiveOf(study, metric, runsNamed(runs, ids));
}

const runsNamed = (runs: readonly CentralRun[], ids: readonly string[]): CentralRun[] =>
  ids.map((id) => runs.find(({ scenario }) => scenario.id === id) as CentralRun);

/** What an objective hangs on. */
export function sensitivityTo(objective: Objective): Sensitivity {
  const { study, metric, runs, mean } = objective;
  const variables = variablesOf(objective);
  const switching = switchingOf(objective, variables);
  const [first, second] = runs;
  return {
    asOf: (first as CentralRun).settled.asOf,
    ofMean: mean?.terms ?? null,
    metric,
    first: first?.scenario.id ?? '',
    second: second?.scenario.id ?? null,
    infeasible: runs.filter((run) => !isFeasible(run)).map(({ scenario }) => scenario.id),
    // Draws have no contingency.
    plan: mean === undefined ? contingenciesIn(study, runs, metric) : [],
    tornado: tornadoOf(objective, variables),
    switching,
    nearest:
      switching.switches
        .filter(({ of }) => of.kind === 'gate' || countsFor(runs) === 'all')
        .toSorted(byLikelihood)[0] ?? null,
    likelier: null,
  };
}

/** Where one of two scenarios fails a gate, passing the other by its figure would make it lead no more than before. */
const countsFor = (runs: readonly CentralRun[]): 'all' | 'gates' =>
  runs.length === 2 && runs.filter(isFeasible).length === 1 ? 'gates' : 'all';

/** The same switch that `sensitivityOf` finds of the two that lead; null where nothing changes, or nothing leads. */
export function leaderSwitch(study: Study, { runs }: Runs, metric: Metric): LeaderSwitch | null {
  const [first, second] = leading(runs, metric);
  if (first === undefined || second === undefined || !runs.some(isFeasible)) return null;
  const meant = runsNamed(runs, [first, second]);
  const objective = objectiveOf(study, metric, meant);
  const nearest = likeliestSwitch(objective, variablesOf(objective), { what: countsFor(meant) });
  return nearest === null ? null : { first, second, nearest };
}

/** The first two of the ranking; where fewer are feasible, the best that are not come after them. */
function leading(runs: readonly CentralRun[], metric: AskedMetric): string[] {
  const places = placesOf(runs, metric);
  const valued = new Set(runs.flatMap((run) => (valueOf(run, metric) === null ? [] : [run.scenario.id])));
  const ranked = places.filter(({ rank }) => rank !== null);
  const others = places
    .filter(({ id, rank }) => rank === null && valued.has(id))
    .toSorted((a, b) => Math.abs(a.differenceFromBest ?? 0) - Math.abs(b.differenceFromBest ?? 0));
  return [...ranked, ...others].slice(0, 2).map(({ id }) => id);
}
