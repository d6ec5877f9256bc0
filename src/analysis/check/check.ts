import { type Pin, pinnedTwice } from '../../model/figures.ts';
import type { Study } from '../../model/study/study.ts';
import type { CalendarMonth } from '../../units/month.ts';
import type { Problem } from '../../problems/problem.ts';
import { type Runs, runsOf } from '../runs/runs.ts';
import { type RecordedStudies } from '../../input/figures/recorded-studies.ts';
import { writtenIn } from '../../input/figures/study-lines.ts';
import { type Drift, driftOf } from './drift.ts';
import { ChangesSince } from './changes-since.ts';
import type { FieldEffect } from './field-effects.ts';
import type { ComputedFigure } from './computed-figure.ts';
import { figureByName } from './figure-by-name.ts';
import { type Loss, lossOf, type NameNow } from './loss.ts';
import { isUnchanged } from '../diff/figures.ts';
import { type Pinned, pinnedValue, valueNow } from './pinned-value.ts';
import { type Engine, exactValue, recordOf } from './record.ts';
import type { StaleFile } from './out-of-date.ts';
import { apartBy, isSameFigure } from './same.ts';
import { missingPins, type Violation, violationsOf } from './violations.ts';

/** A figure that was published, held against the study. */
export type CheckedPin = FoundPin | LostPin;

/** One that cannot be computed any more. */
interface LostPin {
  readonly pin: Pin;
  readonly asOf: CalendarMonth;
  readonly lost: Loss;
  /** What changed in the study so that it cannot; empty where nobody knows. */
  readonly fields: readonly FieldEffect[];
  readonly isAsPinned: false;
}

/** One that was computed again. */
export interface FoundPin {
  readonly pin: Pin;
  readonly asOf: CalendarMonth;
  readonly lost: null;
  readonly figure: ComputedFigure;
  readonly pinned: Pinned;
  /** What it comes to, in the terms of the pin; null where it has no value. */
  readonly current: number | null;
  /** What it came to when it was pinned, in the unit of the figure and from the start of the study; null where nobody knows. */
  readonly cameTo: number | null;
  /** Null where either has no value. */
  readonly difference: number | null;
  readonly isAsPinned: boolean;
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
  /** What is wrong with pins, which are then not among the others: by path in `figures.yaml`. */
  readonly problems: readonly Problem[];
}

/** Whether something was found that `check` looks for: a drift, what the study forbids, a file out of date. */
export const hasFindings = ({ pins, violations }: Check, stale: readonly StaleFile[]): boolean =>
  pins.some(({ isAsPinned }) => !isAsPinned) || violations.length > 0 || stale.length > 0;

/** What a study is checked with. */
export interface CheckRequest extends Engine {
  readonly asOf: CalendarMonth;
  /** The study as its authors wrote it. */
  readonly written: () => unknown;
  /** What it said when figures were pinned. */
  readonly studies: RecordedStudies;
  /** Whether it is to have pins, whatever it says itself. */
  readonly needsPins: boolean;
}

export type Checking =
  | { readonly check: Check; readonly problems: null }
  | { readonly check: null; readonly problems: readonly Problem[] };

/**
 * Computes every figure that was published, as of its own month, and holds the study against what it forbids.
 *
 * @returns problems where the study cannot be computed as it is known now; what is wrong with one pin keeps no other from being
 * checked
 */
