import { listed } from './listed.ts';
import { advice } from './faults/nl/advice.ts';
import { files } from './faults/nl/files.ts';
import { formulas } from './faults/nl/formulas.ts';
import { meaning } from './faults/nl/meaning.ts';
import { pins } from './faults/nl/pins.ts';
import { uncertainty } from './faults/nl/uncertainty.ts';
import { writing } from './faults/nl/writing.ts';
import { diff, report } from './nl/diff.ts';
import { check } from './nl/check.ts';
import { explain } from './nl/explain.ts';
import { sensitivity } from './nl/sensitivity.ts';
import { show } from './nl/show.ts';
import { plan } from './nl/plan.ts';
import { outside } from './nl/outside.ts';
import { estimateFaults, estimates } from './nl/estimates.ts';
import { simulation } from './nl/simulation.ts';
import { help } from './nl/help.ts';
import { lines } from './nl/lines.ts';
import { inUnit, numbers, quantity, unitName } from './nl/quantity.ts';
import type { TableWords } from './table-words.ts';
import type { Words } from './words.ts';

const table: TableWords = {
  rank: '#',
  scenario: 'Scenario',
  gates: 'Poorten',
  presentValue: 'Contante waarde',
  difference: 'T.o.v. beste',
  differenceShare: 'T.o.v. beste',
  totalCost: 'Totale kosten',
  oneOff: 'Eenmalig',
  running: 'Structureel',
  finish: 'Gereed',
  score: 'Score',
  months: 'maanden',
  points: '0..100',
  euro: 'EUR',
  thousand: 'EUR duizend',
  million: 'EUR mln',
  amount: (number, scale) =>
    ({ euro: `€ ${number}`, thousand: `€ ${number} duizend`, million: `€ ${number} mln` })[scale],
  gatesNone: '–',
  gatesPass: '✓ gehaald',
  gatesFail: '✗ niet',
  gatesUnknown: '? onbekend',
  noFigure: (rankedBy) =>
    rankedBy === 'expected' || rankedBy === 'p80'
      ? 'Voldoet in een deel van de trekkingen niet aan een eis, dus niet gerangschikt'
      : rankedBy === 'score'
        ? 'Zonder score, dus niet gerangschikt'
        : 'Nooit gereed, dus niet gerangschikt',
  notFeasible: 'Niet haalbaar, dus niet gerangschikt',
  comparedAt: (title, asOf, moment) => `${title}, zoals bekend in ${asOf}${moment === null ? '' : ` (${moment})`}`,
  gateFails: (scenario, form, phases, evidence) =>
    `✗ ${scenario}: ${form}${phases === '' ? '' : ` (${phases})`} ${evidence}`,
  never: 'nooit',
  gateUnknown: (scenario, form, phases, assumption) =>
    `? ${scenario}: ${form}${phases === '' ? '' : ` (${phases})`}: van "${assumption}" is nog niets bekend`,
  because: (why, source) => `  want ${why}${source === null ? '' : ` (${source})`}`,
  needsAtLeast: (assumption, value, bound) => `vraagt minstens ${bound} voor "${assumption}", en het is ${value}`,
  needsAtMost: (assumption, value, bound) => `vraagt hoogstens ${bound} voor "${assumption}", en het is ${value}`,
  wouldHaveCost: (scenario, amount, difference) =>
    `  ${scenario} zou ${amount} hebben gekost${difference === null ? '' : `, ${difference} dan het beste haalbare scenario`}`,
  cheaper: 'goedkoper',
  dearer: 'duurder',
  reconstruction: '† de opzet van dit scenario is een reconstructie van de makers van de studie en staat in geen bron',
  rankedBy: (metric) => `Gerangschikt op ${metric}.`,
  presentValueOfCosts: 'contante waarde van de kosten',
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
    `Geen plaats voor: ${columns} (een bredere terminal, --width ${width}, of --format json).`,
  tooWide: (characters) => `Deze tabel is ${characters} tekens breed: getallen worden niet afgekapt.`,
  legend: ({ critical, normal, float, period, point }) =>
    `${critical} kritiek  ${normal} niet kritiek  ${float} mag zo laat zijn  ${period} periode die gemeten wordt  ${point} moment`,
  group: 'Groep',
  unitOf: (column) => `${column} (eenheid)`,
  nothingFeasible: 'Geen enkel scenario is haalbaar.',
};

export const nl: Words = {
  language: 'nl',
  numbers,
  quantity,
  inUnit,
  faults: { ...writing, ...formulas, ...meaning, ...advice, ...estimateFaults, ...uncertainty, ...files, ...pins },
  problems: {
    error: 'fout',
    at: (path) => `bij ${path}`,
    warning: 'let op',
    allIsWell: (study, scenarios) =>
      `Alles in orde met studie ${study} en haar ${scenarios} ${scenarios === 1 ? 'scenario' : "scenario's"}.`,
    more: (count) => `en nog ${count}`,
    otherDates: (months) => `alleen zoals bekend in ${listed(months, 'en')}, en dat is niet de maand van as-of`,
    suffers: (scenarios) =>
      `gevolgen in ${scenarios.length === 1 ? 'scenario' : "de scenario's"} ${scenarios.join(', ')}`,
    bug: (version) =>
      `samen ${version} bevat een fout: dit hoort niet te gebeuren. Meld het met de studie waarbij het optreedt; SAMEN_DEBUG=1 drukt de bijzonderheden af.`,
  },
  unitName,
  table,
  lines,
  estimates,
  plan,
  show,
  explain,
  sensitivity,
  progress: (done, seconds) => `${Math.floor(100 * done)}%, nog ongeveer ${seconds} s`,
  outside,
  simulation,
  diff,
  report,
  check,
  help,
};
