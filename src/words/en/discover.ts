import type { WithWhom } from '../facts.ts';
import { listed } from '../listed.ts';

interface Boxed {
  readonly scenario: string;
  readonly isFirst: boolean;
  readonly where: readonly string[];
  readonly density: string;
  readonly coverage: string;
}

/** What a part must hold to be looked for: of all draws, and of those in which a scenario comes first. */
type Least = Record<'mass' | 'coverage' | 'hits', string>;

const withText = ({ others, areAll }: WithWhom): string =>
  `with ${others.length === 0 ? 'others' : listed(others, areAll ? 'and' : 'or')}`;

/** What must be true for a scenario to come first. */
export const discover = {
  title: (scenario: string, study: string, asOf: string) =>
    `What must be true for ${scenario}: ${study}, as known in ${asOf}`,
  table: 'Where it comes first',
  what: 'All at once',
  from: 'From',
  until: 'Up to',
  density: 'First there',
  coverage: 'Of all firsts',
  accident: 'Accident',
  onlyOne: 'There is only one scenario, without gates: whatever is drawn, it has none to come before.',
  never: (scenario: string, draws: string) =>
    draws === '1'
      ? `${scenario} does not come first in the only draw; what else may happen it does not show.`
      : `${scenario} comes first in none of these ${draws} draws; what happens less than once in so many may not show in them.`,
  always: (scenario: string, draws: string) =>
    draws === '1'
      ? `${scenario} comes first in the only draw; what else may happen it does not show.`
      : `${scenario} comes first in each of these ${draws} draws; what happens less than once in so many may not show in them.`,
  /** What comes first where nothing is drawn. */
  inPlan: (scenario: string) => `In the plan ${scenario} comes first.`,
  sharedInPlan: (scenario: string, whom: WithWhom) =>
    `In the plan ${scenario} shares the first place ${withText(whom)}.`,
  notInPlan: (scenario: string) => `In the plan ${scenario} does not come first.`,
  first: (scenario: string, share: string) => `${scenario} comes first in ${share} of the draws.`,
  /** In what share of all draws it comes first and so does another. */
  shared: (scenario: string, share: string, whom: WithWhom) =>
    `In ${share} of the draws ${scenario} shares that place ${withText(whom)}.`,
  none: (scenario: string, { mass, coverage, hits }: Least) =>
    `No part of what is drawn was found in which ${scenario} comes first markedly more often; only parts were looked for that hold at least ${mass} of the draws and ${coverage} of those in which it comes first (${hits} or more), not smaller ones, as where a rare risk happens.`,
  box: ({ scenario, isFirst, where, density, coverage }: Boxed) =>
    `${isFirst ? 'Where' : 'Of the rest, where'} ${listed(where, 'and')}, ${scenario} comes first in ${density}; that holds ${coverage} of all draws in which it does.`,
  risk: (title: string, happens: boolean) => `"${title}" ${happens ? 'happens' : 'does not happen'}`,
  /** The same by itself. */
  riskAlone: (title: string, happens: boolean) => `"${title}" ${happens ? 'happens' : 'does not happen'}`,
  within: (title: string, low: string | null, high: string | null) =>
    low === null
      ? `"${title}" is at most ${high}`
      : high === null
        ? `"${title}" is at least ${low}`
        : low === high
          ? `"${title}" is ${low}`
          : `"${title}" is between ${low} and ${high}`,
  terms:
    'First there: in how many of the draws that keep all bounds of a box it comes first (density). Of all firsts: how many of the draws in which it comes first the box holds (coverage). Accident: the chance that a bound does nothing (quasi-p).',
};
