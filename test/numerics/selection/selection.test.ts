import { describe, expect, it } from 'vitest';
import { normalQuantile } from '../../../src/numerics/normal.ts';
import { around, estimatedQuantiles, quantiles } from '../../../src/numerics/quantiles.ts';
import { uniforms } from '../../../src/numerics/random.ts';
import { deviation, momentsOf } from '../../support/moments.ts';
import { Selection } from '../../../src/numerics/selection/selection.ts';
import { fc, tries } from '../../support/seed.ts';
import { pickedOf, selectionOf } from '../../support/selections.ts';

const levels = [0.01, 0.1, 0.5, 0.8, 0.9, 0.99];
const usual = { shard: 4096, block: 1024, pickers: 1 };
const total = 60_001;

function uniform(count: number, name: string, seed = 1): Float64Array {
  const us = new Float64Array(count);
  uniforms({ seed, name }, 0, us);
  return us;
}

const lognormal = (u: number, ratio: number): number =>
  1000 * Math.exp((Math.log(ratio) / (2 * 1.2815515655446004)) * (normalQuantile(u) + 1.2815515655446004));

/** A value of each shape, from one or two numbers between 0 and 1. */
const shapes: Record<string, (u: number, v: number) => number> = {
  normal: (u) => 5e7 + 4e6 * normalQuantile(u),
  'lognormal, p90/p10 = 100': (u) => lognormal(u, 100),
  'lognormal, p90/p10 = 1,000': (u) => lognormal(u, 1000),
  'a plan, and a risk of 0.1% of 1,000 times the plan': (u, v) => 1000 + u + (v < 0.001 ? 1e6 : 0),
  '0 in 70% of draws, never negative': (u, v) => (v < 0.7 ? 0 : u),
  '0 in 80% of draws, far beyond in the others': (u, v) => (v < 0.8 ? 0 : 1e9 * (1 + u)),
  'atoms at several places, between them anything': (u, v) => {
    if (v < 0.1) return -5;
    return v < 0.3 ? 12.5 : v < 0.5 ? 700 : 2000 * u - 1000;
  },
  'an atom that the first draws hardly tell of': (u, v) => (v < 0.0003 ? 0.80001 : u),
  'all equal': () => 12.5,
  'all but one equal': (u) => (u === smallest ? -1e300 : 3),
  'over 300 orders of magnitude': (u) => Math.exp(690 * (u - 0.5)),
  'over 300 orders of magnitude on both sides of 0': (u, v) => (v < 0.5 ? -1 : 1) * Math.exp(690 * (u - 0.5)),
  'negative and skew': (u) => -lognormal(u, 1000),
  'zeros of both signs': (u, v) => (v < 0.3 ? -0 : v < 0.6 ? 0 : u - 0.5),
  'whole months': (u) => Math.floor(12 + 3 * normalQuantile(u)),
  'hardly different': (u) => 1e15 + Math.floor(u * 3),
};

const us = uniform(total, 'u');
const vs = uniform(total, 'v');
const smallest = Math.min(...us.subarray(0, 30_000));
const columns = Object.values(shapes).map((shape) => us.map((u, k) => shape(u, vs[k] as number)));
const asked = (count: number) => levels.flatMap((level) => around(level, count));

