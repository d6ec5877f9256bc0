import { orderStatistics, quantilesBy } from '../quantiles.ts';
import { Bracket, sightingOf } from './bracket.ts';
import type { Picked } from './picker.ts';
import { mostAround, ranksAround, type Target, targetOf } from './target.ts';

/** With a chance of 10⁻⁸ on either side draws that are still to come put a quantile outside its edges. */
const usualTrust = 18;

/** So many values are kept between edges before it pays to bring these closer. */
const fewValues = 1024;

/** How many times as many values may be kept as were when the edges came closer for the last time. */
const slack = 1.5;

/** A quantile that is sought. */
interface Sought {
  readonly quantity: number;
  readonly target: Target;
  bracket: Bracket;
  /** With how many values between the edges these are brought closer. */
  limit: number;
  /** Whether draws are still to be seen. */
  isOpen: boolean;
}

/**
 * Quantiles of many draws, exact, though hardly any draw is kept: those between edges around each, which the draws that were seen
 * bring ever closer, and which all but certainly stand around the quantile of all draws. So what is kept grows with the root of their
 * number. Where chance has it otherwise, all draws are shown again, between edges further apart.
 *
 * Source: Munro & Paterson (1980), *Selection and sorting with limited storage*, on values in random order; Floyd & Rivest
 * (1975), *Expected time bounds for selection*, on edges from a sample.
 */
export class Selection {
  private readonly total: number;
  private readonly sought: readonly Sought[];
  private trust: number;
  /** Whether the first draws say where edges stand, and are seen by somebody else. */
  private readonly isApart: boolean;
  private first: readonly Float64Array[] = [];

  /** @param levels - which quantiles are wanted, by quantity */
  constructor(
    total: number,
    levels: readonly (readonly number[])[],
    { trust = usualTrust, isApart = false }: { readonly trust?: number; readonly isApart?: boolean } = {},
  ) {
    this.total = total;
    this.trust = trust;
    this.isApart = isApart;
    this.sought = levels.flatMap((each, quantity) => each.map((level) => soughtOf(quantity, targetOf(level, total))));
  }

  /** @param columns - the first draws, by quantity: kept, and not to be changed */
  begin(columns: readonly Float64Array[]): void {
    this.first = columns;
    this.open(this.sought);
  }

  private open(some: readonly Sought[]): void {
    this.first.forEach((column, quantity) => {
      const sought = some.filter((each) => each.quantity === quantity);
      const ranks = sought.flatMap(({ target }) => ranksAround(column.length, target, this.trust));
      const values = orderStatistics(
        column,
        ranks.map((rank) => Math.max(0, Math.min(column.length - 1, rank))),
      );
      const edges = values.map((value, index) => {
        if ((ranks[index] as number) < 0) return Number.NEGATIVE_INFINITY;
        return (ranks[index] as number) < column.length ? value : Number.POSITIVE_INFINITY;
      });
      sought.forEach((each, index) => {
        const room = Math.ceil(slack * mostAround(each.target, this.trust)) + fewValues;
        each.bracket = new Bracket(edges[2 * index] as number, edges[2 * index + 1] as number, room);
        if (!this.isApart) each.bracket.add(sightingOf(column));
        each.limit = limitOf(each);
      });
    });
  }

  /** The edges of all that is sought, two each: between these draws are kept. Not a number where nothing is to be seen. */
  edges(): Float64Array {
    const edges = new Float64Array(2 * this.sought.length).fill(Number.NaN);
    this.sought.forEach(({ isOpen, bracket: { low, high } }, index) => {
      if (!isOpen) return;
      edges[2 * index] = low;
      edges[2 * index + 1] = high;
    });
    return edges;
  }

  /** Takes what of more draws lies between edges. */
  take({ seen, edges, counts, values }: Picked): void {
    let at = 0;
    this.sought.forEach((each, index) => {
      const size = counts[4 * index + 2] as number;
      const sighting = {
        seen,
        low: edges[2 * index] as number,
        high: edges[2 * index + 1] as number,
        below: counts[4 * index] as number,
        atLow: counts[4 * index + 1] as number,
        between: values.subarray(at, at + size),
        atHigh: counts[4 * index + 3] as number,
      };
      at += size;
      if (!each.isOpen) return;
      each.bracket.add(sighting);
      if (each.bracket.size > each.limit) this.bringCloser(each);
    });
  }

  private bringCloser(each: Sought): void {
    const { bracket, target } = each;
    const [from, until] = ranksAround(bracket.seen, target, this.trust);
    const [low, high] = bracket.statistics([from, until]);
    bracket.narrow(low ?? bracket.low, high ?? bracket.high);
    each.limit = limitOf(each);
  }

  /** All that was taken, between edges as close as that allows: what somebody else takes in its place. */
  picked(): Picked {
    for (const each of this.sought) this.bringCloser(each);
    const sightings = this.sought.map(({ bracket }) => bracket.sighting());
    const values = new Float64Array(sightings.reduce((sum, { between }) => sum + between.length, 0));
    let at = 0;
    for (const { between } of sightings) {
      values.set(between, at);
      at += between.length;
    }
    return {
      seen: sightings[0]?.seen ?? 0,
      edges: Float64Array.from(sightings.flatMap(({ low, high }) => [low, high])),
      counts: Uint32Array.from(
        sightings.flatMap(({ below, atLow, between, atHigh }) => [below, atLow, between.length, atHigh]),
      ),
      values,
    };
  }

  /** How many values are kept now. */
  get kept(): number {
    return this.sought.reduce((sum, { bracket }) => sum + bracket.size, 0);
  }

  /** Whether all draws must be shown again, from those after the first on. */
  again(): boolean {
    const missed = this.sought.filter((each) => each.isOpen && !isFound(each));
    for (const each of this.sought) each.isOpen = missed.includes(each);
    this.trust = usualTrust + 4 * this.trust;
    this.open(missed);
    return missed.length > 0;
  }

  /** Of a quantity, at levels that are wanted of it and one standard error around each. */
  quantiles(quantity: number, levels: readonly number[]): number[] {
    const found = this.sought.filter((each) => each.quantity === quantity);
    return quantilesBy(this.total, levels, (ranks) => {
      const values = new Map<number, number>();
      for (const { target, bracket } of found) {
        const near = ranks.filter((rank) => rank >= target.first && rank <= target.last);
        bracket.statistics(near).forEach((value, index) => values.set(near[index] as number, value as number));
      }
      return ranks.map((rank) => {
        const value = values.get(rank);
        if (value === undefined) throw new Error('a quantile that nobody wanted');
        return value;
      });
    });
  }
}

const soughtOf = (quantity: number, target: Target): Sought => ({
  quantity,
  target,
  bracket: new Bracket(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, 0),
  limit: 0,
  isOpen: true,
});

const limitOf = ({ bracket }: Sought): number => Math.max(fewValues, slack * bracket.size);

/** What was sought is what lies between the edges now that all draws were seen. */
const isFound = ({ target, bracket }: Sought): boolean =>
  bracket.seen === target.total && bracket.holds(target.first) && bracket.holds(target.last);
