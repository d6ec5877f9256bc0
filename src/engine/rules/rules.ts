import {
  aam,
  cappedSupplierPrice,
  ownPrice,
  planned,
  rampedDuration,
  rampedTeam,
  reused,
  supplierPrice,
  teamInTime,
  teamNeeded,
  teamReached,
} from './effort.ts';
import { atLeast, atMost, choice, noneFails, onCurve, onScale, weightedMean } from './judgement.ts';
import { atTime, atTimeWithin, service, spread, spreadWithin } from './money.ts';
import { byDelayedTeam, byDelayedTeamWithin, byTeam, byTeamWithin } from './ramp.ts';
import { delayed, enlarged, happens } from './risk.ts';
import type { Rule } from './rule.ts';
import { difference, earliestOf, largestOf, latestOf, lengthBetween, product, ratio, smallestOf, sum } from './sums.ts';

/** All rules of the model, by name. */
export const rules = {
  sum,
  difference,
  product,
  ratio,
  'largest-of': largestOf,
  'smallest-of': smallestOf,
  'latest-of': latestOf,
  'earliest-of': earliestOf,
  'length-between': lengthBetween,
  aam,
  reused,
  planned,
  'supplier-price': supplierPrice,
  'capped-supplier-price': cappedSupplierPrice,
  'own-price': ownPrice,
  'team-needed': teamNeeded,
  'team-in-time': teamInTime,
  'ramped-duration': rampedDuration,
  'ramped-team': rampedTeam,
  'team-reached': teamReached,
  happens,
  delayed,
  enlarged,
  spread,
  'spread-within': spreadWithin,
  service,
  'by-team': byTeam,
  'by-team-within': byTeamWithin,
  'by-delayed-team': byDelayedTeam,
  'by-delayed-team-within': byDelayedTeamWithin,
  'at-moment': atTime,
  'at-moment-within': atTimeWithin,
  'at-least': atLeast,
  'at-most': atMost,
  'none-fails': noneFails,
  choice,
  'on-scale': onScale,
  'on-curve': onCurve,
  'weighted-mean': weightedMean,
} satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
