import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exactShapley, sampledShapley, type ValueFunction } from '../../src/analysis/explain/shapley.ts';

interface Case {
  readonly id: string;
  readonly inputs: {
    readonly old?: Readonly<Record<string, number>>;
    readonly new?: Readonly<Record<string, number>>;
    readonly coalition_values?: Readonly<Record<string, number>>;
  };
  readonly expected: {
    readonly phi?: readonly number[];
    readonly delta?: number;
    readonly shapley?: Readonly<Record<string, number>>;
    readonly coalition_values?: Readonly<Record<string, number>>;
  };
}

const cases = new Map(
  (JSON.parse(readFileSync(new URL('attribution-shapley.json', import.meta.url), 'utf8')) as readonly Case[]).map(
    (each) => [each.id, each],
  ),
);
const caseOf = (id: string): Case => {
  const found = cases.get(id);
  if (found === undefined) throw new Error(`no case ${id}`);
  return found;
};

/** A game that is reported by what each set of players is worth, by their positions. */
const gameOf =
  (drivers: number, value: (set: readonly number[]) => number): ValueFunction =>
  ({ count, isNew }) =>
    Float64Array.from({ length: count }, (_, setting) =>
      value(Array.from({ length: drivers }, (__, driver) => driver).filter((driver) => isNew(setting, driver))),
    );

/** To nine decimals, for rounding is no difference. */
const inDecimals = (numbers: readonly number[]): number[] => numbers.map((each) => Number(each.toFixed(9)) + 0);

describe('Shapley values', () => {
  it('of the glove game are 2/3, 1/6, 1/6', () => {
    const gloves = gameOf(3, (set) => (set.includes(0) && set.length > 1 ? 1 : 0));

    expect(inDecimals(exactShapley(3, gloves).effects)).toEqual(inDecimals(caseOf('shapley-o01').expected.phi ?? []));
  });

  it('of the investors of Lemaire (1991) are 51750, 25875, 12375', () => {
    const { inputs, expected } = caseOf('shapley-o02');
    const values = inputs.coalition_values ?? {};
    const worth = gameOf(3, (set) => values[set.map((driver) => driver + 1).join('')] ?? 0);

    expect(inDecimals(exactShapley(3, worth).effects)).toEqual(inDecimals(expected.phi ?? []));
  });

  it.each(['shapley-o03', 'shapley-o04'])('of two vintages are those of the reference (%s)', (id) => {
    const { inputs, expected } = caseOf(id);
    const names = Object.keys(expected.shapley ?? {});
    const [old, current] = [inputs.old ?? {}, inputs.new ?? {}];
    // The reference only lists sets of what changed.
    const values = expected.coalition_values ?? {};
    const changed = new Set(Object.keys(values).flatMap((set) => set.split('+')));
    const worth = gameOf(names.length, (set) => {
      const listed = set.map((driver) => names[driver] ?? '').filter((name) => changed.has(name));
      return values[listed.length === 0 ? '(none)' : listed.join('+')] ?? Number.NaN;
    });
    const { effects } = exactShapley(names.length, worth);

    expect(inDecimals(effects)).toEqual(inDecimals(Object.values(expected.shapley ?? {})));
    expect(
      effects.filter((_, index) => old[names[index] ?? ''] === current[names[index] ?? '']).every((each) => each === 0),
    ).toBe(true);
    expect(effects.reduce((sum, each) => sum + each, 0)).toBeCloseTo(expected.delta ?? Number.NaN, 9);
  });
});

describe('Shapley values over permutations', () => {
  /** Each player adds its number, and pairs of neighbours something together. */
  const worth = gameOf(20, (set) =>
    set.reduce((sum, driver) => sum + driver + (set.includes(driver + 1) ? 3 * driver : 0), 0),
  );
  /** Of a pair, each has half. */
  const known = Array.from(
    { length: 20 },
    (_, driver) => driver + (driver < 19 ? 1.5 * driver : 0) + (driver > 0 ? 1.5 * (driver - 1) : 0),
  );

  it('are the exact ones within a few standard errors, and add up', () => {
    const { effects, errors, permutations, settings } = sampledShapley(20, worth);

    expect({ permutations, settings }).toEqual({ permutations: 512, settings: 2 + 512 * 19 });
    for (const [driver, effect] of effects.entries())
      expect(Math.abs(effect - (known[driver] ?? 0))).toBeLessThanOrEqual(4 * (errors?.[driver] ?? 0) + 1e-9);
    expect(effects.reduce((sum, each) => sum + each, 0)).toBeCloseTo(
      known.reduce((sum, each) => sum + each, 0),
      8,
    );
  });

  it('have the standard error of the mean over pairs of orders, here by hand', () => {
    // Worth 1 to three of thirteen together: what the last of them adds. In an order and its reverse one of the three is last
    // in either, so that over a pair a player adds half or nothing, and how often it does so follows from its effect.
    const together = gameOf(13, (set) => ([0, 1, 2].every((driver) => set.includes(driver)) ? 1 : 0));
    const { effects, errors, permutations } = sampledShapley(13, together);
    const orders = (permutations ?? 0) / 2;

    for (const driver of [0, 1, 2]) {
      const often = 2 * (effects[driver] ?? Number.NaN);
      expect(often * orders).toBeCloseTo(Math.round(often * orders), 9);
      expect(errors?.[driver]).toBeCloseTo(Math.sqrt((often * (1 - often)) / (orders - 1)) / 2, 12);
      expect(errors?.[driver]).toBeGreaterThan(0);
    }
    expect(errors?.slice(3)).toEqual(Array.from({ length: 10 }, () => 0));
  });

  it('are the same every time', () => {
    expect(sampledShapley(20, worth)).toEqual(sampledShapley(20, worth));
  });
});
