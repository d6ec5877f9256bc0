import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

const timings = {
  'start-of-year': 'aan het begin van elk jaar',
  'mid-year': 'halverwege elk jaar',
  'end-of-year': 'aan het eind van elk jaar',
  monthly: 'per maand',
} as const;

/** What a workbook says of itself on its cover. */
export const cover: Words['workbook']['cover'] = {
  about:
    'Een werkboek om het model mee te valideren: elk cijfer is een formule die teruggaat op het blad met aannames.',
  study: 'Studie',
  asOf: 'Zoals bekend in',
  set: 'Gewijzigd voor dit werkboek',
  nothingSet: 'niets: alles is zoals in de studie',
  rankedBy: 'Rangorde naar',
  version: 'Gemaakt door samen, versie',
  hash: 'Hash van de studie',
  noNumber:
    "In een cel: er is geen getal. Niemand kent het, het bestaat niet (zoals het einde van een scenario waarin niets gereedkomt), het volgt alleen uit trekkingen of alleen uit samen, of het volgt uit zo'n getal.",
  prices: 'Prijzen',
  priceLevel: (basis, level) => (basis === 'real' ? `reëel, prijspeil ${level}` : `nominaal, vanaf prijspeil ${level}`),
  discounting: 'Verdiscontering',
  discounted: (timing, base) => `naar ${base}, ${timings[timing]}`,
  period: 'Start en einde van de horizon',
  from: (start, horizon) => `${start} tot en met ${horizon}`,
  sheets: 'Bladen',
  aboutSheets: {
    summary: "de rangorde, met formules vanaf de bladen van de scenario's",
    assumptions: 'elk getal waarop cijfers rusten, elk in een cel met een naam, met herkomst en bron',
    checks: 'wat moet kloppen, met de tolerantie: rood als het niet klopt',
    gates: 'wat is vereist, met het bewijs en de grens',
    criteria: 'hoe elk scenario scoort en hoe elke belanghebbende dat weegt',
    budget: 'wat elk scenario per jaar kost en wie het uitvoert',
    reconciliation: 'van de cijfers zoals eerder bekend naar die van nu',
    simulated: 'wat trekkingen laten zien, als waarden, met hun seed',
    scenario: (title) => `scenario: ${title}`,
  },
  checks: 'Controles',
  checked: { count: ' controles, ', wrong: ' fout' },
  mayChange: 'Wat u mag wijzigen',
  mayChangeList: [
    'Elke cel met een gele achtergrond op het blad met aannames: de waarde van een aanname, een datum, een percentage, een getal in een veld van de studie. Alle andere cijfers volgen meteen, ook de rangorde.',
    'Een formule op het blad met aannames mag u door een waarde vervangen, zoals --set dat doet.',
    'De inflatie, bij de aannames: zij verandert alleen de begroting.',
    'Een datum is de datum van een dag. Een maand van de studie is de eerste dag daarvan; een aanname mag binnen een maand vallen en telt dan naar dagen.',
  ],
  mayNot: 'Wat u niet mag wijzigen',
  mayNotList: [
    'Een cel zonder gele achtergrond: cijfers volgen dan niet meer uit de aannames.',
    'De start van de studie, de peilmaand, de titels en waaruit een scenario bestaat (fasen, hun volgorde, wie ze uitvoert, wat geld kost): dat zijn geen cellen. Wijzig daarvoor de studie en maak het werkboek opnieuw.',
    'De waarden van trekkingen en van de aansluiting: samen heeft ze berekend, en een formule kan dat niet.',
    'Waaraan een schatting in een eis wordt getoetst: de kans dat die eis wordt gehaald hoort bij de verdeling van die schatting, en die kent alleen samen. Verandert dat, dan is de kans #N/A en is een controle rood; als de kans van een andere eis alleen uit trekkingen volgt, is zij hoe dan ook #N/A. Een waarde in plaats van de schatting telt als zeker, zoals bij --set.',
    'De kolommen met maanden. Geld mag tussen maanden verschuiven; wat na de laatste maand zou vallen, telt niet mee.',
  ],
  notHere: 'Wat niet in dit werkboek staat',
  fallbacks: (scenarios) =>
    `Waarop het uitkomt als niet aan een eis wordt voldaan en de terugval van ${listed(scenarios, 'en')} begint. Dat vertellen samen compare --full en samen simulate.`,
  validated: 'Wie wat heeft gevalideerd',
  validatedText:
    'De studie vermeldt niet wie wat heeft gevalideerd. De laatste drie kolommen van het blad met aannames zijn daarvoor bedoeld.',
};
