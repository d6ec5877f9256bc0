import { describe, expect, it } from 'vitest';
import {
  buffersOf,
  rankTallyOf,
  counter,
  countersPerScenario,
  type RankingInput,
} from '../../../src/analysis/simulate/rank-tally.ts';
import { jointConfidence } from '../../../src/analysis/simulate/joint.ts';
import { momentsOf, sumsPerFigure, tallyOf } from '../../../src/analysis/simulate/tally.ts';
import { normalQuantile } from '../../../src/numerics/normal.ts';
import { quantiles } from '../../../src/numerics/quantiles.ts';
import { kernelWith } from '../../../src/numerics/kernel/kernel.ts';
import { uniforms } from '../../../src/numerics/random.ts';

function normals(name: string, draws: number): Float64Array {
  const out = new Float64Array(draws);
  uniforms({ seed: 3, name }, 0, out);
  return out.map(normalQuantile);
}

const kernel = kernelWith(1_000_000);

/** A column that the loops reach. */
function reached(values: ArrayLike<number>): Float64Array {
  const column = kernel.column(values.length);
  column.set(values);
  return column;
}

/** The counters of alternatives of which each state has a pay-off. */
function contested(payoffs: readonly (readonly number[])[], feasible: readonly number[] = []): Float64Array {
  const draws = payoffs[0]?.length ?? 0;
  const all = payoffs.map((row, index): RankingInput => {
    const cost = reached(row.map((payoff) => -payoff));
    const passes = reached(row.map(() => feasible[index] ?? 1));
    return { cost, ranked: cost, budgeted: cost, finish: cost, feasible: passes, mayRank: passes };
  });
  const sums = new Float64Array(payoffs.length * countersPerScenario);
  rankTallyOf(buffersOf(kernel, draws), all, { horizon: 0, byDate: 0, budget: 0 })(sums, draws);
  return sums;
}

const counted = (sums: Float64Array, value: number): number[] =>
  Array.from(
    { length: sums.length / countersPerScenario },
    (_, index) => sums[index * countersPerScenario + value] ?? Number.NaN,
  );

describe('a contest', () => {
  it('tells the expected regret of a textbook choice: a large plant, a small one, or none', () => {
    const sums = contested([
      [200_000, -180_000],
      [100_000, -20_000],
      [0, 0],
    ]);
    expect(counted(sums, counter.regret).map((sum) => sum / 2)).toEqual([90_000, 60_000, 100_000]);
    expect(counted(sums, counter.cheapest)).toEqual([1, 0, 1]);
  });

  it('lets equals share what they win, and passes over what is not feasible', () => {
    const sums = contested(
      [
        [5, 5, 5],
        [5, 4, 5],
        [9, 9, 9],
      ],
      [1, 1, 0],
    );
    expect(counted(sums, counter.cheapest)).toEqual([0, 0, 3]);
    expect(counted(sums, counter.first)).toEqual([2, 1, 0]);
    expect(counted(sums, counter.firstLevel)).toEqual([2, 2, 0]);
    expect(counted(sums, counter.firstAlone)).toEqual([1, 0, 0]);
    expect(counted(sums, counter.firstSquared)).toEqual([1.5, 0.5, 0]);
    expect(counted(sums, counter.cheapestSquared)).toEqual([0, 0, 3]);
    expect(counted(sums, counter.cheapestLevel)).toEqual([0, 0, 0]);
    expect(counted(sums, counter.cheapestAlone)).toEqual([0, 0, 3]);
    expect(counted(sums, counter.regret)).toEqual([0, 1, 0]);
    expect(counted(sums, counter.feasible)).toEqual([3, 3, 0]);
  });

  it('regrets a choice only where it can be made, and adds up what it costs there', () => {
    const passes = [
      [1, 0, 1],
      [1, 1, 1],
    ];
    const all = [
      [1, 1, 9],
      [5, 5, 5],
    ].map((costs, index): RankingInput => {
      const [cost, feasible] = [reached(costs), reached(passes[index] ?? [])];
      return { cost, ranked: cost, budgeted: cost, finish: cost, feasible, mayRank: feasible };
    });
    const sums = new Float64Array(all.length * countersPerScenario);
    rankTallyOf(buffersOf(kernel, 3), all, { horizon: 0, byDate: 0, budget: 0 })(sums, 3);
    expect(counted(sums, counter.regret)).toEqual([4, 4]);
    expect(counted(sums, counter.cost)).toEqual([10, 15]);
    expect(counted(sums, counter.costSquared)).toEqual([82, 75]);
  });

  it('tells no regret where nothing is feasible', () => {
    const sums = contested([[1], [2]], [0, 0]);
    expect(counted(sums, counter.regret)).toEqual([0, 0]);
    expect(counted(sums, counter.cost)).toEqual([0, 0]);
    expect(counted(sums, counter.first)).toEqual([0, 0]);
  });
});

