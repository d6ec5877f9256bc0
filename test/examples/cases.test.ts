import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';

interface Checked {
  readonly figures: readonly { readonly figure: string; readonly is: number; readonly ok: boolean }[];
}

describe.each(['green-book', 'gao', 'merge-bias', 'cocomo', 'esn'])('the public case %s', (name) => {
  it('gives its published figures', async () => {
    const { code, stdout } = await samen(['check', `examples/cases/${name}`, '--format', 'json']);

    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Checked).figures.length).toBeGreaterThan(1);
  });
});

/** The reuse model, in the words of its manual: percentages and ratings. */
const aam = ([dm, cm, im]: readonly [number, number, number], aa: number, su: number, unfm: number): number => {
  const aaf = 0.4 * dm + 0.3 * cm + 0.3 * im;
  return aaf <= 50 ? (aa + aaf * (1 + 0.02 * su * unfm)) / 100 : (aa + aaf + su * unfm) / 100;
};

describe('the published figures, by hand,', () => {
  it('of the Green Book are net present values at 3.5%', () => {
    const factors = [1, 2, 3, 4].reduce((sum, year) => sum + Array.from({ length: year }).reduce<number>((f) => f / 1.035, 1), 0);

    expect(-10 + 2.5 * factors).toBeCloseTo(-0.82, 2);
    expect(-5 + 1.5 * factors).toBeCloseTo(0.51, 2);
  });

  it('of the GAO are moments of triangles', () => {
    const elements = [
      [17_955, 19_645, 21_785],
      [8500, 10_553, 13_000],
      [4000, 4306, 5100],
      [4100, 4305, 4650],
      [550, 600, 650],
      [32_300, 35_547, 52_500],
      [1950, 2136, 2600],
    ] as const;
    const sum = (of: (element: readonly [number, number, number]) => number): number =>
      elements.reduce((total, element) => total + of(element), 0);

    expect(sum(([, mode]) => mode)).toBe(77_092);
    expect(sum(([a, m, b]) => (a + m + b) / 3)).toBeCloseTo(82_244, 1);
    expect(Math.sqrt(sum(([a, m, b]) => (a * a + m * m + b * b - a * m - a * b - m * b) / 18))).toBeCloseTo(4599.6, 1);
  });

  it('of COCOMO II are its reuse model in the best and the worst case, and a team over a schedule', () => {
    const [half, all] = [
      [50, 50, 50],
      [100, 100, 100],
    ] as const;

    expect([aam(half, 0, 10, 0), aam(half, 8, 50, 1), aam(all, 0, 10, 0), aam(all, 8, 50, 1)]).toEqual([
      0.5, 1.08, 1, 1.58,
    ]);
    expect(Math.exp(Math.log(100) * 1.15) * 2.94).toBeCloseTo(586.61, 1);
    expect(3.67 * Math.exp(Math.log(586.61) * (0.28 + 0.2 * (1.15 - 0.91)))).toBeCloseTo(29.7, 1);
    expect(Math.round(586.61 / 29.7)).toBe(20);
  });

  it('of the Emergency Services Network add up', async () => {
    const { stdout } = await samen(['explain', 'examples/cases/esn', '--of', 'network', '--format', 'json']);
    const { effects } = JSON.parse(stdout) as { readonly effects: readonly { readonly effect: number }[] };

    expect(6.2 + 1.7 + 1.4).toBeCloseTo(9.3, 12);
    expect(effects.map(({ effect }) => Math.round(effect / 1e6)).filter((each) => each !== 0)).toEqual([1700, 1400]);
  });

  it('of merging paths are powers of one chance', () => {
    const one = ((30 - 20) * (30 - 20)) / ((60 - 20) * (30 - 20));

    expect([one, one * one, one * one * one]).toEqual([0.25, 0.0625, 0.015625]);
  });
});
