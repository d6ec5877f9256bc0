import { expect, it } from 'vitest';
import { ServiceTime } from '../../../src/analysis/simulate/service-time.ts';
import { lasts, type Span, stretchesOf } from '../../../src/analysis/validate/continuity.ts';
import { fc } from '../../support/seed.ts';

const anyTime = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 4 }) },
  fc.constantFrom(3 + 1e-10, 3 - 1e-10, 5.5, Number.NaN, Number.POSITIVE_INFINITY),
);
const span = fc.record({ from: anyTime, until: anyTime });

it('tells of every draw what the stretches of a plan tell', () => {
  const seen = { gaps: 0, twice: 0, neither: 0 };
  const time = new ServiceTime(4);
  fc.assert(
    fc.property(span, fc.array(span, { maxLength: 4 }), (within: Span, serving: Span[]) => {
      time.begin(within.from, within.until);
      for (const { from, until } of serving) time.add(from, until);
      time.end();
      const stretches = stretchesOf(serving.filter(lasts), within);
      const expected = [stretches.some(({ by }) => by.length === 0), stretches.some(({ by }) => by.length > 1)];
      expect([time.hasGap, time.isTwice]).toEqual(expected);
      seen.gaps += Number(time.hasGap);
      seen.twice += Number(time.isTwice);
      seen.neither += Number(!time.hasGap && !time.isTwice);
    }),
    { numRuns: 1500 },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
});
