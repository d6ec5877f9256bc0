import type { Bounds, Expected, SyntaxFault } from '../../../units/problem.ts';
import type { Dimension } from '../../../units/unit.ts';
import { written } from '../../nl-quantity.ts';
import type { FaultWords } from '../../words.ts';
import { sayBounds } from '../bounds.ts';
import { dimensions, list, meant } from './terms.ts';

const expected: Readonly<Record<Expected, string>> = {
  map: 'hier hoort een tabel (sleutel: waarde)',
  list: 'hier hoort een lijst (- onderdeel)',
  text: 'hier hoort een tekst',
  number: 'hier hoort een getal',
  boolean: 'hier hoort true of false',
  year: 'hier hoort een jaartal van vier cijfers',
  quantity: 'hier hoort een getal, een getal met eenheid, of $naam van een aanname',
  estimate: 'hier hoort een getal of een schatting zoals { low: …, mode: …, high: … }',
  title: 'hier hoort een tekst, of een tabel met een tekst per taal',
  range: 'hier hoort een bereik zoals 0% .. 150%',
  'text-or-map': 'hier hoort een tekst of een tabel',
};

const found: Readonly<Record<string, string>> = {
  map: 'er staat een tabel',
  list: 'er staat een lijst',
  text: 'er staat een tekst',
  number: 'er staat een getal',
  boolean: 'er staat true of false',
  nothing: 'er staat niets',
};

const syntax: Readonly<Record<SyntaxFault, readonly [string, string]>> = {
  tab: ['er is met een tab ingesprongen', 'YAML springt in met spaties'],
  indentation: [
    'het inspringen past niet bij wat erboven staat',
    'onderdelen van een lijst of tabel beginnen in dezelfde kolom',
  ],
  unclosed: ['hier wordt iets geopend dat niet wordt gesloten', 'sluit elke [, { en elk aanhalingsteken'],
  colon: ['hier kan geen sleutel beginnen', 'een tekst met ": " erin hoort tussen aanhalingstekens'],
  quote: ['deze tekst is niet te lezen', 'zet de tekst tussen aanhalingstekens'],
  other: [
    'dit is geen YAML',
    'zoek hier of een regel hoger naar een ontbrekende dubbele punt, een aanhalingsteken of een haakje',
  ],
};

const within = (bounds: Bounds, write: (value: number) => string): string =>
  sayBounds(bounds, write, { from: 'van', to: 'tot en met', least: 'minstens', most: 'hoogstens', above: 'meer dan' });

