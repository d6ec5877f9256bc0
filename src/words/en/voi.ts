import { counted } from '../counted.ts';
import { listed } from '../listed.ts';

interface Share {
  /** Those that cost the same in every draw. */
  readonly scenarios: readonly string[];
  readonly share: string;
}

type Investigated = Record<'title' | 'worth' | 'cost' | 'net', string> & {
  /** Null where that is nothing. */
  readonly delay: string | null;
  /** Null where it takes no time. */
  readonly months: string | null;
  /** Whether a later start costs less: `delay` is then what it saves. */
  readonly delaySaves: boolean;
};

const noGain =
  'as far as they show, nothing can be saved by knowing more; what happens less than once in so many may not show in them.';

const otherOf = (isAside: boolean): string =>
  isAside ? 'other scenario that can be chosen in every draw' : 'other choice';

/** What to find out first. */
export const voi = {
  title: (study: string, asOf: string) => `What to find out first: ${study}, as known in ${asOf}`,
  table: 'What it is worth to know before choosing',
  what: 'To know',
  worth: 'Worth at most',
  share: 'Of all',
  kind: 'What it is',
  kinds: { assumption: 'assumption', risk: 'risk', gate: 'gate', group: 'group' },
  gate: (scenario: string, who: string, what: string) => `whether ${scenario} passes "${what}" (${who})`,
  noChoice:
    'Every scenario fails a gate in some draw and has no fallback that passes then, so that there is no choice to be made better.',
  choice: (best: string, cost: string) => `Without knowing more, ${best} is the cheapest choice: ${cost} on average.`,
  /** The same of several that cost the same in every draw. */
  choices: (best: readonly string[], cost: string) =>
    `Without knowing more, ${listed(best, 'and')} are the cheapest choices: ${cost} on average, the same for ${best.length === 2 ? 'both' : 'all of them'} in every draw.`,
  onlyOne: 'There is only one scenario: there is no choice to be made better.',
  /** Of several scenarios, of which the others cannot be chosen. */
  onlyChoice: (best: string) => `${best} is the only one that can be chosen: there is no choice to be made better.`,
  noCosts: 'No scenario costs anything, so that nothing can be saved by knowing more.',
  /**
   * @param draws - null where nothing is drawn
   * @param isAside - as of `nothingToGain`
   */
  freeOfCost: (best: string, draws: string | null, isAside: boolean) =>
    `${best} costs nothing on average, and ${
      draws === null
        ? `no ${otherOf(isAside)} costs less: nothing can be saved by knowing more.`
        : draws === '1'
          ? `in the only draw no ${otherOf(isAside)} costs less; what else may happen it does not show.`
          : `in none of these ${draws} draws does an${otherOf(isAside)} cost less: ${noGain}`
    }`,
  nothingDrawn: 'There is no estimate to be drawn and no risk: there is nothing to find out.',
  /**
   * @param best - with those that cost the same in every draw
   * @param isAside - whether there are scenarios that are no choice, of which one may be cheaper where it passes its gates
   */
  nothingToGain: (best: readonly string[], draws: string, isAside: boolean) =>
    draws === '1'
      ? `In the only draw no ${otherOf(isAside)} is cheaper than ${listed(best, 'or')}; what else may happen it does not show.`
      : `In none of these ${draws} draws is an${otherOf(isAside)} cheaper than ${listed(best, 'or')}: ${noGain}`,
  /** Where no choice is cheaper than another. */
  allTheSame: (draws: string) =>
    draws === '1'
      ? 'In the only draw all choices cost the same; what else may happen it does not show.'
      : `In each of these ${draws} draws all choices cost the same: ${noGain}`,
  knowingAll: (shares: readonly Share[], worth: string) =>
    `With everything known the cheapest choice would be ${listed(
      shares.map(({ scenarios, share }) => `${listed(scenarios, 'or')} in ${share}`),
      'and',
    )} of the draws, which saves ${worth} on average: no investigation is worth more.`,
  first: (what: string, worth: string) => `Find out first: ${what}, worth at most ${worth}.`,
  nothingAlone:
    'As far as the draws can tell, no single thing is worth finding out by itself: none of them alone changes which choice is the cheapest.',
  others: (count: number, areAll: boolean) =>
    `${areAll ? counted(count, 'thing', 'things') : counted(count, 'other thing', 'other things')} that ${count === 1 ? 'is' : 'are'} drawn would not change which choice is the cheapest by ${count === 1 ? 'itself' : 'themselves'}, as far as the draws can tell.`,
  investigations: 'Investigations before choosing',
  investigation: 'Investigation',
  net: 'Net',
  found: 'Worth',
  price: 'Cost',
  delay: 'Delay',
  takes: 'Takes',
  investigationTerms:
    'Worth: what a better choice saves on average by what the investigation finds (EVSI). Delay: what it costs on average to begin that much later. Net: worth less cost and delay.',
  doFirst: ({ title, worth, cost, months, delay, delaySaves, net }: Investigated) =>
    `"${title}" first: it is worth ${worth} and costs ${cost}${months === null ? '' : ` and ${months} of delay, which ${delaySaves ? 'saves' : 'costs'} ${delay ?? 'nothing'}`}: ${net} to the good.`,
  noneWorthIt: (count: number) =>
    `As far as the draws can tell, ${
      count === 1
        ? 'the investigation of the study is worth no more than it costs.'
        : `${count === 2 ? 'neither of the two' : `none of the ${count}`} investigations of the study is worth more than it costs.`
    }`,
  /** What each expert alone would choose. */
  experts: {
    cheapest: 'Cheapest',
    mean: 'On average',
    next: 'Next',
    above: 'Dearer by',
    means: (hasGates: boolean) =>
      `Cheapest: the scenario with the least mean cost${hasGates ? ', of those that pass their gates in every draw or have a fallback' : ''}. Where an expert is silent, all together speak.`,
    switches: ({
      expert,
      choice,
      mean,
      pooled,
      isPart,
    }: Record<'expert' | 'mean', string> &
      Record<'choice' | 'pooled', string | null> & {
        /** Whether some scenarios cannot be chosen in every draw, and nothing else says so. */
        readonly isPart: boolean;
      }) =>
      `By the word of ${expert} alone ${
        choice === null
          ? 'no scenario passes its gates in every draw'
          : `${choice} costs least on average (${mean})${isPart ? ofChoices : ''}`
      }; by all together ${pooled === null ? 'none can be chosen in every draw' : `${pooled} does`}.`,
    agree: (experts: readonly string[], choice: string, isPart: boolean) =>
      `By the word of ${listed(experts, 'or')} alone ${choice} costs least on average as well${isPart ? ofChoices : ''}.`,
  },
  leftOut: (scenarios: readonly string[]) =>
    `${listed(scenarios, 'and')} ${scenarios.length === 1 ? 'is' : 'are'} no choice: ${scenarios.length === 1 ? 'it does' : 'they do'} not pass every gate in every draw, and ${scenarios.length === 1 ? 'has' : 'have'} no fallback that passes where ${scenarios.length === 1 ? 'it does' : 'they do'} not.`,
  correlated: 'What is correlated tells of each other: to know one is then worth something of the others too.',
  terms: (metric: string) =>
    `Worth: what a better choice saves of ${metric} on average (EVPPI), before the cost and the time of finding out. An investigation that is not certain is worth less.`,
};

const ofChoices = ', of the scenarios that can be chosen in every draw';
