import type { FaultWords } from '../../fault-words.ts';
import { written } from '../../quantity.ts';
import { list } from './terms.ts';

/** What is wrong with units, and with amounts in a field. */
export const units = {
  'unknown-unit': ({ found, known: names, near }) => [
    `"${found}" is not a unit`,
    `${near === null ? '' : `did you mean "${near}"? `}possible: ${list(names, 30)}, products and quotients such as ${names[0]}/hour, and what the study counts (units: { user: users })`,
  ],
  'bad-unit-word': ({ word, isTaken }) => [
    isTaken ? `"${word}" is what another unit is called` : `"${word}" cannot be what is counted`,
    'write a word of letters and dashes that means nothing else in a quantity, and its plural: { user: users }',
  ],
  'bad-unit-words': ({ language }) => [
    `what is counted is shown in ${language} by two words`,
    'write the singular and the plural: [user, users]',
  ],
  'other-currency': ({ text, currency }) => [
    `"${text}" is not in ${currency}, the currency of this study`,
    `write the amount in ${currency}, or correct "currency:"`,
  ],
  'misplaced-estimate': ({ estimate, name }) =>
    name === null
      ? ['an estimate cannot stand here: this is the same in every draw', 'write one number, or $name of a constant']
      : [
          'an estimate cannot stand in a field',
          `make it an assumption and write $${name} here: ${name}: { unit: …, value: ${estimate}, kind: judgement, why: … }`,
        ],
  'payments-sum': ({ total }) => [
    `the payments add up to ${written(total, 'percent')}`,
    'let the shares add up to 100%: { start: 30%, build.end: 40%, takeover: 30% }',
  ],
} satisfies Partial<FaultWords>;
