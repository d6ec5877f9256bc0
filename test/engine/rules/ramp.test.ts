import { describe, expect, it } from 'vitest';
import { pricesOf } from '../../../src/engine/prices.ts';
import { workOf } from '../../../src/engine/rules/ramp.ts';
import type { Prices } from '../../../src/engine/rules/rule.ts';
import { valueOf } from '../../support/expression.ts';
import { rules } from '../../../src/engine/rules/rules.ts';
import { once, terms } from '../../support/columns.ts';
import { fc, tries } from '../../support/seed.ts';
import { month } from '../../support/studies.ts';

/** From July 2020: month 6 is January 2021. Prices rise by 10% each January from 2020; money is discounted at 25%. */
const prices = pricesOf(terms({ start: month('2020-07') }));
const monthly = pricesOf(terms({ start: month('2020-07'), timing: 'monthly' }));

const duration = (effort: number, from: number, to: number, over: number): number =>
  once('ramped-duration', [effort, from, to, over]);

interface Case {
  readonly start: number;
  readonly effort: number;
  readonly from: number;
  readonly to: number;
  readonly over: number;
}

const anyNumber = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

/** Teams that grow and shrink, from nobody too, and efforts that end within the ramp and after it. */
const anyCase: fc.Arbitrary<Case> = fc.record({
  start: fc.oneof(anyNumber(0, 30), fc.integer({ min: 0, max: 30 })),
  effort: anyNumber(0.5, 300),
  from: fc.oneof(anyNumber(0.5, 30), fc.constant(0)),
  to: anyNumber(0.5, 30),
  over: fc.oneof(anyNumber(0.1, 18), fc.integer({ min: 1, max: 12 })),
});

const lengthOf = ({ effort, from, to, over }: Case): number => duration(effort, from, to, over);

const weight = (
  of: Case,
  options: { window?: readonly [number, number]; rates?: readonly number[]; at?: Prices } = {},
) => {
  const { window, rates = [0.1, 0.25], at = prices } = options;
  const inputs = [of.start, of.start + lengthOf(of), of.from, of.to, of.over, ...(window ?? []), ...rates];
  return once(window === undefined ? 'by-team' : 'by-team-within', inputs, at);
};

/** The team at a time, by the words of the study: so many at first, so many after the ramp, a straight line between. */
const teamAt = ({ from, to, over }: Case, x: number): number => from + (to - from) * Math.min(1, x / over);

/** The same by adding up thousands of small steps: of each month what the team does in it, at the factor of that month. */
function summed(of: Case, factor: (each: number) => number): number {
  const length = lengthOf(of);
  let [money, work] = [0, 0];
  for (let each = Math.floor(of.start); each < of.start + length; each++) {
    const [a, b] = [Math.max(each, of.start), Math.min(each + 1, of.start + length)];
    const steps = 400;
    for (let step = 0; step < steps; step++) {
      const x = a + ((step + 0.5) * (b - a)) / steps - of.start;
      const done = (teamAt(of, x) * (b - a)) / steps;
      work += done;
      money += done * factor(each);
    }
  }
  return money / work;
}

describe('a team that grows or shrinks', () => {
  it('does its work in the time that a pencil finds', () => {
    // In the three months from 5 to 20 fte 37.5 person-months are done; 82.5 more take 4.125 months of 20.
    expect(duration(120, 5, 20, 3)).toBeCloseTo(7.125, 12);
    expect(duration(37.5, 5, 20, 3)).toBeCloseTo(3, 12);
    // 10 within the ramp: 5x + 2.5x² = 10, so x = (−5 + √125)/5.
    expect(duration(10, 5, 20, 3)).toBeCloseTo((-5 + Math.sqrt(125)) / 5, 12);
    // From nobody: 10/4 · x² = 10 in the ramp.
    expect(duration(10, 0, 20, 4)).toBeCloseTo(2, 12);
    // Shrinking from 20 to 5 in 6 months does 75: 15 more take 3 months of 5.
    expect(duration(90, 20, 5, 6)).toBeCloseTo(9, 12);
    expect(duration(0, 0, 20, 4)).toBe(0);
  });

  it('does exactly the effort in that time, and is no faster with more to do', () => {
    fc.assert(
      fc.property(anyCase, anyNumber(0, 100), (of, more) => {
        const team = { low: of.from, high: of.to, over: of.over };

        expect(workOf(team, lengthOf(of)) / of.effort).toBeCloseTo(1, 10);
        expect(lengthOf({ ...of, effort: of.effort + more })).toBeGreaterThanOrEqual(lengthOf(of) - 1e-12);
      }),
      { numRuns: tries(400) },
    );
  });

  it('of one size is the plain team, in time and in money', () => {
    fc.assert(
      fc.property(anyCase, anyNumber(0.5, 30), (of, team) => {
        const same = { ...of, from: team, to: team };
        const until = of.start + of.effort / team;

        expect(lengthOf(same)).toBe(of.effort / team);
        for (const rates of [[0.1], [0.1, 0.25]])
          expect(weight(same, { rates })).toBeCloseTo(once('spread', [of.start, until, ...rates], prices), 12);
        expect(weight(same, { window: [6, 18] })).toBeCloseTo(
          once('spread-within', [of.start, until, 6, 18, 0.1, 0.25], prices),
          12,
        );
      }),
      { numRuns: tries(200) },
    );
  });

  it('comes near the plain team as the ramp gets shorter', () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        const short = { ...of, over: 1e-9 };

        expect(lengthOf(short)).toBeCloseTo(of.effort / of.to, 6);
        expect(weight(short)).toBeCloseTo(
          once('spread', [of.start, of.start + of.effort / of.to, 0.1, 0.25], prices),
          6,
        );
      }),
    );
  });

  it('is as large at the end as it has grown by then', () => {
    expect(once('team-reached', [2, 5, 20, 3])).toBe(15);
    expect(once('team-reached', [3, 5, 20, 3])).toBe(20);
    expect(once('team-reached', [9, 20, 5, 6])).toBe(5);
    // 120 person-months in 7.125 months; with nothing to do it is the one that would begin.
    expect(once('ramped-team', [120, 7.125, 5])).toBeCloseTo(16.842105, 6);
    expect(once('ramped-team', [0, 0, 5])).toBe(5);
  });
});

