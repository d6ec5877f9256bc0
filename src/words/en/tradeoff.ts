import { listed } from '../listed.ts';

interface Piece {
  /** Several that are level. */
  readonly scenarios: readonly string[];
  /** Null: however high. */
  readonly until: string | null;
  /** Those that are level with them where it is worth nothing. */
  readonly atNothing: readonly string[];
  /** Those from which draws do not tell them. */
  readonly notApart: readonly string[];
}

/** Who comes first between two prices of something; null: from nothing on, and however high. */
interface Between {
  readonly scenarios: readonly string[];
  readonly between: readonly {
    readonly from: string | null;
    readonly until: string | null;
    readonly priced: readonly string[];
    /** Those from which draws do not tell them there. */
    readonly notApart: readonly string[];
  }[];
}

interface PricedAt {
  readonly priced: readonly string[];
  readonly plan: string;
  /** Null where nothing is drawn. */
  readonly mean: string | null;
}

interface Delayed {
  readonly scenario: string;
  readonly amount: string;
}

/** What a month later start adds, or takes away where it saves everywhere; `changes`: it adds for some only. */
interface Delay {
  readonly least: Delayed;
  readonly most: Delayed;
  readonly effect: 'adds' | 'saves' | 'changes';
}

const notDistinguishable = (notApart: readonly string[], where = ''): string =>
  notApart.length === 0 ? '' : ` (${where}not distinguishable from ${listed(notApart, 'or')})`;

const betweenText = ({ from, until, priced: all, notApart }: Between['between'][number]): string => {
  const priced = `${listed(all, 'or')}${notDistinguishable(notApart)}`;
  if (from === null) return until === null ? `at any price of ${priced}` : `up to ${until} for ${priced}`;
  return until === null ? `above ${from} for ${priced}` : `from ${from} to ${until} for ${priced}`;
};

const areFirst = (scenarios: readonly string[]): string =>
  `${listed(scenarios, 'and')} ${scenarios.length === 1 ? 'is' : 'are'} first`;

const levelAtNothing = (scenarios: readonly string[], atNothing: readonly string[]): string =>
  atNothing.length === 0
    ? ''
    : ` (where it is worth nothing, ${listed([...scenarios, ...atNothing], 'and')} are level)`;

const piecesText = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ scenarios, until, atNothing, notApart }, index) => {
      const who = index === 0 ? areFirst(scenarios) : listed(scenarios, 'and');
      const where = until === null ? (index === 0 ? 'at any price' : 'above that') : `up to ${until}`;
      return `${who} ${where}${levelAtNothing(scenarios, atNothing)}${notDistinguishable(notApart)}`;
    })
    .join(', ');

const comeFirst = (scenarios: readonly string[]): string =>
  `${listed(scenarios, 'and')} ${scenarios.length === 1 ? 'comes first' : 'share the first place'}`;

/** Who comes first in the mean, and who is level with the first of the plan where something is worth nothing. */
interface InMean {
  readonly others: readonly Between[];
  readonly atNothing: readonly string[];
}

/** Who is level with the first where something is worth nothing, and from whom the draws do not tell it. */
interface Whatever {
  readonly atNothing: readonly string[];
  readonly notApart: readonly string[];
}

const whatever = (priced: readonly string[], atNothing: readonly string[]): string =>
  `${atNothing.length === 0 ? 'Whatever' : 'However little'} ${listed(priced, 'or')} is worth`;

const inPlanOrMean = { plan: ' in the plan', mean: ' in the mean', both: '' };

