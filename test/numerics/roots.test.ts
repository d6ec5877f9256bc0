import { describe, expect, it } from 'vitest';
import { brent } from '../../src/numerics/roots.ts';
import { rootsOf } from '../support/roots.ts';
import { fc } from '../support/seed.ts';

/** The polynomial with these roots, times a sign. */
const withRoots =
  (roots: readonly number[], sign = 1) =>
  (x: number): number =>
    roots.reduce((product, root) => product * (x - root), sign);

/** As many digits as the kind of root allows. */
const rounded = (roots: readonly number[], digits = 12): string[] => roots.map((root) => root.toFixed(digits));

/** Where the method looks, in order. */
function lookedAt(f: (x: number) => number, low: number, high: number): number[] {
  const looked: number[] = [];
  brent(
    (x) => {
      looked.push(x);
      return f(x);
    },
    low,
    high,
  );
  return looked;
}

/** Where the parabola that gives x by y is at y = 0. */
const inverseParabola = (points: readonly number[], f: (x: number) => number): number =>
  points.reduce((sum, x) => {
    const others = points.filter((each) => each !== x);
    return sum + others.reduce((product, other) => (product * -f(other)) / (f(x) - f(other)), x);
  }, 0);

const square = (x: number): number => x * x - 2;

/** As many steps as it takes; without one of its safeguards it takes more or fewer of at least one of them. */
const taken: readonly (readonly [string, (x: number) => number, readonly [number, number], number])[] = [
  ['a power that is flat', (x) => x * x * x * x * x * x * x * x * x, [-1, 1.5], 272],
  ['a bend far from its root', (x) => 1 / (x + 1.001) - 900, [-1, 1], 12],
  ['a steep fall', (x) => 1 / (1 + 1e6 * (x + 1) * (x + 1) * (x + 1)) - 1e-6, [-1, 1], 8],
  ['a step that is smooth', (x) => (x - 0.999) / (1e-6 + Math.abs(x - 0.999)), [-1, 1], 27],
  ['three roots side by side', (x) => (x - 0.2) * (x - 0.2) * (x - 0.2) + 1e-9 * (x - 0.2), [-1, 1], 47],
  ['a step', (x) => (x < 0.3 ? -1 : 1000), [0, 1], 83],
  ['a root at 0', (x) => x * (1 + x * x), [-1, 3], 14],
  ['a root far from 1', (x) => x / 1e12 - 1, [0, 1e15], 4],
  ['a wave', (x) => x * (x - 1) * (x - 2) * (x - 3) + 0.5, [-0.5, 0.6], 11],
];

