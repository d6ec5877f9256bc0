import { runsOf } from '../../src/analysis/runs/runs.ts';
import { type Sensitivity, sensitivityOf } from '../../src/analysis/sensitivity/sensitivity.ts';
import type { Switch } from '../../src/analysis/sensitivity/switching.ts';
import type { AskedMetric } from '../../src/model/metrics/metrics.ts';
import { studyFrom } from './studies.ts';

/** What the lead of one scenario over another hangs on, or the figure of one; of none, of those that lead. */
export function sensitivityFor(data: unknown, ids: readonly string[] = [], by?: AskedMetric): Sensitivity {
  const study = studyFrom(data);
  const runs = runsOf(study, [...study.scenarios.values()], study.asOf);
  if (runs.problems.length > 0) throw new Error(`the study cannot be computed: ${JSON.stringify(runs.problems)}`);
  return sensitivityOf(study, runs, { about: ids.length === 0 ? 'leading' : { ids }, metric: by ?? study.rankedBy });
}

export const switchesFor = (data: unknown, ids: readonly string[] = [], by?: AskedMetric): readonly Switch[] =>
  sensitivityFor(data, ids, by).switching.switches;
