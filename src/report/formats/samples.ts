import { metricId } from '../../model/metrics/metrics.ts';
import type { Simulator } from '../../analysis/simulate/block-simulator.ts';

/*
 * Every draw as a line of CSV: its number from 1, and of each scenario, in the order of the central ranking, its figures and
 * whether it is feasible; empty where it has no such figure. Numbers are unrounded and read back as themselves; moments are months since the start.
 */

/** The heads: `draw`, `<scenario>/present-value`, …, `<scenario>/feasible`. */
export function samplesHead({ drawnScenarios, figures }: Simulator): string {
  const heads = drawnScenarios.flatMap(({ place }) => [
    ...figures.map((metric) => `${place.id}/${metricId(metric)}`),
    `${place.id}/feasible`,
  ]);
  return `${['draw', ...heads].join(',')}\n`;
}

/** The lines of a block that is computed: so many draws from a first. */
export function samplesLines(
  { quantities, rankingInputs, drawnScenarios, figures }: Simulator,
  first: number,
  draws: number,
): string {
  const columns = quantities
    .slice(0, drawnScenarios.length)
    .flatMap((all, scenario) => [
      ...all
        .slice(0, figures.length)
        .map((column, figure) => (drawnScenarios[scenario]?.isPresent[figure] === true ? column : [])),
      rankingInputs[scenario]?.feasible ?? new Float64Array(draws),
    ]);
  let text = '';
  for (let k = 0; k < draws; k++) {
    text += String(first + k + 1);
    for (const column of columns) text += `,${column[k] ?? ''}`;
    text += '\n';
  }
  return text;
}
