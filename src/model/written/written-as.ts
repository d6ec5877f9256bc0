import { type Dimension, units } from '../../units/unit.ts';
import { plainMetrics } from '../metrics/metrics.ts';
import type { KeyNote } from './key-note.ts';

/** A JSON Schema, as far as we look into it. */
export interface JsonSchema {
  [key: string]: unknown;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  anyOf?: JsonSchema[];
}

const id = '[a-z0-9][a-z0-9._-]*';
/** The key of an assumption of the study, or of a scenario. */
export const anyAssumption: JsonSchema = { type: 'string', pattern: `^(${id}/)?${id}$` };
const number = '[+-]?(0|[1-9][0-9]*)(\\.[0-9]+)?';
const month = '[0-9]{4}-(0[1-9]|1[0-2])';
/** Any currency: which one the study is in, no pattern knows. */
const currency = '([A-Z]{3}|[^ -~])';
const money = (per: string): string => `(${currency} ?${number}[kM]?${per}|${number}[kM]? ?${currency}${per})`;

/** What is divided by is in the singular; a single word is on the list, `hours`, or what the study counts, which no pattern knows. */
const factor = '[^ /*$0-9%,]+';
const below = `(?!(hour|person-month|month|year)s(/|\\*|$))${factor}`;
const more = `(\\*${factor}|/${below})`;
const compoundUnit = `^(?!(euro|year|person-month)$)${factor}${more}*$`;

/**
 * A quantity in a product or quotient of units, which may measure what the field does: `150000 EUR/fte/year`, `12 fte*months`. What it
 * measures no pattern knows, but an amount by one word only, as `€ 14k/month`, is of the list.
 *
 * @param least - how many words there are at least behind the first, where that is no currency
 */
const compound = (least: 1 | 2): string =>
  `${money(`${more}{2,}`)}|${number} ?(?!${currency}[*/])${factor}${more}{${least},}`;

/** How a quantity is written with its unit, and whether it may be bare. */
const quantities: Readonly<Record<Dimension, readonly [text: string, bare: boolean]>> = {
  money: [`${money('')}|${compound(2)}`, true],
  'money-per-month': [`${money('/(month|year)')}|${compound(2)}`, false],
  rate: [`${money('/person-month')}|${compound(2)}`, true],
  effort: [`${number} ?person-months?|${compound(1)}`, true],
  duration: [`${number} ?(month|year)s?|${compound(1)}`, true],
  month: [month, false],
  team: [`${number} ?fte|${compound(1)}`, true],
  share: [`${number} ?%`, false],
  'yearly-share': [`${number} ?%(/year)?`, false],
  score: [number, true],
};

/** What is written as a quantity, or names an assumption. */
export const quantityDimensions = Object.keys(quantities) as Dimension[];
export const quantityPattern = (dimension: Dimension): string => {
  const [text, bare] = quantities[dimension];
  return `^(\\$${id}|${bare ? `${number}|` : ''}${text})$`;
};
/** The same without names. */
export const literalPattern = (dimension: Dimension): string => {
  const [text, bare] = quantities[dimension];
  return `^(${bare ? `${number}|` : ''}${text})$`;
};
export const idPattern = `^${id}$`;

/** How long after or before a time another is. */
const offset = `( *\\+| +-) *(\\$${id}|${number}|${quantities.duration[0]})`;

/** Texts that are no quantities, each by its pattern. */
const texts = {
  id: idPattern,
  event: `^(\\$?${id}|${month})(${offset})?$`,
  range: '^.+ \\.\\. .+$',
  age: '^[0-9]{1,6} ?(d|m|y|days?|months?|years?)$',
  metric: `^(${plainMetrics.join('|')}|measures\\.${id})$`,
} as const;

const isText = (form: NonNullable<KeyNote['form']>): form is keyof typeof texts => Object.hasOwn(texts, form);

/** How the value of a key is written. */
export function writtenAs(form: NonNullable<KeyNote['form']>): JsonSchema {
  if (isText(form)) return { type: 'string', pattern: texts[form] };
  if (form === 'unit')
    return {
      anyOf: [
        { type: 'string', enum: units },
        { type: 'string', pattern: compoundUnit },
      ],
    };
  if (form === 'say')
    return {
      anyOf: [
        { type: 'string', pattern: quantityPattern('share') },
        { type: 'string', enum: ['unknown'] },
      ],
    };
  const [, bare] = quantities[form];
  const written: JsonSchema = { type: 'string', pattern: quantityPattern(form) };
  return bare ? { anyOf: [{ type: 'number' }, written] } : written;
}
