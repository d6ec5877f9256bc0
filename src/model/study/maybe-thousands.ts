import type { Path } from '../../problems/problem.ts';

/** An amount of money that may be meant as thousands, as it is written. */
export interface MaybeThousands {
  readonly path: Path;
  readonly text: string;
  /** Whether it is the key that stands there. */
  readonly onKey?: true;
}
