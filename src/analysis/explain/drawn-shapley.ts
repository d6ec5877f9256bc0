import { meanOf } from '../../numerics/means.ts';
import { exactShapley, type Settings, shapleyAlong } from './shapley.ts';
import type { Attribution, ValueFunction } from './shapley.ts';

/** How many settings are computed in every draw at most. */
const mostSettings = 1 << 18;

/**
 * The Shapley values of the change of a mean over draws: the mean of those of every draw, of which the standard error follows.
 * With few drivers each draw has all settings; with more of them each has an order of its own and the reverse of that, so that
 * what is left out differs from draw to draw and is in the error as well.
 *
 * @param valueFunction - of settings in draws
 */
export function drawnShapley(drivers: number, draws: number, valueFunction: ValueFunction): Attribution {
  const isExact = drivers <= 20 && draws * (1 << drivers) <= mostSettings;
  const perDraw = isExact ? exactly(drivers, draws, valueFunction) : along(drivers, draws, valueFunction);
  const means = perDraw.effects.map(meanOf);
  return {
    effects: means.map(({ value }) => value),
    errors: means.map(({ error }) => error),
    settings: perDraw.settings,
    permutations: isExact ? null : 2 * draws,
  };
}

interface PerDraw {
  /** By driver, a value a draw. */
  readonly effects: readonly Float64Array[];
  readonly settings: number;
}

function exactly(drivers: number, draws: number, valueFunction: ValueFunction): PerDraw {
  const effects = Array.from({ length: drivers }, () => new Float64Array(draws));
  const settings = 1 << drivers;
  const values = valueFunction({
    count: draws * settings,
    isNew: (at, driver) => ((at % settings) >> driver) % 2 === 1,
    drawOf: (at) => Math.floor(at / settings),
  });
  for (let draw = 0; draw < draws; draw++) {
    const own = values.subarray(draw * settings, (draw + 1) * settings);
    exactShapley(drivers, () => own).effects.forEach((effect, driver) => {
      (effects[driver] as Float64Array)[draw] = effect;
    });
  }
  return { effects, settings };
}

function along(drivers: number, draws: number, valueFunction: ValueFunction): PerDraw {
  const effects = Array.from({ length: drivers }, () => new Float64Array(draws));
  const { orders, width, isNew, after } = shapleyAlong(drivers, draws);
  const settings: Settings = {
    count: draws * width,
    isNew: (at, driver) => isNew(Math.floor(at / width), at % width, driver),
    drawOf: (at) => Math.floor(at / width),
  };
  const values = valueFunction(settings);
  for (let draw = 0; draw < draws; draw++) {
    const own = values.subarray(draw * width, (draw + 1) * width);
    for (let driver = 0; driver < drivers; driver++) {
      const added = [0, 1].map((which) => {
        const place = orders[2 * draw + which]?.[driver] as number;
        return after(own, which, place) - after(own, which, place - 1);
      }) as [number, number];
      (effects[driver] as Float64Array)[draw] = (added[0] + added[1]) / 2;
    }
  }
  return { effects, settings: settings.count };
}
