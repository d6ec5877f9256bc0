import { listed } from '../listed.ts';

interface Piece {
  readonly scenario: string;
  /** Null: however high. */
  readonly until: string | null;
}

/** What things must be worth. */
export const tradeoff = {
  title: (study: string, asOf: string) => `What things must be worth: ${study}, as known in ${asOf}`,
  table: 'The price at which the ranking turns',
  delayTable: 'What a month later start costs',
  between: 'Between',
  priced: 'Price of',
  inPlan: 'In the plan',
  inMean: 'In the mean',
  below: 'First below',
  above: 'First above',
  scenario: 'Scenario',
  finish: 'Finished later',
  monthOf: (measure: string) => `a month of "${measure}"`,
  monthOfDelay: 'a month until the finish',
  pointOf: (criterion: string) => `a point of "${criterion}"`,
  /** Who is first while one thing has a price. */
  first: (priced: string, pieces: readonly Piece[]) =>
    `By the price of ${priced}: ${pieces
      .map(({ scenario, until }, index) =>
        until === null
          ? `${scenario} above that`
          : index === 0
            ? `${scenario} is first up to ${until}`
            : `${scenario} up to ${until}`,
      )
      .join(', ')}.`,
  /** What turns nothing by itself. */
  always: (priced: readonly string[], scenario: string) =>
    `Whatever ${listed(priced, 'or')} is worth, ${scenario} comes first.`,
  never: (scenarios: readonly string[], isMean: boolean) =>
    `No combination of prices makes ${listed(scenarios, 'or')} first${isMean ? ' in the mean' : ''}.`,
  infeasible: (scenarios: readonly string[]) =>
    `✗ ${listed(scenarios, 'and')} ${scenarios.length === 1 ? 'fails' : 'fail'} a gate, and ${scenarios.length === 1 ? 'is' : 'are'} left out.`,
  tooFew: 'Fewer than two scenarios pass their gates: there is nothing to be turned.',
  terms: (cost: string) =>
    `Prices turn ${cost} of two scenarios, all else without a price. A month is priced as running costs are: within the horizon and as they rise and are discounted; a point as an amount of it.`,
  mean: 'In the mean: the same for the means over draws, whether or not gates pass in them.',
  delay: 'A month later: every phase that waits for no other begins a month later; what the calendar says stays.',
};
