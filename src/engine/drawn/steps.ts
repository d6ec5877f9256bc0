import type { ColumnPool } from './column-pool.ts';
import type { LineNumber, Plan } from '../plan.ts';
import type { RunColumns } from './run-columns.ts';
import { byRule, type Loop, loopOf, loopOfTwo } from '../rules/loops.ts';
import type { Column, Prices } from '../rules/rule.ts';
import type { RuleName } from '../rules/rules.ts';
import { twinsOf } from './twins.ts';

/** What fills the columns of some lines. */
export interface Step {
  readonly lines: readonly LineNumber[];
  readonly run: Loop;
}

/** What lines are computed with. */
export interface Resources {
  readonly pool: ColumnPool;
  readonly prices: Prices;
}

/** What is to be computed of a plan. */
export interface LinesToCompute {
  readonly resources: Resources;
  readonly columns: RunColumns;
  /** What is computed, in order. */
  readonly lines: readonly LineNumber[];
  readonly inputs: (line: LineNumber) => readonly LineNumber[];
  /** The number of a line that does not vary. */
  readonly value: (line: LineNumber) => number;
  readonly varies: Uint8Array;
  /** What is needed after all is computed: their columns are not given back. */
  readonly neededAfter: ReadonlySet<LineNumber>;
  /** The last line that must pass a check before the rest is computed; -1 where none must. */
  readonly checked: LineNumber;
}

/** A step for each line, or for two of which the months are weighed at once. */
export function stepsLineByLine(
  plan: Plan,
  { resources, columns, lines, inputs, neededAfter }: LinesToCompute,
): Step[] {
  const lastUse = new Map<LineNumber, LineNumber>();
  for (const line of lines) for (const input of inputs(line)) lastUse.set(input, line);
  const twins = twinsOf(plan, lines, inputs);
  const steps: Step[] = [];
  for (const line of lines) {
    const rule = plan.lines[line]?.rule;
    if (rule === undefined || rule === 'given' || rule === 'literal') continue;
    if (!columns.isComputed(line)) {
      const twin = twins.get(line);
      const of = (number: LineNumber) => ({ out: columns.place(number), inputs: inputs(number).map(columns.at) });
      const run =
        twin === undefined ? stepOf(rule, of(line), resources) : stepOfTwo(rule, of(line), of(twin), resources);
      steps.push({ lines: [line], run });
    }
    for (const input of new Set(inputs(line))) {
      if (lastUse.get(input) === line && !neededAfter.has(input)) columns.free(input);
    }
  }
  return steps;
}

/** A line to be computed: into what, from what. */
interface Filled {
  readonly out: Column;
  readonly inputs: readonly Column[];
}

const isReached = ({ pool }: Resources, { out, inputs }: Filled): boolean =>
  out.length % 4 === 0 && pool.kernel.reaches(out) && inputs.every(pool.kernel.reaches);

/** How a line is computed: by a loop of the kernel where that reaches all columns, else by its rule. */
export function stepOf(rule: RuleName, filled: Filled, { pool, prices }: Resources): Loop {
  const means = { kernel: pool.kernel, prices };
  const loop = isReached({ pool, prices }, filled) ? loopOf(rule, filled, means) : undefined;
  return loop ?? byRule(rule, filled, means);
}

/** How two lines are computed that differ in their rates only. */
function stepOfTwo(rule: RuleName, one: Filled, other: Filled, { pool, prices }: Resources): Loop {
  const means = { kernel: pool.kernel, prices };
  if ([one, other].every((filled) => isReached({ pool, prices }, filled))) return loopOfTwo(rule, one, other, means);
  const both = [one, other].map((filled) => stepOf(rule, filled, { pool, prices }));
  return () => {
    for (const run of both) run();
  };
}
