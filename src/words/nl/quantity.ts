import { inEuros, type Notation } from '../../units/notation.ts';
import type { NumberStyle } from '../../units/write.ts';
import { currencyFirst } from '../amount-words.ts';
import { quantityWords, type QuantityWords, type UnitWords } from '../quantity.ts';

export const numbers: NumberStyle = { decimal: ',', group: '.', minus: '\u2212' };

const units: UnitWords = {
  EUR: '',
  'EUR/month': ' per maand',
  'EUR/year': ' per jaar',
  'EUR/person-month': ' per persoonsmaand',
  'person-months': ['persoonsmaand', 'persoonsmaanden'],
  months: ['maand', 'maanden'],
  years: ['jaar', 'jaar'],
  fte: ['fte', 'fte'],
  'percent/year': ' per jaar',
  factors: {
    hour: ['uur', 'uur'],
    month: ['maand', 'maanden'],
    year: ['jaar', 'jaar'],
    'person-month': ['persoonsmaand', 'persoonsmaanden'],
  },
};

/** Quantities as they are said of a study that is written so. */
export const quantitiesIn = (notation: Notation): QuantityWords =>
  quantityWords(notation, { units, numbers, currencies: currencyFirst, language: 'nl', ofMonth: 'kalendermaand' });

export const { quantity, inUnit, unitName } = quantitiesIn(inEuros);
