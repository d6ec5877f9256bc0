import type { DrawnRun } from '../../engine/drawn/drawn-run.ts';
import type { Column } from '../../engine/rules/rule.ts';
import { runOf, type Simulator } from './block-simulator.ts';
import type { DrawnScenario } from './drawn-scenarios.ts';
import { type InputLine, inputsOf } from './inputs.ts';
import { numbersOf } from './same-numbers.ts';
import type { DrawnInput } from './simulation-result.ts';

/** Something that is drawn, with its values in the draws of the block. */
interface SampledInput {
  /** `$documentation`, `$2.5/team`, `2.5/risks.0.happens`, `overrun.cost`. */
  readonly name: string;
  readonly column: Column;
}

/** Everything that a simulation draws, each once: values of estimates, and whether risks happen. */
export class SampledInputs {
  readonly inputs: readonly SampledInput[];
  /** What has to be computed before it is known whether something happens. */
  private readonly runs: readonly DrawnRun[];

  constructor(simulator: Simulator) {
    const seen = new Set<string>();
    const names = new Set<string>();
    // What scenarios draw by themselves under one name has the scenario before it, but for the first.
    const freeName = ({ input }: InputLine, { place }: DrawnScenario): string => {
      const own = nameOf(input);
      const name = names.has(own) ? `${place.id}/${own}` : own;
      names.add(name);
      return name;
    };
    const found = simulator.drawnScenarios.map((drawnScenario) => {
      // What another scenario draws to the same values is listed with that already.
      const inputs = inputsOf(simulator.study, drawnScenario).filter((each) => {
        const numbers = numbersOf(simulator.study, drawnScenario, each);
        return !seen.has(numbers) && seen.add(numbers);
      });
      const events = inputs.filter(({ drawn }) => drawn.from === 'uniform');
      // All scenarios are computed before the first input is read.
      const targets = { lines: events.map(({ line }) => line), areKept: true };
      const run = events.length === 0 ? null : runOf(simulator.study, drawnScenario, simulator, targets);
      const columnOf = ({ drawn, line }: InputLine): Column =>
        drawn.from === 'uniform' && run !== null ? run.at(line) : simulator.random.of(drawn);
      return { run, inputs: inputs.map((each) => ({ name: freeName(each, drawnScenario), column: columnOf(each) })) };
    });
    this.inputs = found.flatMap(({ inputs }) => inputs);
    this.runs = found.flatMap(({ run }) => (run === null ? [] : [run]));
  }

  /** Fills what has to be computed, of the draws of the block. */
  compute(): void {
    for (const run of this.runs) run.compute();
  }
}

function nameOf({ scenario, name, risk, overrun }: DrawnInput): string {
  const inScenario = (text: string): string => (scenario === null ? text : `${scenario}/${text}`);
  if (name !== null) return `$${inScenario(name)}`;
  if (risk === null) return `overrun.${overrun ?? ''}`;
  const part = risk.part === 'luck' ? 'happens' : risk.part;
  return inScenario(`risks.${risk.ofStudy === true ? 'study.' : ''}${risk.index}.${part}`);
}
