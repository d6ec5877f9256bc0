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
  map: 'a map (key: value) is expected',
  list: 'a list (- item) is expected',
  text: 'a text is expected',
  number: 'a number is expected',
  boolean: 'true or false is expected',
  quantity: 'a number, a number with its unit, or $name of an assumption is expected',
  estimate: 'a number or an estimate such as { low: …, mode: …, high: … } is expected',
  team: 'a size such as 5 fte, $name, or how it grows, { from: 5 fte, to: 20 fte, over: 3 months }, is expected',
  title: 'a text, or a map of texts by language, is expected',
  range: 'a range such as 0% .. 150% is expected',
  'text-or-map': 'a text or a map is expected',
  'text-or-list': 'a text or a list is expected',
  'year-or-text': 'a year or a text is expected',
};

const found: Readonly<Record<string, string>> = {
  map: 'a map stands here',
  list: 'a list stands here',
  text: 'a text stands here',
  number: 'a number stands here',
  boolean: 'true or false stands here',
  nothing: 'nothing stands here',
};

const unitsOf = (dimension: AnyDimension): readonly string[] => units.filter((unit) => dimensionOf(unit) === dimension);

const within = (bounds: Bounds, write: (value: number) => string): string =>
  boundsText(bounds, write, { from: 'from', to: 'to', least: 'at least', most: 'at most', above: 'more than' });

