import { type Pin, pinnedTwice } from '../../model/figures.ts';
import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { Problem } from '../../problems/problem.ts';
import { type Runs, runsOf } from '../runs/runs.ts';
import { type Drift, driftOf } from './drift.ts';
import { type Figure, figureOf } from './figure.ts';
import { type Pinned, pinnedValue, valueNow } from './pinned-value.ts';
import { type Engine, exactValue, recordOf } from './record.ts';
import { isSameFigure } from './same.ts';
import { type Violation, violationsOf } from './violations.ts';

/** A figure that was published, computed again. */
export interface CheckedPin {
  readonly pin: Pin;
  readonly asOf: CalendarMonth;
  readonly figure: Figure;
  readonly pinned: Pinned;
  /** What it comes to, in the terms of the pin; null where it has no value. */
  readonly is: number | null;
  /** Null where either has no value. */
  readonly difference: number | null;
  readonly isSame: boolean;
  /** Whether the pin says another value than the one that was recorded with it. */
  readonly byHand: boolean;
  /** Why it drifted; null where it did not, or where nothing was recorded. */
  readonly drift: Drift | null;
  /** What it rests on now. */
  readonly record: NonNullable<Pin['recorded']>;
}

/** What `check` finds in a study. */
export interface Check {
  /** The month as of which it is held against what it forbids. */
  readonly asOf: CalendarMonth;
  readonly pins: readonly CheckedPin[];
  readonly violations: readonly Violation[];
}

/** Problems in the study, and in `figures.yaml`. */
export interface CheckProblems {
  readonly study: readonly Problem[];
  readonly figures: readonly Problem[];
}

export type Checking =
  | { readonly check: Check; readonly problems: null }
  | { readonly check: null; readonly problems: CheckProblems };

/** Computes every figure that was published, as of its own month, and holds the study against what it forbids. */
export function check(study: Study, pins: readonly Pin[], its: Engine & { readonly asOf: CalendarMonth }): Checking {
  const runsAt = runsByMonth(study);
  const months = [its.asOf, ...pins.map(({ asOf }) => asOf ?? study.asOf)];
  const broken = new Map(months.flatMap((month) => runsAt(month).problems).map((each) => [JSON.stringify(each), each]));
  if (broken.size > 0) return { check: null, problems: { study: [...broken.values()], figures: [] } };

  const found = pins.map((pin) => checkPin(study, runsAt(pin.asOf ?? study.asOf), pin, its));
  const problems = [...pinnedTwice(pins, study.asOf), ...found.flatMap((each) => ('pin' in each ? [] : each))];
  if (problems.length > 0) return { check: null, problems: { study: [], figures: problems } };
  const checked = found.flatMap((each) => ('pin' in each ? [each] : []));
  return {
    problems: null,
    check: { asOf: its.asOf, pins: checked, violations: violationsOf(study, runsAt(its.asOf)) },
  };
}

/** The runs of all scenarios at a month, computed once. */
function runsByMonth(study: Study): (month: CalendarMonth) => Runs {
  const known = new Map<CalendarMonth, Runs>();
  return (month) => {
    const runs = known.get(month) ?? runsOf(study, [...study.scenarios.values()], month);
    known.set(month, runs);
    return runs;
  };
}

function checkPin(study: Study, runs: Runs, pin: Pin, engine: Engine): CheckedPin | readonly Problem[] {
  const figure = figureOf(study, runs, pin.figure);
  if ('kind' in figure) return [{ path: [...pin.path, 'figure'], fault: figure }];
  const pinned = pinnedValue(pin, figure);
  if (!('asMonth' in pinned)) return pinned;
  const { recorded } = pin;
  const is = valueNow(figure, pinned, study);
  const exact = recorded === null ? null : (exactValue(recorded.comesTo) ?? null);
  const cameTo = exact === null ? null : valueNow({ ...figure, value: exact }, pinned, study);
  const hasSameDraws = recorded !== null && recorded.sampling === (figure.drawn?.sampling ?? null);
  const isSame = isSameFigure(figure, pinned, { is, cameTo, exact, hasSameDraws });
  return {
    pin,
    asOf: runs.settled.asOf,
    figure,
    pinned,
    is,
    difference: is === null || pinned.value === null ? null : is - pinned.value,
    isSame,
    byHand:
      cameTo !== null &&
      !isSameFigure({ ...figure, value: exact }, pinned, { is: cameTo, cameTo, exact, hasSameDraws }),
    drift: isSame || recorded === null ? null : driftOf(study, runs, figure, { recorded, ...engine }),
    record: recordOf(figure, runs.settled, engine),
  };
}

/** A figure that is to be pinned, with what it rests on now. */
export interface NewPin {
  readonly figure: Figure;
  readonly record: NonNullable<Pin['recorded']>;
}

/** @returns what keeps the study from being computed, or that there is no such figure, by path in `figures.yaml` */
export function newPin(
  study: Study,
  name: string,
  { asOf, ...engine }: Engine & { readonly asOf: CalendarMonth },
): NewPin | CheckProblems {
  const runs = runsOf(study, [...study.scenarios.values()], asOf);
  if (runs.problems.length > 0) return { study: runs.problems, figures: [] };
  const figure = figureOf(study, runs, name);
  if ('kind' in figure) return { study: [], figures: [{ path: [], fault: figure }] };
  return { figure, record: recordOf(figure, runs.settled, engine) };
}
