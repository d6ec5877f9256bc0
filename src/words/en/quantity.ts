import { inEuros, type Notation } from '../../units/notation.ts';
import type { NumberStyle } from '../../units/write.ts';
import { signFirst } from '../amount-words.ts';
import { quantityWords, type QuantityWords, type UnitWords } from '../quantity.ts';

export const numbers: NumberStyle = { decimal: '.', group: ',', minus: '\u2212' };

const units: UnitWords = {
  EUR: '',
  'EUR/month': ' per month',
  'EUR/year': ' per year',
  'EUR/person-month': ' per person-month',
  'person-months': ['person-month', 'person-months'],
  months: ['month', 'months'],
  years: ['year', 'years'],
  fte: ['fte', 'fte'],
  'percent/year': ' per year',
  factors: {
    hour: ['hour', 'hours'],
    month: ['month', 'months'],
    year: ['year', 'years'],
    'person-month': ['person-month', 'person-months'],
  },
};

/** Quantities as they are said of a study that is written so. */
export const quantitiesIn = (notation: Notation): QuantityWords =>
  quantityWords(notation, { units, numbers, currencies: signFirst, language: 'en', ofMonth: 'calendar month' });

export const { quantity, inUnit, unitName } = quantitiesIn(inEuros);
