import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Measured } from '../../src/analysis/simulate/simulation-result.ts';
import { loadedFolder } from '../support/loaded-folder.ts';
import { scenarioIn, simulated } from '../support/simulations.ts';

/*
 * Five scenarios of six phases over fifteen years, 36 triangular estimates. Figures of four million draws of an independent
 * program; the central run is exact.
 */

const folder = fileURLToPath(new URL('workload-w', import.meta.url));
const result = simulated(loadedFolder(folder).study, { draws: 40_000 });

const expected = {
  'keep-patch': {
    central: 64212139.48,
    mean: 66210623,
    p: [63423456, 66046958, 68191706, 69281398],
    finish: [18.9333, 22.3, 26.19],
    cheapest: 0,
  },
  replatform: {
    central: 56889864.7,
    mean: 59532921,
    p: [56805340, 59419591, 61415877, 62438080],
    finish: [26.625, 31.076, 35.264],
    cheapest: 0.00902,
  },
  'rebuild-own': {
    central: 49784565.76,
    mean: 53974334,
    p: [50221230, 53857200, 56509477, 57892142],
    finish: [35.5762, 41.109, 46.862],
    cheapest: 0.57962,
  },
  'rebuild-vendor': {
    central: 50474227.76,
    mean: 55284854,
    p: [51268932, 55155102, 57994079, 59475302],
    finish: [35.0667, 41.398, 48.031],
    cheapest: 0.34311,
  },
  package: {
    central: 52867935,
    mean: 58576901,
    p: [54306622, 58397734, 61516255, 63125494],
    finish: [33.346, 42.288, 48.879],
    cheapest: 0.06825,
  },
} as const;

/** Within four standard errors, the reference's own (a tenth of ours) among them. */
const within = ({ value, error }: Measured, current: number, printed = 0): boolean =>
  Math.abs(value - current) <= 4 * 1.005 * error + printed;

describe.each(Object.entries(expected))('workload W · %s', (id, { central, mean, p, finish, cheapest }) => {
  const scenario = scenarioIn(result, id);

  it('costs in the central run what it must', () => {
    expect(scenario.presentValue.central).toBeCloseTo(central, 2);
    expect(scenario.finish.central).toBeCloseTo(finish[0], 4);
  });

  it('has the mean and quantiles of the reference', () => {
    const { presentValue, finish: end } = scenario;
    expect(within(presentValue.mean, mean)).toBe(true);
    const quantiles = [presentValue.p10, presentValue.p50, presentValue.p80, presentValue.p90];
    expect(quantiles.map((quantile, index) => within(quantile, p[index] ?? 0))).toEqual([true, true, true, true]);
    expect([within(end.p50, finish[1], 0.001), within(end.p90, finish[2], 0.001)]).toEqual([true, true]);
  });

  it('is as often the cheapest, and has errors of the size that so many draws have', () => {
    expect(Math.abs(scenario.chances.cheapest.value - cheapest)).toBeLessThanOrEqual(
      4 * Math.sqrt((cheapest * (1 - cheapest)) / 40_000) + 0.000_005,
    );
    expect(scenario.presentValue.mean.error).toBeGreaterThan(9_000);
    expect(scenario.presentValue.mean.error).toBeLessThan(20_000);
  });
});
