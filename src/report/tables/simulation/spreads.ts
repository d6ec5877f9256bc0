import type { Measured, SimulatedScenario, Simulation, Spread } from '../../../analysis/simulate/simulation-result.ts';
import {
  costMetricOf,
  isTime,
  isSameMetric,
  type Metric,
  metricId,
  moreIsBetter,
} from '../../../model/metrics/metrics.ts';
import type { Cell, Note, Table } from '../../table.ts';
import { type ColumnOf, empty, headsOf, inUnit, left, none, right, rowsOf, shareInWords, text } from '../columns.ts';
import { measuredText } from './chance-text.ts';
import { idOf, percentile, type SimulationContext, spreadsOf } from './figures.ts';
import { largest } from '../../../numerics/extremes.ts';
import { errorUnit, figureCell, lengthCell, lengthUnit, metricName, unitOf } from '../metric.ts';

/** A scenario with how a figure is spread in it. */
export interface ScenarioSpread {
  readonly scenario: SimulatedScenario;
  readonly spread: Spread;
}

/** Which scenario a row is about: its id is enough below a table that has the titles. */
export const scenarioColumn = <T extends { readonly scenario: SimulatedScenario }>(name: string): ColumnOf<T> => ({
  name,
  ...left,
  essential: true,
  folds: true,
  narrowest: 9,
  atHyphens: true,
  cell: ({ scenario }) => text(idOf(scenario)),
});

/** How a figure is spread in every scenario; what comes on top of the plan where that has no table of its own. */
export function spreadTable(simulation: Simulation, metric: Metric, context: SimulationContext): Table {
  const { table } = context.words;
  const columns = [
    ...quantileColumns(metric, context),
    ...(hasSurchargeTable(simulation, metric) ? [] : surchargeColumns(metric, context, false)),
  ];
  return {
    id: metricId(metric),
    title: metricName(metric, context),
    unitInTitle: unitOf(metric, table).unit,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, spreadsOf(simulation, metric)) }],
    notes: isTime(metric) ? horizonNotes(simulation, context) : [],
  };
}

function quantileColumns(metric: Metric, { study, words }: SimulationContext): ColumnOf<ScenarioSpread>[] {
  const { simulation: texts, table } = words;
  const unit = unitOf(metric, table);
  const measured = (name: string, of: (spread: Spread) => Measured): ColumnOf<ScenarioSpread> => ({
    name,
    ...unit,
    essential: name === 'P80',
    cell: ({ spread }) => {
      const { value, error } = of(spread);
      return { kind: 'measured', figure: figureCell(metric, value, study), error, showsError: false };
    },
  });
  return [
    scenarioColumn(table.scenario),
    {
      name: texts.plan,
      ...unit,
      essential: true,
      cell: ({ spread }) => ofPlan(spread, figureCell(metric, spread.central, study)),
    },
    {
      name: texts.is,
      ...right,
      essential: true,
      cell: ({ spread }) => ofPlan(spread, shareInWords(spread.centralAt, percentile(spread.centralAt, words))),
    },
    ...(['p10', 'p50', 'p80', 'p90'] as const).map((key) => measured(key.toUpperCase(), (spread) => spread[key])),
    measured(texts.mean, ({ mean }) => mean),
    { name: '±', ...lengthUnit(metric, table), cell: ({ spread }) => largestError(spread, metric) },
  ];
}

/** What nobody knows is in no plan. */
const ofPlan = ({ central }: Spread, cell: Cell): Cell => (Number.isNaN(central) ? none : cell);

const largestError = ({ p10, p50, p80, p90, mean }: Spread, metric: Metric): Cell => ({
  kind: 'error',
  of: errorUnit(metric),
  error: largest([p10, p50, p80, p90, mean].map(({ error }) => error)),
});

/** Whether what comes on top of the plan has a table of its own: it matters, or months of the calendar leave no room for it. */
export const hasSurchargeTable = ({ rankedBy }: Simulation, metric: Metric): boolean =>
  isSameMetric(rankedBy, metric) || isTime(metric);

