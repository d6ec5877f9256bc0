import { curveLevels } from '../../../analysis/simulate/levels.ts';

type Point = readonly [value: number, chance: number];

/**
 * The chance to stay within a figure, as points of a line. Between values that a figure jumps between, such as months of which only some are possible,
 * it goes flat and then straight up: nothing lies between them, and a slope would tell of chances that are not there.
 *
 * @param curve - the value at each of the levels of curves
 */
export function curvePoints(curve: readonly number[]): readonly Point[] {
  const isRepeated = (index: number): boolean => curve[index] === curve[index - 1] || curve[index] === curve[index + 1];
  const isJumping = onlyJumps(curve, isRepeated);
  const isJumpedTo = (index: number): boolean => isJumping || isRepeated(index);
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

/** Whether a figure has no values but those that it jumps between: counted ones, or several that come back with at most a rare one between two of them. */
function onlyJumps(curve: readonly number[], isRepeated: (index: number) => boolean): boolean {
  if (curve.every((value) => isWhole(value - (curve[0] ?? 0)))) return true;
  const places = [...curve.keys()];
  const cameBack = new Set(curve.filter((_, index) => isRepeated(index)));
  return cameBack.size > 1 && places.every((index) => index === 0 || isRepeated(index - 1) || isRepeated(index));
}

const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) < 1e-9;
