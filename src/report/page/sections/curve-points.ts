import { curveLevels } from '../../../analysis/simulate/levels.ts';

type Point = readonly [value: number, chance: number];

/**
 * The chance to stay within a figure, as points of a line. Between values that a figure jumps between, such as months of which only some are possible,
 * it goes flat and then straight up: nothing lies between them, and a slope would tell of chances that are not there.
 *
 * @param curve - the value at each of the levels of curves
 */
export function curvePoints(curve: readonly number[]): readonly Point[] {
  const isCounted = curve.every((value) => isWhole(value - (curve[0] ?? 0)));
  const isJumpedTo = (index: number): boolean =>
    isCounted || curve[index] === curve[index - 1] || curve[index] === curve[index + 1];
  return curveLevels.flatMap((chance, index): Point[] => {
    const [before, value] = [curve[index - 1], curve[index] ?? 0];
    const isStep = before !== undefined && value > before && isJumpedTo(index - 1) && isJumpedTo(index);
    return isStep
      ? [
          [value, curveLevels[index - 1] ?? 0],
          [value, chance],
        ]
      : [[value, chance]];
  });
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;
