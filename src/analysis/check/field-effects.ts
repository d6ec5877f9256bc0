import { plainZero } from '../runs/costs-over-time.ts';
import { exactShapley } from '../explain/shapley.ts';
import { groupsOf } from './change-groups.ts';
import type { MixedStudies, MixedStudy } from './mixed-studies.ts';
import type { StudyChange } from './study-changes.ts';

/** What something that changed in a study did to a figure. */
export interface FieldEffect {
  /** More than one where their effects cannot be separated. */
  readonly changes: readonly StudyChange[];
  /** A Shapley value in the unit of the figure; null where it cannot be computed. */
  readonly effect: number | null;
}

export interface FieldEffects {
  /** The figure in the study of then, and in that of now with assumptions as they were; not a number where it has none. */
  readonly start: number;
  readonly end: number;
  readonly effects: readonly FieldEffect[];
}

/** What two figures may differ by, as a part of them, and be the same. */
const rounding = 1e-12;

const areNear = (a: number, b: number): boolean =>
  Object.is(a, b) || Math.abs(a - b) <= rounding * Math.max(Math.abs(a), Math.abs(b));

/** How many that move a figure get shares of their own. */
const mostMovers = { quick: 4, slow: 2 };
/** Of how many it is asked whether they move a figure that takes long to compute. */
const mostSlow = 5;

/** What changed in a study between then and now, in groups that make sense by themselves. */
export class ChangedFields {
  readonly mixed: MixedStudies;
  private grouped: readonly (readonly number[])[] | null = null;

  constructor(mixed: MixedStudies) {
    this.mixed = mixed;
  }

  /**
   * What each did to a figure; what did nothing is left out.
   *
   * @param worth - the figure in a study between the two; not a number where it has none
   * @param isSlow - whether it takes long to compute
   */
  effectsOn(worth: (mixed: MixedStudy | null) => number, isSlow: boolean): FieldEffects {
    const groups = (this.grouped ??= groupsOf(this.mixed));
    const all = groups.map((_, group) => group);
    const at = remembering((isNew) => worth(this.mixed.at(isIn(groups, isNew))));
    const [start, end] = [at([]), at(all)];
    const reported = (group: number): StudyChange[] =>
      (groups[group] ?? []).flatMap((each) => this.mixed.changes[each] ?? []);
    const whole: FieldEffect[] = [{ changes: this.mixed.changes, effect: orNull(end - start) }];
    if (areNear(start, end) && groups.length < 2) return { start, end, effects: [] };
    if (groups.length < 2) return { start, end, effects: whole };
    const mayAsk = this.mixed.hasRoomFor(2 * all.length) && (!isSlow || all.length <= mostSlow);
    if (!mayAsk) return { start, end, effects: areNear(start, end) ? [] : whole };

    const movers = all.filter(
      (group) => !areNear(at([group]), start) || !areNear(at(all.filter((each) => each !== group)), end),
    );
    if (movers.length === 0) return { start, end, effects: areNear(start, end) ? [] : whole };
    const effects = this.shared(movers, { all, at, start, isSlow });
    return {
      start,
      end,
      effects: movers.map((group, index) => ({ changes: reported(group), effect: effects?.[index] ?? null })),
    };
  }

  /** Null where shares cannot be computed. */
  private shared(
    movers: readonly number[],
    options: {
      readonly all: readonly number[];
      readonly at: (isNew: readonly number[]) => number;
      readonly start: number;
      readonly isSlow: boolean;
    },
  ): readonly (number | null)[] | null {
    const { all, at, start, isSlow } = options;
    const others = all.filter((group) => !movers.includes(group));
    if (movers.length > (isSlow ? mostMovers.slow : mostMovers.quick)) return null;
    if (!this.mixed.hasRoomFor(1 << movers.length) || !areNear(at(others), start)) return null;
    const { effects } = exactShapley(movers.length, ({ count, isNew }) =>
      Float64Array.from({ length: count }, (_, setting) =>
        at([...others, ...movers.filter((__, driver) => isNew(setting, driver))]),
      ),
    );
    return effects.map(orNull);
  }
}

/** The same is not asked twice. */
function remembering(value: (isNew: readonly number[]) => number): (isNew: readonly number[]) => number {
  const known = new Map<string, number>();
  return (isNew) => {
    const key = isNew.toSorted((a, b) => a - b).join(' ');
    const found = known.get(key) ?? value(isNew);
    known.set(key, found);
    return found;
  };
}

const isIn =
  (groups: readonly (readonly number[])[], isNew: readonly number[]) =>
  (change: number): boolean =>
    isNew.some((group) => groups[group]?.includes(change) === true);

const orNull = (effect: number): number | null => (Number.isFinite(effect) ? plainZero(effect) : null);
