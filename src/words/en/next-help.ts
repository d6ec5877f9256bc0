/** What --help tells of what to do next. */
export const nextHelp = {
  discover: {
    about:
      'say what must be true for a scenario to come first: parts of what is drawn in which it does (scenario discovery)',
    scenario: 'the scenario that is to come first',
    examples: [
      ['samen discover 2.5', 'in the study in this folder'],
      ['samen discover 2.5 --as-of 2020-06 --draws 20000', 'as it was known then, from more draws'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  plane: {
    grid: 'who leads in the plane of two assumptions: regions by letter; the switching curve as numbers in csv and json',
    pairs: 'which two assumptions together make another lead, where neither does alone',
    within: 'with --pairs: no further than this part of the way to the ends of their ranges (default: 100%)',
  },
  tradeoff: {
    about:
      'say what a month of a measure, a month of delay and a point of a criterion must be worth for the ranking to turn',
    draws: 'for the means: how many (default: 2000)',
    examples: [
      ['samen tradeoff', 'of the study in this folder'],
      ['samen tradeoff --as-of 2020-06', 'as it was known then'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
  solve: {
    about: 'say at which values of an assumption a figure comes to a target, and what else it comes to there',
    figure: 'what is to have a value: scenarios.<id>.<figure>, simulated.<id>.<figure>.p80, simulated.<id>.feasible',
    to: 'its value: a month, an amount; or a chance (80%), of which share of the draws is to keep --limit',
    by: 'the assumption to look through; left out with a chance in --to: then what value that share of draws keeps',
    limit: 'with a chance in --to: what the draws are to stay within',
    from: 'where to begin to look, where it has no range or less of it is meant',
    until: 'where to stop',
    draws: 'of a figure of draws: how many (default: 2000)',
    examples: [
      ['samen solve --figure scenarios.3.finish --to 2024-01 --by team', 'which team is done then, and what it costs'],
      [
        'samen solve --figure scenarios.3.finish --to 80% --limit 2024-12 --by team',
        'which team is in time in 80 of 100',
      ],
      ['samen solve --figure scenarios.3.total-cost --to 80%', 'the budget that 80 of 100 draws keep'],
    ] satisfies readonly (readonly [command: string, meaning: string])[],
  },
};
