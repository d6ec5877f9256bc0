import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { RequiredBy } from '../../model/study/requirements.ts';
import type { ScanFunction } from '../../numerics/scan.ts';
import type { Objective } from './objective.ts';
import { restingOn } from './resting.ts';
import { variedAssumption, varying } from './vary.ts';

/** A gate that rests on an assumption. */
export interface GateOn {
  readonly gate: {
    readonly by: RequiredBy;
    readonly requirement: number;
    readonly scenarios: readonly string[];
  };
  /** By how much it passes for each value of the assumption: at 0 it does. */
  readonly slack: ScanFunction;
}

/**
 * The gates of the scenarios that rest on an assumption. Those of scenarios for which a requirement compares the same
 * numbers are one; a scenario with an assumption of its own in it has its own.
 */
export function gatesOn({ runs, context: model }: Objective, key: AssumptionKey): GateOn[] {
  const found = new Map<string, GateOn>();
  for (const run of runs) {
    const { plan } = run;
    const rests = restingOn(plan, key);
    for (const { by, requirement, of, bound, value, limit, line } of plan.gates) {
      if (rests[line] === 0) continue;
      const compared = [value, limit].map((each) => plan.lines[each]?.id);
      // A figure is another number in every scenario, and so is what a scenario asks of itself.
      const whose = of.kind === 'figure' || by.kind === 'scenario' ? run.scenario.id : null;
      const id = JSON.stringify([plan.lines[line]?.id, compared, whose]);
      const known = found.get(id);
      if (known !== undefined) {
        const scenarios = [...known.gate.scenarios, run.scenario.id];
        found.set(id, { ...known, gate: { ...known.gate, scenarios } });
        continue;
      }
      const varied = varying(variedAssumption(model, key), run, [value, limit]);
      const sign = bound === 'at-least' ? 1 : -1;
      found.set(id, {
        gate: { by, requirement, scenarios: [run.scenario.id] },
        slack: (values) => {
          const [own = new Float64Array(), needed = new Float64Array()] = varied(values);
          return {
            values: own.map((each, draw) => sign * (each - (needed[draw] as number))),
            sizes: own.map((each, draw) => Math.max(Math.abs(each), Math.abs(needed[draw] as number))),
          };
        },
      });
    }
  }
  return [...found.values()];
}
