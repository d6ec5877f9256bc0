import { listed } from '../listed.ts';

interface Standing {
  readonly place: { readonly rank: number; readonly of: number; readonly sharedWith: readonly string[] } | null;
  readonly metric: string;
  readonly value: string;
  readonly behind: string | null;
}

const placed = ({ rank, of, sharedWith }: NonNullable<Standing['place']>): string =>
  sharedWith.length === 0
    ? `ranks ${rank} of ${of}`
    : `shares place ${rank} of ${of} with ${listed(sharedWith, 'and')}, ranked`;

type Named = Readonly<Record<'title' | 'id', string>>;

/** What a comparison found, in sentences to be pasted. */
export const comparison = {
  /** A scenario in a sentence: its title, with its id where that is another word. */
  scenario: ({ title, id }: Named) => (title.toLowerCase() === id ? id : `"${title}" (${id})`),
  /** Before the first sentence: of which study, as known when. */
  about: (study: string, sentence: string) => `${study}: ${sentence}`,
  /** Who comes first, by what; with the figure, where there is one that is not of draws. */
  first: (scenarios: readonly string[], { metric, value }: { metric: string; value: string | null }) =>
    `${listed(scenarios, 'and')} ${scenarios.length === 1 ? 'comes first' : 'share the first place'} by ${metric}${value === null ? '' : `: ${value}`}.`,
  /** The same of one that none is compared with. */
  alone: (scenario: string, { metric, value }: { metric: string; value: string | null }) =>
    `${scenario} is the only one in the ranking by ${metric}${value === null ? '' : `: ${value}`}.`,
  /** Where one scenario stands; without a place where it is not ranked. */
  stands: (scenario: string, { place, metric, value, behind }: Standing) =>
    `${scenario} ${place === null ? 'is not ranked' : placed(place)} by ${metric}: ${value}${behind === null ? '' : `, ${behind} behind the first`}.`,
  costs: (oneOff: string, running: string) => `Its one-off cost is ${oneOff}, its running cost ${running}.`,
  /**
   * When it finishes: the one that comes first, or one of those that share the place.
   *
   * @param ofPlan - whether that is reported of the plan, and the ranking is not
   */
  finishes: (scenario: string | null, month: string, ofPlan: boolean) =>
    `${ofPlan ? `In the plan ${scenario ?? 'it'}` : (scenario ?? 'It')} finishes in ${month}.`,
  next: (scenarios: readonly string[], behind: string) =>
    `${listed(scenarios, 'and')} ${scenarios.length === 1 ? 'comes' : 'come'} next, ${behind} behind.`,
  notRanked: (reason: string, scenarios: readonly string[]) => `${reason}: ${listed(scenarios, 'and')}.`,
  /** Who asks for a gate, within a sentence. */
  asks: { study: 'the study', scenario: 'the scenario', form: (title: string) => `"${title}"` },
  withFallback: (scenario: string, reasons: readonly string[]) =>
    `${scenario} counts as what its fallback comes to: ${reasons.join('; ')}.`,
  fallbackInDraws: (scenarios: readonly string[]) =>
    `In draws in which a gate of ${listed(scenarios, 'or')} fails, its fallback counts.`,
  notFeasible: (scenario: string, reasons: readonly string[]) => `${scenario} is not feasible: ${reasons.join('; ')}.`,
  moreFail: (count: number) =>
    count === 1 ? 'One more scenario fails a gate.' : `${count} more scenarios fail a gate.`,
  /** The ranking by each expert alone. */
  experts: {
    title: 'By each expert alone',
    expert: 'Expert',
    first: 'First',
    lead: 'Lead',
    ranking: 'Ranking',
    estimates: 'Says',
    between: '; ',
    value: (name: string, value: string) => `"${name}" ${value}`,
    switches: ({ expert, leaders, shown: estimates, ofPlan }: SwitchByExpert) =>
      `By the word of ${expert} alone ${leaders.length === 0 ? 'no scenario can be ranked' : `${listed(leaders, 'and')} ${leaders.length === 1 ? 'leads' : 'share the first place'}`}${ofPlan ? ' in the plan' : ''}: ${listed(estimates, 'and')}.`,
    /** @param ofPlan - whether that is the ranking of the plan, and the ranking beside it is not */
    agree: (experts: readonly string[], leaders: readonly string[], ofPlan: boolean) =>
      `By the word of ${listed(experts, 'or')} alone ${listed(leaders, 'and')} ${leaders.length === 1 ? 'leads' : 'share the first place'} ${ofPlan ? 'in the plan, as by that of all together' : 'as well'}.`,
    broken: (experts: readonly string[]) =>
      `By the word of ${listed(experts, 'or')} alone not every scenario can be computed.`,
    estimatesTitle: 'What experts say',
    weight: 'Weight',
    notComputed: 'cannot be computed',
    means:
      'Central values of the plan; where this expert is silent, those of all together. samen simulate --expert draws by the word of one.',
  },
};

/** That the word of one expert makes another scenario lead. */
interface SwitchByExpert {
  readonly expert: string;
  readonly leaders: readonly string[];
  readonly shown: readonly string[];
  /** Whether that is the ranking of the plan, and the ranking beside it is not. */
  readonly ofPlan: boolean;
}
