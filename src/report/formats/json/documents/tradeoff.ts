import type { CostMetric } from '../../../../model/metrics/metrics.ts';
import type { Id } from '../../../../units/printed.ts';
import type { Envelope } from './envelope.ts';
import type { MeanJson } from './sensitivity.ts';

/** A price, in the currency of the study a month or a point. */
export interface PriceJson {
  /** In the currency of the study a month or a point. */
  readonly value: number;
  /** One standard error of it, in the same; null of the plan. */
  readonly standardError: number | null;
}

/** What has a price. */
export interface PricedJson {
  /** Its name: `measures.<id>`, `finish`, `criteria.<id>`. */
  readonly name: string;
  /** What it is called: a month of something, or a point. */
  readonly title: string;
}

/** The price of one thing at which two scenarios cost the same. */
export interface SwitchingPriceJson extends PricedJson {
  /** Id of the one of the two that is the better below the price: it has more of what is priced. */
  readonly below: Id;
  /** Id of the one that is the better above it. */
  readonly above: Id;
  /** In the plan; null where no price above 0 changes them there. */
  readonly plan: PriceJson | null;
  /** In the means over draws; null where no price above 0 changes them there, or nothing is drawn. */
  readonly mean: PriceJson | null;
}

/** Who is first while a price lies between two. */
export interface FirstJson {
  /** Id of the scenario. */
  readonly scenario: Id;
  /** Ids of those that are as good at each of these prices; left out where none is. */
  readonly level?: readonly Id[];
  /** Ids of those that are as good only where it is worth nothing; left out where none is, and of all but the first. */
  readonly levelAtNothing?: readonly Id[];
  /** Ids of those that cost more, but at none of these prices by more than two standard errors; left out where none does, and in the plan. */
  readonly notApart?: readonly Id[];
  /** From this price on, in the currency of the study a month or a point. */
  readonly from: number;
  /** Up to this price; null: however high. */
  readonly until: number | null;
}

/** What samen tradeoff --format json prints. */
export interface TradeoffDocument extends Envelope {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.tradeoff/1';
  /** The cost that prices are added to. */
  readonly cost: CostMetric;
  /** How the draws were made that means are of; null where nothing is drawn. */
  readonly sampling: MeanJson | null;
  /** Ids of the scenarios that fail a gate, and are left out. */
  readonly infeasible: readonly Id[];
  /** The pairs that do not dominate each other, with the prices at which they change. */
  readonly pairs: readonly {
    /** Id of the one. */
    readonly first: Id;
    /** Id of the other. */
    readonly second: Id;
    /** A price for each thing that can change them. */
    readonly prices: readonly SwitchingPriceJson[];
  }[];
  /** Who is first at each price of one thing, all else without a price. */
  readonly first: readonly (PricedJson & {
    /** In the plan, in ascending order. */
    readonly plan: readonly FirstJson[];
    /** In the means over draws; null where nothing is drawn. */
    readonly mean: readonly FirstJson[] | null;
    /** The scenarios that have no value for it, such as one that never finishes, and are left out. */
    readonly without: {
      /** Ids, in the plan. */
      readonly plan: readonly Id[];
      /** Ids, in the means over draws; null where nothing is drawn. */
      readonly mean: readonly Id[] | null;
    };
  })[];
  /** The scenarios that no prices make first, of whatever together. */
  readonly never: {
    /** Ids, in the plan. */
    readonly plan: readonly Id[];
    /** Ids, in the means over draws; null where nothing is drawn. */
    readonly mean: readonly Id[] | null;
  };
  /** What it costs if the work of a scenario begins a month later. */
  readonly delay: readonly {
    /** Id of the scenario. */
    readonly scenario: Id;
    /** In the plan, in the currency of the study; below 0 it saves. */
    readonly plan: number;
    /** On average over the draws, in the currency of the study; null where nothing is drawn. */
    readonly mean: PriceJson | null;
    /** By how many months it is finished later; null where it has no finish. */
    readonly finish: number | null;
  }[];
}
