import { curveLevels } from '../../../analysis/simulate/levels.ts';
import type { Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { type Metric, metricId } from '../../../model/metrics/metrics.ts';
import type { Bar, Table } from '../../table.ts';
import { type ColumnOf, headsOf, left, rowsOf, text } from '../columns.ts';
import { axisOf } from './axis.ts';
import { idOf, percentile, type SimulationContext, spreadsOf } from './figures.ts';
import { errorUnit, figureCell, metricName } from '../metric.ts';

interface Level {
  readonly level: number;
  /** By scenario. */
  readonly values: readonly number[];
}

/** What the first scenarios are drawn with; of more than these all are drawn alike. */
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const letterOf = (index: number): string => letters[index] ?? '•';
const several = '*';

/** The chances to stay below a figure, from the largest to the least, as S-curves; none where nobody asked. */
export function curveTable(simulation: Simulation, metric: Metric, context: SimulationContext): Table[] {
  const { study, words } = context;
  const { simulation: texts, table } = words;
  const curves = spreadsOf(simulation, metric).flatMap(({ scenario, spread: { curve } }) =>
    curve === null ? [] : [{ scenario, curve }],
  );
  if (curves.length === 0) return [];
  const { axis, unit } = axisOf(
    metric,
    curves.flatMap(({ curve }) => curve),
    context,
  );
  const own = errorUnit(metric) === 'money' ? ({ kind: 'money' } as const) : null;
  const columns: ColumnOf<Level>[] = [
    { name: texts.level, ...left, essential: true, cell: ({ level }) => text(percentile(level, words)) },
    { name: texts.band(metricName(metric, context), unit), align: 'left', unit: axis, cell: (each) => pointsOf(each) },
    ...curves.map(({ scenario }, index): ColumnOf<Level> => ({
      name: `${letterOf(index)} ${idOf(scenario)}`,
      align: 'right',
      unit: own ?? (metric.kind === 'measure' ? { kind: 'text', text: table.months } : null),
      cell: ({ values }) => figureCell(metric, values[index] ?? 0, study),
    })),
  ];
  const levels = curveLevels
    .map((level, index) => ({ level, values: curves.map(({ curve }) => curve[index] ?? 0) }))
    .toReversed();
  const named = curves.map(({ scenario }, index) => `${letterOf(index)} ${idOf(scenario)}`).join('  ');
  return [
    {
      id: `curve.${metricId(metric)}`,
      title: texts.curve(metricName(metric, context)),
      unitInTitle: own,
      columns: headsOf(columns),
      groups: [{ title: null, rows: rowsOf(columns, levels) }],
      notes: [{ kind: 'legend', text: texts.curveLegend(named, several) }],
    },
  ];
}

const pointsOf = ({ values }: Level): Bar => ({
  kind: 'bar',
  spans: [],
  several,
  points: values.map((at, index) => ({ at, mark: letterOf(index) })),
});
