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
