import { metricId } from '../../model/metrics/metrics.ts';
import type { Simulator } from '../../analysis/simulate/block-simulator.ts';
import type { SampledInputs } from '../../analysis/simulate/sampled-inputs.ts';

/*
 * Every draw as a line of CSV: its number from 1, and of each scenario, in the order of the central ranking, its figures and
 * whether it is feasible; empty where it has no such figure. Behind these what was drawn, each once: values of estimates in the unit of
 * their assumption, and of each risk whether it happens (1 or 0) and how large it is. Numbers are unrounded and read back as themselves; moments are months since the start.
 */

/** The heads: `draw`, `<scenario>/present-value`, …, `<scenario>/feasible`, `$<assumption>`, `risks.0.happens`, …. */
export function samplesHead({ drawnScenarios, figures }: Simulator, { inputs }: SampledInputs): string {
  const heads = drawnScenarios.flatMap(({ place }) => [
    ...figures.map((metric) => `${place.id}/${metricId(metric)}`),
    `${place.id}/feasible`,
  ]);
  return `${['draw', ...heads, ...inputs.map(({ name }) => name)].join(',')}\n`;
}

/** The lines of a block that is computed: so many draws from a first. */
export function samplesLines(
  { quantities, rankingInputs, drawnScenarios, figures }: Simulator,
  sampled: SampledInputs,
  { first, draws }: { readonly first: number; readonly draws: number },
): string {
  sampled.compute();
  const results = quantities
    .slice(0, drawnScenarios.length)
    .flatMap((all, scenario) => [
      ...all
        .slice(0, figures.length)
        .map((column, figure) => (drawnScenarios[scenario]?.isPresent[figure] === true ? column : [])),
      rankingInputs[scenario]?.feasible ?? new Float64Array(draws),
    ]);
  const columns = [...results, ...sampled.inputs.map(({ column }) => column)];
  let text = '';
  for (let k = 0; k < draws; k++) {
    text += String(first + k + 1);
    for (const column of columns) text += `,${column[k] ?? ''}`;
    text += '\n';
  }
  return text;
}
