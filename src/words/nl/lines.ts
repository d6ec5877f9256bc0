import { phaseFigures } from './phase-figures.ts';
import type { Words } from '../words.ts';
import { policyLines } from './policy.ts';

const rules: Words['lines']['rules'] = {
  sum: { text: 'som' },
  difference: { text: 'verschil' },
  product: { text: 'product' },
  ratio: { text: 'quotiënt' },
  'largest-of': { text: 'het grootste van deze' },
  'smallest-of': { text: 'het kleinste van deze' },
  'latest-of': { text: 'het laatste van deze' },
  'earliest-of': { text: 'het eerste van deze' },
  'length-between': { text: 'de tijd van het een tot het ander, niet onder 0', roles: ['vanaf', 'tot'] },
  aam: {
    text: 'de aanpassingsfactor van COCOMO II',
    roles: ['DM', 'CM', 'IM', 'SU', 'AA', 'UNFM'],
  },
  reused: { text: 'de inspanning van hergebruik', roles: ['bouw', 'behouden deel', 'AAM'] },
  planned: { text: 'de inspanning waarop is gepland' },
  'supplier-price': {
    text: 'de prijs van de leverancier',
    roles: ['tarief', 'opslag', 'gedragen deel', 'geplande inspanning', 'inspanning'],
  },
  'capped-supplier-price': {
    text: 'de prijs van de leverancier, met een grens aan de overschrijding die hij draagt',
    roles: ['tarief', 'opslag', 'gedragen deel', 'geplande inspanning', 'inspanning', 'grens'],
  },
  'own-price': { text: 'de prijs van mensen per maand', roles: ['tarief', 'opslag', 'inspanning'] },
  'team-needed': { text: 'de inspanning gedeeld door de duur; niemand waar beide 0 zijn' },
  'team-in-time': { text: 'de inspanning gedeeld door de duur; niemand waar die 0 is' },
  'ramped-duration': {
    text: 'hoe lang een team waarvan de omvang verandert over de inspanning doet',
    roles: ['inspanning', 'team aan het begin', 'team na de opbouw', 'duur van de opbouw'],
  },
  'ramped-team': { text: 'de inspanning gedeeld door de duur; het team aan het begin waar niets te doen is' },
  'team-reached': {
    text: 'het team aan het einde van de geplande tijd: dat na de opbouw, tenzij de fase daarin eindigt',
    roles: ['geplande duur', 'team aan het begin', 'team na de opbouw', 'duur van de opbouw'],
  },
  happens: { text: 'doet zich voor waar het getrokken getal onder de kans ligt' },
  delayed: { text: 'de duur met de vertraging door wat zich voordoet' },
  enlarged: { text: 'de inspanning met wat haar vergroot' },
  spread: { text: 'de gemiddelde factor van de periode (maanden × factor van elk jaar, gedeeld door alle maanden)' },
  'spread-within': {
    text: 'het deel van de periode dat meetelt (maanden × factor van elk jaar, gedeeld door alle maanden van de periode)',
  },
  service: {
    text: 'de maanden dienstverlening, van het laatste begin tot het eerste einde, × de factor van elk jaar',
  },
  'by-team': {
    text: 'de gemiddelde factor naar het team dat werkt (persoonsmaanden × factor van elk jaar, over alle persoonsmaanden)',
  },
  'by-team-within': {
    text: 'het deel dat meetelt, naar het team dat werkt (persoonsmaanden × factor van elk jaar, over alle persoonsmaanden)',
  },
  'by-delayed-team': {
    text: 'de gemiddelde factor naar het team dat werkt en bij vertraging zo groot blijft als het is (persoonsmaanden × factor van elk jaar, over alle persoonsmaanden)',
  },
  'by-delayed-team-within': {
    text: 'het deel dat meetelt, naar het team dat werkt en bij vertraging zo groot blijft als het is (persoonsmaanden × factor van elk jaar, over alle persoonsmaanden)',
  },
  'at-moment': { text: 'de factor van het jaar waarin het valt' },
  'at-moment-within': { text: 'de factor van het jaar waarin het valt, of 0 waar dat niet meetelt' },
  'at-least': { text: 'voldoet waar de waarde de grens haalt' },
  'at-most': { text: 'voldoet waar de waarde binnen de grens blijft' },
  'none-fails': { text: 'haalbaar waar aan alle eisen is voldaan' },
  choice: {
    text: 'het ene waar geen eis faalt, het andere waar er een faalt',
    roles: ['geen eis faalt', 'waar hij slaagt', 'waar hij faalt'],
  },
  'on-scale': { text: 'waar de waarde ligt tussen slechtst (0) en best (1)', roles: ['waarde', 'slechtst', 'best'] },
  'on-curve': { text: 'waar de waarde ligt op zijn waardefunctie, van 0 tot 1' },
  'weighted-mean': { text: 'gewogen gemiddelde' },
  rank: { text: "de plaats van dit cijfer tussen die van alle haalbare scenario's, het beste eerst" },
  other: { text: 'een cijfer van een ander scenario, daar te volgen' },
};

