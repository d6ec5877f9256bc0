/** One of so many parts into which a computation is divided, from 1. */
export interface Part {
  readonly part: number;
  readonly of: number;
}

/** A stretch of what is numbered: from a first up to, and without, a last. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/**
 * What of `count` things, numbered from 0, is a part's: as much as of any other, or one more. Of more parts than things some have nothing.
 *
 * @example stretchOf({ part: 2, of: 3 }, 10); // { from: 3, until: 6 }
 */
export const stretchOf = ({ part, of }: Part, count: number): Stretch => ({
  from: Math.floor(((part - 1) * count) / of),
  until: Math.floor((part * count) / of),
});
