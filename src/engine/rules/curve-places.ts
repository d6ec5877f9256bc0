import type { Kernel } from '../../numerics/kernel/kernel.ts';
import type { Curve } from './curve.ts';

/** Where in the memory a curve stands, and over how many months; of two curves both stand in one table, month by month. */
export interface KernelArguments {
  readonly factors: number;
  readonly sums: number;
  readonly months: number;
}

/** By kernel, curve, and curve beside it: one that must reach further is made and placed anew. */
const places = new WeakMap<Kernel, WeakMap<Curve, Map<Curve | null, KernelArguments | null>>>();

/** A copy of a curve, or of two month by month; null where the memory has no room. @param beside - null for none */
export function placed(kernel: Kernel, curve: Curve, beside: Curve | null): KernelArguments | null {
  const curves = places.get(kernel) ?? new WeakMap<Curve, Map<Curve | null, KernelArguments | null>>();
  places.set(kernel, curves);
  const known = curves.get(curve) ?? new Map<Curve | null, KernelArguments | null>();
  curves.set(curve, known);
  if (!known.has(beside)) known.set(beside, beside === null ? copied(kernel, curve) : zipped(kernel, curve, beside));
  return known.get(beside) ?? null;
}

function copied(kernel: Kernel, { factors, sums }: Curve): KernelArguments | null {
  const [factorsAt, sumsAt] = [put(kernel, factors), put(kernel, sums)];
  return factorsAt === null || sumsAt === null ? null : { factors: factorsAt, sums: sumsAt, months: factors.length };
}

/** Of each month both factors and both sums, and the sums after the last. */
function zipped(kernel: Kernel, one: Curve, other: Curve): KernelArguments | null {
  const months = Math.min(one.factors.length, other.factors.length);
  const table = new Float64Array(4 * (months + 1));
  for (let month = 0; month <= months; month++) {
    const of = [one, other].map(({ factors }) => factors[month] ?? 0);
    table.set([...of, one.sums[month] as number, other.sums[month] as number], 4 * month);
  }
  const address = put(kernel, table);
  return address === null ? null : { factors: address, sums: 0, months };
}

/** The address of a copy; null where the memory has no room for it. */
function put(kernel: Kernel, values: Float64Array): number | null {
  const column = kernel.column(values.length);
  if (!kernel.reaches(column)) return null;
  column.set(values);
  return column.byteOffset;
}
