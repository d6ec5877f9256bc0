import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

export const discover: Words['discover'] = {
  title: (scenario, study, asOf) => `Wat waar moet zijn voor ${scenario}: ${study}, zoals bekend in ${asOf}`,
  table: 'Waar het op de eerste plaats staat',
  what: 'Alles tegelijk',
  from: 'Vanaf',
  until: 'Tot en met',
  density: 'Daar eerste',
  coverage: 'Van alle keren',
  accident: 'Toeval',
  never: (scenario) =>
    `${scenario} staat in geen enkele trekking op de eerste plaats: geen schatting en geen risico van de studie brengt het daar.`,
  always: (scenario) => `${scenario} staat in elke trekking op de eerste plaats, wat er ook wordt getrokken.`,
  first: (scenario, share) => `${scenario} staat in ${share} van de trekkingen op de eerste plaats.`,
  none: (scenario) =>
    `Er is geen deel van wat wordt getrokken waarin ${scenario} duidelijk vaker op de eerste plaats staat.`,
  box: ({ scenario, isFirst, where, density, coverage }) =>
    `${isFirst ? 'Waar' : 'Van de rest, waar'} ${listed(where, 'en')}, staat ${scenario} in ${density} op de eerste plaats; dat omvat ${coverage} van alle trekkingen waarin het dat doet.`,
  risk: (title, happens) => `"${title}" zich ${happens ? 'voordoet' : 'niet voordoet'}`,
  within: (title, low, high) =>
    low === null
      ? `"${title}" hoogstens ${high} is`
      : high === null
        ? `"${title}" minstens ${low} is`
        : `"${title}" tussen ${low} en ${high} ligt`,
  terms:
    'Daar eerste: in hoeveel van de trekkingen binnen alle grenzen van een gebied het op de eerste plaats staat (dichtheid). Van alle keren: hoeveel van de trekkingen waarin het op de eerste plaats staat het gebied omvat (dekking). Toeval: de kans dat een grens niets doet (quasi-p).',
};
