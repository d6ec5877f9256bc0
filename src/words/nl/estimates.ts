import type { Words } from '../words.ts';
import { swapped } from '../swapped.ts';
import { listed } from '../listed.ts';
import { written } from '../quantity.ts';
import type { FaultWords } from '../fault-words.ts';

export const estimates: Words['estimates'] = {
  shapes: {
    constant: 'vast',
    pert: 'PERT',
    triangular: 'driehoek',
    lognormal: 'lognormaal',
    normal: 'normaal',
    metalog: 'metalog',
    uniform: 'uniform',
    discrete: 'discreet',
    unknown: 'onbekend',
    pool: 'pool van deskundigen',
    event: 'gebeurtenis',
  },
  bands: {
    pert: 'PERT',
    triangular: 'driehoekig',
    lognormal: 'P10 … P90, lognormaal',
    normal: 'P10 … P90, normaal',
    metalog: 'P10 … P90, metalog',
    uniform: 'uniform',
    discrete: 'een van verschillende',
    unknown: 'niemand weet het',
    pool: 'meer deskundigen',
  },
  anyOf: (options) =>
    listed(
      options.map(({ value, probability }) => `${value} (${probability})`),
      'of',
    ),
  ofExperts: (views) =>
    `deskundigen ${views.map(({ expert, weight, value }) => `${expert} ${weight} van ${value}`).join('; ')}`,
};

function boundsText(low: string | null, high: string | null): string {
  if (low !== null && high !== null) return `, en niets mogelijk onder ${low} of boven ${high},`;
  if (low !== null) return `, en niets mogelijk onder ${low},`;
  return high === null ? '' : `, en niets mogelijk boven ${high},`;
}

const swapText = (pair: readonly [string, string] | null): string =>
  pair === null ? '' : `verwissel ${pair.join(' en ')}: `;

/** What is wrong with an estimate itself. */
export const estimateFaults = {
  'estimate-order': ({ ends, unit, strict }) => [
    `${ends.map(([key, value]) => `${key} ${written(value, unit)}`).join(', ')} staan niet op volgorde`,
    `${swapText(swapped(ends, strict))}nodig is ${ends.map(([key]) => key).join(' < ')}${ends.length === 3 && !strict ? '; de middelste mag gelijk zijn aan een van de uiteinden' : ''}`,
  ],
  'shape-and-keys': ({ shape, keys, found }) => [
    `"shape: ${shape}" hoort bij ${listed(keys, 'en')}, en hier staan ${listed(found, 'en')}`,
    'laat "shape" weg: welke getallen er staan zegt welke vorm is bedoeld; of geef die van de vorm',
  ],
  'lognormal-not-positive': () => [
    'een lognormale schatting ligt boven 0',
    'schrijf "shape: normal" voor een waarde die negatief kan zijn',
  ],
  'metalog-bound': ({ key, value, bound, unit }) => [
    `${key} ${written(value, unit)} moet ${key === 'p10' ? 'boven' : 'onder'} ${written(bound, unit)} liggen, het ${key === 'p10' ? 'minste' : 'meeste'} dat mogelijk is`,
    'door het bereik van de aanname, of door een veld dat zij vult: verruim het bereik, of vraag de drie getallen opnieuw',
  ],
  'metalog-p50': ({ p10, p50, p90, least, most, within: { low, high }, unit }) => [
    `geen metalog heeft p10 ${written(p10, unit)}, p50 ${written(p50, unit)} en p90 ${written(p90, unit)}: met deze p10 en p90${boundsText(low === null ? null : written(low, unit), high === null ? null : written(high, unit))} ligt p50 tussen ${written(least, unit)} en ${written(most, unit)}`,
    'vraag de drie getallen opnieuw; zonder p50 is de schatting lognormaal, en low, mode en high vormen een PERT',
  ],
  'long-tail': ({ lacks, above }) => [
    `${above ? 'boven p90' : 'onder p10'} loopt deze schatting zo ver door dat zij geen ${lacks === 'mean' ? 'gemiddelde' : 'standaardafwijking'} heeft`,
    `geef de aanname een bereik dat daar eindigt: kwantielen van trekkingen kloppen, maar hun gemiddelde ${lacks === 'mean' ? 'komt nooit tot rust' : 'heeft een grotere fout dan er staat'}`,
  ],
  'probabilities-sum': ({ total }) => [
    `de kansen tellen op tot ${written(total, 'percent')}`,
    'ze moeten optellen tot 100%',
  ],
} satisfies Partial<FaultWords>;
