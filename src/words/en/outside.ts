import { counted } from '../counted.ts';

const parts = { cost: 'Cost', time: 'Duration' };

export const outside = {
  applied: ({
    title,
    cost,
    time,
    mitigation,
  }: {
    title: string;
    cost: boolean;
    time: boolean;
    mitigation: string | null;
  }) =>
    `Outside view: ${cost && time ? 'cost and duration of the phases are' : cost ? 'the cost of the phases is' : 'the duration of the phases is'} multiplied by how projects of this class ended, instead of drawing the study's own estimates and risks: ${title}${mitigation === null ? '' : `, with ${mitigation} of the risks managed`}.`,
  /** Of a class that is one number. */
  oneNumberTitle: (comparedAt: string) => `By the outside view: ${comparedAt}`,
  oneNumber:
    'The class is one number, without a spread: every figure below is what the plan comes to with that number; there are no chances to tell and no S-curve to draw.',
  /** Why what a class says is not used to rank. */
  notRanked:
    'The class is not used to rank: it makes all scenarios overrun alike, so it says nothing of the differences between them. The order is that of the plan.',
  rankingOfPlan: 'The order of the plan',
  withClass: 'With the class',
  more: 'Difference',
  ownMeans: "The study's own estimates beside the class",
  ownMeansNote:
    'A ratio is to the plan of the scenario: 1.20 is 20% more. Own mean: what the estimates and risks of the study come to on average.',
  ownMean: 'Own mean',
  classRatio: 'Class',
  own: "Where the study's own estimates lie in the class",
  ownNote: (draws: string) =>
    `A ratio is to the plan of the scenario: 1.20 is 20% more. "P43" beside it: 43 in 100 projects of the class stayed within that. P50 and P80 are those of the study's own estimates and risks, from ${counted(draws, 'draw', 'draws')}.`,
  ofCost: 'cost of the phases',
  ofTime: 'first start to finish',
  plan: 'Plan',
  ratio: { p50: 'Own P50', p80: 'Own P80' },
  inClass: { p50: 'in class', p80: 'in class' },
  /** A distribution of ratios: what it is, and how it follows from the documents. */
  basis: ({
    of,
    shape,
    kind,
    why,
  }: {
    of: 'cost' | 'time';
    shape: string;
    kind: 'sourced' | 'derived' | 'judgement';
    why: string;
  }) => `${parts[of]}: ${shape} (${kind}: ${why}).`,
  always: (ratio: string) => `${ratio} × the estimate`,
  between: (p10: string, p50: string, p90: string) => `P10 ${p10}, P50 ${p50}, P90 ${p90} × the estimate`,
  either: (options: string) => `${options} × the estimate`,
  option: (ratio: string, chance: string) => `${ratio} (${chance})`,
  silent: {
    cost: 'The class says nothing of cost: that is as planned, but for what follows from the time.',
    time: 'The class says nothing of duration: that is as planned.',
  },
  /** The one random number by which the project costs and takes more or less than estimated. */
  drawn: 'Outcome of the project against its estimate',
  together: 'That cost and duration overrun together, and all scenarios alike, is our judgement.',
  caveat: (text: string) => `Mind: ${text}`,
  source: (titles: string) => `Source: ${titles}.`,
};
