import type { Apart } from '../facts.ts';
import type { Words } from '../words.ts';
import { counted } from '../counted.ts';
import { listed } from '../listed.ts';
import { often } from './often.ts';
import { firstInDraws } from './first-in-draws.ts';

/** What one costs more in the plan and in most draws; once, where that is put alike. */
const inDraws = ({ central, low, high }: Apart, isApart: boolean): string =>
  low === high && low === central
    ? `in het plan en in 80 van 100 trekkingen ${central}`
    : `in het plan ${central}, ${isApart ? '' : 'maar '}in 80 van 100 trekkingen ${low === high ? low : `tussen ${low} en ${high}`}`;

export const simulation: Words['simulation'] = {
  title: (comparedAt) => `Hoe zeker: ${comparedAt}`,
  ...firstInDraws,
  costs: (amount, side) => (side === 'same' ? 'evenveel' : `${amount} ${side === 'more' ? 'meer' : 'minder'}`),
  equalsHalf: (cheaper) => `${cheaper} (trekkingen waarin ze evenveel kosten, tellen voor de helft)`,
  apart: (pair) =>
    `${pair.best} en ${pair.other} zijn op kosten te onderscheiden: ${pair.other} kost ${inDraws(pair, true)}, en is in ${pair.cheaper} het goedkoopst van de twee.`,
  notApart: (pair) =>
    `${pair.best} en ${pair.other} zijn op kosten niet te onderscheiden: geen van beide is in meer dan 90 van 100 trekkingen het goedkoopst. ${pair.other} kost ${inDraws(pair, false)}, en is in ${pair.cheaper} het goedkoopst van de twee.`,
  withinNoise: ({ best, other, mean, error, draws }) =>
    `${best} en ${other} zijn op kosten niet te onderscheiden: gemiddeld kost ${other} ${mean}, en dat valt binnen de ruis van ${counted(draws, 'trekking', 'trekkingen')} (±${error}).`,
  asMuch: ({ best, other }) =>
    `${best} en ${other} zijn op kosten niet te onderscheiden: ze kosten evenveel, in het plan en in minstens 80 van 100 trekkingen.`,
  tooFew: ({ best, other, central, draws }) =>
    `${best} en ${other} zijn op kosten niet te onderscheiden: ${counted(draws, 'trekking is', 'trekkingen zijn')} daarvoor te weinig. ${other} kost in het plan ${central}.`,
  fewDraws: (draws, error) =>
    `${counted(draws, 'trekking zegt', 'trekkingen zeggen')} weinig: een kans rond 50% is maar tot op ±${error}% bekend, en 0% of 100% (±0) betekent niet meer dan dat er niets anders is getrokken.`,
  alsoNotApart: (best, others) =>
    `Ook ${best} en ${others.length === 1 ? others[0] : others.join(', ')} zijn dat niet.`,
  notApartFrom: (best, others) => `Op kosten niet van ${best} te onderscheiden: ${others.join(', ')}.`,
  notApartAside: (best, others) =>
    `Op kosten niet van ${best} te onderscheiden, de terugval buiten beschouwing gelaten: ${others.join(', ')}.`,
  withFallback: (scenario) => `${scenario} met zijn terugval`,
  fallbackCounts: (scenarios, columns) =>
    `Waar ${listed(scenarios, 'of')} niet aan een eis voldoet, telt de terugval mee in de rangorde en in ${listed(columns, 'en')}; in de andere kolommen niet.`,
  ends: (length, side) => (side === 'same' ? 'hetzelfde' : `${length} ${side === 'more' ? 'later' : 'eerder'}`),
  inPlan: ({ isReserved, isAside }) => {
    const without = [...(isReserved ? ['onvoorzien'] : []), ...(isAside ? ['terugval'] : [])];
    return `in het plan${without.length === 0 ? '' : ` zonder ${without.join(' en ')}`}`;
  },
  meanOf: ({ metric, leader, mean, error, inPlan, plan }) =>
    `Het gemiddelde van ${metric} van ${leader} over de trekkingen is ${mean} ±${error}, ${inPlan} ${plan}`,
  meanDifference: ({ second, mean, error, inPlan, plan }) =>
    `bij ${second} is dat gemiddeld ${mean} ±${error}, ${inPlan} ${plan}`,
  meanNeedsDraws: (leader, second) =>
    second === null
      ? `Het gemiddelde van ${leader} kan afwijken van het plan; --draws rekent het uit.`
      : `Het gemiddelde van ${leader} en dat van zijn voorsprong op ${second} kunnen afwijken van het plan; --draws rekent ze uit.`,
  leadNeedsDraws: (leader, second) =>
    `Het gemiddelde van de voorsprong van ${leader} op ${second} kan afwijken van het plan; --draws rekent het uit.`,
  notAlways: (scenario, passes, cost) =>
    `${scenario} voldoet in ${passes} van de trekkingen aan zijn eisen${cost === null ? '' : `: in die trekkingen is het gemiddelde van ${cost.metric} ${cost.amount}`}.`,
  ofAllDraws: (scenarios) =>
    scenarios === 1
      ? 'Wat trekkingen er verder van zeggen, is van alle trekkingen, ook van die waarin het niet te kiezen is.'
      : "Wat trekkingen verder van deze scenario's zeggen, is van alle trekkingen, ook van die waarin ze niet te kiezen zijn.",
  othersNotAlways: (scenarios) =>
    scenarios === 1
      ? 'Ook 1 ander scenario voldoet in een deel van de trekkingen niet aan een eis.'
      : `Ook ${scenarios} andere scenario's voldoen in een deel van de trekkingen niet aan een eis.`,
  notAlwaysRanked: (scenario, passes, cost) =>
    `${scenario} voldoet in ${passes} van de trekkingen aan zijn eisen${cost === null ? '' : `: in die trekkingen is het gemiddelde van ${cost.metric} ${cost.amount}`}. In de andere is het niet te kiezen, en daarom staat het niet in de rangorde.`,
  policies: {
    title: 'Met de terugval waar een eis faalt',
    fallback: 'Valt terug op',
    fails: 'Faalt',
    breakEven: 'Kantelkans',
    detour: 'Omweg',
    regret: 'Spijt',
    noBreakEven: { dearer: 'loont nooit', cheaper: 'loont altijd', same: 'gelijk' },
    noBreakEvenMeans: {
      dearer: (word) => `${word}: hoe klein de kans op falen ook is, meteen voor de terugval kiezen is goedkoper.`,
      cheaper: (word) => `${word}: hoe groot de kans op falen ook is, meteen voor de terugval kiezen is duurder.`,
      same: (word) => `${word}: wat de kans op falen ook is, het kost evenveel als meteen voor de terugval kiezen.`,
    },
    noRegret:
      '– : waar een eis faalt, voldoet ook de terugval in een deel van de trekkingen niet; een verwachte spijt is er dan niet.',
    aside:
      'De kansen om op 1 te staan en het goedkoopst te zijn, scores en --samples gaan over elk scenario zelf: de terugval blijft daar buiten beschouwing.',
    note: 'Faalt: de kans dat een eis faalt. Kantelkans: de kans op falen waarbij ervoor kiezen evenveel kost als meteen voor de terugval kiezen. Omweg: wat het waar een eis faalt meer kost dan meteen voor de terugval kiezen. Spijt: wat ervoor kiezen gemiddeld meer kost dan de goedkoopste keuze in elke trekking.',
  },
  passes: 'Voldoet aan eisen',
  noRegret:
    '– : voldoet in een deel van de trekkingen niet aan een eis en is daar niet te kiezen; een verwachte spijt is er dan niet.',
  failsAlways: (scenario, cheapest) =>
    `✗ ${scenario} voldoet in het plan en in elke trekking niet aan een eis; afgezien daarvan is het ${often(cheapest)} het goedkoopst.`,
  neverFeasible: (scenarios) =>
    `✗ ${listed(scenarios, 'en')} ${scenarios.length === 1 ? 'voldoet' : 'voldoen'} in het plan en in elke trekking niet aan een eis.`,
  fails: ({ scenario, feasible, cheapest, first }) =>
    `✗ ${scenario} voldoet in het plan niet aan een eis. In ${feasible} van de trekkingen voldoet het aan zijn eisen, het goedkoopst is het ${often(cheapest)}${first === null ? '' : `; ${often(first)} staat het op 1`}.`,
  needs: ({ scenario, amount, share, place, metric }) => {
    const above = `${place.above ?? '0%'} van de trekkingen komt`;
    return `Voor 80% zekerheid over ${metric} van ${scenario} komt er ${amount}${share === null ? '' : ` (${share})`} bij; ${
      place.at === null
        ? `${above} boven het plan zelf uit, en ${place.equal} is eraan gelijk`
        : `het plan zelf is de ${place.at}: ${above} erboven uit`
    }.`;
  },
  enough: (scenario, { above, at, equal }, metric) => {
    if (at !== null)
      return `Het plan van ${scenario} is de ${at} van ${metric}: voor 80% zekerheid is geen reserve nodig.`;
    return equal === null
      ? `In elke trekking is ${metric} van ${scenario} als in het plan: voor 80% zekerheid is geen reserve nodig.`
      : `${above === null ? 'Geen trekking' : `${above} van de trekkingen`} komt in ${metric} boven het plan van ${scenario} uit, en ${equal} is eraan gelijk: voor 80% zekerheid is geen reserve nodig.`;
  },
  onTime: ({ scenario, planned, later, most }) =>
    later === null
      ? `Volgens het plan is ${scenario} in ${planned} gereed, en in geen trekking later.`
      : `Volgens het plan is ${scenario} in ${planned} gereed; in ${later} van de trekkingen is dat later, al is het maar een paar dagen, en in 80 van 100 uiterlijk in ${most}.`,
  sameOf: (scenarios) => `Voor ${listed(scenarios, 'en')} geldt hetzelfde.`,
  byDate: (scenario, month, chance) => `${scenario} is in ${chance} van de trekkingen uiterlijk ${month} klaar.`,
  budgetOf: (budget, cost) => `${budget} ${cost}`,
  withinBudget: (scenario, budget, chance) => `${scenario} blijft in ${chance} van de trekkingen binnen ${budget}.`,
  both: ({ scenario, month, budget, date, within, both }) =>
    `${scenario} is in ${date} van de trekkingen uiterlijk ${month} klaar, blijft in ${within} binnen ${budget}, en haalt beide in ${both}.`,
  lengthOf: (months) => counted(months, 'maand', 'maanden'),
  pointsOf: (points) => counted(points, 'punt', 'punten'),

  whoIsFirst: 'Wie op 1 staat',
  first: 'Op 1',
  firstNote: 'Op 1: waar meerdere de eerste plaats delen, telt elk voor zijn deel van de trekking.',
  aloneOrLevel: (alone, level) =>
    alone === null ? `${level}, steeds gelijk met andere` : `${alone} alleen, ${level} gelijk met andere`,
  cheapest: 'Goedkoopst',
  band: (metric, unit) => `${metric}${unit === '' ? '' : `, ${unit}`}`,
  bandLegend: ({ band, median, central }) =>
    `${band} P10 tot P90, 80 van 100 trekkingen  ${median} P50  ${central} het plan`,
  plan: 'Plan',
  is: 'is',
  mean: 'Gem.',
  surcharge: (metric) => `${metric}: wat bij het plan moet`,
  reserve: 'Reserve',
  ofPlan: 'van plan',
  skewAndRisk: "Scheef, risico's",
  regret: 'Verwachte spijt',
  surchargeNote:
    "Reserve, voor 80% zekerheid: P80 min het plan. Scheefheid en risico's: het gemiddelde min het plan, wat het plan gemiddeld weglaat.",
  regretNote: (choices) =>
    `Verwachte spijt: wat deze keuze gemiddeld meer kost dan de keuze die in een trekking de goedkoopste is${
      {
        all: '',
        passing: ' en aan haar eisen voldoet',
        'passing-or-falling-back': ' en, zelf of met haar terugval, aan haar eisen voldoet',
      }[choices]
    }.`,
  noReserve: 'Van een score is meer beter: die heeft geen reserve.',
  horizonPassed: (month, scenarios) => `Klaar na de horizon (${month}): ${scenarios}.`,
  horizonKept: (month) => `Geen scenario is in enige trekking pas na de horizon (${month}) klaar.`,
  difference: (best, metric) => `${metric}: verschil met ${best}`,
  cheaper: 'Goedkoper',
  distinguishable: 'Apart',
  yes: 'ja',
  no: 'nee',
  apartNote: (best, isTooFew) =>
    `Goedkoper: dan ${best}, in hoeveel van 100 trekkingen. Apart: of de twee op kosten te onderscheiden zijn; ${isTooFew ? 'nee, want er zijn minder dan tien trekkingen' : 'nee waar het verschil binnen de ruis valt of geen van beide in meer dan 90 van 100 trekkingen het goedkoopst is'}.`,
  terms: 'Op tijd en binnen budget',
  by: (month) => `Uiterlijk ${month}`,
  within: (budget) => `Binnen ${budget}`,
  together: 'Beide',
  joint: (target) => `${target} zeker van budget en datum samen`,
  budget: 'Budget',
  date: 'Datum',
  each: 'Elk is',
  jointNote: (target, isSurer) =>
    `Totale kosten en einde, van elk even zeker: samen gehaald in ${target} van de trekkingen${isSurer ? ', dus elk op zich moet zekerder zijn' : ''}.`,
  frontier: (target) => `Andere budgetten en data die samen ${target} zeker zijn`,
  chance: 'Kans',
  someOf: (shown) => `Ten hoogste ${shown} per scenario; --format json heeft ze alle.`,
  criticality: 'Welke fasen het einde bepalen',
  phase: 'Fase',
  critical: 'Kritiek',
  criticalityNote: 'Kritiek: in hoeveel van 100 trekkingen uitloop van de fase het einde uitstelt.',
  services: 'Diensten die moeten draaien',
  service: 'Dienst',
  nobody: 'Niemand',
  several: 'Twee tegelijk',
  servicesNote:
    'In hoeveel van 100 trekkingen een tijd lang niemand de dienst levert, of meer dan één waar dat niet mag.',
  correlations: (figure) => `Wat ermee samengaat: ${figure.toLowerCase()}`,
  input: 'Wat getrokken is',
  more: (count) => `Nog ${count}, zwakker of binnen de ruis, niet getoond.`,
  correlationNote: (error) =>
    `Rangcorrelaties (Spearman), van −1 tot +1; 0 is geen verband, ±${error}. Plus: waar het een hoog is, is het ander dat ook.`,
  curve: (metric) => `${metric}: de kans om eronder te blijven`,
  level: 'Kans',
  curveLegend: (scenarios, several) => `${scenarios}  ${several} meer dan een`,

  draws: (draws, seed, method) =>
    `${counted(draws, 'trekking', 'trekkingen')}, seed ${seed}, ${method === 'latin' ? 'Latijnse hyperkubus' : 'aselect getrokken'}.`,
  quantiles: 'Kwantielen zijn van type 7 (Hyndman en Fan), exact.',
  errors:
    '±: één standaardfout, zoveel kunnen meer trekkingen een cijfer nog verschuiven; in een eigen kolom de grootste van de rij.',
  oneError: '±: één standaardfout.',
  spreadOf: (figure) => `P50 en P80 zijn van ${figure}.`,
  expectedCost: 'verwachte kosten, het gemiddelde van de trekkingen',
  p80OfCost: 'de P80 van de kosten',
  drawn: (count, shapes) => `Getrokken: ${counted(count, 'getal', 'getallen')} (${shapes}).`,
  nothingDrawn: 'Er is niets getrokken: er is geen schatting om te trekken en geen risico.',
  onlyPlans: 'Elk cijfer is dat van het plan: kansen zijn er niet, en een S-curve evenmin.',
  rests: ({ joint, criticality, correlations }) =>
    `Budget en datum samen berusten op ${joint} trekkingen, kritieke fasen op ${criticality}, rangcorrelaties op ${correlations}.`,
  shared:
    "In elke trekking gelden dezelfde toevalswaarden: wat scenario's gemeen hebben, heeft in een trekking voor alle dezelfde waarde.",
  percentile: 'P80: in 80 van 100 trekkingen is het cijfer ten hoogste dit; P10, P50 en P90 net zo.',
};
