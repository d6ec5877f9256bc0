import { tie } from './tie.ts';
/** What is counted over weightings: how often each scenario takes each place, beats each other, and with which weights it is first. */
export interface Counted {
  /** By scenario, by place: how often. */
  readonly places: Float64Array;
  /** By scenario, by scenario: how often the one beats the other, a draw counting half. */
  readonly wins: Float64Array;
  /** By scenario, by scenario: how often the two are level. */
  readonly ties: Float64Array;
  /** By scenario: the squares of what each weighting counts for in the first place. */
  readonly firstSquares: Float64Array;
  /** By scenario: how often none is better. */
  readonly unbeaten: Float64Array;
  /** By scenario, by weight: the sum of the weights with which it is first. */
  readonly firsts: Float64Array;
}

/**
 * Counts the places of scenarios. Those that are equal share the places between them: two first ones take half of the first place each
 * and half of the second. One that cannot be chosen takes the last, and no other.
 *
 * @param size - how many scenarios, and how many weights in a row
 */
export class Tally {
  readonly counted: Counted;
  weightings = 0;
  private readonly scenarios: number;
  private readonly weights: number;
  /** Of each scenario, how many are better, and how many are as good. */
  private readonly better: Int32Array;
  private readonly same: Int32Array;

  constructor(size: { readonly scenarios: number; readonly weights: number }) {
    this.scenarios = size.scenarios;
    this.weights = size.weights;
    this.better = new Int32Array(size.scenarios);
    this.same = new Int32Array(size.scenarios);
    const squares = size.scenarios * size.scenarios;
    this.counted = {
      places: new Float64Array(squares),
      wins: new Float64Array(squares),
      ties: new Float64Array(squares),
      firstSquares: new Float64Array(size.scenarios),
      unbeaten: new Float64Array(size.scenarios),
      firsts: new Float64Array(size.scenarios * size.weights),
    };
  }

  /**
   * @param scores - one for each scenario; one that cannot be chosen has −∞
   * @param row - the weights, from a position on
   */
  add(scores: Float64Array, row: Float64Array, from: number): void {
    const { scenarios, better, same } = this;
    this.weightings += 1;
    this.compare(scores);
    for (let one = 0; one < scenarios; one++) {
      if (scores[one] === Number.NEGATIVE_INFINITY) {
        // Alone it would be first of one.
        if (scenarios > 1) count(this.counted.places, (one + 1) * scenarios - 1, 1);
        continue;
      }
      const part = 1 / ((same[one] as number) + 1);
      const last = (better[one] as number) + (same[one] as number);
      for (let place = better[one] as number; place <= last; place++)
        count(this.counted.places, one * scenarios + place, part);
      if (better[one] === 0) this.addFirst(one, part, row, from);
    }
  }

  /** Counts who beats whom. */
  private compare(scores: Float64Array): void {
    const { scenarios, better, same } = this;
    const { wins, ties } = this.counted;
    better.fill(0);
    same.fill(0);
    for (let one = 0; one < scenarios; one++) {
      const score = scores[one] as number;
      for (let other = one + 1; other < scenarios; other++) {
        // Of two that cannot be chosen neither beats the other: the difference is no number.
        const apart = score - (scores[other] as number);
        if (apart > tie) {
          count(wins, one * scenarios + other, 1);
          better[other] = (better[other] as number) + 1;
        } else if (apart < -tie) {
          count(wins, other * scenarios + one, 1);
          better[one] = (better[one] as number) + 1;
        } else if (apart >= -tie) {
          count(wins, one * scenarios + other, 0.5);
          count(wins, other * scenarios + one, 0.5);
          count(ties, one * scenarios + other, 1);
          count(ties, other * scenarios + one, 1);
          same[one] = (same[one] as number) + 1;
          same[other] = (same[other] as number) + 1;
        }
      }
    }
  }

  private addFirst(one: number, part: number, row: Float64Array, from: number): void {
    const { weights } = this;
    const { firsts, firstSquares, unbeaten } = this.counted;
    count(unbeaten, one, 1);
    count(firstSquares, one, part * part);
    for (let k = 0; k < weights; k++) count(firsts, one * weights + k, part * (row[from + k] as number));
  }
}

const count = (counts: Float64Array, at: number, more: number): void => {
  counts[at] = (counts[at] as number) + more;
};
