/* What several shapes have, as shared-notes.ts of the model says it in English. */

export const titel = 'Een tekst, of een map van teksten per taal: { nl: …, en: … }';
export const bron = 'Het id van een bron, genoemd onder sources van de studie';
export const vindplaats = 'Waar in de bron: een bladzijde, een paragraaf; of een map van teksten per taal';
export const aanleiding = 'Waarom deze waarde, in woorden; of een map van teksten per taal: { nl: …, en: … }';
export const richting = 'Bij een oordeel: het id van de bron die de richting noemt, maar niet de grootte';
export const structuur = 'Waar dit deel van de structuur vandaan komt, als dat anders is dan bij het hele scenario';
export const deskundigen =
  'Wat verschillende deskundigen zeggen, met hun namen, in plaats van een waarde: elk een schatting, getrokken als één pool';
export const opmerking = 'Iets anders; of een map van teksten per taal';
export const herkomst =
  'sourced: het cijfer staat in de bron; derived: berekend uit cijfers met bron; judgement: een oordeel van ons. Een formule heeft dit niet nodig';
export const kostensoort = 'De kostensoort: haar prijsindex en haar regel in het overzicht';
export const btw = 'Of er btw over verschuldigd is';
