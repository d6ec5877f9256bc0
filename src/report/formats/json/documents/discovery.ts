import type { Discovery, FoundBox, Restriction } from '../../../../analysis/discover/discover.ts';
import type { Envelope } from './envelope.ts';

/** One thing that a box restricts. */
export interface RestrictionJson extends Omit<Restriction, 'of' | 'spread' | 'unit'> {
  /** Its name, as samen voi has it: of an assumption, `<scenario>/<name>` where a scenario has its own; `risks.<n>`. */
  readonly name: string;
  /** What it is called. */
  readonly title: string;
}

/** Where a scenario comes first. */
export interface BoxJson extends Omit<FoundBox, 'restrictions'> {
  /** What it restricts; all of it at once. */
  readonly restrictions: readonly RestrictionJson[];
}

/** What samen discover --format json prints. */
export interface DiscoveryDocument extends Envelope, Pick<Discovery, 'scenario' | 'first' | 'shared' | 'sharedWith'> {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.discovery/1';
  /** The metric that scenarios are ranked by. */
  readonly rankedBy: string;
  /** How the draws were made. */
  readonly sampling: {
    /** How many. */
    readonly draws: number;
    /** Their seed. */
    readonly seed: number;
    /** Random, or spread evenly over the chance of each estimate. */
    readonly method: Discovery['method'];
  };
  /** Where it comes first, the best first: of each the draws of those before it do not count. */
  readonly boxes: readonly BoxJson[];
}
