import { keyOf } from '../../../model/study/assumption-key.ts';
import type { DrawnInput, RankCorrelation, Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { writeDecimal } from '../../../units/write.ts';
import { lineTitle } from '../../lines/line-title.ts';
import type { Cell, Table } from '../../table.ts';
import { writeError } from '../../write-chance.ts';
import { type ColumnOf, empty, headsOf, left, right, rowsOf, text } from '../columns.ts';
import { costMetric, idOf, type SimulationContext } from './figures.ts';
import { largest } from '../../../numerics/extremes.ts';
import { metricName } from '../metric.ts';
import { noise } from '../../noise.ts';
import { type Metric, metricIn } from '../../../model/metrics/metrics.ts';

const results = ['cost', 'finish'] as const;

/** With which of the two results of a scenario. */
type With = (typeof results)[number];

/** An input with its correlations, a scenario each; null where the scenario does not rest on it. */
interface Row {
  readonly input: DrawnInput;
  readonly values: readonly (number | null)[];
  /** The largest, whichever way it goes. */
  readonly strength: number;
}

/** As many as can be looked through. */
const strongest = 10;

const metricOf = (result: With, simulation: Simulation): Metric =>
  result === 'cost' ? costMetric(simulation) : { kind: 'finish' };

/** What costs and the finish go with: a table of each that is not the same in all draws of every scenario. */
export const correlationTables = (simulation: Simulation, context: SimulationContext): Table[] =>
  results
    .filter((result) => isDrawn(metricOf(result, simulation), simulation))
    .map((result) => correlationTable(simulation, result, context));

const isDrawn = (metric: Metric, { scenarios }: Simulation): boolean =>
  scenarios.some((scenario) => (metricIn(scenario, metric)?.sd.value ?? 0) > noise);

/**
 * What a result goes with in every scenario: the strongest in any of them first. Those within the noise are only counted, as
 * are those beyond the first ten.
 */
function correlationTable(simulation: Simulation, result: With, context: SimulationContext): Table {
  const { words } = context;
  const { simulation: texts } = words;
  const error = 1 / Math.sqrt(Math.max(1, simulation.sampling.correlationDraws - 1));
  const all = rowsOfInputs(simulation, result);
  const shown = all.filter(({ strength }) => strength > 2 * error).slice(0, strongest);
  const columns: ColumnOf<Row>[] = [
    {
      name: texts.input,
      ...left,
      essential: true,
      folds: true,
      narrowest: 18,
      atHyphens: true,
      cell: ({ input }) => text(inputName(input, context)),
    },
    ...simulation.scenarios.map((scenario, index): ColumnOf<Row> => ({
      name: idOf(scenario),
      ...right,
      cell: ({ values }) => correlationCell(values[index] ?? null),
    })),
  ];
  const rest = all.length - shown.length;
  return {
    id: `correlations.${result}`,
    title: texts.correlations(metricName(metricOf(result, simulation), context)),
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, shown) }],
    notes: [
      ...(rest === 0 ? [] : [{ kind: 'term', text: texts.more(writeDecimal(rest, 0, words.numbers)) } as const]),
      { kind: 'term', text: texts.correlationNote(writeError(error, words.numbers)) },
    ],
  };
}

const correlationCell = (value: number | null): Cell =>
  value === null ? empty : { kind: 'number', value, decimals: 2, signed: true };

/** Every input that a scenario rests on, once, by the name that it has in the first that does, as in `--samples`. */
function rowsOfInputs({ scenarios }: Simulation, result: With): Row[] {
  const inputs = new Map<string, DrawnInput>();
  for (const { input } of scenarios.flatMap(({ correlations }) => correlations))
    if (!inputs.has(input.stream)) inputs.set(input.stream, input);
  const byScenario = scenarios.map(
    ({ correlations }) => new Map(correlations.map((each: RankCorrelation) => [each.input.stream, each[result]])),
  );
  return [...inputs.values()]
    .map((input) => {
      const values = byScenario.map((correlations) => correlations.get(input.stream) ?? null);
      return { input, values, strength: largest(values.map((value) => Math.abs(value ?? 0))) };
    })
    .toSorted((one, other) => other.strength - one.strength);
}

/** An assumption by its name, a scenario's own as `2.5/team`; a part of a risk by what it is; an overrun is one random number for cost and time. */
function inputName({ name, scenario, risk, overrun, stream }: DrawnInput, { study, words }: SimulationContext): string {
  if (name !== null) return keyOf(scenario, name);
  if (overrun !== null) return words.outside.drawn;
  // A risk of the study is called the same in every scenario.
  const owner = risk?.ofStudy === true ? [...study.scenarios.values()][0] : study.scenarios.get(scenario ?? '');
  if (owner === undefined || risk === null) return stream;
  const part = risk.part === 'luck' ? 'happens' : risk.part;
  return lineTitle({ of: 'risk', ...risk, part }, { study, scenario: owner, words });
}
