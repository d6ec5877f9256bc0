import type { Metric } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import type { Path, Problem } from '../../problems/problem.ts';
import { type CentralRun, isFeasible } from '../runs/central-run.ts';
import { placesOf } from '../runs/ranking.ts';
import type { Runs } from '../runs/runs.ts';
import { isSecondFirst, type Standing, fragileLiterals } from './fragile-literals.ts';
import { type Leaders, leadersAt, refused } from '../sensitivity/leaders.ts';
import { type Objective, objectiveOf, type Variable, variablesOf } from '../sensitivity/objective.ts';

/** How far a number is moved, as parts of it: the nearest first. */
const steps = [0.01, 0.02, 0.03, 0.04, 0.05].flatMap((step) => [-step, step]);

/** The first over the second of a ranking, where one number that is 5% otherwise puts the second first. */
export function fragileLead(study: Study, runs: Runs, metric: Metric): Problem[] {
  const [first, second] = leading(runs.runs, metric);
  if (first === undefined || second === undefined) return [];
  const objective = objectiveOf(study, metric, [first, second]);
  const found = [...fragileVariables(objective), ...fragileLiterals(objective, steps)].toSorted(
    (one, other) => Math.abs(one.by) - Math.abs(other.by),
  );
  const [nearest] = found;
  if (nearest === undefined) return [];
  const ids = { first: first.scenario.id, second: second.scenario.id };
  const { path, name, by, onKey } = nearest;
  return [{ path, onKey, fault: { kind: 'fragile-lead', ...ids, name, by } }];
}

/** The first two of the ranking; none where they share the first place, so that nobody leads. */
function leading(runs: readonly CentralRun[], metric: Metric): readonly CentralRun[] {
  const feasible = runs.filter(isFeasible);
  const [first, second] = placesOf(feasible, metric).filter(({ rank }) => rank !== null);
  if (first === undefined || second === undefined || first.rank === second.rank) return [];
  return [first, second].flatMap(({ id }) => feasible.find(({ scenario }) => scenario.id === id) ?? []);
}

/** A number that changes the lead, and by which part of it. */
export interface FragileNumber {
  readonly path: Path;
  readonly name: string;
  readonly by: number;
  /** Whether it stands behind a name of its own. */
  readonly onKey: boolean;
}

const ofVariable = ({ scenario, name }: Variable, by: number): FragileNumber => ({
  path: [...(scenario === null ? [] : ['scenarios', scenario]), 'assumptions', name],
  name,
  by,
  onKey: true,
});

function fragileVariables(objective: Objective): FragileNumber[] {
  return variablesOf(objective).flatMap((variable): FragileNumber[] => {
    const { key, now, assumption } = variable;
    if (assumption.unit === 'month' || now === 0) return [];
    const { range } = assumption;
    const tried = steps.filter((step) => {
      const value = now * (1 + step);
      return range === null || (value >= range.low && value <= range.high);
    });
    const there = leadersAt(objective, [key])([tried.map((step) => now * (1 + step))]);
    const by = tried.find((_, index) => isSecondFirstAt(objective, there, index));
    return by === undefined ? [] : [ofVariable(variable, by)];
  });
}

/** Whether the second is first at a point. */
function isSecondFirstAt({ metric }: Objective, { leaders, values, feasible }: Leaders, point: number): boolean {
  if (leaders[point] === refused) return false;
  const standing = (index: number): Standing => ({
    figure: values[index]?.[point] as number,
    passes: feasible[index]?.[point] === 1,
  });
  return isSecondFirst(metric, [standing(0), standing(1)]);
}
