import { compileDrawn, compileWithRisks } from '../../engine/compile/scenario.ts';
import { compilePolicy, policyEnds, type PolicyLines } from '../../engine/compile/policy.ts';
import { type Drawn, drawnKeys } from '../../engine/drawn/drawn-keys.ts';
import type { LineNumber, Plan } from '../../engine/plan.ts';
import type { Settled } from '../../engine/settle.ts';
import { hasFigure } from '../../model/study/figures.ts';
import type { CostMetric, Metric } from '../../model/metrics/metrics.ts';
import type { Scenario, Study } from '../../model/study/study.ts';
import type { CentralRun } from '../runs/central-run.ts';

/** What choosing a scenario comes to in draws where it has a fallback: its plan with that of the other, and its lines. */
export interface SimulatedPolicy {
  readonly to: string;
  readonly plan: Plan;
  readonly drawn: readonly Drawn[];
  /** In the order of the figures of all scenarios; its own score, as a policy has no score. */
  readonly figures: readonly LineNumber[];
  readonly isPresent: readonly boolean[];
  /** Whether no gate fails of whichever scenario is followed at last. */
  readonly feasible: LineNumber;
  /** What it costs where a gate fails. */
  readonly detour: LineNumber;
  /** When all work of whatever may be followed ends. */
  readonly ends: readonly LineNumber[];
  /** What was planned: lines of the others are looked up in their own central runs. */
  readonly planned: (line: LineNumber) => number;
}

/** Null where a scenario has no fallback. */
export function simulatedPolicy(
  study: Study,
  run: CentralRun,
  options: {
    readonly settled: Settled;
    readonly figures: readonly Metric[];
    readonly cost: CostMetric;
    readonly runOf: (scenario: string) => CentralRun;
  },
): SimulatedPolicy | null {
  const { scenario } = run;
  const { settled, cost } = options;
  if (scenario.fallback === null) return null;
  const { plan, policy, detour } = compilePolicy(settled, scenario, compileWithRisks);
  const ends = policyEnds(scenario, (id) => study.scenarios.get(id));
  return {
    to: scenario.fallback.to,
    plan,
    drawn: drawnAlong(study, settled, scenario),
    figures: options.figures.map((metric) => lineOf(plan, policy, metric)),
    isPresent: options.figures.map((metric) => {
      if (metric.kind === 'finish') return ends;
      return isOfPolicy(metric) && hasFigure(study, scenario, metric);
    }),
    feasible: policy.feasible,
    ends: policy.ends,
    detour: lineOf(plan, detour, { kind: cost }),
    planned(line) {
      const origin = plan.grafted?.get(line);
      const found = origin === undefined ? run : options.runOf(origin.scenario);
      return found.columns.number(origin?.id ?? plan.lines[line]?.id ?? '');
    },
  };
}

/** A score is that of the scenario: a policy has none. */
const isOfPolicy = ({ kind }: Metric): boolean => kind !== 'score';

function lineOf(plan: Plan, policy: PolicyLines, metric: Metric): LineNumber {
  switch (metric.kind) {
    case 'finish':
      return policy.finish;
    case 'measure':
      return policy.measures.get(metric.measure) as LineNumber;
    case 'score':
      return plan.numberOf.get(metric.kind) as LineNumber;
    default:
      return policy.costs[metric.kind];
  }
}

/** What is drawn for a scenario and for all that may be followed after it, each once. */
function drawnAlong(study: Study, settled: Settled, scenario: Scenario): Drawn[] {
  const all = new Map<string, Drawn>();
  for (let at: Scenario | undefined = scenario; at !== undefined; at = next(study, at))
    for (const each of drawnKeys(study, compileDrawn(study, at, settled), settled)) all.set(each.key, each);
  return [...all.values()];
}

const next = ({ scenarios }: Study, { fallback }: Scenario): Scenario | undefined =>
  fallback === null ? undefined : scenarios.get(fallback.to);
