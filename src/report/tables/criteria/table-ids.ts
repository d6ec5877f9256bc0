/** The tables of criteria, in their order: who wins, what would have to change, and what that follows from. */
export const criteriaTables = [
  'ranking',
  'changes',
  'performance',
  'values',
  'weights',
  'lead',
  'robustness',
  'central',
  'pairwise',
  'assessors',
  'alike',
] as const;

export type CriteriaTable = (typeof criteriaTables)[number];
