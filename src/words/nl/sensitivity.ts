import type { Passing } from '../facts.ts';
import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

/** Where the one leads, as a sentence begins. */
const directions = {
  below: 'daaronder',
  above: 'daarboven',
  from: 'vanaf dan',
  after: 'daarna',
  before: 'daarvoor',
  until: 'tot en met dan',
} as const;
const sides = {
  below: 'onder',
  above: 'boven',
  from: 'vanaf',
  after: 'na',
  before: 'vóór',
  until: 'tot en met',
} as const;

const ofGate = (gate: Passing['gate']): string =>
  gate === undefined ? '' : ` aan "${gate.on}"${gate.bound === null ? '' : ` (${gate.bound})`}`;

const passing = ({ scenarios, gate }: Passing, only: 'alleen ' | ''): string => {
  const [verb, whose] = scenarios.length === 1 ? ['voldoet', 'zijn'] : ['voldoen', 'hun'];
  return `${listed(scenarios, 'en')} ${verb} ${only}aan ${whose} eis${ofGate(gate)}`;
};

/** Who leads where something is so, behind another part of a sentence. */
const leadsWhere = (scenario: string, what: string, side: string): string =>
  `; ${scenario} ligt voor waar ${what} ${side}`;

export const sensitivity: Words['sensitivity'] = {
  title: ({ first, second, metric, figure, study, asOf, isMean }) =>
    `Gevoeligheid van ${isMean ? 'het gemiddelde over trekkingen van ' : ''}${second === null ? `${figure} van ${first}` : `de voorsprong van ${first} op ${second} in ${metric}`}: ${study}, zoals bekend in ${asOf}`,
  tornado: 'Tornado',
  switching: 'Omslagwaarden',
  assumption: 'Aanname',
  now: 'Nu',
  low: 'Laag',
  high: 'Hoog',
  atLow: 'Bij laag',
  atHigh: 'Bij hoog',
  swing: 'Uitslag',
  bars: 'Van laag tot hoog',
  between: 'Tussen',
  range: 'einden van bereik',
  allPoints: 'geen tot alle punten',
  oneSided: 'één kant',
  switchingValue: 'Slaat om bij',
  distance: 'Afstand',
  direction: 'Richting',
  chance: 'Kans voorbij',
  sentences: 'Omslagwaarden in woorden',
  sentence: 'In woorden',
  points: 'pp',
  base: (amount) => `Met de waarden die nu gelden: ${amount}.`,
  baseLead: (first, second, { is: side, by }) => {
    const place = side === 'level' ? 'gelijk met' : `${by} ${side === 'ahead' ? 'voor op' : 'achter op'}`;
    return `Met de waarden die nu gelden ligt ${first} ${place} ${second}. Onder 0 ligt ${second} voor.`;
  },
  noGates: (scenario) => `Aan ${scenario} zijn geen eisen gesteld, zodat er geen kan omslaan.`,
  noSwitch: (first, second, isLevel) =>
    second === null
      ? `Geen eis aan ${first} slaat om binnen het bereik of de schatting van een aanname.`
      : isLevel
        ? `${first} en ${second} liggen gelijk: geen aanname heeft binnen haar bereik of schatting een waarde waarbij een van beide gaat voorliggen of een eis aan een van beide omslaat.`
        : `Geen aanname heeft binnen haar bereik of schatting een waarde waarbij de voorsprong van ${first} op ${second} of een eis aan een van beide omslaat.`,
  nothingMoves: 'Geen aanname beweegt het binnen haar bereik of schatting.',
  ends: 'Laag en hoog zijn P10 en P90, of van een vaste waarde de einden van het bereik.',
  likelier: (sentence, isLikelier) =>
    `${isLikelier ? 'Waarschijnlijker is de omslag' : 'Er is een omslagwaarde'} ten opzichte van een ander scenario: ${sentence}`,
  legend: (low, high) => `${low} bij laag  ${high} bij hoog`,
  unmoved: (count, isAll) =>
    `${isAll ? '' : 'Nog '}${count} ${count === 1 ? 'aanname beweegt' : 'aannames bewegen'} het niet${isAll ? '; geen andere wordt gevarieerd' : ''}.`,
  formulas: (names) =>
    `Niet zelf gevarieerd, want ${names.length === 1 ? 'die volgt' : 'ze volgen'} met een formule uit andere die dat wel zijn: ${names.join(', ')}.`,
  notVaried: (names) =>
    `Niet gevarieerd: ${names.length}, want ${names.length === 1 ? 'een vaste waarde' : 'vaste waarden'} zonder bereik: ${names.join(', ')}.`,
  noneInRange: (count, names) =>
    `Binnen het bereik van ${count} ${count === 1 ? 'aanname' : 'aannames'} slaat niets om: ${names}.`,
  withoutRange: (count) =>
    `${count} ${count === 1 ? 'aanname is een vaste waarde' : 'aannames zijn vaste waarden'} zonder bereik om in te zoeken.`,
  infeasible: (scenario, isOfTwo) =>
    `✗ ${scenario} voldoet met de waarden die nu gelden niet aan een eis${isOfTwo ? ': waar het voorligt, is dat alleen in zijn cijfer' : ''}.`,
  meanBase: (amount, error) => `Gemiddeld over de trekkingen: ${amount} ±${error}.`,
  meanLead: (first, second, { is: side, by, error }) => {
    const place = side === 'level' ? 'gelijk met' : `${by} ${side === 'ahead' ? 'voor op' : 'achter op'}`;
    return `Gemiddeld over de trekkingen ligt ${first} ${place} ${second} (±${error}). Onder 0 ligt ${second} voor.`;
  },
  onAverage: (sentence) => `Gemiddeld: ${sentence}`,
  asSetInDraws:
    'Eén aanname tegelijk, als met --set; de andere worden getrokken, met dezelfde toevalsgetallen bij elke waarde. Eisen slaan om in het plan.',
  asSet: 'Eén aanname tegelijk, als met --set; de andere blijven zoals ze zijn.',
  leads: (scenario, side) => `${directions[side]} ligt ${scenario} voor`,
  level: 'gelijk',
  passes: ({ scenarios, gate }, side) =>
    `${scenarios.join(', ')}: voldoet aan de eis${gate?.bound === null ? '' : ofGate(gate)} ${sides[side]}`,
  leadsOnly: ({ first, second, name, side, value }) =>
    `${first} ligt alleen voor op ${second} zolang "${name}" ${sides[side]} ${value} blijft`,
  leadsOnlyMonths: ({ first, second, name, side, value }) =>
    `${first} ligt alleen voor op ${second} zolang "${name}" ${side === 'below' ? `vóór ${value}` : `in ${value} of later`} valt`,
  leadsAround: ({ below, above, name, value }) =>
    `${below} ligt voor op ${above} waar "${name}" net onder ${value} ligt, en ${above} op ${below} net daarboven`,
  touches: ({ first, second, name, value }) => `${first} en ${second} zijn gelijk waar "${name}" ${value} is`,
  levelNow: ({ first, second, name, lower, higher, isOfMonths }) => {
    const [down, up] = isOfMonths
      ? ['een maand eerder valt', 'een maand later valt']
      : ['iets lager is', 'iets hoger is'];
    const level = `${first} en ${second} zijn nu gelijk`;
    if (lower !== null && lower === higher) return `${level}${leadsWhere(lower, `"${name}"`, `${down} of ${up}`)}`;
    return [
      level,
      ...(lower === null ? [] : [leadsWhere(lower, `"${name}"`, down)]),
      ...(higher === null ? [] : [leadsWhere(higher, lower === null ? `"${name}"` : 'die', up)]),
    ].join('');
  },
  passesOnly: (who, name, side, value) =>
    `${passing(who, 'alleen ')} zolang "${name}" ${side === 'above' ? 'minstens' : 'hoogstens'} ${value} is`,
  passesOnlyMonths: (who, name, side, value) =>
    `${passing(who, 'alleen ')} zolang "${name}" in ${value} of ${side === 'above' ? 'later' : 'eerder'} valt`,
  passesBeside: (who, name, side, value) =>
    `${passing(who, '')} waar "${name}" ${value} is of net ${side === 'above' ? 'daarboven' : 'daaronder'} ligt, en niet net ${side === 'above' ? 'daaronder' : 'daarboven'}`,
  passesBesideMonths: (who, name, side, value) =>
    `${passing(who, '')} waar "${name}" in ${value} valt, en niet een maand ${side === 'above' ? 'eerder' : 'later'}`,
  nowAt: (now, chance) => {
    if (chance === 'constant') return ` (nu ${now}, een constante: geen schatting zegt hoe zeker die is)`;
    return ` (nu ${now}${chance === null ? '' : `; ${chance.percent} kans om ${sides[chance.side] === 'boven' ? 'erboven' : 'eronder'} te liggen`})`;
  },
};
