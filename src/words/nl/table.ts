import { type Currency, euro } from '../../units/currency.ts';
import { type AmountWords, currencyFirst } from '../amount-words.ts';
import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

/** Amounts in a currency. */
export const amountsIn = ({ code, sign }: Currency): AmountWords => ({
  euro: code,
  thousand: `${code} duizend`,
  million: `${code} mln`,
  amount: (number, scale) =>
    `${currencyFirst.inCurrency(number, sign)}${{ euro: '', thousand: ' duizend', million: ' mln' }[scale]}`,
});

/** The texts of tables and footers. */
export const table: Words['table'] = {
  rank: '#',
  scenario: 'Scenario',
  gates: 'Eisen',
  difference: 'T.o.v. beste',
  differenceShare: 'T.o.v. beste',
  months: 'maanden',
  points: '0..100',
  ...amountsIn(euro),
  amountsIn: (unit) => `Bedragen in ${unit}`,
  gatesNone: '–',
  gatesPass: '✓ ja',
  gatesFail: '✗ nee',
  gatesUnknown: '? open',
  noFigure: (rankedBy) =>
    rankedBy === 'expected' || rankedBy === 'p80'
      ? 'Voldoet in een deel van de trekkingen niet aan een eis, dus niet gerangschikt'
      : rankedBy === 'score'
        ? 'Zonder score, dus niet gerangschikt'
        : 'Nooit gereed, dus niet gerangschikt',
  notFeasible: 'Niet haalbaar, dus niet gerangschikt',
  comparedAt: (title, asOf) => `${title}, zoals bekend in ${asOf}`,
  gateFails: (scenario, form, phases, evidence) =>
    `✗ ${scenario}: ${form}${phases === '' ? '' : ` (${phases})`} ${evidence}`,
  never: 'nooit',
  gateChance: ({ scenario, who, what, chance }) =>
    `${scenario} voldoet met een kans van ${chance} aan de eis aan "${what}" van ${who}.`,
  gateDrawn: (scenarios, what) =>
    `Het is onzeker of ${listed(scenarios, 'en')} ${scenarios.length === 1 ? 'voldoet' : 'voldoen'} aan de eis aan "${what}"; --draws rekent de kans uit.`,
  gatesDrawn: (scenarios) =>
    `Het is onzeker of ${listed(scenarios, 'en')} ${scenarios.length === 1 ? 'aan al zijn eisen voldoet' : 'aan al hun eisen voldoen'}; --draws rekent de kans uit.`,
  detour: ({ scenario, to, month, lost, paid, cost, than }) =>
    `${scenario}: waar een eis faalt begint ${to} in ${month}; ${lost} is verloren en ${paid} wordt betaald: samen ${cost}, ${than} (contante waarde).`,
  thanAtOnce: (amount, side, to) =>
    `${side === 'same' ? 'evenveel als' : `${amount} ${side === 'more' ? 'meer' : 'minder'} dan`} meteen voor ${to} kiezen`,
  gateUnknown: (scenarios, who, what) =>
    `? ${listed(scenarios, 'en')}: van ${what}, een eis van ${who}, is niets bekend`,
  quoted: (what) => `"${what}"`,
  boundOn: (what) => `de grens aan "${what}"`,
  because: (why, source) => `  want ${why}${source === null ? '' : ` (${source})`}`,
  needsAtLeast: (assumption, value, bound) => `vraagt minstens ${bound} voor "${assumption}", maar dat is ${value}`,
  needsAtMost: (assumption, value, bound) => `vraagt hoogstens ${bound} voor "${assumption}", maar dat is ${value}`,
  needsUnknown: (assumption, value) =>
    `vraagt dat "${assumption}" binnen een grens blijft die nog niet bekend is, maar dat is ${value}`,
  wouldHaveCost: (scenario, amount, difference) =>
    `  ${scenario} zou ${amount} hebben gekost${difference === null ? '' : `, ${difference} dan het beste haalbare scenario`}`,
  cheaper: 'goedkoper',
  dearer: 'duurder',
  inPart: '‡ opzet ten dele uit een bron, de rest gereconstrueerd door de makers',
  reconstructions: '† opzet gereconstrueerd door de makers van de studie; ‡ deels, verder met bron',
  reconstruction: '† opzet gereconstrueerd door de makers van de studie, niet uit een bron',
  rankedBy: (metric) => `Gerangschikt op ${metric}.`,
  vatIn: (rate) => `Bedragen zijn inclusief de btw (${rate}) die niet verrekenbaar is.`,
  vatOut: (rate) => `De btw (${rate}) is verrekenbaar en telt niet mee.`,
  noVat: 'Bedragen zijn zonder btw.',
  prices: (basis, level) =>
    basis === 'real' ? `Constante prijzen, prijspeil ${level}.` : `Lopende prijzen, prijspeil ${level}.`,
  discounted: (rate, basis, base, timing) =>
    `Contant gemaakt tegen ${rate} (${basis === 'real' ? 'reëel' : 'nominaal'}) naar ${base}, ${timing}.`,
  timings: {
    'start-of-year': 'aan het begin van elk jaar',
    'mid-year': 'halverwege elk jaar',
    'end-of-year': 'aan het eind van elk jaar',
    monthly: 'halverwege elke maand',
  },
  horizon: (month) => `Dienstverlening telt tot en met ${month}.`,
  numbers: ({ sourced, derived, judgement, unstated }) =>
    `Getallen: ${sourced} met bron, ${derived} afgeleid, ${judgement} oordeel, ${unstated} zonder herkomst.`,
  changed: (sets) => `Gewijzigd op de opdrachtregel: ${sets}.`,
  hidden: (columns, width) =>
    `Niet getoond wegens ruimte: ${columns} (een bredere terminal, --width\u00a0${width}, of --format\u00a0json).`,
  more: (titles, tables) =>
    tables === 0
      ? 'Meer toelichting: --full.'
      : `Meer: --full (${titles.length === 0 ? `nog ${tables} tabellen` : titles.join('; ')}).`,
  moreRows: (rows) => `En nog ${rows}: --full.`,
  throughRounding: 'Door afronding tellen de getallen niet precies op.',
  tooWide: (characters) => `Deze tabel is ${characters} tekens breed: getallen worden niet afgekapt.`,
  legend: ({ critical, normal, float, period, point }) =>
    `${critical} kritiek  ${normal} niet kritiek  ${float} mag zo laat zijn  ${period} periode die gemeten wordt  ${point} moment`,
  group: 'Groep',
  unitOf: (column) => `${column} (eenheid)`,
  nothingFeasible: 'Geen enkel scenario is haalbaar.',
};
