import { written } from '../../quantity.ts';
import type { Phrase } from '../../fault-words.ts';
import type { Thing } from '../../../problems/problem.ts';
import type { AnyDimension, Dimension, Unit } from '../../../units/unit.ts';
import { lessNumber, linkMeant, readsAsDollars, scaleMeant, type UnknownName } from '../mend.ts';
import { inCurrency } from '../parts.ts';

export const list = (names: readonly string[], most = 12): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');

export const meant = (near: string | null): string | null => (near === null ? null : `did you mean "${near}"?`);

export const things: Readonly<Record<Thing, readonly [one: string, many: string]>> = {
  assumption: ['assumption', 'assumptions'],
  phase: ['phase', 'phases'],
  component: ['component', 'components'],
  responsibility: ['contract form', 'contract forms'],
  source: ['source', 'sources'],
  event: ['event', 'events'],
  criterion: ['criterion', 'criteria'],
  assessor: ['assessor', 'assessors'],
  category: ['cost category', 'cost categories'],
  scenario: ['scenario', 'scenarios'],
  result: ['result', 'results'],
  figure: ['figure', 'figures'],
  service: ['service', 'services'],
  expert: ['expert', 'experts'],
  uncertainty: ['uncertainty', 'uncertainties'],
};

const ofScenario: ReadonlySet<Thing> = new Set(['phase', 'event']);

/** What there is of a kind, behind a name of which there is none. */
export function known(thing: Thing, names: readonly string[], name = ''): string {
  const [, many] = things[thing];
  const those =
    names.length > 0
      ? `known ${many}: ${list(names)}`
      : `the ${ofScenario.has(thing) ? 'scenario' : 'study'} has no ${many}`;
  return thing === 'assumption' && readsAsDollars(name) ? `${those}; ${dollars}` : those;
}

/** Every name, the last one after "and". */
export const all = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${list(names.slice(0, -1))} and ${names.at(-1)}`;

const dimensions: Readonly<Record<Dimension, readonly [what: string, example: string]>> = {
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

/** What is asked for, and how it is written; what is no field's is called by its unit. */
export function dimensionText(dimension: AnyDimension, currency = 'EUR'): readonly [what: string, example: string] {
  const listed: Readonly<Record<string, readonly [string, string]>> = dimensions;
  const [what, example] = listed[dimension] ?? [`a number in ${dimension}`, `100 ${dimension}`];
  return [inCurrency(what, currency), inCurrency(example, currency)];
}

/** Of a name that is rather a number of dollars. */
export const dollars = '"$" begins a name: write dollars as USD 3k';

/** What to write for a name that nobody knows, or what there is. */
export function insteadOf({ thing, name, near, names, scenario }: UnknownName): string {
  const less = thing === 'assumption' ? lessNumber(name, names) : null;
  if (less !== null) return `a minus has blanks around it: ${less}`;
  const link = thing === 'phase' ? linkMeant(name, names) : null;
  if (link !== null) return `write ${link}`;
  const those = scenario !== undefined && names.length === 0 ? 'it has none of its own' : known(thing, names, name);
  return meant(near) ?? those;
}

/** That nothing names what is called so, and several places what there is not. */
export const misspeltText = (
  thing: Thing,
  name: string,
  misspelt: { readonly name: string; readonly places: number },
): Phrase => [
  `nothing refers to ${things[thing][0]} "${misspelt.name}", and "${name}", which ${misspelt.places} places refer to, is not there`,
  `write "${name}" here, or "${misspelt.name}" where "${name}" stands`,
];

/** The same of a milestone, of which every name is one of an event. */
export const milestoneText = (name: string, milestone: string): Phrase => [
  `nothing refers to milestone "${milestone}", and "${name}", which something refers to, is no event`,
  `call this milestone "${name}", or write "${milestone}" where "${name}" stands`,
];

const scaled = {
  1: () => '',
  1e3: (value: number, unit: Unit) =>
    `if thousands are meant, write ${written(value * 1e3, unit)}: a point stands before decimals; else `,
  1e6: (value: number, unit: Unit) => `if millions are meant, write ${written(value * 1e6, unit)}; else `,
};

/** What an amount outside its range is to be, where it is probably meant in thousands or millions. */
export const scaledText = (value: number, unit: Unit, range: readonly [number, number]): string =>
  scaled[scaleMeant(value, unit, range) ?? 1](value, unit);
