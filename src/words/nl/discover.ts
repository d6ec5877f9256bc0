import type { WithWhom } from '../facts.ts';
import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

const withText = ({ others, areAll }: WithWhom): string =>
  `met ${others.length === 0 ? 'andere' : listed(others, areAll ? 'en' : 'of')}`;

export const discover: Words['discover'] = {
  title: (scenario, study, asOf) => `Wat waar moet zijn voor ${scenario}: ${study}, zoals bekend in ${asOf}`,
  table: 'Waar het op de eerste plaats staat',
  what: 'Alles tegelijk',
  from: 'Vanaf',
  until: 'Tot en met',
  density: 'Daar eerste',
  coverage: 'Van alle keren',
  accident: 'Toeval',
  onlyOne: 'Er is maar één scenario, zonder eisen: wat er ook wordt getrokken, er is geen ander om vóór te staan.',
  never: (scenario, draws) =>
    draws === '1'
      ? `${scenario} staat in de enige trekking niet op de eerste plaats; wat er verder kan gebeuren laat die niet zien.`
      : `${scenario} staat in geen van deze ${draws} trekkingen op de eerste plaats; wat minder dan eens in zoveel trekkingen gebeurt, hoeft daarin niet voor te komen.`,
  always: (scenario, draws) =>
    draws === '1'
      ? `${scenario} staat in de enige trekking op de eerste plaats; wat er verder kan gebeuren laat die niet zien.`
      : `${scenario} staat in elk van deze ${draws} trekkingen op de eerste plaats; wat minder dan eens in zoveel trekkingen gebeurt, hoeft daarin niet voor te komen.`,
  inPlan: (scenario) => `In het plan staat ${scenario} op de eerste plaats.`,
  sharedInPlan: (scenario, whom) => `In het plan deelt ${scenario} de eerste plaats ${withText(whom)}.`,
  notInPlan: (scenario) => `In het plan staat ${scenario} niet op de eerste plaats.`,
  first: (scenario, share) => `${scenario} staat in ${share} van de trekkingen op de eerste plaats.`,
  shared: (scenario, share, whom) => `In ${share} van de trekkingen deelt ${scenario} die plaats ${withText(whom)}.`,
  none: (scenario, { mass, coverage, hits }) =>
    `Er is geen deel van wat wordt getrokken gevonden waarin ${scenario} duidelijk vaker op de eerste plaats staat; gezocht is alleen naar delen met ten minste ${mass} van de trekkingen en ${coverage} van die waarin het op de eerste plaats staat (${hits} of meer), niet naar kleinere, zoals waar een zeldzaam risico zich voordoet.`,
  box: ({ scenario, isFirst, where, density, coverage }) =>
    `${isFirst ? 'Waar' : 'Van de rest, waar'} ${listed(where, 'en')}, staat ${scenario} in ${density} op de eerste plaats; dat omvat ${coverage} van alle trekkingen waarin het dat doet.`,
  risk: (title, happens) => `"${title}" zich ${happens ? 'voordoet' : 'niet voordoet'}`,
  riskAlone: (title, happens) => `"${title}" doet zich ${happens ? 'voor' : 'niet voor'}`,
  within: (title, low, high) =>
    low === null
      ? `"${title}" hoogstens ${high} is`
      : high === null
        ? `"${title}" minstens ${low} is`
        : low === high
          ? `"${title}" ${low} is`
          : `"${title}" tussen ${low} en ${high} ligt`,
  terms:
    'Daar eerste: in hoeveel van de trekkingen binnen alle grenzen van een gebied het op de eerste plaats staat (dichtheid). Van alle keren: hoeveel van de trekkingen waarin het op de eerste plaats staat het gebied omvat (dekking). Toeval: de kans dat een grens niets doet (quasi-p).',
};
