import { evaluate, reachable } from './evaluate.ts';
import type { AssumptionKey } from './label.ts';
import type { LineNumber, Plan } from './plan.ts';
import type { Column, Prices } from './rules/rule.ts';
import { kernel } from '../numerics/kernel.ts';
import { loopOf } from './rules/loops.ts';
import { type RuleName, rules } from './rules/rules.ts';

/** What a scenario is computed from, block after block. */
export interface Drawing {
  /** How many draws a block has. */
  readonly size: number;
  readonly prices: Prices;
  /** The column that holds the draws of a key, filled anew for every block; nothing for what is not drawn. */
  readonly drawn: (key: AssumptionKey) => Column | undefined;
  /** The one value of what is not drawn. */
  readonly constant: (key: AssumptionKey) => number;
  /** What was planned: the value of a line in the central run. */
  readonly planned: (line: LineNumber) => number;
}

interface Step {
  readonly line: LineNumber;
  readonly columns: (out: Column, inputs: readonly Column[], prices: Prices) => void;
  readonly out: Column;
  readonly inputs: readonly Column[];
}

/** A scenario made ready to be computed again and again, in the same memory. */
export interface DrawnRun {
  /** Where a target stands after each `compute`. */
  readonly at: (target: LineNumber) => Column;
  /**
   * Computes the block of which the drawn columns are filled.
   *
   * @returns whether `check` let it pass; if not, what comes after the checked line is left as it was
   */
  readonly compute: () => boolean;
  /** How many lines are computed for every draw. */
  readonly lines: number;
}

/** A line that must pass before the rest is computed: money at a moment that no calendar reaches has no price. */
export interface Check {
  readonly line: LineNumber;
  readonly passes: (column: Column) => boolean;
}

/**
 * Plans the computing of targets over blocks: what does not vary is computed once, and what varies by the same rules as in a
 * central run, in columns that are used again as soon as nothing else needs them.
 */
export function drawnRun(plan: Plan, targets: readonly LineNumber[], drawing: Drawing, check: Check): DrawnRun {
  const needed = reachable(plan, [...targets, check.line]);
  const varies = varying(plan, drawing);
  const fixed = fixedColumns(plan, needed, varies, drawing);
  const kept = new Set([...targets, check.line]);
  const lastUse = lastUses(plan, needed);
  const columns = new Map<LineNumber, Column>();
  const free: Column[] = [];
  const columnOf = (number: LineNumber): Column => columns.get(number) ?? fixed(number);
  const steps: Step[] = [];
  plan.lines.forEach((line, number) => {
    if (needed[number] === 0 || varies[number] === 0) return;
    if (line.rule === 'given') columns.set(number, drawing.drawn(line.assumption) as Column);
    if (line.rule === 'given' || line.rule === 'literal') return;
    const out = free.pop() ?? kernel().column(drawing.size);
    const inputs = line.inputs.map(columnOf);
    steps.push({ line: number, columns: columnsOf(line.rule, out, inputs), out, inputs });
    columns.set(number, out);
    for (const input of new Set(line.inputs)) {
      const isDone = lastUse[input] === number && varies[input] === 1 && !kept.has(input);
      if (isDone && plan.lines[input]?.rule !== 'given') free.push(columnOf(input));
    }
  });
  const checked = steps.findIndex(({ line }) => line === check.line) + 1;
  const run = (from: number, until: number): void => {
    for (let index = from; index < until; index++) {
      const step = steps[index] as Step;
      step.columns(step.out, step.inputs, drawing.prices);
    }
  };
  return {
    at: columnOf,
    lines: steps.length,
    compute() {
      run(0, checked);
      if (!check.passes(columnOf(check.line))) return false;
      run(checked, steps.length);
      return true;
    },
  };
}

/** How a line is computed: by a loop of the kernel where that reaches all columns, else by its rule. */
function columnsOf(rule: RuleName, out: Column, inputs: readonly Column[]): Step['columns'] {
  const isReached = out.length % 4 === 0 && [out, ...inputs].every(kernel().reaches);
  return (isReached ? loopOf(rule, inputs.length) : undefined) ?? rules[rule].columns;
}

/** Marks the lines that differ from draw to draw. What was planned is the same in all. */
function varying(plan: Plan, { drawn }: Drawing): Uint8Array {
  const varies = new Uint8Array(plan.lines.length);
  plan.lines.forEach((line, number) => {
    if (line.rule === 'given') varies[number] = drawn(line.assumption) === undefined ? 0 : 1;
    else if (line.rule !== 'literal' && line.rule !== 'planned')
      varies[number] = line.inputs.some((input) => varies[input] === 1) ? 1 : 0;
  });
  return varies;
}

/** The columns of lines that do not vary, each value computed once. */
function fixedColumns(
  plan: Plan,
  needed: Uint8Array,
  varies: Uint8Array,
  { size, prices, constant, planned }: Drawing,
): (line: LineNumber) => Column {
  const lines = [...plan.lines.keys()].filter((number) => needed[number] === 1 && varies[number] === 0);
  const plans = lines.filter((number) => plan.lines[number]?.rule === 'planned');
  const known: (Column | undefined)[] = [];
  for (const line of plans) known[line] = Float64Array.of(planned(line));
  evaluate(
    plan,
    lines.filter((line) => known[line] === undefined),
    { draws: 1, prices, given: (key) => Float64Array.of(constant(key)) },
    known,
  );
  const columns = new Map<number, Column>();
  return (line) => {
    const [value] = known[line] as Column;
    const made =
      columns.get(value as number) ??
      kernel()
        .column(size)
        .fill(value as number);
    columns.set(value as number, made);
    return made;
  };
}

/** The last line that rests on each line. */
function lastUses(plan: Plan, needed: Uint8Array): Float64Array {
  const last = new Float64Array(plan.lines.length);
  plan.lines.forEach((line, number) => {
    if (needed[number] === 1 && 'inputs' in line) for (const input of line.inputs) last[input] = number;
  });
  return last;
}
