import type { RuleName } from '../../engine/rules/rules.ts';

/** What every rule does, with the names of its inputs in their order where these are fixed. */
export const rules: Readonly<
  Record<RuleName | 'rank' | 'other', { readonly says: string; readonly roles?: readonly string[] }>
> = {
  sum: { says: 'sum' },
  difference: { says: 'difference' },
  product: { says: 'product' },
  ratio: { says: 'quotient' },
  'largest-of': { says: 'the largest of these' },
  'smallest-of': { says: 'the smallest of these' },
  'latest-of': { says: 'the latest of these' },
  'earliest-of': { says: 'the earliest of these' },
  'length-between': { says: 'the time from the one until the other, not below 0', roles: ['from', 'until'] },
  aam: {
    says: 'the adaptation adjustment of COCOMO II',
    roles: ['DM', 'CM', 'IM', 'SU', 'AA', 'UNFM'],
  },
  reused: { says: 'the effort of reuse', roles: ['build', 'share kept', 'AAM'] },
  planned: { says: 'the effort that is planned on' },
  'supplier-price': {
    says: "the supplier's price",
    roles: ['rate', 'premium', 'part borne', 'planned effort', 'effort'],
  },
  'capped-supplier-price': {
    says: "the supplier's price, with a limit to the overrun it bears",
    roles: ['rate', 'premium', 'part borne', 'planned effort', 'effort', 'limit'],
  },
  'own-price': { says: 'the price of people by the month', roles: ['rate', 'premium', 'effort'] },
  'team-needed': { says: 'the effort over the duration; nobody where both are 0' },
  'team-in-time': { says: 'the effort over the duration; nobody where that is 0' },
  'ramped-duration': {
    says: 'how long a team of which the size changes takes over the effort',
    roles: ['effort', 'team at the start', 'team after the ramp', 'length of the ramp'],
  },
  'ramped-team': { says: 'the effort over the duration; the team at the start where there is nothing to do' },
  'team-reached': {
    says: 'the team at the end of the time that was planned: that after the ramp, unless the phase ends within it',
    roles: ['planned duration', 'team at the start', 'team after the ramp', 'length of the ramp'],
  },
  happens: { says: 'happens where the number drawn is below the probability' },
  delayed: { says: 'the duration with the delays of what happens' },
  enlarged: { says: 'the effort with what enlarges it' },
  spread: { says: 'the mean factor of the period (months × factor of each year, over all months)' },
  'spread-within': {
    says: 'the part of the period that counts (months × factor of each year, over all months of the period)',
  },
  service: {
    says: 'the months of service, from the latest beginning until the earliest end, × the factor of each year',
  },
  'by-team': {
    says: 'the mean factor by the team at work (person-months × factor of each year, over all person-months)',
  },
  'by-team-within': {
    says: 'the part that counts, by the team at work (person-months × factor of each year, over all person-months)',
  },
  'by-delayed-team': {
    says: 'the mean factor by the team at work, which a delay leaves as large as it is (person-months × factor of each year, over all person-months)',
  },
  'by-delayed-team-within': {
    says: 'the part that counts, by the team at work, which a delay leaves as large as it is (person-months × factor of each year, over all person-months)',
  },
  'at-moment': { says: 'the factor of the year it falls in' },
  'at-moment-within': { says: 'the factor of the year it falls in, or 0 where that does not count' },
  'at-least': { says: 'passes where the value reaches the bound' },
  'at-most': { says: 'passes where the value stays within the bound' },
  'none-fails': { says: 'feasible where no gate fails' },
  choice: {
    says: 'the one where no gate fails, the other where one fails',
    roles: ['no gate fails', 'where it passes', 'where it fails'],
  },
  'on-scale': { says: 'where the value lies between worst (0) and best (1)', roles: ['value', 'worst', 'best'] },
  'on-curve': { says: 'where the value lies on its value function, from 0 to 1' },
  'weighted-mean': { says: 'weighted mean' },
  rank: { says: 'the place of this figure among those of all feasible scenarios, the best first' },
  other: { says: 'a figure of another scenario, to be traced there' },
};
