import { inCurrency } from '../parts.ts';
import { mendId } from '../../../problems/mend-id.ts';
import type { Bounds, Expected } from '../../../problems/problem.ts';
import { type AnyDimension, dimensionOf, units } from '../../../units/unit.ts';
import { written } from '../../quantity.ts';
import type { FaultWords } from '../../fault-words.ts';
import { boundsText } from '../bounds.ts';
import { typicalValues as typical } from '../typical.ts';
import { takesUnit, isSeveral, truthOf, withoutGroups, withoutPercent, yearIn } from '../mend.ts';
import { estimateForms } from '../estimate-forms.ts';
import { syntax } from './syntax.ts';
import { dimensionText, known, list, meant } from './terms.ts';

const expected: Readonly<Record<Expected, string>> = {
  map: 'hier hoort een tabel (sleutel: waarde)',
  list: 'hier hoort een lijst (- onderdeel)',
  text: 'hier hoort een tekst',
  number: 'hier hoort een getal',
  boolean: 'hier hoort true of false',
  quantity: 'hier hoort een getal, een getal met eenheid, of $naam van een aanname',
  estimate: 'hier hoort een getal of een schatting zoals { low: …, mode: …, high: … }',
  team: 'hier hoort een omvang zoals 5 fte, $naam, of hoe het groeit: { from: 5 fte, to: 20 fte, over: 3 months }',
  title: 'hier hoort een tekst, of een tabel met een tekst per taal',
  range: 'hier hoort een bereik zoals 0% .. 150%',
  'text-or-map': 'hier hoort een tekst of een tabel',
  'text-or-list': 'hier hoort een tekst of een lijst',
  'year-or-text': 'hier hoort een jaartal of een tekst',
};

const found: Readonly<Record<string, string>> = {
  map: 'er staat een tabel (sleutel: waarde)',
  list: 'er staat een lijst',
  text: 'er staat een tekst',
  number: 'er staat een getal',
  boolean: 'er staat true of false',
  nothing: 'er staat niets',
};

const unitsOf = (dimension: AnyDimension): readonly string[] => units.filter((unit) => dimensionOf(unit) === dimension);

const within = (bounds: Bounds, write: (value: number) => string): string =>
  boundsText(bounds, write, { from: 'van', to: 'tot en met', least: 'minstens', most: 'hoogstens', above: 'meer dan' });

