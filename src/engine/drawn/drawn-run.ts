import type { ColumnPool } from './column-pool.ts';
import { reachable } from '../reachable.ts';
import { fixedValues, type Given, varying } from './fixed-lines.ts';
import type { LineNumber, Plan } from '../plan.ts';
import { fusedSteps } from './fused-steps.ts';
import type { Column } from '../rules/rule.ts';
import { runColumns } from './run-columns.ts';
import { standInsOf } from './stand-ins.ts';
import { type Step, stepsLineByLine } from './steps.ts';

/** What a scenario is computed from, block after block: columns of draws that are filled anew for every block, and constants. */
export interface Drawing extends Given {
  readonly pool: ColumnPool;
  /**
   * Whether lines are computed together, draw by draw, and not one by one, column by column: to the last bit the same, which takes longer
   * to prepare and less time for each draw.
   */
  readonly isFused?: boolean;
}

/** What is wanted of a run. */
export interface Targets {
  readonly lines: readonly LineNumber[];
  /** Whether they are needed after another run of the pool has computed, until this one computes again. */
  readonly areKept: boolean;
}

/** A scenario made ready to be computed again and again, in the same memory. */
export interface DrawnRun {
  /** Where a target stands after each `compute`, until another run computes where targets are not kept. */
  readonly at: (target: LineNumber) => Column;
  /**
   * Computes the block of which the drawn columns are filled.
   *
   * @returns whether `check` let it pass; if not, what comes after the checked lines is left as it was
   */
  readonly compute: () => boolean;
  /** How many lines are computed for every draw. */
  readonly lines: number;
}

/** Lines that must pass before the rest is computed: money at a time that no calendar reaches has no price. */
export interface Check {
  readonly lines: readonly LineNumber[];
  readonly passes: (column: Column) => boolean;
}

/**
 * Plans the computing of targets over blocks: what does not vary is computed once, and what varies by the same rules as in a
 * central run, in columns that are used again as soon as nothing else needs them.
 */
export function drawnRun(plan: Plan, targets: Targets, drawing: Drawing, check: Check): DrawnRun {
  const needed = reachable(plan, [...targets.lines, ...check.lines]);
  const varies = varying(plan, drawing);
  const value = fixedValues(plan, needed, varies, drawing);
  const standIns = standInsOf(plan, { needed, varies, value });
  const lines = [...plan.lines.keys()].filter(
    (line) => needed[line] === 1 && varies[line] === 1 && standIns.of(line) === line,
  );
  const columns = runColumns(plan, drawing, value);
  const isChecked = new Set(check.lines.map(standIns.of));
  const makeSteps = drawing.isFused === true ? fusedSteps : stepsLineByLine;
  const steps = makeSteps(plan, {
    resources: drawing,
    columns,
    lines,
    inputs: standIns.inputs,
    varies,
    value,
    neededAfter: new Set([...targets.lines.map(standIns.of), ...isChecked]),
    checked: lines.findLast((line) => isChecked.has(line)) ?? -1,
  });
  const isLeft = new Set(targets.areKept ? targets.lines.map(standIns.of) : []);
  columns.giveBack((line) => !isLeft.has(line));
  const at = (line: LineNumber): Column => columns.at(standIns.of(line));
  const checked = steps.findLastIndex((step) => step.lines.some((line) => isChecked.has(line))) + 1;
  const run = (from: number, until: number): void => {
    for (let index = from; index < until; index++) (steps[index] as Step).run();
  };
  return {
    at,
    lines: steps.reduce((sum, step) => sum + step.lines.length, 0),
    compute() {
      run(0, checked);
      if (!check.lines.every((line) => check.passes(at(line)))) return false;
      run(checked, steps.length);
      return true;
    },
  };
}
