import type { Kernel } from '../../numerics/kernel/kernel.ts';
import type { Column } from '../rules/rule.ts';

/** The columns that runs compute in, one after another: what one does not need any more another takes. */
export interface ColumnPool {
  readonly kernel: Kernel;
  /** How many draws a block has. */
  readonly size: number;
  readonly take: () => Column;
  readonly giveBack: (column: Column) => void;
  /** A column that holds one value: the same for equal values. */
  readonly constant: (value: number) => Column;
}

/** @param size - how many draws a block has */
export function columnPool(kernel: Kernel, size: number): ColumnPool {
  const spare: Column[] = [];
  const constants = new Map<number, Column>();
  return {
    kernel,
    size,
    take: () => spare.pop() ?? kernel.column(size),
    giveBack: (column) => spare.push(column),
    constant(value) {
      const made = constants.get(value) ?? kernel.column(size).fill(value);
      constants.set(value, made);
      return made;
    },
  };
}