export function check(study: Study, pins: readonly Pin[], request: CheckRequest): Checking {
  const runsAt = runsByMonth(study);
  const now = runsAt(request.asOf);
  if (now.problems.length > 0) return { check: null, problems: now.problems };
  const changesSince = changesByInput(request);
  const twice = pinnedTwice(pins, study.asOf);
  const found = pins.map((pin) => {
    const runs = runsAt(pin.asOf ?? study.asOf);
    return checkPin(study, runs, pin, { ...request, changes: changesSince(pin) });
  });
  return {
    problems: null,
    check: {
      asOf: request.asOf,
      pins: found.flatMap((each) => ('pin' in each ? [each] : [])),
      violations: [...(pins.length > 0 ? [] : missingPins(study, request.needsPins)), ...violationsOf(study, now)],
      problems: [...twice, ...found.flatMap((each) => ('pin' in each ? [] : each))],
    },
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

/** What changed in the study since a pin; null where nothing did, or nobody kept what it said. */
function changesByInput({ written, studies, inputHash }: CheckRequest): (pin: Pin) => ChangesSince | null {
  const known = new Map<readonly string[], ChangesSince | null>();
  return ({ recorded }) => {
    const lines = recorded === null || recorded.input === inputHash ? undefined : studies.get(recorded.input);
    if (lines === undefined) return null;
    const was = known.has(lines) ? null : writtenIn(lines);
    const since = known.get(lines) ?? (was === null ? null : new ChangesSince(was, written()));
    known.set(lines, since);
    return since;
  };
}

type PinRequest = CheckRequest & { readonly changes: ChangesSince | null };

function checkPin(study: Study, runs: Runs, pin: Pin, request: PinRequest): CheckedPin | readonly Problem[] {
  const { asOf } = runs.settled;
  const [problem] = runs.problems;
  if (problem !== undefined) return { pin, asOf, lost: { why: 'problem', problem }, fields: [], isAsPinned: false };
  const figure = figureByName(study, runs, pin.figure);
  if ('kind' in figure) {
    // Of what samen recorded there was a figure once; what somebody wrote by hand may be a slip of the pen.
    if (pin.recorded === null) return [{ path: [...pin.path, 'figure'], fault: figure }];
    const now = nameNow(study, runs, pin, request);
    const lost = lossOf(study, studyOfThen(request), { figure: pin.figure, fault: figure, now });
    return { pin, asOf, lost, fields: request.changes?.thatLose(study, pin) ?? [], isAsPinned: false };
  }
  const pinned = pinnedValue(pin, figure, study.notation);
  return 'asMonth' in pinned ? foundPin(study, runs, { pin, figure, pinned }, request) : pinned;
}

/** What a figure that cannot be computed any more is called now; null where nothing was renamed that it is of. */
function nameNow(study: Study, runs: Runs, pin: Pin, { changes }: PinRequest): NameNow | null {
  const name = changes?.nameNow(study, pin) ?? null;
  const figure = name === null ? null : figureByName(study, runs, name);
  if (name === null || figure === null || 'kind' in figure) return null;
  const recorded = pin.recorded === null ? undefined : exactValue(pin.recorded.comesTo);
  return { figure: name, isAsPinned: recorded !== undefined && isUnchanged(recorded, figure.value) };
}

const studyOfThen = ({ changes }: PinRequest): Study | null => changes?.studyThen() ?? null;

function foundPin(
  study: Study,
  runs: Runs,
  foundBefore: Pick<FoundPin, 'pin' | 'figure' | 'pinned'>,
  request: PinRequest,
): FoundPin {
  const { pin, figure, pinned } = foundBefore;
  const current = valueNow(figure, pinned, study);
  const then = pin.recorded === null ? null : cameToOf(study, { ...foundBefore, recorded: pin.recorded }, request);
  const { exact, cameTo, hasSameDraws, isKnown } = then ?? nothingRecorded;
  const { decimals } = study.notation.currency;
  const isAsPinned = isSameFigure({ ...figure, decimals }, pinned, { current: current, cameTo, exact, hasSameDraws });
  return {
    pin,
    asOf: runs.settled.asOf,
    lost: null,
    figure,
    pinned,
    current: current,
    cameTo: exact,
    difference: current === null || pinned.value === null ? null : apartBy(current, pinned.value),
    isAsPinned,
    byHand: isKnown && !isAsPinned && !isAsRecorded({ ...foundBefore, decimals }, { exact, cameTo }, request),
    drift:
      isAsPinned || pin.recorded === null
        ? null
        : driftSince(study, runs, { ...foundBefore, recorded: pin.recorded, exact }, request),
    record: recordOf(figure, runs.settled, request),
  };
}

/** Whether a pin says what was recorded with it, as sure as that was then. */
function isAsRecorded(
  { pin, figure, pinned, decimals }: Pick<FoundPin, 'pin' | 'figure' | 'pinned'> & { readonly decimals: number },
  { exact, cameTo }: Pick<CameTo, 'exact' | 'cameTo'>,
  { changes }: PinRequest,
): boolean {
  const drawn = figure.drawn === null ? null : (changes?.drawnThen(pin) ?? figure.drawn);
  const recorded = { ...figure, value: exact, drawn, decimals };
  return isSameFigure(recorded, pinned, { current: cameTo, cameTo, exact, hasSameDraws: true });
}

/** What a figure came to when it was pinned. */
interface CameTo {
  /** In the unit of the figure, from the start of the study that is now; null where it had no value. */
  readonly exact: number | null;
  /** The same in the terms of the pin. */
  readonly cameTo: number | null;
  readonly hasSameDraws: boolean;
  /** Whether that can be held against the pin. */
  readonly isKnown: boolean;
}

const nothingRecorded: CameTo = { exact: null, cameTo: null, hasSameDraws: false, isKnown: false };

type Recording = Pick<FoundPin, 'figure' | 'pinned'> & { readonly recorded: NonNullable<Pin['recorded']> };

/** The start may have moved, which the months of a calendar do not follow. */
function cameToOf(study: Study, { figure, pinned, recorded }: Recording, request: PinRequest): CameTo {
  const then = pinned.asMonth ? studyOfThen(request) : null;
  const written = exactValue(recorded.comesTo) ?? null;
  const exact = written === null || then === null ? written : written + then.start - study.start;
  const cameTo = exact === null ? null : valueNow({ ...figure, value: exact }, pinned, study);
  return {
    exact,
    cameTo,
    hasSameDraws: recorded.sampling === (figure.drawn?.sampling ?? null),
    isKnown: cameTo !== null && (!pinned.asMonth || then !== null || recorded.input === request.inputHash),
  };
}

function driftSince(
  study: Study,
  runs: Runs,
  { pin, figure, pinned, recorded, exact }: Recording & { readonly pin: Pin; readonly exact: number | null },
  { changes, samen, inputHash }: PinRequest,
): Drift {
  const between = changes?.thatMove(study, pin, pinned) ?? null;
  return driftOf(study, runs, { figure, recorded, cameTo: exact, samen, inputHash, between });
}
