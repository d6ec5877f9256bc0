import type { Column } from '../../engine/rules/rule.ts';
import type { Simulator } from '../simulate/block-simulator.ts';

/** A scenario that can be chosen, and what choosing it costs in every draw: where it has a fallback, with that. */
export interface ChoiceOption {
  readonly scenario: string;
  readonly costs: Float64Array;
}

/** Looks at blocks of draws, and keeps what choosing each scenario costs. */
export class Options {
  private readonly sources: readonly {
    readonly scenario: string;
    readonly cost: Column;
    readonly feasible: Column;
    readonly costs: Float64Array;
  }[];
  private readonly failing = new Set<string>();

  constructor({ drawnScenarios, rankingInputs, request }: Simulator) {
    this.sources = drawnScenarios.flatMap(({ place }, index) => {
      const rankingInput = rankingInputs[index];
      if (rankingInput === undefined) return [];
      const { cost, feasible } = rankingInput.choice ?? rankingInput;
      return [{ scenario: place.id, cost, feasible, costs: new Float64Array(request.draws) }];
    });
  }

  /** The columns hold the draws of this block. */
  see(first: number, draws: number): void {
    for (const { scenario, cost, feasible, costs } of this.sources) {
      costs.set(cost.subarray(0, draws), first);
      if (feasible.subarray(0, draws).includes(0)) this.failing.add(scenario);
    }
  }

  /** Those that can be chosen in every draw. */
  all(): ChoiceOption[] {
    return this.sources
      .filter(({ scenario }) => !this.failing.has(scenario))
      .map(({ scenario, costs }) => ({ scenario, costs }));
  }

  /** What one scenario costs in every draw, whether or not it can be chosen in each. */
  of(id: string): Float64Array | undefined {
    return this.sources.find(({ scenario }) => scenario === id)?.costs;
  }

  /** Those that fail a gate in some draw and say nothing of what is done then. */
  leftOut(): string[] {
    return this.sources.map(({ scenario }) => scenario).filter((scenario) => this.failing.has(scenario));
  }
}
