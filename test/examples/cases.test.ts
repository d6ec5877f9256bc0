import { describe, expect, it } from 'vitest';
import { samen } from '../support/cli.ts';

interface Checked {
  readonly figures: readonly { readonly figure: string; readonly is: number; readonly ok: boolean }[];
}

describe.each(['green-book', 'gao', 'merge-bias'])('the public case %s', (name) => {
  it('gives its published figures', async () => {
    const { code, stdout } = await samen(['check', `examples/cases/${name}`, '--format', 'json']);

    expect(code).toBe(0);
    expect((JSON.parse(stdout) as Checked).figures.length).toBeGreaterThan(1);
  });
});

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

  it('of merging paths are powers of one chance', () => {
    const one = ((30 - 20) * (30 - 20)) / ((60 - 20) * (30 - 20));

    expect([one, one * one, one * one * one]).toEqual([0.25, 0.0625, 0.015625]);
  });
});
