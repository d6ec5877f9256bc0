import { curveTerms } from '../../src/analysis/runs/central-run.ts';
import { compile, compileDrawn } from '../../src/engine/compile/scenario.ts';
import { evaluate } from '../../src/engine/evaluate.ts';
import type { AssumptionKey } from '../../src/model/study/assumption-key.ts';
import type { Plan } from '../../src/engine/plan.ts';
import { pricesOf } from '../../src/engine/prices.ts';
import { centralValue, settle, type Settled } from '../../src/engine/settle.ts';
import type { Scenario, Study } from '../../src/model/study/study.ts';

/** A drawn plan beside the central one, each of whose lines is computed for one draw. */
export interface OneDraw {
  readonly drawn: Plan;
  readonly central: Plan;
  readonly settled: Settled;
  /** The number of a line of the drawn plan, and of the central one. */
  readonly of: (id: string) => number;
  readonly planned: (id: string) => number;
}

/** One draw of a scenario: `values` by key, the central values where there are none. */
export function oneDraw(study: Study, id: string, values: Readonly<Record<AssumptionKey, number>> = {}): OneDraw {
  const scenario = study.scenarios.get(id) as Scenario;
  const settled = settle(study, [...study.scenarios.values()], study.asOf);
  const central = compile(study, scenario, settled);
  const drawn = compileDrawn(study, scenario, settled);
  const prices = pricesOf(curveTerms(study));
  const value = (key: AssumptionKey): number => values[key] ?? centralValue(settled, study.start, key);
  const plan = evaluate(central, central.lines.keys(), {
    draws: 1,
    prices,
    given: (key) => Float64Array.of(centralValue(settled, study.start, key)),
  });
  const columns = evaluate(drawn, drawn.lines.keys(), {
    draws: 1,
    prices,
    given: (key) => Float64Array.of(value(key)),
    planned: (line) => plan.number(drawn.lines[line]?.id ?? ''),
  });
  return { drawn, central, settled, of: columns.number, planned: plan.number };
}
