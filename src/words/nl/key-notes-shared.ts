/* What several shapes have, as shared-notes.ts of the model says it in English. */

export const title = 'Een tekst, of een tabel met een tekst per taal: { nl: …, en: … }';
export const source = 'Het id van een bron, genoemd onder sources van de studie';
export const where = 'Waar in de bron: een bladzijde, een paragraaf; of een tabel met een tekst per taal';
export const why = 'Waarom deze waarde, in woorden; of een tabel met een tekst per taal: { nl: …, en: … }';
export const direction = 'Bij een oordeel: het id van de bron die de richting noemt, maar niet de grootte';
export const structure = 'Waar dit deel van de structuur vandaan komt, als dat anders is dan bij het hele scenario';
export const experts =
  'Wat verschillende deskundigen zeggen, met hun namen, in plaats van een waarde: elk een schatting, getrokken als één pool';
export const remark = 'Iets anders; of een tabel met een tekst per taal';
export const kind =
  'sourced: het cijfer staat in de bron; derived: berekend uit cijfers met bron; judgement: een oordeel van ons. Een formule heeft dit niet nodig';
export const category = 'De kostensoort: haar prijsindex en haar regel in het overzicht';
export const vat = 'Of er btw over verschuldigd is';
