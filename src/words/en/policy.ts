/** What becomes of a scenario of which a gate fails. */
export const policyLines = {
  policy: (figure: string) => `${figure}, with the fallback where a gate fails`,
  detour: {
    begin: 'Moment at which the fallback begins',
    'first-gated': 'Start of the first phase whose contract form has a gate',
    begun: 'Moment at which the fallback begins',
    lost: 'Spent before the fallback, and lost',
    'lost-present-value': 'Spent before the fallback, and lost: present value',
    paid: 'Paid for falling back',
    'paid-present-value': 'Paid for falling back: present value',
    'present-value': 'Present value of costs where a gate fails',
    'total-cost': 'Total cost where a gate fails',
    'one-off': 'One-off cost where a gate fails',
  },
  fallbackCost: 'cost of falling back',
  fallback: (line: string, scenario: string) => `${scenario}, begun then: ${line}`,
};

/** What following it comes to. */
export const policies = {
  title: 'With the fallback where a gate fails',
  fallback: 'Falls back to',
  fails: 'Fails',
  breakEven: 'Break-even',
  detour: 'Detour',
  regret: 'Regret',
  noBreakEven: { dearer: 'never pays', cheaper: 'always pays', same: 'equal' },
  noBreakEvenMeans: {
    dearer: (word: string) => `${word}: however small the chance of failing, the fallback at once is cheaper.`,
    cheaper: (word: string) => `${word}: however large the chance of failing, the fallback at once is dearer.`,
    same: (word: string) => `${word}: whatever the chance of failing, it costs as much as the fallback at once.`,
  },
  noRegret:
    '– : where a gate of it fails, its fallback fails one too in some draws, so that it has no expected regret.',
  aside:
    'The chances to be first and cheapest, scores and --samples are of each scenario itself: its fallback is left aside there.',
  note: 'Fails: the chance that a gate fails. Break-even: the chance of failing at which choosing it costs as much as choosing the fallback at once. Detour: what it costs more where a gate fails than choosing the fallback at once. Regret: what choosing it costs on average more than the cheapest choice in each draw.',
};
