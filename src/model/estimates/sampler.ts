/** Turns uniform numbers, in place, into values of what is estimated, in the assumption's own unit. */
export type Sampler = (column: Float64Array) => void;

/** The sampler that gives each number of a column the value of its own. */
export const eachBy =
  (value: (u: number) => number): Sampler =>
  (column) => {
    for (let k = 0; k < column.length; k++) column[k] = value(column[k] as number);
  };
