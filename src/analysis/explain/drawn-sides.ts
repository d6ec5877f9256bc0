import { drawnKeys } from '../../engine/drawn/drawn-keys.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { Plan } from '../../engine/plan.ts';
import type { Variate } from '../../engine/drawn/random-columns.ts';
import type { Column } from '../../engine/rules/rule.ts';
import type { Settled } from '../../engine/settle.ts';
import type { Study } from '../../model/study/study.ts';
import { drawValues, type MeanTerms } from '../draws/draw-values.ts';
import { valueOf } from './sides.ts';

/** In which draw a setting is computed, and whether an assumption has its new value there. */
interface DrawnSetting {
  readonly isNew: (setting: number) => boolean;
  readonly drawOf: ((setting: number) => number) | undefined;
}

/** What is drawn for a scenario, by the estimates of either side: from the same random numbers. */
export interface DrawnSides {
  /** The values of an assumption or a part of a risk in some settings; null of what is drawn on neither side. */
  readonly column: (key: AssumptionKey, settings: readonly number[], placed: DrawnSetting) => Float64Array | null;
}

interface Both<T> {
  readonly old: T;
  readonly new: T;
}

/** @param ends - the plans with the formulas of either side */
export function drawnSides(
  study: Study,
  sides: Both<Settled>,
  ends: readonly [old: Plan, current: Plan],
  terms: MeanTerms,
): DrawnSides {
  const drawnOn = (settled: Settled): ReadonlyMap<AssumptionKey, Variate> =>
    new Map(ends.flatMap((plan) => drawnKeys(study, plan, settled)).map((each) => [each.key, each]));
  const drawn: Both<ReadonlyMap<AssumptionKey, Variate>> = { old: drawnOn(sides.old), new: drawnOn(sides.new) };
  const values = drawValues(study, [...drawn.old.values(), ...drawn.new.values()], terms);
  const valuesOn = (side: keyof Both<Settled>, key: AssumptionKey): Column | number => {
    const variate = drawn[side].get(key);
    return variate === undefined ? (valueOf(sides[side], key) ?? Number.NaN) : values(variate);
  };
  return {
    column(key, settings, { isNew, drawOf = () => 0 }) {
      if (!drawn.old.has(key) && !drawn.new.has(key)) return null;
      const [was, current] = [valuesOn('old', key), valuesOn('new', key)];
      return Float64Array.from(settings, (setting) => {
        const side = isNew(setting) ? current : was;
        return typeof side === 'number' ? side : (side[drawOf(setting)] as number);
      });
    },
  };
}