describe('joint confidence', () => {
  // Cost and schedule normal, correlation 0.6: exact by one integral (Drezner, Genz).
  const [z, w] = [normals('z', 100_000), normals('w', 100_000)];
  const cost = z.map((value) => 100 + 20 * value);
  const finish = w.map((value, draw) => 36 + 6 * (0.6 * (z[draw] ?? 0) + 0.8 * value));
  const { equal, frontier } = jointConfidence(cost, finish, 0.7);

  it('finds the level at which budget and date are kept together with 70%', () => {
    expect(equal.level).toBeCloseTo(0.8005769883693744, 2);
    expect(Math.abs(equal.budget - 116.87367955089863)).toBeLessThan(0.4);
    expect(Math.abs(equal.finish - 41.06210386526959)).toBeLessThan(0.12);
  });

  it('trades a later date for a smaller budget, each pair at 70%', () => {
    expect(frontier.length).toBeGreaterThan(4);
    for (const [index, point] of frontier.entries()) {
      expect(Math.abs(point.chance.value - 0.7)).toBeLessThan(0.0001);
      expect(point.budget).toBeLessThan(frontier[index - 1]?.budget ?? Number.POSITIVE_INFINITY);
      expect(point.finish).toBeGreaterThan(frontier[index - 1]?.finish ?? 0);
    }
    expect(frontier.at(-1)?.budget).toBeCloseTo(quantiles(cost, [0.7])[0] ?? 0, 2);
  });
});

it('keeps no budget in fewer draws than the target asks, however they divide', () => {
  for (const draws of [7, 300, 997, 4_096, 16_384])
    for (const target of [0.5, 0.7, 0.8]) {
      const { frontier } = jointConfidence(normals('cost', draws), normals('finish', draws), target);
      for (const { chance } of frontier) {
        expect(chance.value).toBeGreaterThanOrEqual(target);
        expect(chance.value).toBeLessThan(target + 1 / draws);
      }
    }
});

describe('budget and date at once', () => {
  it('of figures that know nothing of each other are each surer by its root', () => {
    const side = 200;
    const cell = Array.from({ length: side * side }, (_, index) => index);
    const cost = Float64Array.from(cell, (index) => (index % side) / side);
    const finish = Float64Array.from(cell, (index) => Math.floor(index / side) / side);
    const { equal, frontier } = jointConfidence(cost, finish, 0.7);
    // Half a line of the square is 0.0025.
    expect(Math.abs(equal.level - Math.sqrt(0.7))).toBeLessThan(0.003);
    expect(Math.abs(equal.budget - Math.sqrt(0.7))).toBeLessThan(0.006);
    expect(Math.abs(equal.finish - Math.sqrt(0.7))).toBeLessThan(0.006);
    for (const { budget, finish: date } of frontier)
      expect(Math.abs((budget + 0.005) * (date + 0.005) - 0.7)).toBeLessThan(0.01);
  });
});

describe('sums of draws', () => {
  const entry = { offset: 0, from: 1e6, against: 1e6 + 2 };

  it('give mean, standard deviation and what lies below a value, to the last digits', () => {
    const sums = new Float64Array(sumsPerFigure);
    tallyOf(kernel, [{ column: reached([1e6, 1e6 + 1, 1e6 + 2, 1e6 + 4, Number.NaN]), counted: entry }])(sums, 4);
    const { mean, sd, below } = momentsOf(sums, 4, entry);
    expect([mean, sd, below]).toEqual([1e6 + 1.75, Math.sqrt(8.75 / 3), 0.625]);
  });

  it('know no spread where nothing differs', () => {
    const sums = new Float64Array(sumsPerFigure);
    tallyOf(kernel, [{ column: reached(new Float64Array(50).fill(1e6)), counted: entry }])(sums, 50);
    expect(momentsOf(sums, 50, entry)).toMatchObject({ mean: 1e6, sd: 0, sdError: 0, below: 1 });
  });

  it('give the error of a standard deviation from whatever value they are counted', () => {
    // Of 0, 0, 0, 0, 10: mean 2, second central moment 16, fourth (4 × 2⁴ + 8⁴)/5 = 832; s = √20.
    for (const from of [0, 10, -7]) {
      const of = { offset: 0, from, against: 2 };
      const sums = new Float64Array(sumsPerFigure);
      tallyOf(kernel, [{ column: reached([0, 0, 0, 0, 10]), counted: of }])(sums, 5);
      const { mean, sd, sdError } = momentsOf(sums, 5, of);
      expect([mean, sd]).toEqual([2, Math.sqrt(20)]);
      expect(sdError).toBeCloseTo(Math.sqrt((832 - 256) / 5) / (2 * Math.sqrt(20)), 12);
    }
  });

  it('give the error of a standard deviation: of a normal one, s/√(2n)', () => {
    const sums = new Float64Array(sumsPerFigure);
    const values = normals('normal', 20_000);
    const own = { offset: 0, from: values[0] ?? 0, against: 0 };
    tallyOf(kernel, [{ column: reached(values), counted: own }])(sums, values.length);
    const { sd, sdError } = momentsOf(sums, values.length, { offset: 0, from: values[0] ?? 0, against: 0 });
    expect(Math.abs(sd - 1)).toBeLessThan(4 * sdError);
    expect(sdError * Math.sqrt(40_000)).toBeCloseTo(1, 1);
  });
});
