import type { Words } from '../words.ts';
import { counted } from '../counted.ts';
import { listed } from '../listed.ts';

const plain = { plain: 'Terugverdientijd', discounted: 'Verdisconteerde terugverdientijd' } as const;

export const show: Words['show'] = {
  title: (scenario, study, asOf) => `${scenario}: ${study}, zoals bekend in ${asOf}`,
  figures: 'Cijfers',
  timeline: 'Tijdlijn',
  work: 'Inspanning per fase en onderdeel',
  budget: 'Begroting per jaar',
  phasesOfAll: 'Fasen van elk scenario',
  legendOfAll: ({ critical, normal, point }) =>
    `${critical} kritiek  ${normal} niet kritiek  ${point} gereed, of een moment`,
  costs: 'Kosten per soort en per uitvoerder',
  gates: 'Eisen',
  against: (reference) => `Ten opzichte van ${reference}`,
  restsOnNone: 'Het rust op geen enkele aanname.',
  noneListed: 'Er is geen aanname om op te noemen.',
  assumptions: 'Aannames waarop het scenario rust',
  phase: 'Fase',
  phases: 'Fasen',
  start: 'Begin',
  end: 'Einde',
  length: 'Duur',
  float: 'Speling',
  critical: 'Kritiek',
  isCritical: 'kritiek',
  judgedPhases: '† geen bron noemt deze fase: zij is een reconstructie van de makers van de studie.',
  chart: 'Kalender',
  milestones: 'Mijlpalen',
  measures: 'Perioden',
  criticalPath: (count, first) =>
    count === 1 ? `Kritiek pad: ${first}.` : `Kritieke paden: ${count}, waarvan het eerste: ${first}.`,
  notKnown: (milestone) => `Mijlpaal ${milestone}: nog niet bekend.`,
  form: 'Contractvorm',
  askedBy: 'Gevraagd door',
  piece: 'Werk',
  share: 'Aandeel',
  reuseKeeps:
    'Het aandeel van een hergebruik is het deel dat blijft; de rest wordt nieuw gebouwd, binnen dezelfde inspanning.',
  ramp: ({ phase, grows, from, to, over, reached }) =>
    `${phase}: het team ${grows ? 'groeit' : 'krimpt'} van ${from} naar ${to} in ${over}${reached === null ? '' : `; de fase eindigt eerder, met ${reached}`}. In de kolom staat het gemiddelde.`,
  aam: 'AAM',
  effort: 'Inspanning',
  personMonths: 'persoonsmaanden',
  team: 'Team',
  fte: 'fte',
  noWork: '–',
  eachYear: (from, until) => `${from}–${until}, elk`,
  year: 'Jaar',
  total: 'Totaal',
  factor: 'Discontofactor',
  presentValue: 'Contante waarde',
  category: 'Kostensoort',
  vat: 'Btw die niet verrekenbaar is',
  performer: 'Door wie',
  supplier: 'Leverancier',
  client: 'Eigen personeel',
  other: 'Aanschaf en structureel',
  needs: 'Onderwerp',
  value: 'Waarde',
  bound: 'Nodig',
  atLeast: (bound) => `ten minste ${bound}`,
  atMost: (bound) => `ten hoogste ${bound}`,
  status: 'Eis',
  kind: 'Herkomst',
  kinds: { sourced: 'met bron', derived: 'afgeleid', judgement: 'oordeel', unstated: 'zonder herkomst' },
  directedMeans:
    'Richting uit een bron: dat de waarde hoger of lager is dan eerst, staat daar; hoeveel is een oordeel.',
  directed: (kind, source) => `${kind}, richting uit ${source}`,
  source: 'Bron',
  thisScenario: 'Dit scenario',
  reference: 'Nulalternatief',
  difference: 'Verschil',
  cumulative: 'Cumulatief',
  presentValueDifference: (amount, dearer) =>
    `In contante waarde ${amount} ${dearer ? 'duurder' : 'goedkoper'} dan het nulalternatief.`,
  samePresentValue: 'In contante waarde even duur als het nulalternatief.',
  payback: (how, months, month, several) =>
    `${plain[how]}: ${months} maanden, in ${month}${several ? ' (de laatste van verschillende keren dat de som positief wordt)' : ''}.`,
  noPayback: (how) => `${plain[how]}: geen; de meeruitgaven worden niet terugverdiend.`,
  paysAtOnce: (how) => `${plain[how]}: meteen; op geen moment is er meer uitgegeven dan onder het nulalternatief.`,
  internalRates: (rates, cheaper) => {
    const [only] = rates;
    if (only === undefined) {
      const always =
        cheaper === null
          ? ''
          : `; ${cheaper === 'scenario' ? 'het scenario' : 'het nulalternatief'} is bij elke discontovoet goedkoper`;
      return `Interne rentevoet van het verschil: niet gedefinieerd${always}.`;
    }
    if (rates.length === 1) return `Interne rentevoet van het verschil: ${only} per jaar.`;
    return `Interne rentevoeten van het verschil: ${rates.length}, namelijk ${rates.join(' en ')} per jaar.`;
  },
  cheaperAt: (spans) =>
    `In contante waarde is het goedkoper dan het nulalternatief bij een discontovoet ${spans
      .map(([from, until]) => {
        if (from === null) return `onder ${until ?? ''}`;
        return until === null ? `boven ${from}` : `van ${from} tot ${until}`;
      })
      .join(' en ')}.`,
  pooled: (views) => `het gemiddelde van wat deskundigen zeggen: ${views.join(' + ')}`,
  byExpert: ({ expert, value, part, source }) =>
    `${part} × ${value} (${expert}${source === null ? '' : `: ${source}`})`,
  byDefault: 'standaardwaarde',
  equivalentAnnualCost: (own, reference, years) =>
    `Gelijkwaardige jaarlast over ${years} jaar dienstverlening: ${own}, van het nulalternatief ${reference}.`,
  isReference: (scenario) => `${scenario} is het nulalternatief waartegen de andere scenario's worden afgezet.`,
  name: 'Naam',
  titleHead: 'Titel',
  unit: 'Eenheid',
  since: 'Sinds',
  always: 'altijd',
  before: 'Daarvoor',
  usedBy: 'Gebruikt door',
  usedByAll: 'alle',
  usedByAllBut: (scenario) => `alle behalve ${scenario}`,
  usedByNone: '(ongebruikt)',
  estimate: 'Schatting of formule',
  band: (shape, from, to) => `${from} … ${to}, ${shape}`,
  inEditor: (each) =>
    `${each.title}${each.scenario === null ? '' : ` (in ${each.scenario})`}: ${each.value}, zoals bekend in ${each.month}${each.spread === '' ? '' : ` (${each.spread})`}. Eenheid: ${each.unit}.${each.source === '' ? '' : ` Herkomst: ${each.source}.`}`,
  notYet: 'nog niet bekend',
  restsOnUnknown: 'berust op iets onbekends',
  assumptionsOf: (study, asOf) => `Aannames van ${study}, zoals bekend in ${asOf}`,
  noAssumptions: 'De studie heeft geen aannames.',
  selected: (shown, all) =>
    shown === 0 ? `Geen van de ${all} aannames voldoet.` : `${shown} van ${counted(all, 'aanname', 'aannames')}.`,
  undated: (count) =>
    `${count} ${count === 1 ? 'aanname geldt' : 'aannames gelden'} op elke datum, zodat niemand kan zeggen of ${count === 1 ? 'zij' : 'ze'} verouderd ${count === 1 ? 'is' : 'zijn'}.`,
  margin: ({ first, second, metric, margin, share, unstated }) =>
    `${first} ligt ${margin} voor op ${second} (${metric}); ${share} van wat die marge uitmaakt, rust ten minste deels op oordelen${unstated === null ? '' : `, en ${unstated} op getallen zonder herkomst`}.`,
  marginOnly: ({ first, second, metric, margin }) => `${first} ligt ${margin} voor op ${second} (${metric}).`,
  equal: (first, second, metric) => `${first} en ${second} zijn gelijk in ${metric}, dus er is geen marge.`,
  notComputed: (asOf) =>
    `Zoals bekend in ${asOf} is niet elk scenario te berekenen, dus er is geen marge: samen compare zegt wat er ontbreekt.`,
  noMargin: "Er zijn minder dan twee haalbare scenario's met een plaats in de rangorde, dus er is geen marge.",
  trace: (figure, scenario, asOf) => `${figure} van ${scenario}, zoals bekend in ${asOf}`,
  traced: ({ figure, scenario, asOf, value, how }) =>
    `Zoals bekend in ${asOf} is "${figure}" van ${scenario} ${value}${how === null ? '' : ` (${how})`}.`,
  input: (title, value) => `"${title}" (${value})`,
  restsOn: (inputs, more) => `Dit berust op ${listed(more === 0 ? inputs : [...inputs, `nog ${more}`], 'en')}.`,
  level: 'Niveau',
  figure: 'Cijfer',
  id: 'Naam',
  how: 'Hoe',
  why: 'Waarom',
  place: 'Plaats',
  seeAbove: 'zie boven',
  hiddenBelow: (count) => `nog ${count} ${count === 1 ? 'regel' : 'regels'} hieronder`,
};
