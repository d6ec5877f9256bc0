import { timeTolerance, monthNumberOf } from '../../units/month.ts';
import { type Kernel, type LoopModule, moduleOf } from '../../numerics/kernel/kernel.ts';
import type { Curve } from './curve.ts';
import { type KernelArguments, placed } from './curve-places.ts';
import type { DerivedRule } from './derived.ts';
import { loopCode } from './loop-code.ts';
import { firstRate } from './rates.ts';
import { at, type Column, input, type Prices, type Rule } from './rule.ts';
import { type RuleName, rules } from './rules.ts';

/*
 * Rules as loops of the kernel: to the last bit what the rules themselves give, which a test holds them to. Most are made from the
 * expression of the rule; those of money by months are written there by hand. A curve that the memory has no room for is left to the rule.
 */

/** Computes a line for a block, from the columns it was made for. */
export type Loop = () => void;

/** The rule itself. */
export const byRule =
  (rule: RuleName, { out, inputs }: Place, { prices }: Pick<Means, 'prices'>): Loop =>
  () =>
    rules[rule].columns(out, inputs, prices);

/** What a line is computed into, and from. All columns lie in the memory of the kernel. */
interface Place {
  readonly out: Column;
  readonly inputs: readonly Column[];
}

/** What it is computed with. */
interface Means {
  readonly kernel: Kernel;
  readonly prices: Prices;
}

type Bind = (place: Place, means: Means) => Loop;

/** The loop of a rule; undefined where it has none for so many inputs. */
export const loopOf = (rule: RuleName, place: Place, means: Means): Loop | undefined =>
  binds[rule]?.(place, means) ?? loopByExpression(rule, place, means);

/**
 * One loop for two lines of a rule that have the same times and other rates.
 *
 * @throws {Error} of a rule that has no rates
 */
export function loopOfTwo(rule: RuleName, one: Place, other: Place, means: Means): Loop {
  const bind = bindsOfTwo[rule];
  if (bind === undefined) throw new Error(`${rule} has no rates`);
  return bind(one, other, means);
}

/** More inputs take a second loop where that can go on from what the first left, else the rule itself. */
const mostInputs = { ofOne: 4, ofAny: 32 };

/** The loop that says the same as the expression of a rule. */
function loopByExpression(rule: RuleName, { out, inputs }: Place, { kernel }: Means): Loop | undefined {
  const derived: Rule = rules[rule];
  if (derived.formula === undefined || inputs.length === 0) return undefined;
  const first = derived.isFold === true ? Math.min(inputs.length, mostInputs.ofOne) : inputs.length;
  if (first > mostInputs.ofAny) return undefined;
  const loops = [bound(rule, { out, inputs: inputs.slice(0, first) }, kernel)];
  for (let from = first; from < inputs.length; from += mostInputs.ofOne - 1)
    loops.push(bound(rule, { out, inputs: [out, ...inputs.slice(from, from + mostInputs.ofOne - 1)] }, kernel));
  const [only] = loops;
  if (loops.length === 1) return only;
  return () => {
    for (const run of loops) run();
  };
}

function bound(rule: RuleName, { out, inputs }: Place, kernel: Kernel): Loop {
  const run = kernel.loop(moduleFor(rule, inputs.length));
  const values = [out.byteOffset, ...addressesOf(inputs), out.byteLength];
  return () => Reflect.apply(run, undefined, values);
}

/** By rule and number of inputs: made once a thread, whatever simulations it runs. */
const modules = new Map<string, LoopModule>();

function moduleFor(rule: RuleName, count: number): LoopModule {
  const key = `${rule} ${count}`;
  const known = modules.get(key);
  if (known !== undefined) return known;
  const { formula } = rules[rule] as DerivedRule;
  const made = moduleOf(loopCode(formula(count), count));
  modules.set(key, made);
  return made;
}

const spread: Bind = (place, means) => {
  const { out, inputs } = place;
  const [from = 0, until = 0] = addressesOf(inputs);
  return withCurves(
    placedFor([inputs], firstRate.spread, means),
    [byRule('spread', place, means)],
    ({ factors, sums }) =>
      means.kernel.averages(out.byteOffset, from, until, factors, sums, timeTolerance, out.byteLength),
  );
};

const service: Bind = (place, means) => {
  const { out, inputs } = place;
  const [from = 0, until = 0, low = 0, high = 0] = addressesOf(inputs);
  return withCurves(
    placedFor([inputs], firstRate.service, means),
    [byRule('service', place, means)],
    ({ factors, sums }) =>
      means.kernel.integrals(out.byteOffset, from, until, low, high, factors, sums, out.byteLength),
  );
};

/** A loop over curves that stand in the memory; without room for them the rules themselves. */
function withCurves(
  curves: () => KernelArguments | null,
  otherwise: readonly Loop[],
  loop: (table: KernelArguments) => void,
): Loop {
  return () => {
    const table = curves();
    if (table !== null) loop(table);
    else for (const run of otherwise) run();
  };
}

type BindOfTwo = (one: Place, other: Place, means: Means) => Loop;

const spreadOfTwo: BindOfTwo = (one, other, means) => {
  const [from = 0, until = 0] = addressesOf(one.inputs);
  const [first, second, bytes] = [one.out.byteOffset, other.out.byteOffset, one.out.byteLength];
  const curves = placedFor([one.inputs, other.inputs], firstRate.spread, means);
  const each = [one, other].map((place) => byRule('spread', place, means));
  return withCurves(curves, each, ({ factors }) =>
    means.kernel.averagesOfTwo(first, second, from, until, factors, timeTolerance, bytes),
  );
};

const serviceOfTwo: BindOfTwo = (one, other, means) => {
  const [from = 0, until = 0, low = 0, high = 0] = addressesOf(one.inputs);
  const [first, second, bytes] = [one.out.byteOffset, other.out.byteOffset, one.out.byteLength];
  const curves = placedFor([one.inputs, other.inputs], firstRate.service, means);
  const each = [one, other].map((place) => byRule('service', place, means));
  return withCurves(curves, each, ({ factors }) =>
    means.kernel.integralsOfTwo(first, second, from, until, low, high, factors, bytes),
  );
};

const bindsOfTwo: Partial<Record<RuleName, BindOfTwo>> = { spread: spreadOfTwo, service: serviceOfTwo };

const binds: Partial<Record<RuleName, Bind>> = { spread, service };

const addressesOf = (columns: readonly Column[]): number[] => columns.map(({ byteOffset }) => byteOffset);

/**
 * The curve of one line, or the two of two, which reach to the last of all times at the second input, as in the rules; null
 * where the memory has no room. The rates are the same in all blocks.
 *
 * @param position - where the rates begin among the inputs: the price rise and, where money is discounted, that rate
 */
function placedFor(
  lines: readonly (readonly Column[])[],
  position: number,
  { kernel, prices }: Means,
): () => KernelArguments | null {
  const until = input(lines[0] ?? [], 1);
  const rates = lines.map((inputs) => inputs.slice(position).map((column) => at(column, 0)));
  let known: KernelArguments | null = null;
  return () => {
    const months = monthNumberOf(kernel.most(until.byteOffset, until.byteLength)) + 1;
    if (known === null || months > known.months) {
      const [first, second] = rates.map(([index = 0, discount = null]) => prices.curve(index, discount, months));
      known = placed(kernel, first as Curve, second ?? null);
    }
    return known;
  };
}
