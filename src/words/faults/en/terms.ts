import type { Thing } from '../../../units/problem.ts';
import type { Dimension } from '../../../units/unit.ts';

export const list = (names: readonly string[], most = 12): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');

export const meant = (near: string | null): string | null => (near === null ? null : `did you mean "${near}"?`);

export const known = (thing: string, names: readonly string[]): string =>
  names.length === 0 ? `there are none` : `known ${thing}: ${list(names)}`;

export const things: Readonly<Record<Thing, readonly [one: string, many: string]>> = {
  assumption: ['assumption', 'assumptions'],
  phase: ['phase', 'phases'],
  component: ['component', 'components'],
  responsibility: ['contract form', 'contract forms'],
  source: ['source', 'sources'],
  event: ['event', 'events'],
  measure: ['measure', 'measures'],
  criterion: ['criterion', 'criteria'],
  scenario: ['scenario', 'scenarios'],
  result: ['result', 'results'],
  command: ['command', 'commands'],
  option: ['option', 'options'],
};

export const dimensions: Readonly<Record<Dimension, readonly [what: string, example: string]>> = {
  money: ['an amount of money (EUR)', '25000 EUR or € 25k'],
  'money-per-month': ['an amount of money per month or year (EUR/month, EUR/year)', '€ 25k/month or 300000 EUR/year'],
  rate: ['an amount of money per person-month (EUR/person-month)', '15000 EUR/person-month'],
  effort: ['an effort (person-months)', '30 person-months'],
  duration: ['a duration (months or years)', '9 months or 1.5 years'],
  month: ['a calendar month', '2021-09'],
  team: ['a team (fte)', '12 fte'],
  share: ['a share (percent)', '20%'],
  'yearly-share': ['a share per year (percent/year)', '3%/year'],
  score: ['a bare number (score)', '4'],
};
