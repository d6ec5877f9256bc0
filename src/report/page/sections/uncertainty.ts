import type { Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { isWithoutDraws } from '../../../analysis/simulate/without-draws.ts';
import { costMetrics, type Metric, metricId } from '../../../model/metrics/metrics.ts';
import { writeCell } from '../../write-cell.ts';
import { ticksOf } from '../../charts/axis.ts';
import { drawLines, letterOf, type Line, styleOf } from '../../charts/line-chart.ts';
import { scenarioMarks } from '../../charts/scenario-marks.ts';
import { scaleOf, scaleOfReport } from '../../report-scale.ts';
import { withoutDetailColumns } from '../../short.ts';
import type { Report, Table } from '../../table.ts';
import { figureCell, metricName } from '../../tables/metric.ts';
import { axisOf } from '../../tables/simulation/axis.ts';
import { nameOf, spreadsOf } from '../../tables/simulation/figures.ts';
import { simulationReport } from '../../tables/simulation/report.ts';
import { spreadTable } from '../../tables/simulation/spreads.ts';
import { isDrawnWithoutCosts } from '../../tables/without-costs.ts';
import type { PageBasis, PageContext } from '../results.ts';
import type { Block, ChartBlock, Section } from '../section.ts';
import { curvePoints } from './curve-points.ts';
import { notes, pictured, tableBlock, texts } from './parts.ts';

/** The tables that tell of costs alone, by id. */
const ofCosts: ReadonlySet<string> = new Set([
  'difference',
  'correlations.cost',
  ...costMetrics.flatMap((metric) => ['', 'bands.', 'curve.', 'surcharge.'].map((kind) => `${kind}${metric}`)),
]);

/** How sure the figures are: bands, S-curves, chances, and what that rests on. */
export function uncertainty({ simulation, comparison }: PageBasis, context: PageContext): Section | null {
  if (simulation === null || isWithoutDraws(simulation)) return null;
  const report = simulationReport(simulation, context);
  const open = new Set(['chances', metricId(simulation.rankedBy), 'difference']);
  const isFree = isDrawnWithoutCosts(simulation);
  const markOf = scenarioMarks(comparison.scenarios, context.study);
  const isShown = ({ id }: Table): boolean => !isFree || !ofCosts.has(id);
  return {
    id: 'uncertainty',
    title: context.words.page.titles.uncertainty,
    blocks: [
      ...texts(report.summary ?? []),
      ...report.tables
        .filter(isShown)
        .map((table) => (isFree ? withoutDetailColumns(table) : table))
        .flatMap((table) => blocksOf(table, { report, simulation, open, markOf }, context)),
      ...notes(report.notes),
    ],
  };
}

interface Of {
  readonly report: Report;
  readonly simulation: Simulation;
  /** Ids of the tables that are shown at once. */
  readonly open: ReadonlySet<string>;
  /** By which a scenario has its letter and its style. */
  readonly markOf: (id: string) => number;
}

function blocksOf(table: Table, { report, simulation, open, markOf }: Of, context: PageContext): Block[] {
  const scale = scaleOfReport(report);
  const { page } = context.words;
  const [kind = '', ...rest] = table.id.split('.');
  const metric = [simulation.rankedBy, { kind: 'finish' } as const].find((each) => metricId(each) === rest.join('.'));
  if (kind === 'bands' && metric !== undefined)
    return pictured(
      table,
      scale,
      { title: page.bands(axisName(table)), value: null, meanings: page.marks.bands },
      context,
    );
  if (kind === 'curve' && metric !== undefined)
    return [curveChart(simulation, { metric, markOf }, context), tableBlock(table, scale, true)];
  return [tableBlock(table, scale, !open.has(table.id))];
}

/** What is drawn in a table, with the unit of its axis: another than that of the table behind it, where that has smaller amounts. */
const axisName = ({ columns, id }: Table): string => columns.find(({ unit }) => unit?.kind === 'chart')?.name ?? id;

/** The chance to stay within a figure, from the least to the largest, a line for each scenario. */
function curveChart(
  simulation: Simulation,
  { metric, markOf }: Pick<Of, 'markOf'> & { readonly metric: Metric },
  context: PageContext,
): ChartBlock {
  const { study, words } = context;
  const spreads = spreadsOf(simulation, metric).filter(({ spread }) => spread.curve !== null);
  const lines = spreads.map(({ scenario, spread }): Line => ({
    label: scenario.id,
    mark: markOf(scenario.id),
    points: curvePoints(spread.curve ?? []),
  }));
  const { axis, unit } = axisOf(
    metric,
    lines.flatMap(({ points }) => points.map(([value]) => value)),
    context,
  );
  const title = words.page.curve(metricName(metric, context), unit);
  const scale = scaleOf([spreadTable(simulation, metric, context)]);
  const write = (value: number): string => writeCell(figureCell(metric, value, study), { words, scale });
  const quantileTexts = spreads.map(({ scenario, spread }) =>
    words.page.quantiles(scenario.id, write(spread.p10.value), write(spread.p50.value), write(spread.p90.value)),
  );
  return {
    kind: 'chart',
    title,
    svg: drawLines({
      lines,
      names: 'on-lines',
      xTicks: ticksOf(axis).filter(({ at }) => at >= axis.from && at <= axis.until),
      yTicks: [0, 0.2, 0.4, 0.6, 0.8, 1].map((at) => ({ at, text: words.quantity(at, 'percent') })),
      alternative: words.page.alternative(title, quantileTexts),
    }),
    legend: spreads.map(({ scenario }) => ({
      mark: styleOf(markOf(scenario.id)),
      text: `${letterOf(markOf(scenario.id))}  ${nameOf(scenario, context)}`,
    })),
  };
}
