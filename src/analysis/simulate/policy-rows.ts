import type { DrawnRun } from '../../engine/drawn/drawn-run.ts';
import type { Column } from '../../engine/rules/rule.ts';
import type { Kernel } from '../../numerics/kernel/kernel.ts';
import type { DrawnScenario } from './drawn-scenarios.ts';
import type { Choice } from './rank-tally.ts';
import { blockSize } from './request.ts';

/** What choosing each scenario that has a fallback comes to, draw by draw. */
export interface PolicyRows {
  /** The scenarios that have one, by their places. */
  readonly scenarios: readonly number[];
  /** Of each of these its figures, and last what the detour costs more than choosing the fallback at once. */
  readonly rows: readonly (readonly Column[])[];
  /** By scenario; nothing of those without a fallback. */
  readonly choices: readonly (Choice | undefined)[];
  readonly compute: () => void;
}

/** @param its.cost - where the cost that is compared stands among the figures */
export function policyRows(
  kernel: Kernel,
  drawnScenarios: readonly DrawnScenario[],
  runs: readonly DrawnRun[],
  options: { readonly costs: readonly Column[]; readonly cost: number; readonly nothing: Column },
): PolicyRows {
  const found = drawnScenarios.flatMap(({ policy }, scenario) => {
    if (policy === null) return [];
    const { at } = runs[scenario] as DrawnRun;
    const figures = policy.figures.map((line, figure) =>
      policy.isPresent[figure] === true ? at(line) : options.nothing,
    );
    const choice = { cost: figures[options.cost] as Column, feasible: at(policy.feasible) };
    const other = drawnScenarios.findIndex(({ place }) => place.id === policy.to);
    return [{ scenario, figures, choice, detour: at(policy.detour), other, price: kernel.column(blockSize) }];
  });
  const choices: (Choice | undefined)[] = [];
  for (const { scenario, choice } of found) choices[scenario] = choice;
  const atOnce = (scenario: number): Column => choices[scenario]?.cost ?? (options.costs[scenario] as Column);
  return {
    scenarios: found.map(({ scenario }) => scenario),
    rows: found.map(({ figures, price }) => [...figures, price]),
    choices,
    compute() {
      for (const { detour, other, price } of found) {
        const cost = atOnce(other);
        for (let k = 0; k < price.length; k++) price[k] = (detour[k] as number) - (cost[k] as number);
      }
    },
  };
}