describe("Brent's method", () => {
  it('finds a root to the last bits', () => {
    expect(Math.abs(brent((x) => x * x - 2, 1, 2) - Math.SQRT2)).toBeLessThanOrEqual(2 * Number.EPSILON);
    expect(Math.abs(brent(Math.cos, 0, 3) - Math.PI / 2)).toBeLessThanOrEqual(2 * Number.EPSILON);
  });

  it('finds it from either side, and at an end', () => {
    expect(brent((x) => 3 - x, 10, -10)).toBe(3);
    expect(brent((x) => x - 5, 5, 9)).toBe(5);
    expect(brent((x) => x - 9, 5, 9)).toBe(9);
    expect(brent((x) => 9 - x, 5, 9)).toBe(9);
    expect(brent((x) => 5 - x, 5, 9)).toBe(5);
  });

  it('finds a root at 0 itself, and one far from 1', () => {
    expect(Math.abs(brent((x) => x * (1 + x * x), -1, 3))).toBeLessThan(1e-15);
    expect(brent((x) => x - 1e-12, -1, 3)).toBeCloseTo(1e-12, 27);
    expect(brent((x) => x / 1e12 - 1, 0, 1e15) / 1e12).toBeCloseTo(1, 15);
  });

  it('gets on where interpolation does not: a step, a flat root', () => {
    expect(brent((x) => (x < 0.3 ? -1 : 1000), 0, 1)).toBeCloseTo(0.3, 14);
    expect(brent(withRoots([0.7, 0.7, 0.7, 0.7, 0.7]), 0, 1)).toBeCloseTo(0.7, 3);
  });

  it('takes few steps where f is smooth', () => {
    let count = 0;
    brent(
      (x) => {
        count++;
        return Math.exp(x) - 2;
      },
      -5,
      5,
    );

    expect(count).toBeLessThan(15);
  });

  it('goes by a straight line through two points, and by the inverse parabola through three', () => {
    const [low = 0, high = 0, second = 0, third = 0] = lookedAt(square, 1, 2);

    // The line through (1, -1) and (2, 2), and the parabola through the three values so far, by Lagrange's formula.
    expect([low, high]).toEqual([1, 2]);
    expect(second).toBeCloseTo(4 / 3, 15);
    expect(third).toBeCloseTo(inverseParabola([1, 2, second], square), 14);
  });

  it.each(taken)('takes the steps that its safeguards allow: %s', (_, f, [low, high], most) => {
    expect(lookedAt(f, low, high).length).toBe(most);
  });

  it('never looks outside the interval, however f bends', () => {
    const bends: readonly ((x: number) => number)[] = [
      (x) => 1 / (x + 1.001) - 900,
      (x) => Math.exp(-50 * x) - 1e-9,
      (x) => Math.atan(1e6 * (x - 0.999)),
      (x) => (x - 0.2) * (x - 0.2) * (x - 0.2) + 1e-9 * (x - 0.2),
      (x) => Math.log(x + 1.0001) - 0.69,
      // One of a hundred thousand polynomials, for which the inverse parabola leads astray.
      (x) =>
        0.5850640207459517 +
        x * (-2.487009968369738 + x * (8.470384829431021 + x * (-0.5381594507667042 - x * 9.691778072012486))),
    ];
    for (const f of bends) {
      const looked: number[] = [];
      const root = brent(
        (x) => {
          looked.push(x);
          return f(x);
        },
        -1,
        1,
      );

      expect(looked.filter((x) => x < -1 || x > 1)).toEqual([]);
      expect(looked.length).toBeLessThan(100);
      expect(Math.sign(f(root - 1e-9)) * Math.sign(f(root + 1e-9))).toBe(-1);
    }
  });

  it('refuses an interval that brackets nothing', () => {
    expect(() => brent((x) => x * x + 1, -1, 1)).toThrow('does not change sign');
    expect(() => brent(() => Number.NaN, -1, 1)).toThrow('does not change sign');
  });
});