/** What is wrong with how something is written, in Dutch. */
export const writing = {
  'not-utf8': ({ encoding }) => [
    encoding === null ? 'het bestand is geen UTF-8-tekst' : `het bestand is geen UTF-8-tekst; het lijkt ${encoding}`,
    'sla het op als UTF-8',
  ],
  'control-character': ({ code }) => [
    `hier staat een onzichtbaar stuurteken (U+${code.toString(16).toUpperCase().padStart(4, '0')})`,
    'haal het weg',
  ],
  'too-big': ({ what, limit }) => [
    {
      file: `het bestand is groter dan ${limit} bytes`,
      nesting: `meer dan ${limit} niveaus diep genest`,
      line: `een regel van meer dan ${limit} tekens`,
      keys: `een tabel met meer dan ${limit} sleutels`,
      items: `een lijst met meer dan ${limit} onderdelen`,
      tokens: `meer dan ${limit} sleutels, waarden en tekens in één bestand`,
    }[what],
    'een studie is kleiner; is dit het goede bestand?',
  ],
  syntax: ({ what }) => syntax[what],
  'forbidden-yaml': ({ what }) => [
    {
      anchor: 'ankers (&naam) worden niet gelezen',
      alias: 'verwijzingen (*naam) worden niet gelezen',
      tag: 'typeaanduidingen (!naam) worden niet gelezen',
      'merge-key': 'samenvoegsleutels (<<) worden niet gelezen',
      directive: 'deze aanwijzing verandert hoe YAML wordt gelezen',
      'complex-key': 'een sleutel moet een tekst zijn',
    }[what],
    what === 'anchor' || what === 'alias' || what === 'merge-key'
      ? 'laat een scenario met "extends" uitgaan van een ander, of noem een getal één keer als aanname en gebruik $naam'
      : what === 'tag'
        ? 'laat de aanduiding weg; zet een tekst tussen aanhalingstekens'
        : what === 'directive'
          ? 'laat dit weg; samen leest YAML 1.2'
          : 'laat dit weg',
  ],
  'second-document': () => [
    'hier begint een tweede document',
    'een bestand bevat één studie of scenario: haal de "---" weg',
  ],
  'empty-file': () => ['het bestand is leeg', 'een studie begint met "samen: 1"'],
  'duplicate-key': ({ key, firstLine }) => [
    `"${key}" staat hier voor de tweede keer`,
    `de eerste staat op regel ${firstLine}; houd er één over`,
  ],
  'unquoted-key': ({ key }) => [
    `de sleutel ${key || '(leeg)'} is geen tekst`,
    `zet hem tussen aanhalingstekens: "${key}"`,
  ],
  'not-a-number': ({ text }) => [`${text} is geen getal dat samen leest`, numberHint(text)],
  'digits-lost': ({ text, read }) => [
    `${text} heeft meer cijfers dan een computer bewaart: het wordt ${read}`,
    `schrijf ${read}, of minder cijfers`,
  ],
  'too-large': ({ text }) => [
    `${text} is te groot: bedragen gaan tot 1.000.000.000.000.000`,
    'controleer het getal en de eenheid',
  ],
  'wrong-version': ({ found: its }) => [
    `dit is versie ${its} van het studieformaat`,
    'deze samen leest versie 1: schrijf "samen: 1"',
  ],
  'unknown-key': ({ key, near, known: names, alone }) => [
    `de sleutel "${key}" bestaat hier niet`,
    alone
      ? 'tussen { en } hoort een tekst met een komma tussen aanhalingstekens'
      : (meant(near) ?? `bekende sleutels: ${list(names, 30)}`),
  ],
  'missing-key': ({ key }) => [`"${key}" ontbreekt`, `voeg "${key}: ${typical[key] ?? '…'}" toe`],
  'wrong-type': ({ expected: its, found: here }) => [
    `${expected[its]}, en ${found[here] ?? 'er staat iets anders'}`,
    null,
  ],
  'unquoted-text': ({ text }) => [
    `hier hoort een tekst, en ${text} leest als een ${/^[tf]/i.test(text) ? 'waarheidswaarde' : 'getal'}`,
    `zet het tussen aanhalingstekens: "${text}"`,
  ],
  'not-one-of': ({ found: its, known: names, near }) => [
    `"${its}" is hier geen mogelijk woord`,
    `${near === null ? '' : `bedoelt u "${near}"? `}mogelijk: ${list(names, 20)}`,
  ],
  'bad-id': ({ id }) => [
    `"${id}" is geen id`,
    'een id bestaat uit kleine letters, cijfers, ".", "_" en "-", en begint met een letter of cijfer',
  ],
  'bad-month': ({ text, near }) => [
    `"${text}" is geen maand`,
    `${near === null ? '' : `schrijf ${near}: `}jaar en maand als YYYY-MM, zoals 2021-09`,
  ],
  'bad-year': ({ text }) => [`"${text}" is geen jaartal`, 'schrijf vier cijfers, zonder aanhalingstekens: 2020'],
  'null-value': ({ key }) => [`"${key}" heeft geen waarde`, 'schrijf een waarde, of laat de sleutel weg'],
  'nothing-to-remove': ({ key }) => [
    `"${key}" wordt hier weggehaald, maar er wordt niets van die naam geërfd`,
    'laat de sleutel weg',
  ],
  'reserved-name': ({ name }) => [
    `"${name}" heeft een eigen betekenis en kan hier geen naam zijn`,
    'kies een andere naam',
  ],
  'decimal-comma': ({ text, corrected }) => [
    `"${text}" heeft een komma of een duizendtalscheiding`,
    `schrijf ${corrected}`,
  ],
  'not-a-quantity': ({ text, dimension }) => [
    `"${text}" is niet te lezen als ${dimensions[dimension][0]}`,
    `schrijf het als ${dimensions[dimension][1]}`,
  ],
  'nearly-quantity': ({ text, corrected }) => [`"${text}" wordt hier anders geschreven`, `schrijf ${corrected}`],
  'bad-reference': ({ text, near }) => [
    `"${text}" noemt geen aanname`,
    near === null ? 'schrijf een "$" en de naam van een aanname' : `schrijf ${near}`,
  ],
  'unit-missing': ({ text, dimension }) => [`${text} heeft geen eenheid`, `schrijf ${withUnit(text, dimension)}`],
  'wrong-unit': ({ dimension, found: unit, name }) => [
    `hier hoort ${dimensions[dimension][0]}, en ${name === null ? 'dit' : `$${name}`} is in ${unit}`,
    `schrijf het als ${dimensions[dimension][1]}`,
  ],
  'different-units': ({ name, unit, other, where }) => [
    where === 'gate'
      ? `"${name}" is in ${unit} en de grens in ${other}`
      : `"${name}" is hier in ${unit} en in de studie in ${other}`,
    where === 'gate' ? `schrijf de grens in ${unit}` : `schrijf "unit: ${other}"`,
  ],
  'out-of-bounds': ({ value, unit, bounds, name }) => [
    `${name === null ? '' : `$${name} is `}${written(value, unit)}${name === null ? ' kan' : ', en dat kan'} hier niet`,
    `mogelijk: ${within(bounds, (end) => written(end, unit))}`,
  ],
} satisfies Partial<FaultWords>;

/** Wat vaak achter een sleutel staat. */
const typical: Readonly<Record<string, string>> = {
  samen: '1',
  currency: 'EUR',
  kind: 'sourced, derived of judgement',
  start: '2021-01',
  horizon: '2035-12',
  'as-of': '2021-01',
};

function numberHint(text: string): string {
  if (/^[+-]?\.\d/.test(text)) return `schrijf ${text.replace('.', '0.')}`;
  if (/^[+-]?\d+\.$/.test(text)) return `schrijf ${text.slice(0, -1)}`;
  if (/^0[xo]/.test(text)) return `schrijf ${Number(text)}, of zet een tekst tussen aanhalingstekens`;
  return 'schrijf een getal met cijfers en een decimale punt, of zet een tekst tussen aanhalingstekens';
}

/** Het getal zoals het vermoedelijk bedoeld is. */
function withUnit(text: string, dimension: Dimension): string {
  if (dimension === 'share' || dimension === 'yearly-share') {
    const per = dimension === 'share' ? '%' : '%/year';
    const asShare = /^0?\.\d+$/.test(text) ? ` (of ${Number(`${text}e2`)}${per})` : '';
    return `${text}${per}${asShare}`;
  }
  return `${text} EUR/month of ${text} EUR/year`;
}
