import { reachable } from '../../engine/reachable.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { asOfKey } from '../../engine/plan.ts';
import type { Study } from '../../model/study/study.ts';
import type { Metric } from '../../model/metrics/metrics.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { placesOf } from '../runs/ranking.ts';
import type { Runs } from '../runs/runs.ts';
import { variablesOf } from '../sensitivity/objective.ts';
import { lackingFigure, objectiveAbout } from '../sensitivity/sensitivity.ts';
import { tornadoOf } from '../sensitivity/tornado.ts';

/** So many are shown before somebody looks for others, and so many of them may be there for a gate that fails. */
const most = { all: 8, forGates: 3 } as const;

/**
 * The assumptions that matter most, by name as `--set` has it: those of gates that fail, as these decide what can be chosen at
 * all; then those that move the lead of the first scenario over the next most.
 *
 * @param runs - of all scenarios, without problems
 */
export function foremost(study: Study, runs: Runs, by: Metric): AssumptionKey[] {
  const ofGates = failingGates(placesOf(runs.runs, by).flatMap(({ id }) => runOf(runs, id) ?? []));
  return [...new Set([...ofGates.slice(0, most.forGates), ...ofLead(study, runs, by)])].slice(0, most.all);
}

const runOf = ({ runs }: Runs, id: string): CentralRun | undefined => runs.find(({ scenario }) => scenario.id === id);

/** What the evidence of gates that fail follows from. */
function failingGates(runs: readonly CentralRun[]): AssumptionKey[] {
  return runs.flatMap(({ plan, columns }) =>
    plan.gates
      .filter(({ line }) => columns.at(line) === 0)
      .flatMap(({ value }) => {
        const needed = reachable(plan, [value]);
        return plan.lines.flatMap((line, number) =>
          line.rule === 'given' && needed[number] === 1 && line.assumption !== asOfKey ? [line.assumption] : [],
        );
      }),
  );
}

/** What can be varied, the largest swing first; last what has no range to be varied in. */
function ofLead(study: Study, runs: Runs, metric: Metric): AssumptionKey[] {
  const request = { about: 'leading', metric } as const;
  if (runs.runs.length === 0 || lackingFigure(runs, request) !== null) return [];
  const objective = objectiveAbout(study, runs, request);
  const { bars, notVaried } = tornadoOf(objective, variablesOf(objective));
  return [...bars.filter(({ swing }) => swing !== 0).map(({ variable }) => variable), ...notVaried].map(
    ({ key }) => key,
  );
}
