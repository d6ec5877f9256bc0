import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { figureName } from '../../engine/names.ts';
import type { LineNumber } from '../../engine/plan.ts';
import { allMetrics, metricId, type OfEachMetric, ofEachMetric } from '../../model/metrics/metrics.ts';
import { hasFigure } from '../../model/study/figures.ts';
import type { Study } from '../../model/study/study.ts';
import { isFeasible, type CentralRun } from '../runs/central-run.ts';
import { rank, valueOf } from '../runs/ranking.ts';
import type { Runs } from '../runs/runs.ts';
import { modelContext, type Varied, variedAssumption, varying } from '../sensitivity/vary.ts';

/** The figures of a scenario in the plan, where an assumption has some value. */
export interface FiguresThere {
  readonly figures: OfEachMetric<number>;
  readonly feasible: boolean;
  /** Its place among all scenarios, by the ranking of the study; null where it has none. */
  readonly rank: number | null;
}

/** What there is to know of a run at a value of an assumption. */
interface RunThere {
  readonly run: CentralRun;
  readonly lines: readonly LineNumber[];
  readonly varied: Varied | null;
}

/** The figures of a scenario for each value of an assumption; null is that in force. */
export function figuresAt(
  study: Study,
  { runs }: Runs,
  scenario: string,
  key: AssumptionKey | null,
): (value: number | null) => FiguresThere {
  const context = modelContext(study, runs);
  const metrics = allMetrics(study.measures.keys());
  const ids = [...metrics.map(metricId), figureName('feasible').id];
  const each = runs.map((run): RunThere => {
    const lines = ids.map((id) => run.plan.numberOf.get(id) ?? -1);
    const known = lines.filter((line) => line >= 0);
    return { run, lines, varied: key === null ? null : varying(variedAssumption(context, key), run, known) };
  });
  const rankedBy = ids.indexOf(metricId(study.rankedBy));
  return (value) => {
    const found = each.map((of) => ({ run: of.run, values: valuesAt(study, of, value) }));
    const places = rank(
      found.map(({ run, values }) => ({
        id: run.scenario.id,
        feasible: values.at(-1) === 1,
        value: values[rankedBy] ?? null,
      })),
      study.rankedBy,
    );
    const own = found.find(({ run }) => run.scenario.id === scenario)?.values ?? [];
    return {
      figures: ofEachMetric(study.measures.keys(), (metric) => own[ids.indexOf(metricId(metric))] ?? null),
      feasible: own.at(-1) === 1,
      rank: places.find(({ id }) => id === scenario)?.rank ?? null,
    };
  };
}

/** The metrics in their order, null of what it has not; last whether it is feasible. */
function valuesAt(study: Study, { run, lines, varied }: RunThere, value: number | null): (number | null)[] {
  const metrics = allMetrics(study.measures.keys());
  if (value === null || varied === null)
    return [
      ...metrics.map((metric, index) => ((lines[index] ?? -1) < 0 ? null : valueOf(run, metric))),
      isFeasible(run) ? 1 : 0,
    ];
  const columns = varied([value]);
  let next = 0;
  const all = lines.map((line) => (line < 0 ? null : (columns[next++]?.[0] ?? null)));
  return all.map((each, index) => {
    const metric = metrics[index];
    const lacks = metric !== undefined && !hasFigure(study, run.scenario, metric);
    return lacks || each === null || Number.isNaN(each) ? null : each;
  });
}
