import type { Column } from '../../engine/rules/rule.ts';
import type { Study } from '../../model/study/study.ts';
import { meanOf } from '../../numerics/means.ts';
import { chanceError, estimatedQuantiles, quantiles } from '../../numerics/quantiles.ts';
import type { ScanFunction } from '../../numerics/scan.ts';
import type { Measured } from '../runs/comparison.ts';
import { columnVarying, type DrawnModel } from '../sensitivity/drawn-models.ts';
import type { Variable } from '../sensitivity/objective.ts';
import { restingOn } from '../sensitivity/resting.ts';
import { modelContext, variedAssumption, varying } from '../sensitivity/vary.ts';
import type { GoalFigure, OfDraws } from './goal.ts';

/** The figure by draws in which the assumption has a value; null where `--set` with it would be refused or a draw does not end. */
export function measuring(study: Study, { run, line, draws }: GoalFigure, { key }: Variable, model: DrawnModel) {
  const context = modelContext(study, [run]);
  const allowed = restingOn(run.plan, key)[line] === 1 ? varying(variedAssumption(context, key), run, [line]) : null;
  const at = columnVarying(context, model, key);
  return (value: number): Measured | null => {
    const isRefused = Number.isNaN(allowed?.([value])[0]?.[0] ?? 0);
    const column = isRefused ? null : at(value);
    return column === null ? null : statisticOf(column, draws);
  };
}

export type MeasuredAt = ReturnType<typeof measuring>;

/** The same as a function that can be searched for roots. */
export function ofDraws(measuredAt: MeasuredAt): ScanFunction {
  return (points) => {
    const values = points.map((value) => measuredAt(value)?.value ?? Number.NaN);
    return { values, sizes: values.map(Math.abs) };
  };
}

/** The mean, the chance or the quantile that is asked for of draws of a figure, with its standard error. */
export function statisticOf(column: Column, draws: OfDraws | null): Measured {
  if (draws === null || draws.kind === 'mean') return meanOf(column);
  if (draws.kind === 'feasible') {
    const share = column.reduce((sum, each) => sum + (each === 1 ? 1 : 0), 0) / column.length;
    return { value: share, error: chanceError(share, column.length) };
  }
  const [found] = estimatedQuantiles(column.length, [draws.at], (chances) => quantiles(column, chances));
  return found as Measured;
}