/** How many years after that of the start a month is. */
const year = (each: number): number => Math.floor((each + 6) / 12);

describe('money that follows a team', () => {
  it('falls in each month as a pencil finds', () => {
    // From 4 to 10 fte over 3 months, from halfway month 4: 48 person-months take 5.7 months.
    const of = { start: 4.5, effort: 48, from: 4, to: 10, over: 3 };
    const partIn = (each: number): number => weight(of, { window: [each, each + 1], rates: [0] });

    expect(lengthOf(of)).toBeCloseTo(5.7, 12);
    // Half a month at 4 to 5 fte; a month at 5 to 7, at 7 to 9; half at 9 to 10 and half at 10; two at 10; 0.2 of one.
    expect([4, 5, 6, 7, 8, 9, 10].map((each) => partIn(each) * 48).map((work) => Number(work.toFixed(9)))).toEqual([
      2.25, 6, 8, 9.75, 10, 10, 2,
    ]);
    // 2020 ends with month 5: 8.25 of 48 at 1, the others at 1.1.
    expect(weight(of, { rates: [0.1] })).toBeCloseTo((8.25 + 1.1 * 39.75) / 48, 12);
  });

  it('is what thousands of small steps add up to', () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        expect(weight(of)).toBeCloseTo(
          summed(of, (each) => (1.1 / 1.25) ** year(each)),
          5,
        );
        expect(weight(of, { rates: [0, 0.25], at: monthly })).toBeCloseTo(
          summed(of, (each) => 1.25 ** -((each + 6.5) / 12)),
          5,
        );
      }),
      { numRuns: tries(60) },
    );
  });

  it('is all there in the months together, and nowhere negative', () => {
    fc.assert(
      fc.property(anyCase, (of) => {
        const last = Math.ceil(of.start + lengthOf(of));
        const parts = Array.from({ length: last }, (_, each) => weight(of, { window: [each, each + 1] }));

        expect(parts.every((part) => part >= 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(weight(of), 11);
        expect(weight(of, { rates: [0] })).toBeCloseTo(1, 12);
      }),
      { numRuns: tries(200) },
    );
  });

  it('comes later than that of a team of one size where it grows, sooner where it shrinks', () => {
    fc.assert(
      fc.property(anyCase, anyNumber(0.05, 0.95), (of, part) => {
        const [a, b] = [of.start, of.start + part * lengthOf(of)];
        const done = weight(of, { window: [a, b], rates: [0] });

        expect(of.to >= of.from ? done - part : part - done).toBeLessThan(1e-12);
      }),
      { numRuns: tries(200) },
    );
  });

  it('of no time at all falls in its month', () => {
    expect(once('by-team', [6, 6, 5, 20, 3, 0.1], prices)).toBeCloseTo(1.1, 14);
    expect(once('by-team-within', [6, 6, 5, 20, 3, 6, 18, 0.1], prices)).toBeCloseTo(1.1, 14);
    expect(once('by-team-within', [5, 5, 5, 20, 3, 6, 18, 0.1], prices)).toBe(0);
  });

  it('is told as it is computed', () => {
    fc.assert(
      fc.property(anyCase, fc.integer({ min: 0, max: 40 }), (of, low) => {
        const whole = [of.start, of.start + lengthOf(of), of.from, of.to, of.over, 0.1, 0.25];
        const inPart = [...whole.slice(0, 5), low, low + 12, 0.1, 0.25];

        expect(valueOf(rules['by-team'].expression(whole, prices), whole)).toBeCloseTo(weight(of), 10);
        expect(valueOf(rules['by-team-within'].expression(inPart, prices), inPart)).toBeCloseTo(
          weight(of, { window: [low, low + 12] }),
          10,
        );
      }),
      { numRuns: tries(200) },
    );
  });
});
