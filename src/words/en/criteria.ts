import { counted } from '../counted.ts';
import { listed } from '../listed.ts';

/** A first place, in words: of one scenario, or of several that are level. */
interface First {
  readonly who: string;
  readonly scenarios: readonly string[];
  readonly score: string | null;
  /** Those that may be level with it. */
  readonly maybe: readonly string[];
}

/** How often scenarios are first; several are level whatever the weights. */
interface Robust extends Record<'any' | 'order', string> {
  readonly firsts: readonly string[];
  /** As of `dominated`. */
  readonly isEvery: boolean;
  /** Whether one is level with others in some of them. */
  readonly isShared: boolean;
}

const levelWith = (maybe: readonly string[], them: string): string =>
  maybe.length === 0 ? '' : `; ${listed(maybe, 'and')} may be level with ${them}`;

export const criteria = {
  title: (study: string, asOf: string) => `Criteria of ${study}, as known in ${asOf}`,
  all: 'Together',
  ranking: 'Who wins for whom',
  changes: 'What would have to change',
  performance: 'Performance: what scenarios come to, in units of its own for each criterion',
  values: (group: string | null) =>
    `Values: what that is worth, from 0 (worst) to 100 (best)${group === null ? '' : `, for ${group}`}`,
  weights: 'Weights, and what decides: the weight times how far the scenarios lie apart',
  lead: (first: string, second: string) => `What ${first} leads ${second} by`,
  apart: (first: string, second: string) => `What ${first} and ${second} differ by`,
  robustness: (information: 'any' | 'order' | 'given', group: string | null) =>
    `Places${group === null ? '' : ` for ${group}`}, ${
      {
        any: 'over all weights that there are',
        order: 'over all weights that keep the stated orders',
        given: 'with the weights as given',
      }[information]
    } (SMAA-2)`,
  central: (information: 'any' | 'order' | 'given') =>
    `Central weights: with which weights each is first, on average, ${
      {
        any: 'of all weights that there are',
        order: 'of those that keep the stated orders',
        given: 'of the weights as given',
      }[information]
    }`,
  pairwise: 'Pairwise: in how many of 100 weightings the row beats the column, over all weights that there are',
  assessors: 'What the scores of one assessor alone would give',
  alike: 'Criteria that go together over the draws',
  criterion: 'Criterion',
  assessor: 'Assessor',
  group: 'Group',
  score: 'Score',
  firstAny: 'Any weight',
  firstOrder: 'Order kept',
  closeness: 'TOPSIS',
  weight: 'Weight',
  effective: 'Decides',
  points: 'points',
  given: 'Given',
  threshold: 'At least as good as',
  worst: 'Worst',
  best: 'Best',
  what: 'What',
  now: 'Now',
  switchesAt: 'Switches at',
  becomes: 'Then first',
  winner: 'First',
  correlation: 'Correlation',
  confidence: 'Confidence',
  place: (place: number) => `${place}`,
  total: 'Lead',
  share: 'Say',
  weightOf: (criterion: string) => `Weight of ${criterion}`,
  ownFirst: (what: string) => `${what}: its own first`,
  noTheme: 'Other criteria',
  none: 'No scenario can be ranked: every one fails a gate, or lacks what a criterion asks for.',
  noneIsFirst: (who: string, scenarios: readonly string[]) =>
    `${who}: nobody can say which of ${listed(scenarios, 'and')} is first.`,
  first: ({ who, scenarios, score, maybe }: First) =>
    `${who}: ${listed(scenarios, 'and')} ${scenarios.length > 1 ? 'are level, and first' : 'is first'}${score === null ? '' : ` (${score})`}${levelWith(maybe, scenarios.length > 1 ? 'them' : 'it')}.`,
  leadIs: ({
    first,
    second,
    points,
    parts,
    isOpen,
  }: Record<'first' | 'second' | 'points', string> & { parts: readonly string[]; isOpen: boolean }) =>
    `${isOpen ? 'With what is unknown at its worst ' : ''}${first} leads ${second} by ${points} points: ${parts.join(', ')}.`,
  level: (first: string, second: string, isOpen: boolean) =>
    `${isOpen ? 'With what is unknown at its worst ' : ''}${first} and ${second} are level.`,
  shareSwitches: ({
    group,
    now,
    switches,
  }: {
    group: string;
    now: string;
    switches: readonly { readonly at: string; readonly becomes: readonly string[]; readonly more: boolean }[];
  }) =>
    `${switches
      .map(
        ({ at, becomes, more }) =>
          `${listed(becomes, 'and')} would be first where ${group} had ${more ? 'more' : 'less'} than ${at} of the say`,
      )
      .join('; ')} (now ${now}).`,
  /** A null group is the only one. */
  weightSwitches: ({
    criterion,
    group,
    now,
    at,
    becomes,
    more,
  }: Readonly<Record<'criterion' | 'now' | 'at', string>> & {
    readonly becomes: readonly string[];
    readonly group: string | null;
    readonly more: boolean;
  }) =>
    `${listed(becomes, 'and')} would be first where "${criterion}" had ${more ? 'more' : 'less'} than ${at} of the weights${group === null ? '' : ` of ${group}`} (now ${now}).`,
  otherCriteria: (points: string) => `the other criteria ${points}`,
  shareNever: (firsts: readonly string[]) =>
    `No division of the say between the groups takes the first place from ${listed(firsts, 'or')}.`,
  weightNever: (firsts: readonly string[]) =>
    `No change of one weight takes the first place from ${listed(firsts, 'or')}.`,
  /** Several scenarios are level whatever the weights; so of `carried` and `notCarried`. */
  carriedOpen: (scenarios: readonly string[], price: string) =>
    scenarios.length > 1
      ? `${listed(scenarios, 'and')} can be carried choices: they are first by what is certain, and no group ranks them last, whatever the unknown comes to. ${price}`
      : `${listed(scenarios, 'and')} can be a carried choice: it is first by what is certain, and no group ranks it last, whatever the unknown comes to. ${price}`,
  carried: (scenarios: readonly string[], price: string) =>
    scenarios.length > 1
      ? `${listed(scenarios, 'and')} are carried choices: they are level, and first, and no group ranks them last. ${price}`
      : `${listed(scenarios, 'and')} is a carried choice: it is first, and no group ranks it last. ${price}`,
  /** @param areSeveral - whether several are first */
  notCarried: (scenarios: readonly string[], price: string, areSeveral: boolean) =>
    `${areSeveral ? 'None that is first is a carried choice: each is last for some group' : 'The first is no carried choice: a group ranks it last'}. The best that no group ranks last ${scenarios.length > 1 ? 'are' : 'is'} ${listed(scenarios, 'and')}. ${price}`,
  noneCarried: 'There is no carried choice: of every scenario some group says that it is the last, or may be.',
  /** @param count - of how many scenarios */
  price: (parts: readonly { readonly group: string; readonly points: string }[], count: number) =>
    parts.length === 0
      ? `${count > 1 ? 'They cost' : 'It costs'} no group anything: all have ${count > 1 ? 'them' : 'it'} first.`
      : `${count > 1 ? 'Their' : 'Its'} price: ${listed(
          parts.map(({ group, points }) => `${points} points to ${group}`),
          'and',
        )}, against their own first.`,
  /** @param isEvery - whether every criterion is weighed by somebody */
  dominated: (scenario: string, by: string, isEvery: boolean) =>
    `${scenario} is dominated: ${by} is at least as good on every criterion${isEvery ? '' : ' that somebody weighs'}, and better on one.`,
  robust: ({ firsts, any, order, isEvery, isShared }: Robust) => {
    const all = isEvery ? '' : ' of the criteria that somebody weighs';
    return `${listed(firsts, 'and')} ${
      firsts.length > 1
        ? `are level whatever the weights${all}, and first with ${any} of them`
        : `is first${isShared ? ', alone or level with others,' : ''} with ${any} of all weights that there are${all}`
    }, and with ${order} of those that keep the stated orders.`;
  },
  topsisAgrees: (first: string) =>
    `TOPSIS (vector normalisation) has ${first} first as well. It may reverse places where a scenario is added: a second opinion, no more.`,
  topsisDiffers: (first: string, instead: readonly string[]) =>
    `The methods disagree: TOPSIS (vector normalisation) has ${first} first instead of ${listed(instead, 'and')}. It may reverse places where a scenario is added: a second opinion, no more.`,
  open: 'Some scores or weights are unknown: they go from worst to best, and so do scores. Where one number is told, that is with the unknown at its worst.',
  /** Where no score rests on what is unknown. */
  openAside:
    'Some scores are unknown, and move the score of no scenario: nobody weighs them, or they are worth the same whatever they come to. Where other weights are looked at, they count as their worst.',
  decidesNothing: (names: readonly string[]) =>
    `On ${listed(names, 'and')} all score alike: ${names.length === 1 ? 'it decides' : 'they decide'} nothing, whatever the weight.`,
  moneyTwice: (names: readonly string[]) =>
    names.length > 1
      ? `Money counts more than once: ${listed(names, 'and')} are all of money.`
      : `Money counts twice for who reads both: ${names[0] ?? ''} is of money, and the study is ranked by money as well.`,
  assessorsAgree: (firsts: readonly string[]) =>
    `By the scores of each assessor alone ${listed(firsts, 'and')} would be ${firsts.length > 1 ? 'level, and ' : ''}first.`,
  assessorsDiffer: (parts: readonly { readonly who: readonly string[]; readonly firsts: readonly string[] }[]) =>
    `The scores of one assessor alone would put first: ${parts.map(({ who, firsts }) => `${listed(firsts, 'and')} (${listed(who, 'and')})`).join(', ')}.`,
  nearlySame: (one: string, other: string, correlation: string) =>
    `${one} and ${other} are nearly the same criterion: their rank correlation over the draws is ${correlation}.`,
  marks: (best: string, worst: string) => `${best} best, ${worst} worst of the ranked scenarios; ? unknown.`,
  sampled: (weightings: string, seed: number, { error, isDrawn }: { error: string; isDrawn: boolean }) =>
    `${counted(weightings, 'weighting', 'weightings')}, seed ${seed}${isDrawn ? ', with results, scores, weights and says from their estimates' : ''}; a share is told to ±${error} (one standard error).`,
  firstIn: (any: string, order: string) =>
    `${any}, ${order}: in how many of 100 weightings a scenario is first, over all weights that there are, and over all that keep the stated orders.`,
  sharing:
    'Scenarios that are level in a weighting share their places in equal parts, and each counts half as beating the other.',
  moreTables: 'More: --full, or by name with --table (samen criteria --help).',
};
