import { counted } from '../counted.ts';
import { listed } from '../listed.ts';
/** What a page says beside what commands say. */
export const page = {
  skip: 'Skip to the text',
  kind: 'Comparison of scenarios',
  /** Which of the results of a study is being computed. */
  step: (step: number, all: number) => `Computing ${step} of ${all} results`,
  contents: 'Contents',
  /** Opens a table with the numbers of a chart, or one that few read. */
  numbers: (title: string) => `Table: ${title}`,
  /** What stands for a chart where it is not seen: its title, and what its rows or lines say. */
  alternative: (title: string, lines: readonly string[]) =>
    `Chart: ${title}. ${lines.slice(0, 30).join('; ')}${lines.length > 30 ? `; and ${lines.length - 30} more` : ''}. The numbers are in the table below it.`,
  ofScenario: (title: string, scenario: string) => `${title}: ${scenario}`,
  asKnown: (asOf: string) => `As known in ${asOf}`,
  origin: (version: string, hash: string) => `Made by samen ${version} from input ${hash}.`,
  titles: {
    ranking: 'The scenarios compared',
    costs: 'Costs over time',
    timeline: 'Timeline',
    uncertainty: 'How sure the figures are',
    changes: 'Why the result changed',
    sensitivity: 'What the lead hangs on',
    criteria: 'Criteria, by group',
    gates: 'Requirements',
    assumptions: 'Assumptions',
    method: 'How it is computed',
    'business-case': 'What a business case must hold',
  },
  memo: {
    title: 'Memo',
    question: 'The question',
    answer: 'The answer',
    others: 'What is not ranked, and why',
    sure: 'How sure is that?',
    restsOn: 'What does it rest on?',
    changes: 'What would change it?',
    wrong: 'What does it cost if it goes wrong?',
    findOut: 'What should be found out first?',
    asked: ({ study, scenarios, metric, asOf }: { study: string; scenarios: number; metric: string; asOf: string }) =>
      `${study}: ${scenarios === 1 ? 'what does the one scenario come to' : `which of the ${scenarios} scenarios is best`} by ${metric}, as known in ${asOf}?`,
    first: 'First',
    lead: (second: string) => `Ahead of ${second}`,
    firstIn: 'First in so many draws',
    badCase: ({ scenario, metric, amount, more }: Record<'scenario' | 'metric' | 'amount' | 'more', string>) =>
      `In at most 10 of 100 draws ${metric} of ${scenario} comes to more than ${amount}, ${more} above the plan.`,
    rarelyAbove: ({ scenario, metric, plan, chance }: Rarely & Record<'scenario' | 'metric' | 'plan', string>) =>
      chance === null
        ? `In no draw does ${metric} of ${scenario} come to more than the ${plan} of the plan.`
        : `In ${chance} of the draws ${metric} of ${scenario} comes to more than the ${plan} of the plan.`,
    lateFinish: ({ scenario, late, planned }: Finishing & { readonly late: string }) =>
      `In at most 10 of 100 draws ${scenario ?? 'it'} finishes after ${late}; the plan says ${planned}.`,
    rarelyLater: ({ scenario, planned, chance }: Finishing & Rarely) =>
      chance === null
        ? `In no draw does ${scenario ?? 'it'} finish later than by the plan, in ${planned}.`
        : `In ${chance} of the draws ${scenario ?? 'it'} finishes later than by the plan, in ${planned}.`,
    /** @param hasGates - whether only what passes its gates is compared */
    regret: ({ scenario, amount, other, hasGates }: Regret) =>
      `${other === null ? '' : `In ${other} of the draws another scenario${hasGates ? ' that passes its gates' : ''} proves the cheapest. `}Choosing ${scenario} costs on average ${amount} more than the choice that ${hasGates ? 'passes its gates and ' : ''}proves cheapest (expected regret).`,
    noRegret: (scenario: string, hasGates: boolean) =>
      `In no draw does another choice${hasGates ? ' that passes its gates' : ''} prove cheaper than ${scenario}.`,
    /** @param than - what that costs beside the fallback at once */
    fallback: ({ scenario, fallback, chance, than }: Record<'scenario' | 'fallback' | 'chance' | 'than', string>) =>
      `A requirement of ${scenario} fails in ${chance} of the draws; ${fallback} then begins, which costs on average ${than}.`,
  },
  costs: {
    yearly: (unit: string) => `Costs in each year, ${unit}`,
    cumulative: (unit: string) => `Costs so far, ${unit}`,
    soFar: 'Costs so far',
    at: (scenario: string, amount: string, year: string) => `${scenario}: ${amount} in ${year}`,
  },
  /** @param metric - with the unit of the axis, where it has one */
  bands: (metric: string) => `${metric}: from P10 to P90`,
  curve: (metric: string, unit: string) => `${metric}: the chance to stay within${unit === '' ? '' : `, ${unit}`}`,
  quantiles: (scenario: string, p10: string, p50: string, p90: string) =>
    `${scenario}: P10 ${p10}, P50 ${p50}, P90 ${p90}`,
  /** How figures come about, a paragraph for each part of it that a study uses. */
  method: {
    numbers:
      'Every number says what it is: sourced, when it stands in a document; derived, when it follows from such numbers; a judgement, when somebody estimated it. Estimates have a range. What was known later than the as-of month is left out.',
    effort:
      'Work is measured in person-months. A phase takes the effort of its work; its cost is that effort times a rate, under the terms of its contract form.',
    reuse:
      'Reusing code costs a share of building it anew (the adaptation adjustment of COCOMO II): the more of the design and the code has to change, and the less it is understood and documented, the larger that share. Above 100% building anew is less work.',
    time: 'A phase begins when all that it waits for is done, and lasts as long as its effort takes with its team, or as long as is stated. A phase is critical when a delay of it delays the finish.',
    costs: 'Costs are those of phases, of what is spent once, and of what runs each month until the horizon.',
    discounted: 'Later money counts for less: present value is what all of it is worth at the base date.',
    gates:
      'A scenario that does not meet a requirement is not feasible and gets no place, however cheap it is. A requirement of which nothing is known is said to be unknown, not to be met.',
    ranking: (metric: string) => `Scenarios that are feasible are ranked by ${metric}.`,
    draws: (draws: string) =>
      `The plan takes each estimate at its central value and no risk. How sure that is follows from ${counted(draws, 'draw', 'draws')}: in each, every estimate takes a random value from its range and each risk happens or not, the same for all scenarios. P80 is what 80 of 100 draws stay within.`,
    changes:
      'Why the result changed is told by assumption: the share of each is the mean of what it adds over all orders in which the assumptions could have changed (Shapley value), so that the shares add up to the change.',
    sensitivity:
      'What the lead hangs on is found by moving one assumption at a time through its range. A switching value is where another scenario takes over, or a requirement is no longer met.',
    criteria:
      'A score weighs criteria from 0 (worst) to 100 (best) with the weights of each group, and the groups with their say. How robust a place is, is told by the share of all possible weights that give it.',
  },
  /** What a business case must hold, and what a study has of it. */
  case: {
    contents: 'What it must hold, and what this study has',
    what: 'It must hold',
    has: 'This study has',
    costs: 'Costs by phase, with operation',
    hasCosts: (scenarios: number, horizon: string) =>
      `Of ${scenarios === 1 ? 'the scenario' : `each of the ${scenarios} scenarios`}: what phases cost and what runs until ${horizon}, in the table below and by year under costs.`,
    noCosts: 'None: no scenario costs anything.',
    benefits: 'Benefits',
    noBenefits: 'None: the study counts costs only.',
    noReceipts: 'None in money.',
    received: (scenarios: readonly string[]) =>
      `Counted as costs below zero, not discounted and without VAT: ${listed(scenarios, 'and')}.`,
    criteria: (criteria: number) =>
      `${criteria === 1 ? 'One criterion weighs' : `${criteria} criteria weigh`} what scenarios are worth beside it.`,
    financing: 'Financing',
    noFinancing: 'Nothing: the study says what is spent when, not who pays for it.',
    alternatives: 'Alternatives, those of the market too',
    zero: 'Zero alternative, and why it was dropped',
    noZero: 'The study names no scenario that the others are set against.',
    zeroFirst: (name: string) => `${name}: it comes first, so it was not dropped.`,
    zeroBehind: (name: string, rank: number, behind: string) => `${name}: place ${rank}, ${behind} behind the first.`,
    zeroUnranked: (name: string) => `${name}: it has no place, as it lacks the figure that is ranked by.`,
    zeroFails: (name: string, why: string) => `${name}: not feasible, as ${why}.`,
    contracts: 'Contracts',
    noContracts: 'No phase names a contract form.',
    tender: 'Tender strategy',
    noTender: 'Nothing beside the phases and the contract forms.',
    risks: 'Risks and contingency',
    noRisks: 'No risks beside the ranges of the estimates.',
    hasRisks: (count: number) => `${count === 1 ? 'One risk' : `${count} risks`} beside the ranges of the estimates.`,
    noContingency: 'No contingency of the whole study.',
    hasContingency: 'A contingency on top of the plan.',
    byPhase: 'Costs by phase, with operation',
    item: 'Phase',
    amount: 'Cost',
    besides: 'Spent once beside phases',
    operation: 'Operation and other running costs',
    notDiscounted: 'Not discounted.',
  },
  scores: 'Scores, from 0 (worst) to 100 (best)',
  worth: 'What a month or a point must be worth',
  findOut: 'What to find out first',
  allScenarios: 'All scenarios on one axis of time',
  sources: 'Sources',
  published: 'Published',
  address: 'Address',
  /** What the marks of charts mean. */
  marks: {
    phases: { critical: 'critical: a delay of it delays the finish', normal: 'not critical', point: 'moment' },
    scores: { normal: 'score', float: 'where nobody knows' },
    place: (place: string) => `place ${place}`,

    bands: { normal: 'P10 to P90, 80 of 100 draws', median: 'P50', point: 'the plan' },
    timeline: {
      critical: 'critical: a delay of it delays the finish',
      normal: 'not critical',
      period: 'period that is measured',
      point: 'finish or milestone',
    },
    waterfall: { total: 'total', more: 'adds', less: 'takes away' },
    tornado: { low: 'where the assumption is low', high: 'where it is high' },
  },
};

interface Rarely {
  /** In how many draws; null where in none. */
  readonly chance: string | null;
}

interface Finishing {
  /** Null where the sentence before names it. */
  readonly scenario: string | null;
  /** The month of the plan. */
  readonly planned: string;
}

/** What it costs on average not to have chosen what proves cheapest. */
interface Regret {
  readonly scenario: string;
  readonly amount: string;
  /** In how many draws another is; null where nobody counted. */
  readonly other: string | null;
  readonly hasGates: boolean;
}
