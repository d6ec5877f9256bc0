import type { Simulation, Spread } from '../../../analysis/simulate/simulation-result.ts';
import { type Metric, metricId } from '../../../model/metrics/metrics.ts';
import { marks } from '../../marks.ts';
import type { Bar, Table } from '../../table.ts';
import { type ColumnOf, headsOf, rowsOf } from '../columns.ts';
import { axisOf } from './axis.ts';
import { type SimulationContext, spreadsOf } from './figures.ts';
import { type ScenarioSpread, scenarioColumn } from './spreads.ts';
import { metricName } from '../metric.ts';

/** What the middle of a band is drawn with. */
const median = '┃';

/** A picture of how a figure is spread in every scenario, on one axis. */
export function bandsTable(simulation: Simulation, metric: Metric, context: SimulationContext): Table {
  const { simulation: texts, table } = context.words;
  const rows = spreadsOf(simulation, metric);
  const { axis, unit } = axisOf(
    metric,
    // A score that nobody knows has no value in the plan.
    rows.flatMap(({ spread: { p10, p90, central } }) => [p10.value, p90.value, central].filter(Number.isFinite)),
    context,
  );
  const columns: ColumnOf<ScenarioSpread>[] = [
    scenarioColumn(table.scenario),
    {
      name: texts.band(metricName(metric, context), unit),
      align: 'left',
      unit: axis,
      essential: true,
      cell: ({ spread }) => bandOf(spread),
    },
  ];
  return {
    id: `bands.${metricId(metric)}`,
    title: null,
    isPicture: true,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, rows) }],
    notes: [{ kind: 'legend', text: texts.bandLegend({ band: marks.normal, median, central: marks.point }) }],
  };
}

/** P10 to P90, with the median and the central run. */
const bandOf = ({ p10, p50, p90, central }: Spread): Bar => ({
  kind: 'bar',
  spans: [{ from: p10.value, until: p90.value, tone: 'normal' }],
  points: [{ at: p50.value, mark: median }, ...(Number.isFinite(central) ? [{ at: central }] : [])],
});
