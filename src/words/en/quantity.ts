import type { Unit } from '../../units/unit.ts';
import type { NumberStyle } from '../../units/write.ts';
import { nameUnit, numberText, quantityText, type UnitWords } from '../quantity.ts';

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

export const quantity = (value: number, unit: Unit): string => quantityText(value, unit, units, numbers);

export const inUnit = (number: string, unit: Exclude<Unit, 'month'>): string => numberText(number, unit, units);

export const unitName = (unit: Unit): string => nameUnit(unit, units, 'calendar month');
