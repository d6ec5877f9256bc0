import type { Path } from '../../problems/problem.ts';
import { scoredDimension } from '../study/criteria.ts';
import { requirementsOf, unitAsked } from '../study/requirements.ts';
import { assumptionOf, type Study } from '../study/study.ts';
import { amountsOf } from './amounts.ts';
import { effects, risksOf, sizeOf } from './effects.ts';

/**
 * Where amounts of money may stand as bare numbers without a `unit` beside them: fields of money, what risks cost, bounds of gates, the
 * scales of criteria, and the errors of investigations. All numbers at such a place, or below it, are amounts.
 */
export const moneyPlaces = (study: Study): Path[] => [
  ...amountsOf(study).flatMap(({ path, dimension }) => (dimension === 'money' || dimension === 'rate' ? [path] : [])),
  ...risksOf(study).flatMap(({ path, risk }) =>
    sizeOf(risk, 'costs') === null ? [] : [[...path, ...effects.costs.at]],
  ),
  ...requirementsOf(study).flatMap(({ path, requirement, scenarios }) =>
    isOfMoney(unitAsked(study, scenarios[0] ?? null, requirement)) ? [[...path, requirement.bound]] : [],
  ),
  ...[...study.criteria].flatMap(([id, { result }]) => (scoredDimension(result) === 'money' ? [['criteria', id]] : [])),
  ...[...study.investigations].flatMap(([id, { about }]) => {
    if (about?.kind !== 'assumption') return [];
    const scenario = about.scenario === null ? null : (study.scenarios.get(about.scenario) ?? null);
    const looked = assumptionOf(study, scenario, about.name);
    return looked !== undefined && isOfMoney(looked.unit) ? [['studies', id, 'error']] : [];
  }),
];

/** Whether what is measured is money, be it for each of something. */
const isOfMoney = (unit: string): boolean => unit.split(/[*/]/)[0] === 'EUR';
