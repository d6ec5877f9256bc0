import type { ColumnPool } from './column-pool.ts';
import { reachable } from './evaluate.ts';
import { fixedValues, type Given, varying } from './fixed-lines.ts';
import type { LineNumber, Plan } from './plan.ts';
import { byRule, type Loop, loopOf, loopOfTwo } from './rules/loops.ts';
import type { Column } from './rules/rule.ts';
import type { RuleName } from './rules/rules.ts';
import { standInsOf } from './stand-ins.ts';
import { twinsOf } from './twins.ts';

/** What a scenario is computed from, block after block: columns of draws that are filled anew for every block, and constants. */
export interface Drawing extends Given {
  readonly pool: ColumnPool;
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

/** Lines that must pass before the rest is computed: money at a moment that no calendar reaches has no price. */
export interface Check {
  readonly lines: readonly LineNumber[];
  readonly passes: (column: Column) => boolean;
}

interface Step {
  readonly line: LineNumber;
  readonly run: Loop;
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
  const columns = columnsOf(plan, drawing, value);
  const steps = stepsOf(plan, {
    drawing,
    columns,
    lines,
    inputs: standIns.inputs,
    kept: new Set([...targets.lines, ...check.lines].map(standIns.of)),
  });
  const isLeft = new Set(targets.areKept ? targets.lines.map(standIns.of) : []);
  columns.giveBack((line) => !isLeft.has(line));
  const at = (line: LineNumber): Column => columns.at(standIns.of(line));
  const isChecked = new Set(check.lines.map(standIns.of));
  const checked = steps.findLastIndex(({ line }) => isChecked.has(line)) + 1;
  const run = (from: number, until: number): void => {
    for (let index = from; index < until; index++) (steps[index] as Step).run();
  };
  return {
    at,
    lines: steps.length,
    compute() {
      run(0, checked);
      if (!check.lines.every((line) => check.passes(at(line)))) return false;
      run(checked, steps.length);
      return true;
    },
  };
}

/** Where lines stand. */
interface Columns {
  /** @throws {Error} of a line that varies and has no place yet */
  readonly at: (line: LineNumber) => Column;
  readonly isComputed: (line: LineNumber) => boolean;
  /** Gives a line a column of its own, that of another which is not needed any more if there is one. */
  readonly place: (line: LineNumber) => Column;
  /** The column of a line is not needed any more, but where that line stands is remembered. */
  readonly free: (line: LineNumber) => void;
  /** The same of all lines that were not freed yet. */
  readonly giveBack: (isFree: (line: LineNumber) => boolean) => void;
}

function columnsOf(plan: Plan, { pool, drawn }: Drawing, value: (line: LineNumber) => number): Columns {
  const columns = new Map<LineNumber, Column>();
  const inUse = new Set<LineNumber>();
  const free = (line: LineNumber): void => {
    const column = columns.get(line);
    if (column !== undefined && inUse.delete(line)) pool.giveBack(column);
  };
  const drawnAt = (line: LineNumber): Column | undefined => {
    const given = plan.lines[line];
    return given?.rule === 'given' ? drawn(given.assumption) : undefined;
  };
  return {
    at: (line) => columns.get(line) ?? drawnAt(line) ?? pool.constant(value(line)),
    isComputed: (line) => columns.has(line),
    place(line) {
      const column = pool.take();
      columns.set(line, column);
      inUse.add(line);
      return column;
    },
    free,
    giveBack(isFree) {
      for (const line of inUse) if (isFree(line)) free(line);
    },
  };
}

interface Order {
  readonly drawing: Drawing;
  readonly columns: Columns;
  /** What is computed, in order. */
  readonly lines: readonly LineNumber[];
  readonly inputs: (line: LineNumber) => readonly LineNumber[];
  /** What is needed after all is computed. */
  readonly kept: ReadonlySet<LineNumber>;
}

function stepsOf(plan: Plan, { drawing, columns, lines, inputs, kept }: Order): Step[] {
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
      const run = twin === undefined ? stepOf(rule, of(line), drawing) : stepOfTwo(rule, of(line), of(twin), drawing);
      steps.push({ line, run });
    }
    for (const input of new Set(inputs(line))) {
      if (lastUse.get(input) === line && !kept.has(input)) columns.free(input);
    }
  }
  return steps;
}

/** A line to be computed: into what, from what. */
interface Filled {
  readonly out: Column;
  readonly inputs: readonly Column[];
}

const isReached = ({ pool }: Drawing, { out, inputs }: Filled): boolean =>
  out.length % 4 === 0 && pool.kernel.reaches(out) && inputs.every(pool.kernel.reaches);

/** How a line is computed: by a loop of the kernel where that reaches all columns, else by its rule. */
function stepOf(rule: RuleName, filled: Filled, drawing: Drawing): Loop {
  const means = { kernel: drawing.pool.kernel, prices: drawing.prices };
  const loop = isReached(drawing, filled) ? loopOf(rule, filled, means) : undefined;
  return loop ?? byRule(rule, filled, means);
}

/** How two lines are computed that differ in their rates only. */
function stepOfTwo(rule: RuleName, one: Filled, other: Filled, drawing: Drawing): Loop {
  const means = { kernel: drawing.pool.kernel, prices: drawing.prices };
  if ([one, other].every((filled) => isReached(drawing, filled))) return loopOfTwo(rule, one, other, means);
  const both = [one, other].map((filled) => stepOf(rule, filled, drawing));
  return () => {
    for (const run of both) run();
  };
}
