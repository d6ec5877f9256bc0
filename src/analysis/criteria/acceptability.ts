/** What is counted over weightings: how often each scenario takes each place, beats each other, and with which weights it is first. */
export interface Counted {
  /** By scenario, by place: how often. */
  readonly places: Float64Array;
  /** By scenario, by scenario: how often the one beats the other, a draw counting half. */
  readonly wins: Float64Array;
  /** By scenario, by weight: the sum of the weights with which it is first. */
  readonly firsts: Float64Array;
}

/** Scores that differ by less than this are equal: what is left is rounding. */
const tie = 1e-12;

/**
 * Counts the places of scenarios. Those that are equal share the places between them: two first ones take half of the first place each
 * and half of the second.
 *
 * @param size - how many scenarios, and how many weights in a row
 */
export class Tally {
  readonly counted: Counted;
  weightings = 0;
  private readonly scenarios: number;
  private readonly weights: number;

  constructor(size: { readonly scenarios: number; readonly weights: number }) {
    this.scenarios = size.scenarios;
    this.weights = size.weights;
    const squares = size.scenarios * size.scenarios;
    this.counted = {
      places: new Float64Array(squares),
      wins: new Float64Array(squares),
      firsts: new Float64Array(size.scenarios * size.weights),
    };
  }

  /**
   * @param scores - one for each scenario; one that cannot be chosen has −∞
   * @param row - the weights, from a position on
   */
  add(scores: Float64Array, row: Float64Array, from: number): void {
    const { places, wins, firsts } = this.counted;
    const { scenarios, weights } = this;
    this.weightings += 1;
    for (let one = 0; one < scenarios; one++) {
      const score = scores[one] as number;
      let [better, same] = [0, 0];
      for (let other = 0; other < scenarios; other++) {
        if (other === one) continue;
        const apart = score - (scores[other] as number);
        // Two that cannot be chosen are alike: the difference is no number.
        if (apart > tie) wins[one * scenarios + other] = (wins[one * scenarios + other] as number) + 1;
        else if (apart < -tie) better++;
        else {
          same++;
          wins[one * scenarios + other] = (wins[one * scenarios + other] as number) + 0.5;
        }
      }
      const part = 1 / (same + 1);
      for (let place = better; place <= better + same; place++)
        places[one * scenarios + place] = (places[one * scenarios + place] as number) + part;
      if (better > 0 || score === Number.NEGATIVE_INFINITY) continue;
      for (let k = 0; k < weights; k++)
        firsts[one * weights + k] = (firsts[one * weights + k] as number) + part * (row[from + k] as number);
    }
  }
}
