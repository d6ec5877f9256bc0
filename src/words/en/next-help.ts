/** What --help tells of what to do next. */
export const nextHelp = {
  discover: {
    about: 'Show what must be true for a scenario to come first (scenario discovery)',
    scenario: 'The scenario that is to come first',
    examples: [
      ['samen discover 2.5', 'In the study in this folder'],
      ['samen discover 2.5 --as-of 2020-06 --draws 20000', 'As it was known then, from more draws'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  plane: {
    grid: 'Draw who leads in the plane of these two assumptions: regions by letter; the switching curve as numbers in csv and json',
    pairs: 'Show which two assumptions together make another lead, where neither does alone',
    within: 'With --pairs: go no further than this part of the way to the ends of their ranges (default: 100%)',
  },
  tradeoff: {
    about:
      'Show what a month of a measure, a month of delay and a point of a criterion must be worth for the ranking to change',
    draws: { text: 'Set the number of draws for the means', default: '2000' },
    examples: [
      ['samen tradeoff', 'Of the study in this folder'],
      ['samen tradeoff --as-of 2020-06', 'As it was known then'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  solve: {
    about: 'Find the values of an assumption at which a figure reaches a target, and what else changes there',
    figure:
      'Set the figure that is to reach it: scenarios.<id>.<figure>, simulated.<id>.<figure>.p80, simulated.<id>.feasible',
    to: 'Set the target: a month, an amount; or a chance (80%), the share of the draws that is to keep --limit',
    by: 'Change this assumption; without it, and with a chance in --to, give the value that this share of the draws keeps',
    limit: 'With a chance in --to: set what the draws are to stay within',
    from: 'Begin to look at this value (default: the low end of its range)',
    until: 'Stop at this value (default: the high end of its range)',
    draws: { text: 'Set the number of draws, where the figure is of draws', default: '2000' },
    examples: [
      ['samen solve --figure scenarios.3.finish --to 2024-01 --by team', 'Which team is done then, and what it costs'],
      [
        'samen solve --figure scenarios.3.finish --to 80% --limit 2024-12 --by team',
        'Which team is in time in 80 of 100',
      ],
      ['samen solve --figure scenarios.3.total-cost --to 80%', 'The budget that 80 of 100 draws keep'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
};
