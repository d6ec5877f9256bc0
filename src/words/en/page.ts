/** What a page says beside what commands say. */
export const page = {
  skip: 'Skip to the text',
  kind: 'Comparison of scenarios',
  contents: 'Contents',
  /** Opens a table with the numbers of a chart, or one that few read. */
  numbers: (title: string) => `Table: ${title}`,
  /** What stands for a chart where it is not seen: its title, and what its rows or lines say. */
  alternative: (title: string, told: readonly string[]) =>
    `Chart: ${title}. ${told.slice(0, 30).join('; ')}${told.length > 30 ? `; and ${told.length - 30} more` : ''}. The numbers are in the table below it.`,
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
    badCase: ({
      scenario,
      metric,
      amount,
      more,
    }: {
      scenario: string;
      metric: string;
      amount: string;
      more: string | null;
    }) =>
      `In 10 of 100 draws ${metric} of ${scenario} comes to more than ${amount}${more === null ? '' : `, ${more} above the plan`}.`,
    lateFinish: (late: string, planned: string) =>
      `In 10 of 100 draws it finishes after ${late}; the plan says ${planned}.`,
    regret: ({ scenario, amount, other }: { scenario: string; amount: string; other: string | null }) =>
      `${other === null ? '' : `In ${other} of the draws another scenario proves cheaper. `}Choosing ${scenario} costs on average ${amount} more than the choice that proves best (expected regret).`,
    noRegret: (scenario: string) => `In no draw does another choice prove better than ${scenario}.`,
    fallback: ({ scenario, fallback, chance, detour }: Record<'scenario' | 'fallback' | 'chance' | 'detour', string>) =>
      `A requirement of ${scenario} fails in ${chance} of the draws; ${fallback} then begins, which costs on average ${detour} more than choosing ${fallback} at once.`,
  },
  costs: {
    yearly: (unit: string) => `Costs in each year, ${unit}`,
    cumulative: (unit: string) => `Costs so far, ${unit}`,
    soFar: 'Costs so far',
    at: (scenario: string, amount: string, year: string) => `${scenario}: ${amount} in ${year}`,
  },
  bands: (metric: string) => `${metric}: from P10 to P90`,
  curve: (metric: string, unit: string) => `${metric}: the chance to stay within${unit === '' ? '' : `, ${unit}`}`,
  quantiles: (scenario: string, p10: string, p50: string, p90: string) =>
    `${scenario}: P10 ${p10}, P50 ${p50}, P90 ${p90}`,
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
