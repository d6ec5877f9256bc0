/** The tables of a scenario, as somebody may ask for them. */
export const tableIds = [
  'figures',
  'timeline',
  'work',
  'budget',
  'costs',
  'gates',
  'reference',
  'assumptions',
] as const;
