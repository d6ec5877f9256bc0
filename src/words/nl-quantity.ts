import type { Unit } from '../units/unit.ts';
import type { NumberStyle } from '../units/write.ts';
import { asWritten, sayQuantity, type UnitWords } from './quantity.ts';

export const numbers: NumberStyle = { decimal: ',', group: '.', minus: '\u2212' };

const units: UnitWords = {
  EUR: '',
  'EUR/month': ' per maand',
  'EUR/year': ' per jaar',
  'EUR/person-month': ' per persoonsmaand',
  'person-months': 'persoonsmaanden',
  months: 'maanden',
  years: 'jaar',
  fte: 'fte',
  'percent/year': ' per jaar',
};

export const quantity = (value: number, unit: Unit): string => sayQuantity(value, unit, units, numbers);

/** The same as it is written in a study, in either language: to be compared with the file, and copied into it. */
export const written = (value: number, unit: Unit): string => sayQuantity(value, unit, units, asWritten);
