import type { Assumption, Metric, Study } from '../../model/study/study.ts';
import type { Path } from '../../problems/problem.ts';
import { explain, type Side } from '../explain/explain.ts';
import type { Explanation } from '../explain/explanation.ts';

/** What something that changed did to the ranked figure of a scenario. */
export interface EffectOn {
  readonly scenario: string;
  /** In the unit of the figure; a Shapley value. */
  readonly effect: number;
  /** Its standard error; null where it is exact. */
  readonly error: number | null;
}

/** What each thing that changed between two studies did to the ranked figure of every scenario that both have. */
export interface ChangeEffects {
  /** By the key of the assumption, those that are not 0; what stands in one study only is part of the structure. */
  readonly assumptions: ReadonlyMap<string, readonly EffectOn[]>;
  readonly structure: readonly EffectOn[];
  /** Where the studies differ otherwise than in values. */
  readonly differences: readonly Path[];
  /** The scenarios of which it cannot be told. */
  readonly untold: readonly string[];
}

/** Effects on the figure that scenarios are ranked by in the new study; those of a scenario add up to the change of it. */
export function changeEffects(old: Side, is: Side, metric: Metric): ChangeEffects {
  const common = [...is.study.scenarios.keys()].filter((id) => old.study.scenarios.has(id));
  const [before, after] = [ungrouped(old), ungrouped(is)];
  const isKnown = knows(old.study, metric);
  const found = common.map((scenario) => {
    if (!isKnown) return { scenario, explanation: null };
    const request = { metric, quantity: { kind: 'figure', scenario }, isOtherStudy: true } as const;
    return { scenario, explanation: explain(before, after, request).explanation };
  });
  const assumptions = new Map<string, EffectOn[]>();
  const structure: EffectOn[] = [];
  for (const { scenario, explanation } of found) {
    for (const { of, effect, error } of explanation?.effects ?? []) {
      const on = { scenario, effect, error };
      const [change] = of.changes;
      if (effect === 0) continue;
      if (change === undefined) structure.push(on);
      else assumptions.set(change.key, [...(assumptions.get(change.key) ?? []), on]);
    }
  }
  return {
    assumptions,
    structure,
    differences: found.find(({ explanation }) => explanation !== null)?.explanation?.differences ?? [],
    untold: found.flatMap(({ scenario, explanation }: Found) => (explanation === null ? [scenario] : [])),
  };
}

function knows({ measures, criteria, stakeholders }: Study, metric: Metric): boolean {
  if (metric.kind === 'measure') return measures.has(metric.measure);
  return metric.kind !== 'score' || (criteria.size > 0 && stakeholders.size > 0);
}

interface Found {
  readonly scenario: string;
  readonly explanation: Explanation | null;
}

const apart = (assumptions: ReadonlyMap<string, Assumption>): Map<string, Assumption> =>
  new Map([...assumptions].map(([name, assumption]) => [name, { ...assumption, group: null }]));

/** The study with every assumption by itself, whatever groups it has for telling of it. */
function ungrouped({ study, asOf }: Side): Side {
  const scenarios = new Map(
    [...study.scenarios].map(([id, scenario]) => [id, { ...scenario, assumptions: apart(scenario.assumptions) }]),
  );
  const whole: Study = { ...study, assumptions: apart(study.assumptions), scenarios };
  return { study: whole, asOf };
}
