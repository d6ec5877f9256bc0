import { describe, expect, it } from 'vitest';
import { binsOf } from '../../src/numerics/bins.ts';
import { learntByBin } from '../../src/numerics/bin-regression.ts';
import { uniforms } from '../../src/numerics/random.ts';
import { splineColumns } from '../../src/numerics/splines.ts';

const draws = 8000;
const drawn = (name: string): Float64Array => {
  const out = new Float64Array(draws);
  uniforms({ seed: 1, name }, 0, out);
  return out;
};
const [x, noise] = [drawn('x'), drawn('noise')];

/** The root mean square of what is learnt less what is so, of draws of which the truth is known. */
function off(truth: (value: number) => number, error: number): number {
  const target = x.map((value, k) => truth(value) + error * ((noise[k] as number) - 0.5));
  const bins = binsOf(x);
  const learnt = learntByBin(bins, splineColumns(bins.means), [target]);
  const squares = x.map((value, k) => (learnt[k % 4]?.[0]?.[bins.of[k] as number] as number) - truth(value));
  return Math.sqrt(squares.reduce((sum, each) => sum + each * each, 0) / draws);
}

/** A gate that passes from 0.6 on. */
const gate = (value: number): number => (value >= 0.6 ? 3 : 0) + value;

describe('what is learnt of bins', () => {
  it('follows a curve', () => {
    expect(off((value) => Math.sin(3 * value), 1)).toBeLessThan(0.02);
  });

  it('follows a step within a bin of where it is, and two of them', () => {
    expect(off(gate, 1)).toBeLessThan(0.12);
    expect(off((value) => gate(value) - (value >= 0.2 ? 2 : 0), 1)).toBeLessThan(0.15);
  });

  it('adds none to noise', () => {
    expect(off(() => 0, 10)).toBeLessThan(0.12);
  });
});
