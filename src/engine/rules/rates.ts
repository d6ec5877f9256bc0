import type { RuleName } from './rules.ts';

/** Where the rates stand among the inputs of a rule that weighs months by them: from there on, inputs hold one value throughout a block. */
export const firstRate: Partial<Record<RuleName, number>> & Record<CurveRule, number> = {
  spread: 2,
  'spread-within': 4,
  service: 4,
  'by-team': 5,
  'by-team-within': 7,
  'by-delayed-team': 6,
  'by-delayed-team-within': 8,
  'at-moment': 1,
  'at-moment-within': 3,
};

/** The rules that weigh the months of a period by nothing but a curve: two lines with the same times can be computed at once. */
export type CurveRule = 'spread' | 'service';

export const isCurveRule = (rule: RuleName): rule is CurveRule => rule === 'spread' || rule === 'service';