function surchargeColumns(
  metric: Metric,
  { words: { simulation: texts, table } }: SimulationContext,
  showsError: boolean,
): ColumnOf<ScenarioSpread>[] {
  const start = lengthUnit(metric, table);
  const reserve: ColumnOf<ScenarioSpread> = {
    name: texts.reserve,
    ...start,
    cell: ({ spread }) => ofPlan(spread, surchargeCell(metric, spread.reserve, { ...spread.p80, showsError })),
  };
  return [
    ...(moreIsBetter(metric) ? [] : [reserve]),
    {
      name: texts.skewAndRisk,
      ...start,
      cell: ({ spread }) => ofPlan(spread, surchargeCell(metric, spread.skewAndRisk, { ...spread.mean, showsError })),
    },
  ];
}

/** The plan is no draw, so that what is added to it is as sure as what that comes to. */
const surchargeCell = (
  metric: Metric,
  value: number,
  { error, showsError }: Measured & { showsError: boolean },
): Cell => ({
  kind: 'measured',
  figure: lengthCell(metric, value),
  error,
  showsError,
});

/** What comes on top of the plan in a figure. */
export function surchargeTable(simulation: Simulation, metric: Metric, context: SimulationContext): Table {
  const { words } = context;
  const { simulation: texts, table } = words;
  const share = (of: (spread: Spread) => number): ColumnOf<ScenarioSpread> => ({
    name: texts.ofPlan,
    ...inUnit('%'),
    cell: ({ spread }) => shareOfPlan(of(spread), spread, metric),
  });
  const [first, second] = surchargeColumns(metric, context, true).map((column) => ({ ...column, essential: true }));
  const hasContingency = spreadsOf(simulation, metric).some(({ spread }) => hasSome(spread.contingency));
  const withShares = costMetricOf(metric) !== null;
  const columns: ColumnOf<ScenarioSpread>[] = [
    scenarioColumn(table.scenario),
    ...(first === undefined ? [] : [first]),
    ...(withShares ? [share(({ reserve }) => reserve)] : []),
    ...(hasContingency
      ? [{ name: words.plan.reserve, ...lengthUnit(metric, table), cell: contingencyCell(metric) }]
      : []),
    ...(second === undefined ? [] : [second]),
    ...(withShares ? [share(({ skewAndRisk }) => skewAndRisk)] : []),
  ];
  return {
    id: `surcharge.${metricId(metric)}`,
    title: texts.surcharge(metricName(metric, context)),
    unitInTitle: lengthUnit(metric, table).unit,
    columns: headsOf(columns),
    groups: [{ title: null, rows: rowsOf(columns, spreadsOf(simulation, metric)) }],
    notes: [{ kind: 'term', text: moreIsBetter(metric) ? texts.noReserve : texts.surchargeNote }],
  };
}

/** A score that nobody knows has none either. */
const hasSome = (contingency: number): boolean => contingency !== 0 && Number.isFinite(contingency);

const contingencyCell =
  (metric: Metric) =>
  ({ spread: { contingency } }: ScenarioSpread): Cell =>
    hasSome(contingency) ? lengthCell(metric, contingency) : none;

/** Nothing of a plan that costs nothing, and of a finish: that is no amount. */
const shareOfPlan = (part: number, { central }: Spread, metric: Metric): Cell =>
  central <= 0 || isTime(metric) ? empty : { kind: 'share', share: part / central, signed: true };

/** Who is finished after the horizon, and how often. */
function horizonNotes({ scenarios }: Simulation, { study, words }: SimulationContext): Note[] {
  const month = words.monthName(study.horizon);
  const phrase = scenarios.flatMap((scenario) => {
    const { beyondHorizon } = scenario.chances;
    const isLate = beyondHorizon !== null && beyondHorizon.value > 0;
    return isLate ? [`${idOf(scenario)} (${measuredText(beyondHorizon, words)})`] : [];
  });
  return phrase.length === 0
    ? [{ kind: 'term', text: words.simulation.horizonKept(month) }]
    : [{ kind: 'finding', tone: 'doubt', text: words.simulation.horizonPassed(month, phrase.join(', ')) }];
}