describe('all roots in an interval', () => {
  it('are none where f stays on one side of zero', () => {
    expect(rootsOf((x) => x * x + 1, -2, 3, 10)).toEqual([]);
    expect(rootsOf(() => -4, 0, 1, 5)).toEqual([]);
  });

  it('are found by a change of sign, the ends included', () => {
    expect(rounded(rootsOf(withRoots([0.123, 2.345, 3.3]), 0, 4, 8))).toEqual(rounded([0.123, 2.345, 3.3]));
    expect(rootsOf(withRoots([0, 4]), 0, 4, 7)).toEqual([0, 4]);
  });

  it('are looked for up to the very end, which steps that are rounded would miss', () => {
    expect(rootsOf((x) => x - 0.4, 0.1, 0.4, 7)).toEqual([0.4]);
  });

  it('count once on a point of the scan, also side by side', () => {
    expect(rootsOf(withRoots([1]), 0, 2, 2)).toEqual([1]);
    expect(rootsOf(withRoots([1, 2, 3]), 0, 4, 4)).toEqual([1, 2, 3]);
    expect(rootsOf(withRoots([0, 1]), 0, 1.5, 3)).toEqual([0, 1]);
  });

  it('are found to the last bits near a point of the scan that rounding takes for zero', () => {
    expect(rootsOf((x) => x - (1 + 1e-14), 0, 2, 2)).toEqual([1 + 1e-14]);
  });

  it('are found where f only touches zero, on a point of the scan, beside one, at an end, and in a corner', () => {
    expect(rounded(rootsOf(withRoots([1, 1]), 0, 4, 4))).toEqual(rounded([1]));
    expect(rounded(rootsOf(withRoots([1.3, 1.3], -1), 0, 4, 4), 7)).toEqual(rounded([1.3], 7));
    expect(rounded(rootsOf(withRoots([1.5, 1.5]), 0, 4, 4), 7)).toEqual(rounded([1.5], 7));
    expect(rounded(rootsOf(withRoots([4, 4]), 0, 4, 5), 7)).toEqual(rounded([4], 7));
    expect(rounded(rootsOf((x) => Math.abs(x - 1.234), 0, 4, 4))).toEqual(rounded([1.234]));
    expect(rounded(rootsOf(withRoots([0.2, 3.1, 3.1]), 0, 4, 5), 7)).toEqual(rounded([0.2, 3.1], 7));
  });

  it('are found in pairs within a step', () => {
    expect(rounded(rootsOf(withRoots([1.4, 1.6]), 0, 4, 4))).toEqual(rounded([1.4, 1.6]));
    expect(rounded(rootsOf(withRoots([1.41, 1.42], -1), 0, 4, 4))).toEqual(rounded([1.41, 1.42]));
    expect(rounded(rootsOf(withRoots([0.1, 0.2]), 0, 4, 4))).toEqual(rounded([0.1, 0.2]));
    expect(rounded(rootsOf(withRoots([3.7, 3.9]), 0, 4, 4))).toEqual(rounded([3.7, 3.9]));
  });

  it('are found in pairs beside a change of sign, and where one of a pair is on a point of the scan', () => {
    expect(rounded(rootsOf(withRoots([0.5, 2.4, 2.5]), 0, 4, 4))).toEqual(rounded([0.5, 2.4, 2.5]));
    expect(rounded(rootsOf(withRoots([1, 1.3]), 0, 4, 4))).toEqual(rounded([1, 1.3]));
    expect(rounded(rootsOf(withRoots([0, 0.3]), 0, 4, 4))).toEqual(rounded([0, 0.3]));
    expect(rounded(rootsOf(withRoots([3.8, 4], -1), 0, 4, 4))).toEqual(rounded([3.8, 4]));
  });

  it('on a stretch where f is zero are where it begins and ends, and not the ends of the scan', () => {
    expect(
      rounded(
        rootsOf((x) => Math.max(0, x - 3.1), 0, 5, 10),
        9,
      ),
    ).toEqual(rounded([3.1], 9));
    expect(
      rounded(
        rootsOf((x) => Math.max(0, x - 3) + Math.min(0, x - 1), 0, 5, 10),
        9,
      ),
    ).toEqual(rounded([1, 3], 9));
    expect(rootsOf(() => 0, 0, 5, 10)).toEqual([]);
    expect(
      rounded(
        rootsOf((x) => (x < 1 ? 1e-20 : 1 - x), 0, 2, 4),
        9,
      ),
    ).toEqual(rounded([1], 9));
  });

  it('are the roots of any polynomial, single and far enough apart', () => {
    const roots = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(roots, fc.constantFrom(1, -1), fc.integer({ min: 50, max: 150 }), (hundredths, sign, steps) => {
        const expected = hundredths.toSorted((a, b) => a - b).map((each) => each / 100);

        expect(rounded(rootsOf(withRoots(expected, sign), 0, 1, steps), 9)).toEqual(rounded(expected, 9));
      }),
    );
  });

  it('are those of f with the axis turned', () => {
    const roots = fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(roots, (hundredths) => {
        const f = withRoots(hundredths.map((each) => each / 100));
        const mirrored = rootsOf((x) => f(-x), -1, 0, 64).map((root) => -root);

        expect(rounded(mirrored.toReversed(), 9)).toEqual(rounded(rootsOf(f, 0, 1, 64), 9));
      }),
    );
  });
});
