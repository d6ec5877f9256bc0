import type { RuleName } from '../../engine/rules/rules.ts';

/** What every rule does, with the names of its inputs in their order where these are fixed. */
export const rules: Readonly<
  Record<RuleName | 'rank' | 'other', { readonly text: string; readonly roles?: readonly string[] }>
> = {
  sum: { text: 'sum' },
  difference: { text: 'difference' },
  product: { text: 'product' },
  ratio: { text: 'quotient' },
  'largest-of': { text: 'the largest of these' },
  'smallest-of': { text: 'the smallest of these' },
  'latest-of': { text: 'the latest of these' },
  'earliest-of': { text: 'the earliest of these' },
  'length-between': { text: 'the time from the one until the other, not below 0', roles: ['from', 'until'] },
  aam: {
    text: 'the adaptation adjustment of COCOMO II',
    roles: ['DM', 'CM', 'IM', 'SU', 'AA', 'UNFM'],
  },
  reused: { text: 'the effort of reuse', roles: ['build', 'share kept', 'AAM'] },
  planned: { text: 'the effort that is planned on' },
  'supplier-price': {
    text: "the supplier's price",
    roles: ['rate', 'premium', 'part borne', 'planned effort', 'effort'],
  },
  'capped-supplier-price': {
    text: "the supplier's price, with a limit to the overrun it bears",
    roles: ['rate', 'premium', 'part borne', 'planned effort', 'effort', 'limit'],
  },
  'own-price': { text: 'the price of people by the month', roles: ['rate', 'premium', 'effort'] },
  'team-needed': { text: 'the effort over the duration; nobody where both are 0' },
  'team-in-time': { text: 'the effort over the duration; nobody where that is 0' },
  'ramped-duration': {
    text: 'how long a team of which the size changes takes over the effort',
    roles: ['effort', 'team at the start', 'team after the ramp', 'length of the ramp'],
  },
  'ramped-team': { text: 'the effort over the duration; the team at the start where there is nothing to do' },
  'team-reached': {
    text: 'the team at the end of the time that was planned: that after the ramp, unless the phase ends within it',
    roles: ['planned duration', 'team at the start', 'team after the ramp', 'length of the ramp'],
  },
  happens: { text: 'happens where the number drawn is below the probability' },
  delayed: { text: 'the duration with the delays of what happens' },
  enlarged: { text: 'the effort with what enlarges it' },
  spread: { text: 'the mean factor of the period (months × factor of each year, over all months)' },
  'spread-within': {
    text: 'the part of the period that counts (months × factor of each year, over all months of the period)',
  },
  service: {
    text: 'the months of service, from the latest beginning until the earliest end, × the factor of each year',
  },
  'by-team': {
    text: 'the mean factor by the team at work (person-months × factor of each year, over all person-months)',
  },
  'by-team-within': {
    text: 'the part that counts, by the team at work (person-months × factor of each year, over all person-months)',
  },
  'by-delayed-team': {
    text: 'the mean factor by the team at work, which a delay leaves as large as it is (person-months × factor of each year, over all person-months)',
  },
  'by-delayed-team-within': {
    text: 'the part that counts, by the team at work, which a delay leaves as large as it is (person-months × factor of each year, over all person-months)',
  },
  'at-moment': { text: 'the factor of the year it falls in' },
  'at-moment-within': { text: 'the factor of the year it falls in, or 0 where that does not count' },
  'at-least': { text: 'passes where the value reaches the bound' },
  'at-most': { text: 'passes where the value stays within the bound' },
  'none-fails': { text: 'feasible where no gate fails' },
  choice: {
    text: 'the one where no gate fails, the other where one fails',
    roles: ['no gate fails', 'where it passes', 'where it fails'],
  },
  'on-scale': { text: 'where the value lies between worst (0) and best (1)', roles: ['value', 'worst', 'best'] },
  'on-curve': { text: 'where the value lies on its value function, from 0 to 1' },
  'weighted-mean': { text: 'weighted mean' },
  rank: { text: 'the place of this figure among those of all feasible scenarios, the best first' },
  other: { text: 'a figure of another scenario, to be traced there' },
};
