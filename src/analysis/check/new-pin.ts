import type { Pin } from '../../model/figures.ts';
import type { Study } from '../../model/study/study.ts';
import type { Problem } from '../../problems/problem.ts';
import type { CalendarMonth } from '../../units/month.ts';
import { runsOf } from '../runs/runs.ts';
import type { ComputedFigure } from './computed-figure.ts';
import { figureByName } from './figure-by-name.ts';
import { type Engine, recordOf } from './record.ts';

/** Problems in the study, and in `figures.yaml`. */
interface CheckProblems {
  readonly study: readonly Problem[];
  readonly figures: readonly Problem[];
}

/** A figure that is to be pinned, with what it rests on now. */
export interface NewPin {
  readonly figure: ComputedFigure;
  readonly record: NonNullable<Pin['recorded']>;
}

/**
 * A figure by its name, as it is in a month, with what is recorded of it when it is pinned.
 *
 * @returns what keeps the study from being computed, or that there is no such figure, by path in `figures.yaml`
 */
export function newPin(
  study: Study,
  name: string,
  { asOf, ...engine }: Engine & { readonly asOf: CalendarMonth },
): NewPin | CheckProblems {
  const runs = runsOf(study, [...study.scenarios.values()], asOf);
  if (runs.problems.length > 0) return { study: runs.problems, figures: [] };
  const figure = figureByName(study, runs, name);
  if ('kind' in figure) return { study: [], figures: [{ path: [], fault: figure }] };
  return { figure, record: recordOf(figure, runs.settled, engine) };
}