/** What is wrong with how something is written: the text, its shape, its quantities. */
export const writing = {
  syntax: ({ what }) => syntax[what],
  'forbidden-yaml': ({ what, of }) => [
    {
      star: 'a text that begins with * is no text to YAML',
      anchor: 'anchors (&name) are not read',
      alias: 'aliases (*name) are not read',
      tag: 'tags (!name) are not read',
      'merge-key': 'merge keys (<<) are not read',
      directive: 'the directive changes how YAML is read',
      'complex-key': 'a key must be a text',
    }[what],
    what === 'star'
      ? 'put it between quotes'
      : what === 'anchor' || what === 'alias' || what === 'merge-key'
        ? of === 'figures'
          ? 'write out what it stands for: each pin by itself'
          : 'let one scenario start from another with "extends", or name a number once as an assumption and use $name; a text that begins with & or * goes between quotes'
        : what === 'tag'
          ? 'leave the tag out; write a text between quotes'
          : what === 'directive'
            ? 'leave it out; samen reads YAML 1.2'
            : 'leave it out',
  ],
  'second-document': ({ of }) => [
    'a second document starts here',
    `one file holds ${of === 'study' ? 'one study or scenario' : 'one list of figures'}: remove the "---"`,
  ],
  'empty-file': ({ of }) => [
    'nothing is written in this file',
    of === 'study'
      ? 'a study starts with "samen: 1", the file of a scenario with "scenario: <id>"'
      : 'write "samen-figures: 1" and "figures: []", or remove the file: samen pin makes it',
  ],
  'not-a-study': ({ of }) =>
    of === 'study'
      ? ['this is not a study', 'a study starts with "samen: 1", the file of a scenario with "scenario: <id>"']
      : ['these are not pinned figures', 'such a file starts with "samen-figures: 1"'],
  'duplicate-key': ({ key, firstLine, areMaps }) => [
    `"${key}" stands here for the second time`,
    `the first is on line ${firstLine}; ${areMaps ? 'keep one, with all that belongs there' : 'keep one'}`,
  ],
  'unquoted-key': ({ key }) => [
    key === ''
      ? 'a key is missing here'
      : `the key ${key} reads as ${/^[tf]/i.test(key) ? 'a truth value' : /^[n~]/i.test(key) ? 'nothing' : 'a number'}, not as text`,
    `write it between quotes: "${key}"`,
  ],
  'not-a-number': ({ text }) => [`${text} is not a number that samen reads`, numberHint(text)],
  'digits-lost': ({ text, read }) => [
    `${text} has more digits than a computer keeps: it becomes ${read}`,
    `write ${read}, or fewer digits`,
  ],
  'too-large': ({ text }) => [
    `${text} is too large: amounts go up to 1,000,000,000,000,000`,
    'check the number and its unit',
  ],
  'wrong-version': ({ found: version, of }) => [
    `this is version ${version} of the ${of === 'study' ? 'study format' : 'format of pinned figures'}`,
    `this samen reads version 1: write "${of === 'study' ? 'samen' : 'samen-figures'}: 1"`,
  ],
  'unknown-key': ({ key, near, known: names, alone, spaced }) => [
    `there is no key "${key}" here`,
    spaced === undefined
      ? `${meant(near) ?? `known keys: ${list(names, 30)}`}${alone ? '; between { and } a text with a comma goes between quotes' : ''}`
      : `write "${spaced}", with a colon and a blank behind the key`,
  ],
  'missing-key': ({ key, section, currency }) => [
    `"${key}" is missing`,
    `add "${key}: ${inCurrency(typical[`${section} ${key}`] ?? typical[key] ?? '…', currency)}"${others[key] ?? ''}`,
  ],
  'wrong-type': ({ expected: wanted, found: here, text, keys }) => [
    `${expected[wanted]}, and ${found[here] ?? 'something else stands here'}`,
    wanted === 'boolean'
      ? `write ${truthOf(text) ?? 'true or false'}`
      : (instead(wanted, keys, text) ?? (isSeveral(wanted, here) ? 'write one value, without [ ] or { }' : null)),
  ],
  'unquoted-text': ({ text }) => [
    `a text is expected, and ${text} reads as a ${/^[tf]/i.test(text) ? 'truth value' : 'number'}`,
    `write it between quotes: "${text}"`,
  ],
  'not-one-of': ({ found: value, known: names, near }) => [
    `"${value}" is not possible here`,
    `${near === null ? '' : `did you mean "${near}"? `}possible: ${list(names, 20)}`,
  ],
  'empty-text': ({ plain }) => [
    'this text says nothing',
    plain ? 'write a text, or leave the key out' : 'write a text, or a text for each language: { nl: …, en: … }',
  ],
  'empty-title': () => ['this title says nothing', 'write a text, or a text for each language: { nl: …, en: … }'],
  'bad-id': ({ id }) => [
    `"${id}" is not an id`,
    `${mendId(id) === null ? '' : `write ${mendId(id)}: `}an id has small letters, digits, ".", "_" and "-", and starts with a letter or digit`,
  ],
  'bad-month': ({ text, near, isEvent, events, orMonths }) => [
    orMonths ? `"${text}" is no month, and no number of months` : `"${text}" is not a month`,
    `write ${near ?? `year and month as YYYY-MM, such as ${yearIn(text) ?? '2021'}-09`}${orMonths && near === null ? ', or months from the start, such as 24 months' : ''}${isEvent ? `; the name of a milestone between quotes: "${text}"` : ''}${events === undefined ? '' : `; ${known('event', events)}`}`,
  ],
  'bad-year': ({ text }) => [
    `"${text}" is not a year`,
    yearIn(text) === null ? 'write four digits, without quotes: 2020' : `write ${yearIn(text)}`,
  ],
  'null-value': ({ key, isItem }) =>
    isItem
      ? [`an item of "${key}" has no value`, 'write a value, or leave the item out']
      : [
          `"${key}" has no value`,
          key === 'phases'
            ? 'write "phases: {}" where there are none'
            : 'write a value; a key that is not required may be left out as well',
        ],
  'nothing-to-remove': ({ key }) => [
    `"${key}" is removed here, but nothing of that name is inherited`,
    'leave the key out',
  ],
  'reserved-name': ({ name }) => [
    `"${name}" has a meaning of its own and cannot be used as a name here`,
    'choose another name',
  ],
  'decimal-comma': ({ text, corrected }) => [`"${text}" has a comma or a thousands separator`, `write ${corrected}`],
  'not-a-quantity': ({ text, dimension, currency }) => [
    `"${text}" cannot be read as ${dimensionText(dimension, currency)[0]}`,
    `write for example ${dimensionText(dimension, currency)[1]}`,
  ],
  'nearly-quantity': ({ text, corrected }) => [`samen does not read "${text}"`, `write ${corrected}`],
  'bad-reference': ({ text, near }) =>
    near === text
      ? [
          `the name ${text} cannot stand here`,
          'write the value itself: a number, or an estimate where that is possible',
        ]
      : [
          `"${text}" does not name an assumption`,
          near === null ? 'write a "$" and the name of an assumption' : `write ${near}`,
        ],
  'unit-missing': ({ text, dimension, currency }) => [
    `${text} has no unit`,
    `write ${inCurrency(withUnit(text, dimension), currency)}`,
  ],
  'wrong-unit': ({ dimension, found: unit, name, currency, text }) => [
    `${dimensionText(dimension, currency)[0]} is expected, and ${name === null ? 'this' : `$${name}`} is in ${unit}`,
    name === null
      ? dimension === 'score' && withoutPercent(text) !== null
        ? `write ${withoutPercent(text)}`
        : dimension === 'money-per-month' && unit === (currency ?? 'EUR') && takesUnit(text)
          ? `write ${text}/month or ${text}/year`
          : `write for example ${dimensionText(dimension, currency)[1]}`
      : `name an assumption in ${inCurrency(unitsOf(dimension).join(' or '), currency)}, or write ${dimensionText(dimension, currency)[1].split(' or ')[0]}`,
  ],
  'different-units': ({ name, unit, other, where }) => [
    where === 'gate'
      ? `"${name}" is in ${unit} and its bound in ${other}`
      : `"${name}" is in ${unit} here and in ${other} in the study`,
    where === 'gate' ? `give the bound in ${unit}` : `write "unit: ${other}"`,
  ],
  'out-of-bounds': ({ value, unit, bounds, name, drawn }) => [
    `${name === null ? '' : `$${name} ${drawn ? 'can be' : 'is'} `}${written(value, unit)}${name === null ? ' is' : ', which is'} not possible here`,
    `possible: ${within(bounds, (end) => written(end, unit))}`,
  ],
} satisfies Partial<FaultWords>;

