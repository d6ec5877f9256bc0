import { counted } from '../counted.ts';
import type { ExplainWords } from '../explain-words.ts';

const aside = (gates: number): string => (gates === 1 ? 'die poort' : 'die poorten');
const listed = (parts: readonly string[]): string => parts.join(' en ');

export const explain: ExplainWords = {
  sides: {
    in: {
      month: (month) => `in ${month}`,
      study: (side) => (side === 'old' ? 'in de andere studie' : 'in deze studie'),
      sets: (list) => `met ${list}`,
      asItStands: 'zoals het er staat',
    },
    of: {
      month: (month) => `van ${month}`,
      study: (side) => (side === 'old' ? 'van de andere studie' : 'van deze studie'),
      sets: (list) => `met ${list}`,
      asItStands: 'zoals het er staat',
    },
    short: {
      month: (month) => month,
      study: (side) => (side === 'old' ? 'andere studie' : 'deze studie'),
      sets: (list) => list,
      asItStands: 'zoals het er staat',
    },
  },
  title: (study, from, to) => `${study}: waarom de uitkomst ${to} niet die ${from} is`,
  led: (from, leader, over, by) =>
    over === null ? `${from} was alleen ${leader} haalbaar` : `${from} lag ${leader} ${by} voor op ${over}`,
  noneLed: (from) => `${from} was geen scenario haalbaar`,
  lostGate: (to, leader, loser, gates) => `${to} staat ${leader} voor, want ${loser} is niet haalbaar: ${gates}`,
  gainedGate: (to, leader, gates) => `${to} staat ${leader} voor, dat haalbaar is geworden: ${gates}`,
  overtakes: (to, leader, over, by) =>
    over === null ? `${to} is alleen ${leader} haalbaar` : `${to} ligt ${leader} ${by} voor op ${over}`,
  still: (to, over, by) =>
    over === null ? `${to} is het als enige haalbaar` : `${to} staat het nog steeds voor, nu ${by} op ${over}`,
  leadsNow: (to, leader, gates) =>
    `${to} staat ${leader} voor${gates === '' ? '' : `, dat haalbaar is geworden: ${gates}`}`,
  noneLeads: (to, loser, gates) =>
    `${to} ${loser === null ? 'ook niet' : `is geen scenario haalbaar${gates === '' ? '' : `: ${gates}`}`}`,
  evenAside: (gates, leader, by) => `Ook zonder ${aside(gates)} zou ${leader} ${by} voorliggen`,
  stillAside: (gates, loser, by) => `Zonder ${aside(gates)} zou ${loser} nog steeds ${by} voorliggen`,
  leadWent: (first, second, was, is) =>
    `Poorten daargelaten ging de voorsprong van ${first} op ${second} van ${was} naar ${is}`,
  leadStayed: (first, second, is) => `Poorten daargelaten bleef de voorsprong van ${first} op ${second} ${is}`,
  figureWent: (figure, scenario, was, is) => `${figure} van ${scenario}: van ${was} naar ${is}`,
  figureStayed: (figure, scenario, is) => `${figure} van ${scenario}: onveranderd ${is}`,
  mostly: (causes) => `, vooral doordat ${listed(causes)}`,
  went: (title, was, is) => `"${title}" van ${was} naar ${is} ging`,
  formulaChanged: (title) => `"${title}" anders wordt berekend`,
  groupChanged: (label, changes) => `"${label}" wijzigde (${changes.join(', ')})`,
  structureChanged: 'de structuur van de studie anders is',
  later: (months, isEarlier) => ` (${months} ${isEarlier ? 'eerder' : 'later'})`,
  notAsked: (title) => `aan "${title}" wordt niets meer gevraagd`,
  evidenceWent: (title, was, is) => `"${title}" ging van ${was} naar ${is}`,
  evidenceIs: (title, is) => `"${title}" is ${is}`,
  evidenceKnown: (title, is) => `"${title}", waarvan niets bekend was, is ${is}`,
  evidenceGone: (title) => `van "${title}" of de grens ervan is niets bekend`,
  against: ({ bound, passes, limit, form, limitWas }) => {
    const stands = bound === 'at-least' ? (passes ? 'niet onder' : 'onder') : passes ? 'niet boven' : 'boven';
    const asks = bound === 'at-least' ? 'vraagt' : 'toelaat';
    return `, ${stands} de ${limit} die "${form}" ${asks}${limitWas === null ? '' : ` (eerst ${limitWas})`}`;
  },
  and: listed,
  waterfall: (what) => `Van het een naar het ander: ${what}`,
  ofLead: (first, second, metric) => `voorsprong van ${first} op ${second} in ${metric}`,
  ofFigure: (scenario, metric) => `${metric} van ${scenario}`,
  effectsTitle: 'Wat elke gewijzigde aanname verklaart',
  inTimeTitle: 'In de volgorde waarin het bekend werd',
  gatesTitle: 'Poorten die omgingen',
  step: 'Stap',
  amount: 'Bedrag',
  running: 'Tot zover',
  chart: 'Waterval',
  was: 'Was',
  is: 'Is',
  effect: 'Effect',
  share: 'Aandeel',
  error: 'Standaardfout',
  change: 'Verandering',
  month: 'Bekend sinds',
  assumption: 'Aanname',
  turnedBy: 'Door',
  statuses: { pass: '✓ gehaald', fail: '✗ niet', unknown: '? onbekend', none: 'geen eis' },
  leadMeans: (first, second) =>
    `Een voorsprong is positief waar ${first} voorligt op ${second} en negatief waar het achterligt; poorten tellen er niet in mee.`,
  exact: (settings) =>
    `Elk effect is het gemiddelde van wat de aanname toevoegt over alle volgordes waarin ze hadden kunnen wijzigen (Shapley), exact over ${counted(settings, 'stand', 'standen')}: samen zijn de effecten de verandering.`,
  sampled: (permutations, settings) =>
    `Elk effect is het gemiddelde van wat de aanname toevoegt over ${permutations} van de volgordes waarin ze hadden kunnen wijzigen (Shapley), ${counted(settings, 'stand', 'standen')}: samen zijn de effecten de verandering, elk binnen zijn standaardfout.`,
  inTimeNote:
    'Deze stappen hangen af van de volgorde: een andere volgorde van hetzelfde bewijs geeft andere stappen. Die in de tabel hierboven niet.',
  nothingChanged: (from, to) => `Geen aanname heeft ${to} een andere waarde dan ${from}.`,
  noEffect: 'Een effect van niets: de aanname is gewijzigd, maar wat hier verklaard wordt rust er niet op.',
  group: (label) => `groep ${label}`,
  member: (key) => `· ${key}`,
  structure: 'structuur',
  structureMeans: (places, more) =>
    `structuur: wat in maar een van de studies staat, of anders verschilt dan in de waarde van een aanname: ${places}${more > 0 ? `, en nog ${more}` : ''}.`,
  otherStudy: (title, id, month) => `De andere studie is "${title}" (${id}), zoals bekend in ${month}.`,
  noOrder: {
    'one-date': 'Stappen in de volgorde van het bewijs zijn er niet: beide kanten zijn zoals bekend in dezelfde maand.',
    'two-studies':
      'Stappen in de volgorde van het bewijs zijn er niet: er verschillen twee studies, niet wat bekend was.',
  },
  legend: ({ total, more, less }, fromZero) =>
    `${total} totaal  ${more} meer  ${less} minder${fromZero ? '' : '  (de as begint niet bij nul)'}`,
};
