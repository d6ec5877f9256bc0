import type { Times } from '../facts.ts';
import type { Words } from '../words.ts';
import { counted } from '../counted.ts';
import { listed } from '../listed.ts';
import { often } from './often.ts';

/** Beside how often a scenario comes first: how often it is the cheapest. @param scenario - null: the one just named */
const cheapestToo = (
  scenario: string | null,
  cheapest: { readonly times: Times; readonly whateverGates: boolean } | null,
): string => {
  if (cheapest === null) return '';
  const is = cheapest.whateverGates ? `los van de eisen is ${scenario ?? 'het'}` : `${scenario ?? 'het'} is`;
  return `; ${is} ${often(cheapest.times)} het goedkoopst`;
};

/** Who comes first in the plan, and how often in the draws. */
export const firstInDraws: Pick<
  Words['simulation'],
  'firstInPlan' | 'levelAlways' | 'passesInPlan' | 'noneInPlan' | 'noneToRank' | 'firstMoreOften' | 'cheapestMoreOften'
> = {
  firstInPlan: ({ scenario, first }, draws, cheapest, level) =>
    `${scenario} ${level.length === 0 ? 'staat in het plan op 1, en' : `deelt in het plan de eerste plaats met ${listed(level, 'en')}, en staat op 1`} ${often(first, ` van ${counted(draws, 'trekking', 'trekkingen')}`)}${cheapestToo(null, cheapest)}.`,
  levelAlways: (level, draws, cheapest) =>
    `${listed(level, 'en')} delen in het plan en in 100% van ${counted(draws, 'trekking', 'trekkingen')} de eerste plaats: geen ervan staat alleen op 1${cheapestToo(level[0] ?? null, cheapest)}.`,
  passesInPlan: ({ scenario, feasible }, draws) =>
    `${scenario} voldoet aan zijn eisen in het plan en in ${feasible} van ${counted(draws, 'trekking', 'trekkingen')}.`,
  noneInPlan: (draws) =>
    `In het plan voldoet geen enkel scenario aan zijn eisen. Wat volgt gaat over ${counted(draws, 'trekking', 'trekkingen')}.`,
  noneToRank: (draws, most, first, isShared) => {
    const all = counted(draws, 'trekking', 'trekkingen');
    return `Geen scenario dat in het plan aan zijn eisen voldoet, heeft het cijfer waarop wordt gerangschikt, dus staat er geen op 1. ${
      most.length === 0
        ? `Ook in ${all} staat er geen op 1`
        : `${listed(most, 'en')} ${most.length === 1 ? 'staat het vaakst op 1: in' : 'staan het vaakst op 1: elk in'} ${first} van ${all}${isShared ? ', alleen of gelijk met andere' : ''}`
    }.`;
  },
  firstMoreOften: ({ scenario, first }) => `${scenario} staat vaker op 1: ${often(first, ' van de trekkingen')}.`,
  cheapestMoreOften: ({ scenario, cheapest, feasible }, hasGates) =>
    `${scenario} is vaker het goedkoopst${cheapest.level === null ? ` (${cheapest.share})` : `, ${often(cheapest, ' van de trekkingen')}`}${hasGates ? `, en voldoet in ${feasible} van de trekkingen aan zijn eisen` : ''}.`,
};
