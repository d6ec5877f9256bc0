import type { DrawnRun } from '../../engine/drawn/drawn-run.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { reachable } from '../../engine/reachable.ts';
import { timeTolerance } from '../../units/month.ts';
import { correlation, ranks as ranksOf } from '../../numerics/ranks.ts';
import { costOf } from '../runs/ranking.ts';
import { placeOf } from './drawn-scenarios.ts';
import { type InputLine, inputsOf } from './inputs.ts';
import { chanceOf } from './chance.ts';
import { correlationDraws, detailDraws } from './request.ts';
import type { Measured, RankCorrelation } from './simulation-result.ts';
import { runOf, type Simulator } from './block-simulator.ts';

/** What is reported of the first draws only, of one scenario: it takes lines that no other result needs. */
interface Observed {
  readonly run: DrawnRun;
  readonly floats: readonly { readonly phase: string; readonly column: Column; readonly isDecisive: boolean }[];
  readonly critical: Float64Array;
  readonly inputs: readonly InputLine[];
  readonly values: readonly InputValues[];
}

/** What an input was in the first draws, and their ranks. What scenarios share is kept once. */
interface InputValues {
  readonly column: Column;
  readonly values: Float64Array;
  ranks: Float64Array | null;
}

/** Looks at the first draws: which phases are critical, and how inputs go with results. */
export class Detail {
  private readonly simulator: Simulator;
  /** By scenario. */
  private readonly observed: readonly Observed[];
  private readonly correlated: number;
  private readonly draws: number;

  constructor(simulator: Simulator) {
    const { draws } = simulator.request;
    this.simulator = simulator;
    this.draws = Math.min(draws, detailDraws);
    this.correlated = Math.min(draws, correlationDraws);
    const shared = new Map<Column, InputValues>();
    this.observed = simulator.drawnScenarios.map((drawnScenario) => {
      const inputs = inputsOf(simulator.study, drawnScenario);
      const targets = [...drawnScenario.floats.map(({ line }) => line), ...inputs.map(({ line }) => line)];
      const run = runOf(simulator.study, drawnScenario, simulator, { lines: targets, areKept: false });
      const valuesOf = ({ drawn, line }: InputLine): InputValues => {
        const column = run.at(line);
        const made = shared.get(column) ?? { column, values: new Float64Array(this.correlated), ranks: null };
        // What a run computes stands in a column that other runs use too.
        if (column === simulator.random.of(drawn)) shared.set(column, made);
        return made;
      };
      return {
        run,
        floats: drawnScenario.floats.map(({ phase, line }) => ({
          phase,
          column: run.at(line),
          isDecisive: drawnScenario.plan.decisive.has(phase),
        })),
        critical: new Float64Array(drawnScenario.floats.length),
        inputs,
        values: inputs.map(valuesOf),
      };
    });
  }

  /** The drawn columns hold the draws of this block. */
  see(first: number, draws: number): void {
    for (const { run, floats, critical, values } of this.observed) {
      run.compute();
      floats.forEach(({ column, isDecisive }, phase) => {
        if (!isDecisive) return;
        critical[phase] = (critical[phase] as number) + criticalIn(column, draws);
      });
      if (first >= this.correlated) continue;
      const size = Math.min(draws, this.correlated - first);
      for (const { column, values: valuesSoFar } of values) valuesSoFar.set(column.subarray(0, size), first);
    }
  }

  criticality(scenario: number): readonly { readonly phase: string; readonly share: Measured }[] {
    const { floats, critical } = this.observed[scenario] as Observed;
    return floats.map(({ phase }, index) => ({
      phase,
      share: chanceOf((critical[index] as number) / this.draws, this.draws),
    }));
  }

  /** @param columns - the figures of the scenario in the first draws, by quantity */
  correlations(scenario: number, columns: readonly Column[]): readonly RankCorrelation[] {
    const { request, drawnScenarios, figures: reported } = this.simulator;
    const { inputs, values } = this.observed[scenario] as Observed;
    const { plan, figures } = drawnScenarios[scenario] as (typeof drawnScenarios)[number];
    const [cost, finish] = [placeOf(reported, costOf(request.by)), placeOf(reported, 'finish')];
    const results = [cost, finish].map((place) => ranksOf((columns[place] as Column).subarray(0, this.correlated)));
    const needed = reachable(plan, [figures[cost] as number, figures[finish] as number]);
    return inputs
      .flatMap(({ input, line }, index) => {
        if (needed[line] === 0) return [];
        const drawn = values[index] as InputValues;
        drawn.ranks ??= ranksOf(drawn.values);
        const { ranks } = drawn;
        const [withCost, withFinish] = results.map((result) => orNull(correlation(ranks, result)));
        return [{ input, cost: withCost ?? null, finish: withFinish ?? null }];
      })
      .toSorted((a, b) => Math.abs(b.cost ?? 0) - Math.abs(a.cost ?? 0));
  }
}

/** Not a number where one of the two never varies. */
const orNull = (value: number): number | null => (Number.isFinite(value) ? value : null);

function criticalIn(float: Column, draws: number): number {
  let critical = 0;
  for (let k = 0; k < draws; k++) critical += (float[k] as number) <= timeTolerance ? 1 : 0;
  return critical;
}
