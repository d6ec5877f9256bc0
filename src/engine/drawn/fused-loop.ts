import type { Kernel } from '../../numerics/kernel/kernel.ts';
import { moduleOf, type LoopModule } from '../../numerics/kernel/kernel.ts';
import { monthNumberOf } from '../../units/month.ts';
import type { Resources } from './steps.ts';
import { firstRate, isCurveRule } from '../rules/rates.ts';
import { folded } from '../fused/folding.ts';
import { rowShift, rowLayout, type Operand, type Part, type Result } from '../fused/segment.ts';
import { segmentCode } from '../fused/segment-code.ts';
import type { LineNumber } from '../plan.ts';
import { type KernelArguments, placed } from '../rules/curve-places.ts';
import type { DerivedRule } from '../rules/derived.ts';
import { byRule, type Loop } from '../rules/loops.ts';
import type { Column, Prices } from '../rules/rule.ts';
import { type RuleName, rules } from '../rules/rules.ts';

/** A line as it is to be computed: from what, and into which column; null where it is needed within its segment only. */
export interface FusedLine {
  readonly line: LineNumber;
  readonly rule: RuleName;
  readonly inputs: readonly FusedInput[];
  readonly column: Column | null;
}

/** A line of the segment, a column, or what is the same in every draw. */
export type FusedInput = { readonly line: LineNumber } | { readonly column: Column } | { readonly value: number };

/** Lines that are computed together, in order: two of them at once where they weigh the same months by two curves. */
export type FusedLineOrTwins = readonly [FusedLine] | readonly [FusedLine, FusedLine];

/** Whether a line can be computed together with others. */
export const isFusible = (rule: RuleName): boolean =>
  isCurveRule(rule) || (rules[rule] as { formula?: unknown }).formula !== undefined;

/** One loop for lines that need no column between them; where the memory does not reach, the rules one by one. */
export function fusedLoop(members: readonly FusedLineOrTwins[], resources: Resources): Loop {
  const { kernel, size } = resources.pool;
  const segment = new SegmentMaker(members);
  const oneByOne = (): Loop => byRules(members.flat(), size, resources.prices);
  const addresses = kernel.counters(segment.columns.length);
  const numbers = kernel.column(2 * segment.tables.length + segment.constants.length);
  if (![addresses, numbers, ...segment.columns].every((each) => kernel.reaches(each))) return oneByOne();
  addresses.set(segment.columns.map(({ byteOffset }) => byteOffset));
  numbers.set(segment.constants, 2 * segment.tables.length);
  const tables = segment.tables.map((rates) => tableOf(rates, resources));
  const run = kernel.loop(moduleFor(segment));
  const bytes = 8 * size;
  let otherwise: Loop | null = null;
  const place = (): boolean => {
    const months = segment.monthsIn(kernel);
    return tables.every((table, index) => {
      const found = table(months);
      if (found === null) return false;
      numbers[2 * index] = found.months - 1;
      numbers[2 * index + 1] = rowShift + found.factors / rowLayout.bytes;
      return true;
    });
  };
  return () => {
    if (place()) run(addresses.byteOffset, numbers.byteOffset, bytes);
    else (otherwise ??= oneByOne())();
  };
}

/** By segment: scenarios of one shape have one. */
const modules = new Map<string, LoopModule>();

function moduleFor({ parts, columns, tables }: SegmentMaker): LoopModule {
  const segment = { parts, columns: columns.length, tables: tables.length };
  const key = JSON.stringify(segment);
  const made = modules.get(key) ?? moduleOf(segmentCode(segment));
  modules.set(key, made);
  return made;
}

/** The rates of two curves, or of one. */
type Rates = readonly (readonly number[])[];

/** Makes lines into a segment, and keeps what its loop is given beside it: columns, numbers and tables. */
class SegmentMaker {
  readonly parts: readonly Part[];
  readonly columns: Column[] = [];
  readonly constants: number[] = [];
  readonly tables: Rates[] = [];
  /** The ends of the periods whose months are weighed, and the latest of those that are the same in every draw. */
  private readonly ends = new Set<Column>();
  private latest = 0;
  /** By line its number in the segment: equal segments of other plans are equal. */
  private readonly places = new Map<LineNumber, number>();

