import { isWithoutDraws } from '../../../analysis/simulate/without-draws.ts';
import type { Simulation } from '../../../analysis/simulate/simulation-result.ts';
import { withoutDrawsReport } from './without-draws.ts';
import { scaleOf } from '../../report-scale.ts';
import type { Report, Table } from '../../table.ts';
import { titled } from '../../lines/titled.ts';
import { asOfText } from '../../lines/time-title.ts';
import { choicesTables } from '../voi/experts.ts';
import { bandsTable } from './bands.ts';
import { chancesTable } from './chances.ts';
import { curveTable } from './curve.ts';
import { differenceTable } from './difference.ts';
import { correlationTables } from './correlations.ts';
import { criticalityTable } from './criticality.ts';
import { otherMetrics, type SimulationContext } from './figures.ts';
import { simulationNotes } from './notes.ts';
import { servicesTable } from './services.ts';
import { policiesTable } from './policies.ts';
import { simulationSentences } from './sentences.ts';
import { ownEstimatesTable } from './outside.ts';
import { hasSurchargeTable, spreadTable, surchargeTable } from './spreads.ts';
import { frontierTable, jointTable, termsTable } from './terms.ts';
import { isTime } from '../../../model/metrics/metrics.ts';
import { named } from '../../lines/scenario-names.ts';

/** How sure a comparison is: who comes first how often, how figures are spread, and what that rests on. */
export function simulationReport(simulation: Simulation, context: SimulationContext): Report {
  if (isWithoutDraws(simulation)) return withoutDrawsReport(simulation, context);
  const { study, words } = context;
  const { asOf, rankedBy } = simulation;
  const others = otherMetrics(simulation);
  const comparedAt = words.table.comparedAt(titled(study.title, study.id, { words }), asOfText(asOf, context));
  const tables = [
    chancesTable(simulation, context),
    bandsTable(simulation, rankedBy, context),
    ...ownEstimatesTable(simulation, context),
    ...[
      ...choicesTables(simulation.experts, context),
      spreadTable(simulation, rankedBy, context),
      ...curveTable(simulation, rankedBy, context),
      surchargeTable(simulation, rankedBy, context),
      // One scenario differs from none.
      ...(simulation.scenarios.length > 1 ? [differenceTable(simulation, context)] : []),
      ...policiesTable(simulation, context),
      ...termsTable(simulation, context),
      ...others.flatMap((metric) => [
        spreadTable(simulation, metric, context),
        ...(isTime(metric) ? [bandsTable(simulation, metric, context)] : []),
        ...(isTime(metric) ? curveTable(simulation, metric, context) : []),
        ...(hasSurchargeTable(simulation, metric) ? [surchargeTable(simulation, metric, context)] : []),
      ]),
      ...jointTable(simulation, context),
      ...frontierTable(simulation, context),
      ...criticalityTable(simulation, context),
      ...servicesTable(simulation, context),
      ...correlationTables(simulation, context),
    ].map((table): Table => ({ ...table, detail: !table.id.startsWith('curve') })),
  ];
  const scale = scaleOf(tables);
  const report = {
    title: words.simulation.title(comparedAt),
    summary: simulationSentences(simulation, { ...context, scale }),
    tables,
    scale,
    notes: simulationNotes(simulation, { ...context, scale }),
  };
  return named(report, context);
}