export const lines: Words['lines'] = {
  categories: { labour: 'arbeid', contingency: 'onvoorzien', other: 'overig' },
  figures: {
    'present-value': 'Contante waarde van de kosten',
    'present-value-excl-vat': 'Contante waarde van de kosten, exclusief btw',
    'total-cost': 'Totale kosten',
    'total-cost-excl-vat': 'Totale kosten, exclusief btw',
    'one-off': 'Eenmalige kosten',
    running: 'Structurele kosten',
    'spent-before-as-of': 'Uitgegeven vóór de peilmaand',
    'beyond-horizon': 'Structurele kosten na de zichtperiode',
    finish: 'Gereed',
    effort: 'Inspanning',
    score: 'Score',
    feasible: 'Haalbaar',
  },
  constants: {
    'months-in-year': 'Maanden in een jaar',
    hundred: 'De hoogste score',
    start: 'Begin van de studie',
    horizon: 'Einde van de zichtperiode',
    'first-month': 'Eerste maand van de studie',
    'one-month': 'Een maand',
    one: 'Eén',
    chance: 'De kans dat geen toets faalt',
    'as-of': 'Peilmaand',
  },
  formulaPart: (assumption) => `${assumption}: een deel van de formule`,
  time: (month) => `Begin van ${month}`,
  inUnit: (what, unit) => `${what}, in ${unit}`,
  workEnd: 'einde van al het werk',
  offset: { after: (time) => `${time}: tijd erna`, before: (time) => `${time}: tijd ervoor` },
  asTime: (what) => `${what}, vanaf het begin`,
  phase: (phase, figure) => `${phase}: ${phaseFigures[figure]}`,
  work: (phase, work, part) =>
    `${phase}: ${work}${{ share: ', deel', kept: ', deel dat blijft (de rest wordt nieuw gebouwd)', whole: ', geheel', effort: '' }[part]}`,
  workKinds: {
    build: (component) => `${component} bouwen`,
    migrate: (component) => `${component} migreren`,
    reuse: (component) => `${component} hergebruiken`,
    effort: 'ander werk',
  },
  link: (from, to, part) =>
    ({
      lag: `${from} → ${to}: wachttijd`,
      'with-lag': `${from} → ${to}: na de wachttijd`,
      start: `${to}: vroegste begin vanwege ${from}`,
      latest: `${from}: uiterlijk vanwege ${to}`,
      free: `${from}: speling tot ${to}`,
    })[part],
  component: (component, part) =>
    `${component}: ${
      {
        build: 'inspanning om opnieuw te bouwen',
        migrate: 'inspanning om te migreren',
        aam: 'hergebruik als deel van nieuwbouw (AAM)',
        designModified: 'ontwerp gewijzigd (DM)',
        codeModified: 'code gewijzigd (CM)',
        integration: 'integratie (IM)',
        understanding: 'moeite om te begrijpen (SU)',
        assessment: 'moeite om te beoordelen (AA)',
        unfamiliarity: 'onbekendheid (UNFM)',
      }[part]
    }`,
  form: (form, term) =>
    `${form}: ${
      {
        rate: 'tarief',
        premium: 'opslag',
        borneBySupplier: 'deel van een afwijking dat de leverancier draagt',
        upTo: 'het meeste van een overschrijding dat de leverancier draagt, als deel van de geplande prijs',
        delayBorneByClient: 'deel van een vertraging dat de opdrachtgever betaalt',
        direction: 'regie door de opdrachtgever',
        directionRate: 'tarief van de regie',
      }[term]
    }`,
  supplier: (phase) => `${phase}: werk van de leverancier`,
  own: (phase) => `${phase}: werk van eigen mensen`,
  standby: (phase) => `${phase}: team dat stilstaat`,
  'standby-direction': (phase) => `${phase}: regie van het team dat stilstaat`,
  direction: (phase) => `${phase}: regie door de opdrachtgever`,
  flow: (flow, part, window) =>
    `${flow}, ${{ amount: 'bedrag', 'with-overrun': 'met de overschrijding', cost: 'geïndexeerd', 'present-value': 'contante waarde' }[part]}${window === null ? '' : `, ${window}`}`,
  weight: (category, discounted, window) =>
    `Weging van ${category} (${discounted ? 'prijsindex en discontering' : 'prijsindex'})${window === null ? '' : `, ${window}`}`,
  windows: {
    service: 'binnen de zichtperiode',
    past: 'vóór de peilmaand',
    later: 'na de zichtperiode',
    lost: 'vóór de terugval',
  },
  ...policyLines,
  windowEnd: (window, side) => `${side === 'from' ? 'Begin' : 'Einde'} van wat meetelt, ${window}`,
  payment: (cost, event) => `${cost}, bij ${event}`,
  paid: (payment, part) =>
    `${payment}: ${{ share: 'deel dat wordt betaald', moment: 'wanneer het wordt betaald' }[part]}`,
  rates: { discount: 'Discontovoet', vat: 'Btw-tarief' },
  index: (category, title) =>
    category === 'general' ? 'Jaarlijkse prijsstijging in het algemeen' : `Jaarlijkse prijsstijging van ${title}`,
  category: (category, title) => (category === 'vat' ? 'Btw die niet verrekenbaar is' : `Kosten van ${title}`),
  risk: (risk, part) =>
    ({
      luck: `${risk}: getrokken getal`,
      probability: `${risk}: kans`,
      happens: `${risk}: of het zich voordoet`,
      delays: `${risk}: vertraging`,
      enlarges: `${risk}: groei van de inspanning`,
      costs: `${risk}: kosten waar het zich voordoet`,
      when: `${risk}: wanneer het kost`,
    })[part],
  riskOn: (risk, phase, part) =>
    ({
      share: `${risk}: deel van het werk dat ${phase} doet`,
      delays: `${risk}: vertraging van ${phase}`,
      enlarges: `${risk}: groei van de inspanning van ${phase}`,
      costs: `${risk}: kosten in ${phase}`,
      when: `${risk}: wanneer het kost in ${phase}`,
    })[part],
  overrun: {
    cost: 'Kosten van het project ten opzichte van de raming',
    time: 'Duur van het project ten opzichte van de raming',
  },
  risks: "Kosten van risico's",
  contingency: 'Deel dat als onvoorzien is gereserveerd',
  contingencyOn: (flow) => `Onvoorzien op ${flow}`,
  costIn: (year) => `kosten in ${year}`,
  calendar: (when, part) =>
    `${{ cost: 'Kosten', 'one-off': 'Eenmalige kosten', running: 'Structurele kosten', 'present-value': 'Contante waarde van de kosten' }[part]} in ${when}`,
  requirers: { scenario: 'Het scenario', study: 'De studie' },
  gate: (form, assumption, part) =>
    part === 'test' ? `${form}: eis op ${assumption}` : `${form}: grens aan ${assumption}`,
  seenBy: (what, stakeholder) => `${what} (${stakeholder})`,
  criterionPoint: (criterion, place, part) =>
    `${criterion}: punt ${place}${part === 'worth' ? ', wat het waard is' : ''}`,
  criterion: (criterion, part) =>
    ({
      value: `${criterion}, van slechtst (0) tot best (1)`,
      worst: `${criterion}: slechtst`,
      best: `${criterion}: best`,
      score: `${criterion}: score met de hand`,
    })[part],
  stakeholder: (stakeholder, part) => {
    if (stakeholder === null) return 'Gemiddelde van alle belanghebbenden';
    return `${stakeholder}: ${part === 'say' ? 'stem' : 'gewogen gemiddelde van de criteria'}`;
  },
  criterionWeight: (stakeholder, criterion) => `${stakeholder}: gewicht van ${criterion}`,
  exclVat: (whole) => `${whole}, exclusief btw`,
  vat: (whole) => `${whole}: btw`,
  vatBase: (whole) => `${whole}: waarover btw verschuldigd is`,
  rank: 'Plaats',
  other: (what, scenario) => `${what} van ${scenario}`,
  factors: ({ level, base, timing }) => {
    const index = `(1 + prijsstijging)^(jaar − ${level})`;
    if (timing === null) return `De factor van een jaar is ${index}.`;
    if (timing === 'monthly')
      return `De factor van een maand is ${index}, en waar geld wordt gedisconteerd dat × (1 + discontovoet)^−((maanden sinds ${base}-01 + ½) ÷ 12); van een jaar staat er het gemiddelde over die maanden.`;
    const exponent = { 'start-of-year': '', 'mid-year': ' − ½', 'end-of-year': ' − 1' }[timing];
    return `De factor van een jaar is ${index}, en waar geld wordt gedisconteerd dat × (1 + discontovoet)^(${base} − jaar${exponent}).`;
  },
  deeper: 'Meer regels: --depth NIVEAUS, of --full voor alle.',
  times:
    'Een moment is een aantal maanden sinds het begin van de studie, gevolgd door zijn maand: van een einde de laatste maand ervoor, van elk ander de maand die dan begint.',
  rules,
  expression: {
    latest: 'max',
    earliest: 'min',
    'none-fails': 'geen faalt van ',
    choice: 'waar het eerste slaagt het tweede, anders het derde: ',
    'no-gates': 'die zijn er niet',
  },
  noFinish: 'geen, want er wordt niets opgeleverd',
  truths: { pass: 'ja', fail: 'nee', unknown: 'onbekend' },
  notRanked: 'niet gerangschikt',
};
