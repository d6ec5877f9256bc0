import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exactShapley, sampledShapley, type Worth } from '../../src/analysis/shapley.ts';

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

/** A game that is told by what each set of players is worth, by their positions. */
const gameOf =
  (players: number, value: (set: readonly number[]) => number): Worth =>
  ({ count, isNew }) =>
    Float64Array.from({ length: count }, (_, setting) =>
      value(Array.from({ length: players }, (__, player) => player).filter((player) => isNew(setting, player))),
    );

const close = (actual: readonly number[], expected: readonly number[]): void => {
  expect(actual).toHaveLength(expected.length);
  for (const [index, each] of expected.entries()) expect(actual[index]).toBeCloseTo(each, 9);
};

describe('Shapley values', () => {
  it('of the glove game are 2/3, 1/6, 1/6', () => {
    const gloves = gameOf(3, (set) => (set.includes(0) && set.length > 1 ? 1 : 0));

    close(exactShapley(3, gloves).effects, caseOf('shapley-o01').expected.phi ?? []);
  });

  it('of the investors of Lemaire (1991) are 51750, 25875, 12375', () => {
    const { inputs, expected } = caseOf('shapley-o02');
    const values = inputs.coalition_values ?? {};
    const worth = gameOf(3, (set) => values[set.map((player) => player + 1).join('')] ?? 0);

    close(exactShapley(3, worth).effects, expected.phi ?? []);
  });

  it.each(['shapley-o03', 'shapley-o04'])('of two vintages are those of the reference (%s)', (id) => {
    const { inputs, expected } = caseOf(id);
    const names = Object.keys(expected.shapley ?? {});
    const [old, is] = [inputs.old ?? {}, inputs.new ?? {}];
    // The reference only lists sets of what changed.
    const values = expected.coalition_values ?? {};
    const changed = names.filter((name) => Object.keys(values).some((set) => set.split('+').includes(name)));
    const worth = gameOf(names.length, (set) => {
      const listed = set.map((player) => names[player] ?? '').filter((name) => changed.includes(name));
      return values[listed.length === 0 ? '(none)' : listed.join('+')] ?? Number.NaN;
    });
    const { effects } = exactShapley(names.length, worth);

    close(effects, Object.values(expected.shapley ?? {}));
    for (const [index, name] of names.entries()) if (old[name] === is[name]) expect(effects[index]).toBe(0);
    expect(effects.reduce((sum, each) => sum + each, 0)).toBeCloseTo(expected.delta ?? Number.NaN, 9);
  });
});

describe('Shapley values over permutations', () => {
  /** Each player adds its number, and pairs of neighbours something together. */
  const worth = gameOf(20, (set) =>
    set.reduce((sum, player) => sum + player + (set.includes(player + 1) ? 3 * player : 0), 0),
  );
  /** Of a pair, each has half. */
  const known = Array.from(
    { length: 20 },
    (_, player) => player + (player < 19 ? 1.5 * player : 0) + (player > 0 ? 1.5 * (player - 1) : 0),
  );

  it('are the exact ones within a few standard errors, and add up', () => {
    const { effects, errors, permutations, settings } = sampledShapley(20, worth);

    expect({ permutations, settings }).toEqual({ permutations: 512, settings: 2 + 512 * 19 });
    for (const [player, effect] of effects.entries())
      expect(Math.abs(effect - (known[player] ?? 0))).toBeLessThanOrEqual(4 * (errors?.[player] ?? 0) + 1e-9);
    expect(effects.reduce((sum, each) => sum + each, 0)).toBeCloseTo(
      known.reduce((sum, each) => sum + each, 0),
      8,
    );
  });

  it('are the same every time', () => {
    expect(sampledShapley(20, worth)).toEqual(sampledShapley(20, worth));
  });
});
