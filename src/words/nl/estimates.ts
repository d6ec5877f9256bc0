import type { Words } from '../words.ts';
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
    uniform: 'uniform',
    discrete: 'discreet',
    event: 'gebeurtenis',
  },
  bands: {
    pert: 'PERT',
    triangular: 'driehoekig',
    lognormal: 'P10 … P90, lognormaal',
    normal: 'P10 … P90, normaal',
    uniform: 'uniform',
    discrete: 'een van verschillende',
  },
};

/** What is wrong with an estimate itself. */
export const estimateFaults = {
  'estimate-order': ({ ends, unit, strict }) => [
    `${ends.map(([key, value]) => `${key} ${written(value, unit)}`).join(', ')} staan niet op volgorde`,
    `nodig is ${ends.map(([key]) => key).join(' < ')}${ends.length === 3 && !strict ? '; de middelste mag gelijk zijn aan een van de uiteinden' : ''}`,
  ],
  'shape-and-keys': ({ shape, keys, found }) => [
    `"shape: ${shape}" hoort bij ${listed(keys, 'en')}, en hier staan ${listed(found, 'en')}`,
    'laat "shape" weg: welke getallen er staan zegt welke vorm is bedoeld; of geef die van de vorm',
  ],
  'lognormal-not-positive': () => [
    'een lognormale schatting ligt boven 0',
    'schrijf "shape: normal" voor een waarde die negatief kan zijn',
  ],
  'probabilities-sum': ({ total }) => [
    `de kansen tellen op tot ${written(total, 'percent')}`,
    'ze moeten optellen tot 100%',
  ],
} satisfies Partial<FaultWords>;
