/** Settings of a model: which drivers have their new value in each, and the others their old one. */
export interface Settings {
  readonly count: number;
  readonly isNew: (setting: number, driver: number) => boolean;
  /** In which draw each is computed; left out where none is. */
  readonly drawOf?: (setting: number) => number;
}

/** What the model is worth in every setting. */
export type ValueFunction = (settings: Settings) => Float64Array;

/** How much of the change each driver accounts for. */
export interface Attribution {
  /** In the order of the drivers. */
  readonly effects: readonly number[];
  /** The standard errors of the effects; null where these are exact. */
  readonly errors: readonly number[] | null;
  /** How many settings were computed. */
  readonly settings: number;
  /** How many orders were tried; null where all were, in closed form. */
  readonly permutations: number | null;
}

/** With more drivers than these the settings are too many to compute all: 2^12 is 4,096. */
const mostExact = 12;

/** Orders are drawn two at a time, the second the reverse of the first: what goes wrong in one is made up for in the other. */
const pairs = 256;
const seed = 1;

/**
 * The Shapley values of the change from no driver new to all of them new: exact up to 12 drivers, else over permutations
 * that are the same every time.
 *
 * @see Shapley (1953), "A value for n-person games"
 */
export function shapley(drivers: number, valueFunction: ValueFunction): Attribution {
  return drivers <= mostExact ? exactShapley(drivers, valueFunction) : sampledShapley(drivers, valueFunction);
}

/**
 * φ_i = Σ over S without i of |S|! (n − |S| − 1)! / n! × (v(S + i) − v(S)): all 2^n settings.
 *
 * @example
 * v = rate × effort from 10 × 20 to 11 × 25: the rate accounts for 22.5, the effort for 52.5, together 75.
 */
export function exactShapley(drivers: number, valueFunction: ValueFunction): Attribution {
  const count = 1 << drivers;
  const values = valueFunction({ count, isNew: (setting, driver) => hasBit(setting, driver) });
  const sets = setsOf(drivers - 1);
  const effects = Array.from({ length: drivers }, (_, driver) => {
    const added = new Float64Array(drivers);
    for (let setting = 0; setting < count; setting++) {
      if (hasBit(setting, driver)) continue;
      const size = bitsIn(setting);
      added[size] = (added[size] as number) + (values[setting | (1 << driver)] as number) - (values[setting] as number);
    }
    // The mean over sizes of the mean over sets of that size: the same weights, and no rounding where every set agrees.
    return added.reduce((sum, each, size) => sum + each / (sets[size] as number), 0) / drivers;
  });
  return { effects, errors: null, settings: count, permutations: null };
}

/** How many sets of each size there are among so many. */
function setsOf(others: number): number[] {
  let sets = 1;
  return Array.from({ length: others + 1 }, (_, size) => {
    if (size > 0) sets = (sets * (others - size + 1)) / size;
    return sets;
  });
}

const hasBit = (setting: number, driver: number): boolean => ((setting >> driver) & 1) === 1;

function bitsIn(setting: number): number {
  let count = 0;
  for (let rest = setting; rest > 0; rest >>= 1) count += rest & 1;
  return count;
}

/** The mean over orders of what each driver adds at its place. Within every order what is added is the whole change. */
export function sampledShapley(drivers: number, valueFunction: ValueFunction): Attribution {
  const orders = ordersOf(drivers);
  const between = drivers - 1;
  // The first two settings are shared by all orders: nobody new, and all.
  const count = 2 + orders.length * between;
  const values = valueFunction({
    count,
    isNew: (setting, driver) => {
      if (setting < 2) return setting === 1;
      const order = Math.floor((setting - 2) / between);
      return (orders[order]?.[driver] as number) <= (setting - 2) % between;
    },
  });
  const after = (order: number, place: number): number => {
    if (place < 0) return values[0] as number;
    return values[place === drivers - 1 ? 1 : 2 + order * between + place] as number;
  };
  const estimates = Array.from({ length: drivers }, (_, driver) => {
    const added = orders.map((places, order) => {
      const own = places[driver] as number;
      return after(order, own) - after(order, own - 1);
    });
    return meanOfPairs(added);
  });
  return {
    effects: estimates.map(({ mean }) => mean),
    errors: estimates.map(({ error }) => error),
    settings: count,
    permutations: orders.length,
  };
}

/** Two orders for each of some draws, the second the reverse of the first, and where their settings stand: nobody new, all, and between. */
export function shapleyAlong(drivers: number, draws: number) {
  const orders = ordersOf(drivers, draws);
  const between = drivers - 1;
  const width = 2 + 2 * between;
  return {
    orders,
    width,
    isNew(draw: number, setting: number, driver: number): boolean {
      if (setting < 2) return setting === 1;
      const which = Math.floor((setting - 2) / between);
      return (orders[2 * draw + which]?.[driver] as number) <= (setting - 2) % between;
    },
    /** The value after so many drivers of one of the two orders; −1 is before the first. */
    after(values: Float64Array, which: number, place: number): number {
      if (place < 0) return values[0] as number;
      return values[place === drivers - 1 ? 1 : 2 + which * between + place] as number;
    },
  };
}

/** The mean, and its standard error from how far pairs lie apart: the two of a pair are not independent. */
function meanOfPairs(added: readonly number[]): { mean: number; error: number } {
  const halves = Array.from(
    { length: added.length / 2 },
    (_, pair) => ((added[2 * pair] as number) + (added[2 * pair + 1] as number)) / 2,
  );
  const mean = halves.reduce((sum, each) => sum + each, 0) / halves.length;
  const squares = halves.reduce((sum, each) => sum + (each - mean) * (each - mean), 0);
  return { mean, error: Math.sqrt(squares / (halves.length * (halves.length - 1))) };
}

/** For every order, the place of each driver. */
function ordersOf(drivers: number, count = pairs): Uint16Array[] {
  const next = numbersFrom(seed);
  return Array.from({ length: count }, () => {
    const places = Uint16Array.from({ length: drivers }, (_, driver) => driver);
    for (let last = drivers - 1; last > 0; last--) {
      const other = Math.floor(next() * (last + 1));
      const place = places[last] as number;
      places[last] = places[other] as number;
      places[other] = place;
    }
    return [places, places.map((place) => drivers - 1 - place)];
  }).flat();
}

/** Numbers in [0, 1) that follow from a seed (mulberry32, Ettinger 2017). */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
