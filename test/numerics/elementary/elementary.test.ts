import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { exp, expm1 } from '../../../src/numerics/elementary/exponential.ts';
import { ln, log1p } from '../../../src/numerics/elementary/logarithm.ts';
import { fc, tries } from '../../support/seed.ts';

/** Fractions of whole numbers, with 400 binary digits: enough for a hundred terms of a series. */
const one = 1n << 400n;

/** A double from 2^-300 to 2^300, exactly but for what lies below the 400th digit. */
function exact(x: number): bigint {
  let [digits, power] = [x, 0];
  while (!Number.isInteger(digits)) [digits, power] = [digits * 2, power + 1];
  return (BigInt(digits) * one) >> BigInt(power);
}

/** e^x by its series, of x / 2^10 and squared ten times. */
function exponential(x: bigint): bigint {
  const part = x >> 10n;
  let [sum, term] = [one, one];
  for (let k = 1n; term !== 0n && term !== -1n; k++) {
    term = (term * part) / (one * k);
    sum += term;
  }
  for (let time = 0; time < 10; time++) sum = (sum * sum) / one;
  return sum;
}

const double = new Float64Array(1);
const word = new BigInt64Array(double.buffer);
/** The next double, away from 0. */
function after(x: number): number {
  double[0] = x;
  word[0] = (word[0] as bigint) + 1n;
  return double[0];
}
/** The previous double, towards 0. */
function before(x: number): number {
  if (x === 0) return -Number.MIN_VALUE;
  double[0] = x;
  word[0] = (word[0] as bigint) - 1n;
  return double[0];
}

/** Whether a double is one of the two beside an exact number, or the one beside these. */
function isNear(found: number, expected: bigint): boolean {
  const ends = [exact(before(found)), exact(after(found))];
  return ends.some((end) => end <= expected) && ends.some((end) => end >= expected);
}

/** Whether the exact exponentials of the doubles beside it enclose a number. */
function isLogarithmOf(found: number, x: bigint): boolean {
  const ends = [before(found), after(found)].map((end) => exponential(exact(end)));
  return ends.some((end) => end <= x) && ends.some((end) => end >= x);
}

/** Of all sizes from 2^-40 on, with both signs. */
const anyUpTo = (power: number) =>
  fc
    .tuple(
      fc.double({ min: 1, max: 2, maxExcluded: true, noNaN: true }),
      fc.integer({ min: -40, max: power }),
      fc.boolean(),
    )
    .map(([digits, exponent, below]) => (below ? -1 : 1) * digits * Number(2n ** BigInt(exponent + 40)) * 2 ** -40);

describe('the exponential', () => {
  it('is within a unit of the last place of the exact one', () => {
    fc.assert(
      fc.property(anyUpTo(5), (x) => {
        expect(isNear(exp(x), exponential(exact(x)))).toBe(true);
      }),
      { numRuns: tries(400) },
    );
  });

  it('less one, too, where almost nothing is left', () => {
    fc.assert(
      fc.property(anyUpTo(5), (x) => {
        expect(isNear(expm1(x), exponential(exact(x)) - one)).toBe(true);
      }),
      { numRuns: tries(400) },
    );
  });

  it('has the ends that doubles have', () => {
    expect([0, -0, 1, -1].map(exp)).toEqual([1, 1, Math.E, 0.36787944117144233]);
    expect([709.782712893384, 709.7827128933841, Infinity].map(exp)).toEqual([
      1.7976931348622732e308,
      Infinity,
      Infinity,
    ]);
    expect([-708.5, -745.1332191019411, -745.14, -Infinity].map(exp)).toEqual([2.006132305331306e-308, 5e-324, 0, 0]);
    expect([0, -0, -40, -Infinity, 709.8, Infinity].map(expm1)).toEqual([0, -0, -1, -1, Infinity, Infinity]);
    expect([exp(Number.NaN), expm1(Number.NaN)]).toEqual([Number.NaN, Number.NaN]);
  });
});

describe('the logarithm', () => {
  it('lies where the exact exponential of its neighbours encloses the number', () => {
    fc.assert(
      fc.property(anyUpTo(60), (x) => {
        expect(isLogarithmOf(ln(Math.abs(x)), exact(Math.abs(x)))).toBe(true);
      }),
      { numRuns: tries(400) },
    );
  });

  it('of one more, too, where it is hardly more', () => {
    const anyAbove = anyUpTo(60).filter((x) => x > -1);
    fc.assert(
      fc.property(anyAbove, (x) => {
        expect(isLogarithmOf(log1p(x), one + exact(x))).toBe(true);
      }),
      { numRuns: tries(400) },
    );
  });

  it('has the ends that doubles have', () => {
    expect([1, Math.E, 0, -0, Infinity].map(ln)).toEqual([0, 1, -Infinity, -Infinity, Infinity]);
    expect([5e-324, 2.2250738585072014e-308].map(ln)).toEqual([-744.4400719213812, -708.3964185322641]);
    expect([0, -0, -1, Infinity, 1e-20].map(log1p)).toEqual([0, -0, -Infinity, Infinity, 1e-20]);
    expect([ln(-1), ln(Number.NaN), log1p(-1.5), log1p(Number.NaN)]).toEqual(
      Array.from({ length: 4 }, () => Number.NaN),
    );
  });
});

const sizes = [3, 1500, 1e-8, 1e9, 1e-3];

/** Numbers of all sizes, of the simplest of generators. */
function numbers(): number[] {
  let state = 1;
  return Array.from({ length: 20000 }, (_, count) => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state / 4294967296) * (sizes[count % sizes.length] ?? 0);
  });
}

describe('both', () => {
  it('have the bits that Math has in Node 20 to 26, on every engine', () => {
    const found = numbers().flatMap((x) => [exp(x), expm1(x), ln(Math.abs(x)), log1p(Math.abs(x)), log1p(x / 1e10)]);
    const digest = createHash('sha256').update(Float64Array.from(found)).digest('hex');

    expect(digest).toBe('5e30ac78e6d674cb8cc338a282bae59f616b60604e2eaf87d098839e2ceac03f');
  });

  it('ask nothing of the engine but sums, products and quotients', () => {
    const spies = (['exp', 'expm1', 'log', 'log1p'] as const).map((name) => vi.spyOn(Math, name));
    for (const x of [0.3, -2, 40]) [exp(x), expm1(x), ln(Math.abs(x)), log1p(Math.abs(x))].map(Number.isFinite);
    const calls = spies.flatMap(({ mock }) => mock.calls);
    vi.restoreAllMocks();

    expect(calls).toEqual([]);
  });
});
