import type { Unit } from '../../units/unit.ts';
import type { NumberStyle } from '../../units/write.ts';
import { nameUnit, numberText, quantityText, type UnitWords } from '../quantity.ts';

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

export const quantity = (value: number, unit: Unit): string => quantityText(value, unit, units, numbers);

export const inUnit = (number: string, unit: Exclude<Unit, 'month'>): string => numberText(number, unit, units);

export const unitName = (unit: Unit): string => nameUnit(unit, units, 'kalendermaand');
