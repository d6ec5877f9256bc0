import { listOf, type AssumptionResult } from '../../../analysis/assumptions/assumptions.ts';
import type { CentralRun } from '../../../analysis/runs/central-run.ts';
import { PlanBuilder } from '../../../engine/compile/builder.ts';
import { evaluate } from '../../../engine/evaluate.ts';
import type { Line } from '../../../engine/plan.ts';
import { Inputs, ownKey } from './inputs.ts';
import { isRuleLine, type RuleLine } from './plan-formula.ts';

/** A formula of the study that a scenario computes with assumptions of its own. */
export interface OwnFormula {
  readonly key: string;
  readonly line: Line & RuleLine;
  readonly run: CentralRun;
}

/** Every input of the runs of a study, and what is known of those that are declared. */
export interface Collected {
  readonly inputs: Inputs;
  readonly declared: readonly AssumptionResult[];
  readonly own: readonly OwnFormula[];
}

/** The cells from which all figures follow: assumptions, those a scenario computes in its own way, and literals in use. */
export function collect(runs: readonly CentralRun[]): Collected {
  const [first] = runs;
  const inputs = new Inputs();
  if (first === undefined) return { inputs, declared: [], own: [] };
  const { study } = first.settled;
  const declared = listOf(study, first.settled);
  for (const { key, assumption, value } of declared)
    inputs.assumption(key, { unit: assumption.unit, value: value ?? Number.NaN, formula: null });
  const own = runs.flatMap((run) => ownFormulas(run, inputs));
  for (const { key, line, run } of own)
    inputs.assumption(key, { unit: line.unit, value: run.columns.number(line.id), formula: null });
  // Formulas name each other: all have their names before the first is written.
  for (const { key, inForce } of declared) {
    const formula = inForce?.value.shape === 'formula' ? declaredFormula(runs, inputs, key) : null;
    if (formula !== null) inputs.follows(key, formula);
  }
  for (const { key, line, run } of own) inputs.follows(key, unlessSet(inputs, key, inputs.formulaOf(run, line)));
  inputs.setting('prices/level', study.prices.level);
  inputs.setting('discounting/base', study.discounting.base);
  if (study.prices.basis === 'real') inputs.setting('inflation', 0);
  for (const run of runs) {
    run.plan.lines.forEach((line, number) => {
      if (line.rule === 'literal' && line.path !== null && inputs.token(run, number) === null)
        inputs.literal(run, number);
    });
  }
  return { inputs, declared, own };
}

function ownFormulas(run: CentralRun, inputs: Inputs): OwnFormula[] {
  return run.plan.lines.flatMap((line) => {
    if (!isRuleLine(line) || line.label.of !== 'assumption' || inputs.assumptions.has(ownKey(line))) return [];
    return [{ key: ownKey(line), line, run }];
  });
}

/** What a scenario computes by a formula of the study: a value that somebody writes over that formula holds for it too, as `--set` does. */
function unlessSet(inputs: Inputs, key: string, formula: string): string {
  const ofStudy = inputs.assumptions.get(key.slice(key.indexOf('/') + 1));
  if (ofStudy === undefined || ofStudy.formula === null) return formula;
  inputs.standsIn(key, ofStudy.key);
  return `IF(_xlfn.ISFORMULA(${ofStudy.name}),${formula},${ofStudy.name})`;
}

/** The formula of an assumption as it is declared, whether a scenario uses it or not; null where it rests on no other. */
function declaredFormula(runs: readonly CentralRun[], inputs: Inputs, key: string): string | null {
  const owner = key.includes('/') ? key.slice(0, key.indexOf('/')) : null;
  const run = runs.find(({ scenario }) => owner === null || scenario.id === owner);
  if (run === undefined) return null;
  const builder = new PlanBuilder(run.settled.study, run.scenario, run.settled);
  const number = builder.given(key.slice(key.indexOf('/') + 1), owner === null ? 'study' : 'scenario');
  const line = builder.lines[number] as Line;
  if (!isRuleLine(line)) return null;
  const plan = { ...run.plan, lines: builder.lines, numberOf: builder.numberOf };
  return inputs.formulaOf({ ...run, plan, columns: evaluate(plan, [number], run.block) }, line);
}