/** The map that is meant by a text, where it has one key; else the keys that it may have. */
const mapOf = (keys: readonly string[] = [], text = ''): string | null =>
  keys.length === 0
    ? null
    : keys.length === 1 && text !== ''
      ? `write { ${keys[0]}: ${text} }`
      : `write key: value; known keys: ${list(keys, 30)}`;

/** What to write in place of what stands there: what it means, or how such a thing is written. */
const instead = (due: Expected, keys?: readonly string[], text?: string): string | null => {
  const number = due === 'number' ? withoutGroups(text) : null;
  return number === null ? (mapOf(keys, text) ?? forms[due] ?? null) : `write ${number}`;
};

/** How something is written in YAML. */
const forms: Partial<Readonly<Record<Expected, string>>> = {
  list: 'write [ and ] around the items, or begin each on a line of its own with "- "',
  map: 'write key: value',
  estimate: `write a number, or an estimate: ${list(estimateForms)}`,
  number: 'write a bare number, without quotes, letters or a unit',
  range: 'write the lowest and the highest value with two dots between them',
};

/** What may stand there instead, outside the quotes: it is no part of what is to be typed. */
const others: Readonly<Record<string, string>> = {
  kind: ', or sourced or derived',
  when: ', or end or spread',
  basis: ', or nominal',
  unit: ', or months, …',
  recoverable: ', or false',
};

function numberHint(text: string): string {
  if (/^[+-]?\.\d/.test(text)) return `write ${text.replace('.', '0.')}`;
  if (/^[+-]?\d+\.$/.test(text)) return `write ${text.slice(0, -1)}`;
  if (/^0[xo]/.test(text)) return `write ${Number(text)}, or put a text between quotes`;
  return 'write a number with digits and a decimal point, or put a text between quotes';
}

/** The number as it was probably meant. */
function withUnit(text: string, dimension: AnyDimension): string {
  if (dimension === 'share' || dimension === 'yearly-share') {
    const per = dimension === 'share' ? '%' : '%/year';
    if (!/^0?\.\d+$/.test(text)) return `${text}${per}`;
    return `${Number(`${text}e2`)}${per} (or ${text}${per}, if that is meant)`;
  }
  return `${text} EUR/month or ${text} EUR/year`;
}