/** What things must be worth. */
export const tradeoff = {
  title: (study: string, asOf: string) => `What things must be worth: ${study}, as known in ${asOf}`,
  table: 'The price at which the ranking changes',
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
  pointOf: (criterion: string) => `a point (of 100) of "${criterion}"`,
  /** Who is first while one thing has a price. */
  first: (priced: string, pieces: readonly Piece[]) => `By the price of ${priced}: ${piecesText(pieces)}.`,
  /** The same of several things, each with the price at which another is first. */
  alike: (below: readonly string[], above: readonly string[], at: readonly PricedAt[]) =>
    `${areFirst(below)} up to ${listed(
      at.map(
        ({ priced, plan, mean }) =>
          `${plan}${mean === null ? '' : ` (in the mean ${mean})`} for ${listed(priced, 'or')}`,
      ),
      'or',
    )}, ${listed(above, 'and')} above that.`,
  /** The same by the means over draws, where the same scenarios follow each other: only the prices. */
  limits: (prices: readonly string[]) => `In the mean of the draws: up to ${listed(prices, 'and')}.`,
  firstInMean: (pieces: readonly Piece[]) => `In the mean of the draws: ${piecesText(pieces)}.`,
  /** What has no value for the thing that has a price. */
  without: (scenarios: readonly string[]) =>
    `Left out: ${listed(scenarios, 'and')}, which ${scenarios.length === 1 ? 'has' : 'have'} no value for it.`,
  /** The same of what draws know. */
  withoutInPlan: (all: readonly { readonly scenario: string; readonly priced: readonly string[] }[]) =>
    `Without a value in the plan, and left out there: ${all.map(({ scenario, priced }) => `${scenario} for ${listed(priced, 'and')}`).join('; ')}.`,
  /** What changes nothing in the plan, but does in the mean. */
  onlyInPlan: (priced: readonly string[], scenarios: readonly string[], { others, atNothing }: InMean) =>
    `${whatever(priced, atNothing)}, ${comeFirst(scenarios)} in the plan${levelAtNothing(scenarios, atNothing)}; in the mean ${listed(
      others.map(
        (other) =>
          `${listed(other.scenarios, 'and')} ${other.scenarios.length === 1 ? 'does' : 'do'} ${listed(other.between.map(betweenText), 'and')}`,
      ),
      'and',
    )}.`,
  delayed: (metric: string, { least, most, effect }: Delay) => {
    if (least.amount === most.amount)
      return `A start one month later ${effect === 'saves' ? `takes ${least.amount} off` : `adds ${least.amount} to`} ${metric}, whichever scenario is chosen.`;
    const span = `${least.amount} (${least.scenario}) to ${most.amount} (${most.scenario})`;
    if (effect === 'changes') return `A start one month later changes ${metric} by ${span}.`;
    return effect === 'adds'
      ? `A start one month later adds from ${span} to ${metric}.`
      : `A start one month later takes from ${span} off ${metric}.`;
  },
  /** What changes nothing by itself. */
  always: (priced: readonly string[], scenarios: readonly string[], { atNothing, notApart }: Whatever) =>
    `${whatever(priced, atNothing)}, ${comeFirst(scenarios)}${levelAtNothing(scenarios, atNothing)}${notDistinguishable(notApart, 'in the mean ')}.`,
  never: (scenarios: readonly string[], where: 'plan' | 'mean' | 'both') =>
    `No combination of prices makes ${listed(scenarios, 'or')} first${inPlanOrMean[where]}.`,
  /** The same of many: of the others, which are fewer. */
  noOther: (others: readonly string[], where: 'plan' | 'mean' | 'both') =>
    `No combination of prices makes a scenario other than ${listed(others, 'or')} first${inPlanOrMean[where]}.`,
  infeasible: (scenarios: readonly string[]) =>
    `✗ ${listed(scenarios, 'and')} ${scenarios.length === 1 ? 'fails' : 'fail'} a gate, and ${scenarios.length === 1 ? 'is' : 'are'} left out.`,
  tooFew: 'Fewer than two scenarios pass their gates: there is no ranking that could change.',
  nothingPriced:
    'Nothing that could have a price has a value for more than one scenario in the plan: no price changes the ranking there.',
  onlyOne: 'There is only one scenario: there is no ranking that could change.',
  /** @param hasPrices - whether there are prices at which two scenarios are level */
  terms: (cost: string, hasPrices: boolean) =>
    `${hasPrices ? `At its price two scenarios are level by ${cost}, all else without a price. ` : ''}A month is priced as running costs are: within the horizon and as they rise and are discounted; a point as an amount of ${hasPrices ? 'it' : cost}.`,
  mean: 'In the mean: the same for the means over draws, whether or not gates pass in them.',
  notApart: 'Not distinguishable: at none of these prices do the means differ by more than two standard errors.',
  delay: 'A month later: every phase that waits for no other begins a month later; what the calendar says stays.',
};
