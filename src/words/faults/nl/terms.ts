import { written } from '../../quantity.ts';
import type { Phrase } from '../../fault-words.ts';
import type { Thing } from '../../../problems/problem.ts';
import type { AnyDimension, Dimension, Unit } from '../../../units/unit.ts';
import { lessNumber, linkMeant, readsAsDollars, scaleMeant, type UnknownName } from '../mend.ts';
import { inCurrency } from '../parts.ts';

export const list = (names: readonly string[], most = 12): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} en nog ${names.length - most}` : names.join(', ');

export const meant = (near: string | null): string | null => (near === null ? null : `bedoelt u "${near}"?`);

export const things: Readonly<Record<Thing, readonly [one: string, many: string]>> = {
  assumption: ['aanname', 'aannames'],
  phase: ['fase', 'fasen'],
  component: ['component', 'componenten'],
  responsibility: ['contractvorm', 'contractvormen'],
  source: ['bron', 'bronnen'],
  event: ['moment', 'momenten'],
  criterion: ['criterium', 'criteria'],
  assessor: ['beoordelaar', 'beoordelaars'],
  category: ['kostencategorie', 'kostencategorieën'],
  scenario: ['scenario', "scenario's"],
  result: ['uitkomst', 'uitkomsten'],
  figure: ['cijfer', 'cijfers'],
  service: ['dienst', 'diensten'],
  expert: ['deskundige', 'deskundigen'],
  uncertainty: ['onzekerheid', 'onzekerheden'],
};

const ofScenario: ReadonlySet<Thing> = new Set(['phase', 'event']);

/** What there is of a kind, behind a name of which there is none. */
export function known(thing: Thing, names: readonly string[], name = ''): string {
  const [, many] = things[thing];
  const those =
    names.length > 0
      ? `bekende ${many}: ${list(names)}`
      : `${ofScenario.has(thing) ? 'het scenario' : 'de studie'} heeft geen ${many}`;
  return thing === 'assumption' && readsAsDollars(name) ? `${those}; ${dollars}` : those;
}

/** Every name, the last one after "en". */
export const all = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${list(names.slice(0, -1))} en ${names.at(-1)}`;

const dimensions: Readonly<Record<Dimension, readonly [what: string, example: string]>> = {
  money: ['een bedrag (EUR)', '25000 EUR of € 25k'],
  'money-per-month': ['een bedrag per maand of jaar (EUR/month, EUR/year)', '€ 25k/month of 300000 EUR/year'],
  rate: ['een bedrag per persoonsmaand (EUR/person-month)', '15000 EUR/person-month'],
  effort: ['een inspanning (person-months)', '30 person-months'],
  duration: ['een doorlooptijd (months of years)', '9 months of 1.5 years'],
  month: ['een kalendermaand', '2021-09'],
  team: ['een team (fte)', '12 fte'],
  share: ['een aandeel (percent)', '20%'],
  'yearly-share': ['een aandeel per jaar (percent/year)', '3%/year'],
  score: ['een kaal getal (score)', '4'],
};

/** What is asked for, and how it is written; what is no field's is called by its unit. */
export function dimensionText(dimension: AnyDimension, currency = 'EUR'): readonly [what: string, example: string] {
  const listed: Readonly<Record<string, readonly [string, string]>> = dimensions;
  const [what, example] = listed[dimension] ?? [`een getal in ${dimension}`, `100 ${dimension}`];
  return [inCurrency(what, currency), inCurrency(example, currency)];
}

/** Of a name that is rather a number of dollars. */
export const dollars = 'met "$" begint een naam: schrijf dollars als USD 3k';

/** What to write for a name that nobody knows, or what there is. */
export function insteadOf({ thing, name, near, names, scenario }: UnknownName): string {
  const less = thing === 'assumption' ? lessNumber(name, names) : null;
  if (less !== null) return `om een minteken staan spaties: ${less}`;
  const link = thing === 'phase' ? linkMeant(name, names) : null;
  if (link !== null) return `schrijf ${link}`;
  const those = scenario !== undefined && names.length === 0 ? 'het heeft er geen' : known(thing, names, name);
  return meant(near) ?? those;
}

/** That nothing names what is called so, and several places what there is not. */
export const misspeltText = (
  thing: Thing,
  name: string,
  misspelt: { readonly name: string; readonly places: number },
): Phrase => [
  `niets verwijst naar ${things[thing][0]} "${misspelt.name}", en "${name}", waar ${misspelt.places} plaatsen naar verwijzen, is er niet`,
  `schrijf hier "${name}", of "${misspelt.name}" waar "${name}" staat`,
];

/** The same of a milestone, of which every name is one of an event. */
export const milestoneText = (name: string, milestone: string): Phrase => [
  `niets verwijst naar mijlpaal "${milestone}", en "${name}", waar wel naar verwezen wordt, is geen moment`,
  `noem deze mijlpaal "${name}", of schrijf "${milestone}" waar "${name}" staat`,
];

const scaled = {
  1: () => '',
  1e3: (value: number, unit: Unit) =>
    `als duizenden zijn bedoeld, schrijf ${written(value * 1e3, unit)}: een punt staat voor decimalen; anders: `,
  1e6: (value: number, unit: Unit) => `als miljoenen zijn bedoeld, schrijf ${written(value * 1e6, unit)}; anders: `,
};

/** What an amount outside its range is to be, where it is probably meant in thousands or millions. */
export const scaledText = (value: number, unit: Unit, range: readonly [number, number]): string =>
  scaled[scaleMeant(value, unit, range) ?? 1](value, unit);
