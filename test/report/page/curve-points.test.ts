import { describe, expect, it } from 'vitest';
import { curveLevels } from '../../../src/analysis/simulate/levels.ts';
import { curvePoints } from '../../../src/report/page/sections/curve-points.ts';

/** A curve of which the values are at most these up to each chance. */
const curveWith = (...parts: readonly (readonly [value: number, until: number])[]): number[] =>
  curveLevels.map((level) => parts.find(([, until]) => level <= until)?.[0] ?? 0);

const corners = (curve: readonly number[]): (readonly [number, number])[] => {
  const points = curvePoints(curve);
  return points.filter(([value], index) => value !== points[index - 1]?.[0] || value !== points[index + 1]?.[0]);
};

describe('the chance to stay within a figure', () => {
  it('goes flat and straight up between values that the figure jumps between', () => {
    expect(corners(curveWith([6.5, 0.55], [12.25, 0.85], [18, 1]))).toEqual([
      [6.5, 0.01],
      [6.5, 0.55],
      [12.25, 0.55],
      [12.25, 0.85],
      [18, 0.85],
      [18, 0.99],
    ]);
  });

  it('does so between whole months, each of which is met once', () => {
    const months = curvePoints(curveLevels.map((_, index) => 5.4 + index));

    expect(months.slice(0, 5)).toEqual([
      [5.4, 0.01],
      [6.4, 0.01],
      [6.4, 0.05],
      [7.4, 0.05],
      [7.4, 0.1],
    ]);
  });

  it('does so to a value that is met at one level only, at the end or between two that the figure jumps between', () => {
    expect(corners(curveWith([6.5, 0.55], [9.25, 0.6], [12.75, 0.95], [18, 1]))).toEqual([
      [6.5, 0.01],
      [6.5, 0.55],
      [9.25, 0.55],
      [9.25, 0.6],
      [12.75, 0.6],
      [12.75, 0.95],
      [18, 0.95],
      [18, 0.99],
    ]);
  });

  it('slants behind two such values where all beyond the second may come true', () => {
    const curve = curveLevels.map((level) => (level <= 0.3 ? 20 : level <= 0.7 ? 24.5 : 25 + level));

    expect(curvePoints(curve).slice(-6)).toEqual(curveLevels.map((level, index) => [curve[index], level]).slice(-6));
  });

  it('slants where all between may come true, also behind the value of a plan without a risk', () => {
    const curve = curveLevels.map((level) => (level <= 0.7 ? 20 : 20 + level));

    expect(curvePoints(curve)).toEqual(curveLevels.map((level, index) => [curve[index], level]));
  });
});