describe('quantiles of values that are not kept', () => {
  const all = columns.map(() => levels);
  const { selection, rounds } = selectionOf(columns, all, usual);

  it.each(Object.keys(shapes))('are the exact ones, to the last bit: %s', (shape) => {
    const index = Object.keys(shapes).indexOf(shape);
    expect(selection.quantiles(index, asked(total))).toEqual(quantiles(columns[index] as Float64Array, asked(total)));
  });

  it('are found in one go', () => {
    expect(rounds).toBe(1);
  });

  const at = (shape: string) => selection.quantiles(Object.keys(shapes).indexOf(shape), [0.1, 0.5, 0.8]);

  it('are atoms themselves', () => {
    expect(at('0 in 70% of draws, never negative').slice(0, 2)).toEqual([0, 0]);
    expect(at('all equal')).toEqual([12.5, 12.5, 12.5]);
    expect(at('whole months').every(Number.isInteger)).toBe(true);
  });

  it.each([2, 3])('are the same with %s who look on, each late', (pickers) => {
    const other = selectionOf(columns, all, { ...usual, pickers }).selection;
    columns.forEach((_, index) => {
      expect(other.quantiles(index, asked(total))).toEqual(selection.quantiles(index, asked(total)));
    });
  });

  it('are exact where draws come in an order that no chance makes, or edges miss: all are shown again', () => {
    const sorted = columns.map((column) => column.toSorted());
    const inOrder = selectionOf(sorted, all, usual);
    expect(inOrder.rounds).toBeGreaterThan(1);
    const unsure = selectionOf(columns, all, { ...usual, trust: 0 });
    expect(unsure.rounds).toBeGreaterThan(1);
    columns.forEach((column, index) => {
      expect(inOrder.selection.quantiles(index, asked(total))).toEqual(quantiles(column, asked(total)));
      expect(unsure.selection.quantiles(index, asked(total))).toEqual(quantiles(column, asked(total)));
    });
  });

  it('are wanted at other levels of other quantities, or of none', () => {
    const [normal] = columns;
    const each = [[0.5], [], [0.2, 0.7]];
    const found = selectionOf([normal, normal, normal] as Float64Array[], each, usual).selection;
    expect(found.quantiles(0, [0.5])).toEqual(quantiles(normal as Float64Array, [0.5]));
    expect(found.quantiles(2, [0.7, 0.2])).toEqual(quantiles(normal as Float64Array, [0.7, 0.2]));
  });

  it('keep no more than a few times the root of the draws', () => {
    const count = 600_000;
    const column = uniform(count, 'long');
    const { kept } = selectionOf([column], [[0.5]], { shard: 16_384, block: 1024, pickers: 1 });
    expect(kept).toBeLessThan(8 * Math.sqrt(count));
  });
});

describe('the standard error of a quantile of values that are not kept', () => {
  it.each(['lognormal, p90/p10 = 1,000', 'a plan, and a risk of 0.1% of 1,000 times the plan', 'normal'])(
    'is how far it lies from the true one in 200 seeds: %s',
    (shape) => {
      const count = 20_000;
      const [p10, p80] = [0.1, 0.8];
      // What is reported of the middle of a plan with a rare risk is that of a plan with hardly any.
      const exact = (p: number) =>
        (shapes[shape] as (u: number, v: number) => number)(shape.includes('risk') ? p / 0.999 : p, 1);
      const off = Array.from({ length: 200 }, (_, seed) => {
        const second = uniform(count, 'v', seed);
        const column = uniform(count, 'u', seed).map((u, k) => shapes[shape]?.(u, second[k] as number) ?? 0);
        const { selection } = selectionOf([column], [[p10, p80]], usual);
        const reported = estimatedQuantiles(count, [p10, p80], (chances) => selection.quantiles(0, chances));
        return reported.map(({ value, error }, index) => (value - exact([p10, p80][index] as number)) / error);
      });
      for (const index of [0, 1]) {
        const { mean, ...rest } = momentsOf(Float64Array.from(off, (each) => each[index] as number));
        // Of 200 a mean has a standard error of 1/√200, a standard deviation one of 1/√400.
        expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(200));
        expect(Math.abs(deviation({ mean, ...rest }) - 1)).toBeLessThan(4 / Math.sqrt(400));
      }
    },
  );
});

describe('quantiles of values that several saw apart', () => {
  it('are the exact ones, whoever saw which', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 2048, max: total }), { minLength: 0, maxLength: 4 }),
        fc.nat(columns.length - 1),
        (cuts, shape) => {
          const column = columns[shape] as Float64Array;
          const places = [2048, ...cuts.toSorted((a, b) => a - b), total];
          const first = [column.subarray(0, 2048)];
          const all = new Selection(total, [levels]);
          all.begin(first);
          for (const [index, from] of places.slice(0, -1).entries()) {
            const apart = new Selection(total, [levels], { isApart: true });
            apart.begin(first);
            apart.take(pickedOf(column.subarray(from, places[index + 1]), apart.edges(), levels.length));
            all.take(structuredClone(apart.picked()));
          }
          fc.pre(!all.again());
          expect(all.quantiles(0, asked(total))).toEqual(quantiles(column, asked(total)));
        },
      ),
      { numRuns: tries(80) },
    );
  });
});
