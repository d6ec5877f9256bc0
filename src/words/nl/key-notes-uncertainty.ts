import { why, source, vat, kind, category, direction, title, where } from './key-notes-shared.ts';

const origin = { kind, source, where, why };
const weighed = 'Een getal, een schatting, een formule van $namen, of unknown';
const byMonth = 'De waarden per maand sinds welke elk de beste kennis was';

/** Of what may happen, of what goes together, and of criteria. */
export const uncertaintyKeys = {
  fallback: {
    to: 'Het scenario dat begint waar een eis niet gehaald wordt',
    at: 'Wanneer: een gebeurtenis van dit scenario of een maand; anders het begin van de eerste fase met een eis',
    cost: 'Wat dan betaald wordt, eenmalig',
    category: 'De kostensoort daarvan: haar prijsindex',
    vat,
  },
  risk: {
    title,
    probability: 'De kans dat het optreedt',
    ...origin,
    direction,
    delays: 'De fase die vertraagt, en hoe lang',
    enlarges: 'De fase die meer inspanning vraagt, en met welk deel',
    costs: 'Wat het kost, en wanneer',
  },
  delays: { phase: 'De fase die langer duurt', by: 'Hoeveel langer: maanden, of een schatting daarvan' },
  enlarges: {
    phase: 'De fase die meer inspanning vraagt',
    by: 'Hoeveel meer: een deel van haar inspanning, of een schatting daarvan',
  },
  'risk-cost': {
    amount: 'Het bedrag, eenmalig: EUR, of een schatting daarvan; negatief bij een opbrengst',
    when: 'De gebeurtenis waarbij het wordt uitgegeven',
    category,
    vat,
  },
  'work-risk': {
    title,
    of: 'Het werk waarbij het hoort: het treft elke fase van elk scenario die dat doet, naar het deel ervan',
    probability: "De kans dat het optreedt, in alle scenario's gelijk",
    ...origin,
    direction,
    delays: 'Hoe lang een fase vertraagt die al het werk doet',
    enlarges: "Met welk deel de inspanning van zo'n fase groeit",
    costs: 'Wat het kost waar al het werk gedaan wordt, en wanneer',
  },
  'risk-of': {
    build: 'Het onderdeel dat nieuw gebouwd wordt',
    reuse: 'Het onderdeel dat hergebruikt wordt',
    migrate: 'Het onderdeel dat gemigreerd wordt',
  },
  'work-delays': { by: 'Hoeveel langer: maanden, of een schatting daarvan' },
  'work-enlarges': { by: 'Hoeveel meer: een deel van de inspanning, of een schatting daarvan' },
  'work-risk-cost': {
    amount: 'Het bedrag, eenmalig: EUR, of een schatting daarvan; negatief bij een opbrengst',
    when: 'De gebeurtenis waarbij het wordt uitgegeven; weggelaten: het einde van de fase',
    category,
    vat,
  },
  contingency: {
    share: 'Het deel van deze kosten dat erbovenop wordt gereserveerd',
    on: 'De kostensoorten waarvoor het is; labour is het werk van fasen',
    ...origin,
  },
  correlation: {
    between: 'Twee aannames bij naam; <scenario>/<naam> voor een aanname van een scenario',
    rank: 'Hun rangcorrelatie, tussen -1 en 1',
    ...origin,
  },
  simulation: {
    draws: 'Hoeveel trekkingen',
    seed: 'Een geheel getal: hetzelfde startgetal geeft dezelfde trekkingen',
    sampling: 'random: trekkingen zijn onafhankelijk; latin: elke aanname wordt gelijk over haar bereik verdeeld',
  },
  criterion: {
    title,
    why,
    result:
      'De uitkomst waaruit het volgt: present-value, total-cost, one-off, running, finish, feasible of measures.<id>; anders scoort men zelf',
    theme: 'Waar het bij hoort: een tekst, of een tabel met een tekst per taal',
    worst: 'Het einde van de schaal dat 0 punten geeft',
    best: 'Het einde van de schaal dat 100 punten geeft',
    points: 'Wat ertussen ligt, in stukken: { 12: 100%, 24: 70%, 60: 0% }',
    threshold: 'Wat het minstens moet zijn: een eis aan elk scenario',
  },
  stakeholder: {
    title,
    say: 'Hun deel in het besluit: een deel, of een tabel met waar dat vandaan komt',
    weights: 'Punten van belang voor elk criterium, 0 of meer',
    swing: 'Wat de stap van slechtst naar best op elk criterium waard is; de grootste is 100',
    order: 'De criteria van meest naar minst belangrijk; een lijst binnenin is een gelijke stand',
    assessors: 'Wiens scores tellen; weggelaten: de eigen score waar die er is, anders die van allen',
  },
  judged: {
    value: weighed,
    known: byMonth,
    by: 'Wat elke beoordelaar gaf: het gemiddelde telt',
    ...origin,
    direction,
  },
  assessed: { value: weighed, known: byMonth, ...origin, direction },
  'dated-judgement': { value: weighed, ...origin, direction },
};
