import type { Estimate } from '../../model/estimates/estimate.ts';
import type { Comparison } from '../runs/comparison.ts';
import type { Simulator } from './block-simulator.ts';
import type { ClassOverruns } from '../outside-view/overruns.ts';
import type { SimulatedScenario, Simulation } from './simulation-result.ts';

const varies = (of: Estimate | null): boolean => of !== null && of.shape !== 'constant';

/** Whether a class is one number for cost and one for time, so that all draws of it are alike. */
const isOneNumber = ({ cost, time }: Pick<ClassOverruns, 'cost' | 'time'>): boolean => !varies(cost) && !varies(time);

/**
 * Whether all draws of a simulation are alike, because nothing is drawn, or it is of a class that is one number: then it has
 * no chances, quantiles or errors to tell.
 */
export const isWithoutDraws = ({ outsideView, inputs }: Pick<Simulation, 'outsideView' | 'inputs'>): boolean =>
  outsideView === null ? inputs.length === 0 : isOneNumber(outsideView);

/** Whether the date and the budget are kept where all draws are alike; null where nobody asked, or nothing is finished. */
export function keepsTerms({ chances: { byDate, withinBudget } }: SimulatedScenario) {
  return {
    byDate: byDate === null ? null : byDate.value === 1,
    withinBudget: withinBudget === null ? null : withinBudget.value === 1,
  };
}

/** Whether nothing is drawn for any scenario: no estimate, and no risk, however rare or sure it is. */
export const isNothingDrawnBy = ({ drawnScenarios }: Pick<Simulator, 'drawnScenarios'>): boolean =>
  drawnScenarios.every(({ drawn }) => drawn.length === 0);

/** Whether all draws of a comparison are alike, so that they tell no chances or quantiles. */
export const isNothingDrawn = ({ shapes }: NonNullable<Comparison['sampling']>): boolean =>
  Object.keys(shapes).length === 0;
