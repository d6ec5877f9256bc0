import { chanceError } from '../../numerics/quantiles.ts';
import type { SimulationRequest } from './request.ts';

/** The chances of which a curve tells the value. */
export const curveLevels = [
  0.01, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.99,
] as const;

/** Which quantiles are reported of a figure, and of a difference. */
export const figureLevels = [0.1, 0.5, 0.8, 0.9] as const;
export const differenceLevels = [0.1, 0.5, 0.9] as const;

/** The chances so many standard errors below and above one that is reported of a figure. */
export function reachOf(level: number, draws: number, reach: number): readonly [least: number, most: number] {
  const far = reach * chanceError(level, draws);
  return [Math.max(0, level - far), Math.min(1, level + far)];
}

/**
 * Which quantiles are wanted, by quantity: so many figures of each scenario, and last its difference from the best. Nothing else
 * can be asked of the draws once they are made.
 */
export function levelsOf(
  scenarios: number,
  options: { readonly figures: number; readonly best: number; readonly request: SimulationRequest },
): (readonly number[])[] {
  const { figures, best, request } = options;
  const { curve, draws, reach } = request;
  const reported = curve ? [...new Set([...figureLevels, ...curveLevels])] : figureLevels;
  const around = reach === undefined ? [] : figureLevels.flatMap((level) => reachOf(level, draws, reach));
  const ofFigure = [...reported, ...around];
  return Array.from({ length: scenarios }, (_, scenario) => [
    ...Array.from({ length: figures }, () => ofFigure),
    scenario === best ? [] : differenceLevels,
  ]).flat();
}
