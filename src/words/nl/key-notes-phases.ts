import { vat, category, structure, title } from './key-notes-shared.ts';

/** Of a scenario, of its phases, and of what they cost. */
export const phaseKeys = {
  scenario: {
    extends: 'Het scenario om van uit te gaan: tabellen worden samengevoegd, lijsten vervangen, null verwijdert',
    title,
    provenance: 'Waar de structuur vandaan komt; een oordeel krijgt †, wat ten dele een oordeel is ‡',
    phases: 'De fasen, per id',
    milestones:
      'Momenten met een naam: een gebeurtenis van een fase of een maand; of zo lang erna of ervoor: build.end + 3 months',
    delivered: 'De gebeurtenis waarmee het gereed is, of never; weggelaten: het einde van de laatste fase',
    running: 'Kosten per maand of jaar, van de ene gebeurtenis tot de andere',
    assumptions: 'Aannames van alleen dit scenario; zij gaan voor die van de studie met dezelfde naam',
    risks: 'Gebeurtenissen die kunnen optreden, alleen getrokken in de simulatie',
    contingency: 'Onvoorzien: een opslag op sommige kosten, alleen in het plan; in plaats van die van de studie',
    scores: 'Scores op de criteria die met de hand gescoord worden',
    fallback: 'Waar een eis niet gehaald wordt: het scenario dat dan begint, wanneer, en wat dat kost',
    requires: 'Wat voor dit scenario moet gelden om gekozen te worden: eisen aan aannames en aan uitkomsten',
  },
  phase: {
    title,
    provenance: structure,
    after: 'De fasen waarop zij wacht: een id, een koppeling, of een lijst daarvan',
    'not-before': 'De maand waarvóór zij niet kan beginnen',
    responsibility: 'De contractvorm van haar werk',
    team: 'De omvang van het team, of hoe het groeit: { from: 5 fte, to: 20 fte, over: 3 months }; de duur volgt uit de inspanning',
    duration: 'Hoe lang zij duurt; het team volgt uit de inspanning',
    work: 'Wat erin gedaan wordt',
    costs: 'Wat zij naast arbeid kost',
  },
  ramp: {
    from: 'Het team aan het begin van de fase',
    to: 'Het team als de opbouw klaar is',
    over: 'Hoe lang het duurt tot het team zo groot is, in een rechte lijn',
  },
  link: {
    phase: 'De fase waarop gewacht wordt',
    link: 'FS: haar einde voor ons begin; SS: begin voor begin; FF: einde voor einde; SF: haar begin voor ons einde',
    lag: 'De tijd ertussen; mag negatief zijn',
  },
  work: {
    build: 'Het onderdeel dat nieuw gebouwd wordt',
    migrate: 'Het onderdeel dat gemigreerd wordt',
    reuse: 'Het onderdeel dat hergebruikt wordt',
    effort: 'Een inspanning op zichzelf',
    share: 'Het deel ervan dat hier gedaan wordt; bij hergebruik het deel dat blijft: de rest wordt nieuw gebouwd',
    again: 'Of dit met opzet opnieuw maakt wat een ander onderdeel van het werk ook maakt',
  },
  'phase-cost': {
    title,
    amount: 'Het bedrag, eenmalig; negatief bij een opbrengst',
    when: 'Wanneer het betaald wordt: aan het begin (start) of het einde (end) van de fase, gelijk erover verdeeld (spread), of in termijnen bij gebeurtenissen: { start: 30%, build.end: 70% }',
    category,
    vat,
  },
  running: {
    title,
    provenance: structure,
    amount: 'Het bedrag per maand of per jaar',
    from: 'De gebeurtenis vanaf welke het loopt',
    until: 'De gebeurtenis tot welke het loopt',
    serves: 'De dienst die ermee draait',
    category,
    vat,
  },
};
