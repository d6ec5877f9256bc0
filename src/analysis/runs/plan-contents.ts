import { compileDrawn } from '../../engine/compile/scenario.ts';
import { reachable } from '../../engine/reachable.ts';
import type { Line, LineNumber, Plan } from '../../engine/plan.ts';
import type { Settled } from '../../engine/settle.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { type AskedMetric, type Metric, metricId, ofEachCost } from '../../model/metrics/metrics.ts';
import { befalling } from '../../model/study/risks.ts';
import type { Study } from '../../model/study/study.ts';
import type { CentralRun } from './central-run.ts';
import type { Contingency, PlanContents } from './comparison.ts';
import { withoutContingency } from './without-contingency.ts';

/** What the central figures of a scenario hold and leave out, so that whatever shows them can say so. */
export function planContents(study: Study, run: CentralRun): PlanContents {
  const without = withoutContingency(study, run);
  return {
    scenario: run.scenario.id,
    estimates: estimatesIn(without),
    risks: risksOf(study, run),
    contingency: contingencyOf(study, run, without),
  };
}

/** The same of those whose figure by a metric has a contingency in it. */
export const contingenciesIn = (study: Study, runs: readonly CentralRun[], metric: AskedMetric): PlanContents[] =>
  runs.filter((run) => restsOnContingency(run, metric)).map((run) => planContents(study, run));

function restsOnContingency({ plan }: CentralRun, metric: AskedMetric): boolean {
  const line = plan.numberOf.get(metricId(metric));
  if (line === undefined) return false;
  const reached = reachable(plan, [line]);
  return plan.cashFlows.some(({ key, amount }) => key.kind === 'contingency' && reached[amount] === 1);
}

/** The line of the share that is set aside, a number or an assumption; null where nothing is. */
function shareLine({ lines, cashFlows }: Plan): LineNumber | null {
  const reserve = cashFlows.find(({ key }) => key.kind === 'contingency');
  const amount = reserve === undefined ? undefined : lines[reserve.amount];
  // An amount that is set aside is the share times what it is set aside for.
  return amount !== undefined && 'inputs' in amount ? (amount.inputs[0] ?? null) : null;
}

/** Whether draws may give a figure of a scenario another mean than it has in the plan: what it does not rest on says nothing of that. */
export function mayDiffer(study: Study, run: CentralRun, metric: Metric): boolean {
  const plan = drawnPlan(study, run);
  const line = plan.numberOf.get(metricId(metric));
  if (line === undefined) return false;
  const reached = reachable(plan, [line]);
  return plan.lines.some((each, number) => reached[number] === 1 && isDrawn(each, run));
}

/** The plan that draws compute. */
export const drawnPlan = (study: Study, run: CentralRun): Plan =>
  risksOf(study, run) > 0 ? compileDrawn(study, run.scenario, run.settled) : withoutContingency(study, run).plan;

/** Whether a line may be another number in each draw, by itself. */
export const isDrawn = (line: Line, { settled }: CentralRun): boolean =>
  isOfRisk(line) || estimateOf(line, settled) !== null;

const isOfRisk = ({ rule, label }: Line): boolean => rule === 'given' && label.of === 'risk';

/** The assumption of a line that is an estimate. */
function estimateOf(line: Line, { inForce }: Settled): AssumptionKey | null {
  if (line.rule !== 'given') return null;
  const shape = inForce.get(line.assumption)?.value.shape ?? 'constant';
  return shape === 'constant' || shape === 'formula' ? null : line.assumption;
}

const risksOf = (study: Study, { scenario }: CentralRun): number =>
  scenario.risks.length + befalling(study, scenario).length;

/** Evidence of a gate counts too: it may change in a draw. What a contingency alone rests on does not: draws have none. */
const estimatesIn = ({ plan, settled }: CentralRun): number =>
  new Set(plan.lines.map((line) => estimateOf(line, settled)).filter((key) => key !== null)).size;

function contingencyOf(study: Study, run: CentralRun, without: CentralRun): Contingency | null {
  const { plan, columns, scenario } = run;
  const line = shareLine(plan);
  const on = (scenario.contingency ?? study.contingency)?.on ?? [];
  if (line === null || columns.at(line) === 0) return null;
  return {
    share: columns.at(line),
    on,
    ...ofEachCost((kind) => columns.number(kind) - without.columns.number(kind)),
  };
}