/** What is wrong with how something is written, in Dutch. */
export const writing = {
  syntax: ({ what }) => syntax[what],
  'forbidden-yaml': ({ what, of }) => [
    {
      star: 'een tekst die met * begint is voor YAML geen tekst',
      anchor: 'ankers (&naam) worden niet gelezen',
      alias: 'verwijzingen (*naam) worden niet gelezen',
      tag: 'typeaanduidingen (!naam) worden niet gelezen',
      'merge-key': 'samenvoegsleutels (<<) worden niet gelezen',
      directive: 'deze aanwijzing verandert hoe YAML wordt gelezen',
      'complex-key': 'een sleutel moet een tekst zijn',
    }[what],
    what === 'star'
      ? 'zet die tussen aanhalingstekens'
      : what === 'anchor' || what === 'alias' || what === 'merge-key'
        ? of === 'figures'
          ? 'schrijf uit waar dit voor staat: elk vastgelegd cijfer op zich'
          : 'laat een scenario met "extends" uitgaan van een ander, of noem een getal één keer als aanname en gebruik $naam; een tekst die met & of * begint, hoort tussen aanhalingstekens'
        : what === 'tag'
          ? 'laat de aanduiding weg; zet een tekst tussen aanhalingstekens'
          : what === 'directive'
            ? 'laat dit weg; samen leest YAML 1.2'
            : 'laat dit weg',
  ],
  'second-document': ({ of }) => [
    'hier begint een tweede document',
    `een bestand bevat ${of === 'study' ? 'één studie of scenario' : 'één lijst met cijfers'}: haal de "---" weg`,
  ],
  'empty-file': ({ of }) => [
    'er staat niets in dit bestand',
    of === 'study'
      ? 'een studie begint met "samen: 1", het bestand van een scenario met "scenario: <id>"'
      : 'schrijf "samen-figures: 1" en "figures: []", of haal het bestand weg: samen pin maakt het',
  ],
  'not-a-study': ({ of }) =>
    of === 'study'
      ? ['dit is geen studie', 'een studie begint met "samen: 1", het bestand van een scenario met "scenario: <id>"']
      : ['dit zijn geen vastgelegde cijfers', 'zo\'n bestand begint met "samen-figures: 1"'],
  'duplicate-key': ({ key, firstLine, areMaps }) => [
    `"${key}" staat hier voor de tweede keer`,
    `de eerste staat op regel ${firstLine}; ${areMaps ? 'houd er één over, met alles wat erbij hoort' : 'houd er één over'}`,
  ],
  'unquoted-key': ({ key }) => [
    key === ''
      ? 'hier ontbreekt een sleutel'
      : `de sleutel ${key} leest als ${/^[tf]/i.test(key) ? 'een waarheidswaarde' : /^[n~]/i.test(key) ? 'niets' : 'een getal'}, niet als tekst`,
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
  'wrong-version': ({ found: version, of }) => [
    `dit is versie ${version} van het ${of === 'study' ? 'studieformaat' : 'formaat van vastgelegde cijfers'}`,
    `deze samen leest versie 1: schrijf "${of === 'study' ? 'samen' : 'samen-figures'}: 1"`,
  ],
  'unknown-key': ({ key, near, known: names, alone, spaced }) => [
    `de sleutel "${key}" bestaat hier niet`,
    spaced === undefined
      ? `${meant(near) ?? `bekende sleutels: ${list(names, 30)}`}${alone ? '; tussen { en } hoort een tekst met een komma tussen aanhalingstekens' : ''}`
      : `schrijf "${spaced}", met een dubbele punt en een spatie achter de sleutel`,
  ],
  'missing-key': ({ key, section, currency }) => [
    `"${key}" ontbreekt`,
    `voeg "${key}: ${inCurrency(typical[`${section} ${key}`] ?? typical[key] ?? '…', currency)}" toe${others[key] ?? ''}`,
  ],
  'wrong-type': ({ expected: wanted, found: here, text, keys }) => [
    `${expected[wanted]}, en ${found[here] ?? 'er staat iets anders'}`,
    wanted === 'boolean'
      ? `schrijf ${truthOf(text) ?? 'true of false'}`
      : (instead(wanted, keys, text) ?? (isSeveral(wanted, here) ? 'schrijf één waarde, zonder [ ] of { }' : null)),
  ],
  'unquoted-text': ({ text }) => [
    `hier hoort een tekst, en ${text} leest als een ${/^[tf]/i.test(text) ? 'waarheidswaarde' : 'getal'}`,
    `zet het tussen aanhalingstekens: "${text}"`,
  ],
  'not-one-of': ({ found: value, known: names, near }) => [
    `"${value}" kan hier niet`,
    `${near === null ? '' : `bedoelt u "${near}"? `}mogelijk: ${list(names, 20)}`,
  ],
  'empty-text': ({ plain }) => [
    'deze tekst zegt niets',
    plain
      ? 'schrijf een tekst, of laat de sleutel weg'
      : 'schrijf een tekst, of een tekst voor elke taal: { nl: …, en: … }',
  ],
  'empty-title': () => ['deze titel zegt niets', 'schrijf een tekst, of een tekst voor elke taal: { nl: …, en: … }'],
  'bad-id': ({ id }) => [
    `"${id}" is geen id`,
    `${mendId(id) === null ? '' : `schrijf ${mendId(id)}: `}een id bestaat uit kleine letters, cijfers, ".", "_" en "-", en begint met een letter of cijfer`,
  ],
  'bad-month': ({ text, near, isEvent, events, orMonths }) => [
    orMonths ? `"${text}" is geen maand, en geen aantal maanden` : `"${text}" is geen maand`,
    `schrijf ${near ?? `jaar en maand als YYYY-MM, zoals ${yearIn(text) ?? '2021'}-09`}${orMonths && near === null ? ', of maanden vanaf het begin, zoals 24 months' : ''}${isEvent ? `; de naam van een mijlpaal tussen aanhalingstekens: "${text}"` : ''}${events === undefined ? '' : `; ${known('event', events)}`}`,
  ],
  'bad-year': ({ text }) => [
    `"${text}" is geen jaartal`,
    yearIn(text) === null ? 'schrijf vier cijfers, zonder aanhalingstekens: 2020' : `schrijf ${yearIn(text)}`,
  ],
  'null-value': ({ key, isItem }) =>
    isItem
      ? [`een onderdeel van "${key}" heeft geen waarde`, 'schrijf een waarde, of laat het onderdeel weg']
      : [
          `"${key}" heeft geen waarde`,
          key === 'phases'
            ? 'schrijf "phases: {}" waar er geen zijn'
            : 'schrijf een waarde; een sleutel die niet verplicht is, mag ook weg',
        ],
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
  'not-a-quantity': ({ text, dimension, currency }) => [
    `"${text}" is niet te lezen als ${dimensionText(dimension, currency)[0]}`,
    `schrijf bijvoorbeeld ${dimensionText(dimension, currency)[1]}`,
  ],
  'nearly-quantity': ({ text, corrected }) => [`samen leest "${text}" niet`, `schrijf ${corrected}`],
  'bad-reference': ({ text, near }) =>
    near === text
      ? [`de naam ${text} kan hier niet staan`, 'schrijf de waarde zelf: een getal, of een schatting waar dat kan']
      : [
          `"${text}" noemt geen aanname`,
          near === null ? 'schrijf een "$" en de naam van een aanname' : `schrijf ${near}`,
        ],
  'unit-missing': ({ text, dimension, currency }) => [
    `${text} heeft geen eenheid`,
    `schrijf ${inCurrency(withUnit(text, dimension), currency)}`,
  ],
  'wrong-unit': ({ dimension, found: unit, name, currency, text }) => [
    `hier hoort ${dimensionText(dimension, currency)[0]}, en ${name === null ? 'dit' : `$${name}`} is in ${unit}`,
    name === null
      ? dimension === 'score' && withoutPercent(text) !== null
        ? `schrijf ${withoutPercent(text)}`
        : dimension === 'money-per-month' && unit === (currency ?? 'EUR') && takesUnit(text)
          ? `schrijf ${text}/month of ${text}/year`
          : `schrijf bijvoorbeeld ${dimensionText(dimension, currency)[1]}`
      : `noem een aanname in ${inCurrency(unitsOf(dimension).join(' of '), currency)}, of schrijf ${dimensionText(dimension, currency)[1].split(' of ')[0]}`,
  ],
  'different-units': ({ name, unit, other, where }) => [
    where === 'gate'
      ? `"${name}" is in ${unit} en de grens in ${other}`
      : `"${name}" is hier in ${unit} en in de studie in ${other}`,
    where === 'gate' ? `geef de grens in ${unit}` : `schrijf "unit: ${other}"`,
  ],
  'out-of-bounds': ({ value, unit, bounds, name, drawn }) => [
    `${name === null ? '' : `$${name} ${drawn ? 'kan zijn:' : 'is'} `}${written(value, unit)}${name === null ? ' kan' : ', en dat kan'} hier niet`,
    `mogelijk: ${within(bounds, (end) => written(end, unit))}`,
  ],
} satisfies Partial<FaultWords>;

/** What to write in place of what stands there: what it means, or how such a thing is written. */
const instead = (due: Expected, keys?: readonly string[], text?: string): string | null => {
  const number = due === 'number' ? withoutGroups(text) : null;
  return number === null ? (mapOf(keys, text) ?? forms[due] ?? null) : `schrijf ${number}`;
};

/** How something is written in YAML, in Dutch. */
/** The map that is meant by a text, where it has one key; else the keys that it may have. */
const mapOf = (keys: readonly string[] = [], text = ''): string | null =>
  keys.length === 0
    ? null
    : keys.length === 1 && text !== ''
      ? `schrijf { ${keys[0]}: ${text} }`
      : `schrijf sleutel: waarde; bekende sleutels: ${list(keys, 30)}`;

const forms: Partial<Readonly<Record<Expected, string>>> = {
  list: 'zet [ en ] om de onderdelen, of begin elk op een eigen regel met "- "',
  map: 'schrijf sleutel: waarde',
  estimate: `schrijf een getal, of een schatting: ${list(estimateForms)}`,
  number: 'schrijf een kaal getal, zonder aanhalingstekens, letters of eenheid',
  range: 'schrijf de laagste en de hoogste waarde met twee punten ertussen',
};

/** What may stand there instead, outside the quotes: it is no part of what is to be typed. */
const others: Readonly<Record<string, string>> = {
  kind: ', of sourced of derived',
  when: ', of end of spread',
  basis: ', of nominal',
  unit: ', of months, …',
  recoverable: ', of false',
};

function numberHint(text: string): string {
  if (/^[+-]?\.\d/.test(text)) return `schrijf ${text.replace('.', '0.')}`;
  if (/^[+-]?\d+\.$/.test(text)) return `schrijf ${text.slice(0, -1)}`;
  if (/^0[xo]/.test(text)) return `schrijf ${Number(text)}, of zet een tekst tussen aanhalingstekens`;
  return 'schrijf een getal met cijfers en een decimale punt, of zet een tekst tussen aanhalingstekens';
}

/** The number as it was probably meant. */
function withUnit(text: string, dimension: AnyDimension): string {
  if (dimension === 'share' || dimension === 'yearly-share') {
    const per = dimension === 'share' ? '%' : '%/year';
    if (!/^0?\.\d+$/.test(text)) return `${text}${per}`;
    return `${Number(`${text}e2`)}${per} (of ${text}${per}, als dat is bedoeld)`;
  }
  return `${text} EUR/month of ${text} EUR/year`;
}
