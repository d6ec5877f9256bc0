import type { FaultWords } from '../../fault-words.ts';
import { written } from '../../quantity.ts';
import { list } from './terms.ts';

/** What is wrong with units, and with amounts in a field. */
export const units = {
  'unknown-unit': ({ found, known: names, near }) => [
    `"${found}" is geen eenheid`,
    `${near === null ? '' : `bedoelt u "${near}"? `}mogelijk: ${list(names, 30)}, producten en quotiënten zoals ${names[0]}/hour, en wat de studie telt (units: { user: users })`,
  ],
  'bad-unit-word': ({ word, isTaken }) => [
    isTaken ? `"${word}" is hoe een andere eenheid heet` : `"${word}" kan niet zijn wat wordt geteld`,
    'schrijf een woord van letters en koppeltekens dat in een hoeveelheid niets anders betekent, en het meervoud: { user: users }',
  ],
  'bad-unit-words': ({ language }) => [
    `wat wordt geteld heet in het ${language} met twee woorden`,
    'schrijf het enkelvoud en het meervoud: [gebruiker, gebruikers]',
  ],
  'other-currency': ({ text, currency }) => [
    `"${text}" is niet in ${currency}, de valuta van deze studie`,
    `schrijf het bedrag in ${currency}, of verbeter "currency:"`,
  ],
  'misplaced-estimate': ({ estimate, name }) =>
    name === null
      ? [
          'hier kan geen schatting staan: dit is in elke trekking hetzelfde',
          'schrijf één getal, of $naam van een constante',
        ]
      : [
          'een schatting kan niet in een veld staan',
          `maak er een aanname van en schrijf hier $${name}: ${name}: { unit: …, value: ${estimate}, kind: judgement, why: … }`,
        ],
  'payments-sum': ({ total }) => [
    `de betalingen tellen op tot ${written(total, 'percent')}`,
    'laat de aandelen optellen tot 100%: { start: 30%, build.end: 40%, takeover: 30% }',
  ],
} satisfies Partial<FaultWords>;
