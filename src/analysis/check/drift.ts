import type { AssumptionKey } from '../../engine/label.ts';
import { byCodeUnit } from '../../units/text-order.ts';
import { plainZero } from '../runs/costs-over-time.ts';
import { declarationOf } from '../runs/declaration.ts';
import type { Recorded } from '../../model/figures.ts';
import type { Runs } from '../runs/runs.ts';
import { shapley } from '../explain/shapley.ts';
import type { Study } from '../../model/study/study.ts';
import type { Figure } from './figure.ts';
import { figureGame } from './figure-game.ts';
import { exactValue, isDrawn, recordedText } from './record.ts';
import { recordedValues } from './recorded-values.ts';

/** Why a figure is not what it was when it was pinned. */
export interface Drift {
  /** What it came to then, in the unit of the figure; null where it had no value. */
  readonly cameTo: number | null;
  /** The assumptions that have another value, those of the largest effect first. */
  readonly changes: readonly DriftPart[];
  /** What no assumption accounts for: the structure, numbers written in fields, samen itself; null where nothing is left. */
  readonly other: Share | null;
  /** What was recorded and means nothing any more. */
  readonly gone: readonly AssumptionKey[];
  /** The versions of samen, where they differ. */
  readonly engine: { readonly was: string; readonly is: string } | null;
  /** Whether the study says the same as it did, to the letter. */
  readonly sameInput: boolean;
}

interface Share {
  /** In the unit of the figure. */
  readonly effect: number;
  /** The part of the whole drift since the figure was pinned. */
  readonly share: number;
}

/** An assumption with another value: as it is written in a study. */
export interface DriftPart {
  readonly key: AssumptionKey;
  readonly name: string;
  readonly was: string;
  readonly is: string;
  /** Null where shares cannot be told. */
  readonly effect: number | null;
  readonly share: number | null;
  /** The standard error of the effect; null where it is exact. */
  readonly error: number | null;
}

/** What is left of two figures that differ in their last bits only, as part of the figures. */
const rounding = 1e-12;

/**
 * Why a figure drifted since it was pinned. What the assumptions account for are Shapley values from their recorded values to
 * those in force, in the study as it is; the step from what was recorded to what the recorded values come to in that study is
 * what is no assumption.
 */
export function driftOf(
  study: Study,
  { settled }: Runs,
  figure: Figure,
  its: { readonly recorded: Recorded; readonly samen: string; readonly inputHash: string },
): Drift {
  const { recorded } = its;
  const { old, changed, gone } = recordedValues(settled, recorded.assumptions, isDrawn(figure));
  const game = figureGame(study, { old, new: settled }, figure.of);
  const cameTo = exactValue(recorded.comesTo) ?? null;
  const effects = changed.length > game.most ? null : effectsOf(game, changed);
  const whole = figure.value === null || cameTo === null ? null : figure.value - cameTo;
  const told = changed.map((key, index): DriftPart => {
    const effect = effects?.effects[index] ?? null;
    return {
      key,
      name: declarationOf(study, key).name,
      was: String(recorded.assumptions.get(key) ?? ''),
      is: recordedText(settled, key, isDrawn(figure)) ?? '',
      effect,
      share: effect === null || effects === null ? null : shareOf(effect, whole ?? effects.end - effects.start),
      error: effects?.errors?.[index] ?? null,
    };
  });
  return {
    cameTo,
    changes: told.toSorted(byEffect),
    other: otherOf(cameTo, whole, effects?.start ?? null),
    gone,
    engine: recorded.samen === its.samen ? null : { was: recorded.samen, is: its.samen },
    sameInput: recorded.input === its.inputHash,
  };
}

const shareOf = (effect: number, whole: number): number | null => (whole === 0 ? null : effect / whole);

const byEffect = (a: DriftPart, b: DriftPart): number =>
  Math.abs(b.effect ?? 0) - Math.abs(a.effect ?? 0) || byCodeUnit(a.key, b.key);

interface Effects {
  readonly effects: readonly number[];
  readonly errors: readonly number[] | null;
  readonly start: number;
  readonly end: number;
}

/** Null where the figure has no value in one of the settings. */
function effectsOf(game: ReturnType<typeof figureGame>, players: readonly AssumptionKey[]): Effects | null {
  let isBroken = false;
  const worth = (count: number, isNew: (setting: number, player: number) => boolean): Float64Array => {
    const found = game.worth(players, { count, isNew });
    isBroken ||= found === null || found.some(Number.isNaN);
    return found ?? new Float64Array(count);
  };
  const [start = 0, end = 0] = worth(2, (setting) => setting === 1);
  if (isBroken || players.length === 0) return isBroken ? null : { effects: [], errors: null, start, end };
  const { effects, errors } = shapley(players.length, ({ count, isNew }) => worth(count, isNew));
  if (isBroken) return null;
  const noise = rounding * Math.max(Math.abs(start), Math.abs(end));
  return { effects: effects.map((each) => (Math.abs(each) <= noise ? 0 : plainZero(each))), errors, start, end };
}

/** From what was recorded to what the recorded values come to now. */
function otherOf(cameTo: number | null, whole: number | null, start: number | null): Share | null {
  if (cameTo === null || whole === null || start === null) return null;
  const effect = start - cameTo;
  const isNothing = Math.abs(effect) <= rounding * Math.max(Math.abs(start), Math.abs(cameTo));
  return isNothing || whole === 0 ? null : { effect, share: effect / whole };
}