  constructor(members: readonly FusedLineOrTwins[]) {
    this.parts = members.map((member) => this.part(member));
  }

  /** How many months a table must have for the block that is computed. */
  monthsIn(kernel: Kernel): number {
    if (this.tables.length === 0) return 0;
    let last = this.latest;
    for (const { byteOffset, byteLength } of this.ends) last = Math.max(last, kernel.most(byteOffset, byteLength));
    return monthNumberOf(last) + 1;
  }

  private part([one, other]: FusedLineOrTwins): Part {
    if (!isCurveRule(one.rule)) {
      const { formula } = rules[one.rule] as DerivedRule;
      const values = one.inputs.map((input) => ('value' in input ? input.value : null));
      const { expression, inputs } = folded(formula(values.length), values);
      const operands = inputs.map((of) => this.operand('value' in of ? of : (one.inputs[of.input] as FusedInput)));
      return { kind: 'expression', result: this.result(one), expression, operands };
    }
    const rate = firstRate[one.rule];
    const times = one.inputs.slice(0, rate);
    const end = times[1] as FusedInput;
    if ('column' in end) this.ends.add(end.column);
    else if (valueOf(end) > this.latest) this.latest = valueOf(end);
    return {
      kind: one.rule,
      results: other === undefined ? [this.result(one)] : [this.result(one), this.result(other)],
      times: times.map((time) => this.operand(time)),
      table: this.table(
        [one, ...(other === undefined ? [] : [other])].map(({ inputs }) => inputs.slice(rate).map(valueOf)),
      ),
    };
  }

  private result({ line, column }: FusedLine): Result {
    const place = this.places.size;
    this.places.set(line, place);
    return { line: place, column: column === null ? null : this.column(column) };
  }

  private operand(input: FusedInput): Operand {
    if ('line' in input) return { kind: 'line', line: this.places.get(input.line) as number };
    if ('column' in input) return { kind: 'column', column: this.column(input.column) };
    return { kind: 'constant', constant: this.constants.push(input.value) - 1, isNumber: !Number.isNaN(input.value) };
  }

  private column(column: Column): number {
    const place = this.columns.indexOf(column);
    return place >= 0 ? place : this.columns.push(column) - 1;
  }

  private table(rates: Rates): number {
    const place = this.tables.findIndex((each) => JSON.stringify(each) === JSON.stringify(rates));
    return place >= 0 ? place : this.tables.push(rates) - 1;
  }
}

function valueOf(input: FusedInput): number {
  if (!('value' in input)) throw new Error('what a table is made of is the same in every draw');
  return input.value;
}

/** The table of two curves, or of one twice, over so many months or more; null where the memory has no room. */
function tableOf(rates: Rates, { pool: { kernel }, prices }: Resources): (months: number) => KernelArguments | null {
  let known: KernelArguments | null = null;
  return (months) => {
    if (known !== null && months <= known.months) return known;
    const [first, second] = rates.map(([index = 0, discount = null]) => prices.curve(index, discount, months));
    if (first === undefined) throw new Error('a table has a curve');
    known = placed(kernel, first, second ?? first);
    return known;
  };
}

/** The same without a loop of the kernel: each line into a column, by its rule. */
function byRules(lines: readonly FusedLine[], size: number, prices: Prices): Loop {
  const within = new Map<LineNumber, Column>();
  const columnOf = (input: FusedInput): Column => {
    if ('column' in input) return input.column;
    if ('line' in input) return within.get(input.line) as Column;
    return new Float64Array(size).fill(input.value);
  };
  const loops = lines.map(({ line, rule, inputs, column }) => {
    const place = { out: column ?? new Float64Array(size), inputs: inputs.map(columnOf) };
    within.set(line, place.out);
    return byRule(rule, place, { prices });
  });
  return () => {
    for (const run of loops) run();
  };
}
