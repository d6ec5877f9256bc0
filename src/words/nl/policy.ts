import type { Words } from '../words.ts';

/** What becomes of a scenario of which a gate fails. */
export const policyLines: Pick<Words['lines'], 'policy' | 'detour' | 'fallbackCost' | 'fallback'> = {
  policy: (figure) => `${figure}, met de terugval waar een eis faalt`,
  detour: {
    begin: 'Moment waarop de terugval begint',
    'first-gated': 'Begin van de eerste fase waarvan de contractvorm een eis heeft',
    begun: 'Moment waarop de terugval begint',
    lost: 'Uitgegeven vóór de terugval, en verloren',
    'lost-present-value': 'Uitgegeven vóór de terugval, en verloren: contante waarde',
    paid: 'Betaald voor het terugvallen',
    'paid-present-value': 'Betaald voor het terugvallen: contante waarde',
    'present-value': 'Contante waarde van de kosten waar een eis faalt',
    'total-cost': 'Totale kosten waar een eis faalt',
    'one-off': 'Eenmalige kosten waar een eis faalt',
  },
  fallbackCost: 'kosten van het terugvallen',
  fallback: (line, scenario) => `${scenario}, dan begonnen: ${line}`,
};
