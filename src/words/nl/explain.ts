import type { Position, Reasoned } from '../facts.ts';
import type { Words } from '../words.ts';
import { counted } from '../counted.ts';
import { metrics } from './metrics.ts';

const aside = (gates: number): string => (gates === 1 ? 'die eis' : 'die eisen');
const listed = (parts: readonly string[]): string => parts.join(' en ');

/** `a, b en c`, of `a, b en nog 3`. */
const all = (names: readonly string[], more = 0): string => {
  const parts = more === 0 ? names : [...names, `nog ${more}`];
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
};

const isOne = (names: readonly string[], more: number): boolean => names.length + more === 1;
const isOrAre = (names: readonly string[], more: number): string => (isOne(names, more) ? 'is' : 'zijn');

const position = ({ is: side, by }: Position, on: string, level: string): string =>
  side === 'level' ? level : `een ${side === 'ahead' ? 'voorsprong' : 'achterstand'} van ${by}${on}`;

/** In a title: the result as it stands. */
const asItStands = 'zoals de studie er staat';

/** Whether what is said of a figure stands in the plural. */
const isPlural = (figure: string): boolean =>
  [metrics['total-cost'], metrics['one-off'], metrics.running].some(({ definite }) => definite === figure);

const because = ({ value, reason }: Reasoned): string => (reason === null ? value : `${value}: ${reason}`);

export const explain: Words['explain'] = {
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
      asItStands,
    },
    short: {
      month: (month) => month,
      study: (side) => (side === 'old' ? 'andere studie' : 'deze studie'),
      sets: (list) => list,
      asItStands: 'zoals het er staat',
    },
  },
  title: (study, from, to) =>
    `${study}: de uitkomst ${to} tegenover ${from === asItStands ? 'de uitkomst' : 'die'} ${from}`,
  led: (from, leader, over, by) => `${from} lag ${leader} ${by} voor op ${over}`,
  onlyLed: (from, leader, mayLack) => `${from} was alleen ${leader} ${mayLack ? 'te rangschikken' : 'haalbaar'}`,
  sharedFirst: (from, leaders) => `${from} deelden ${all(leaders)} de eerste plaats`,
  noneLed: (from, mayLack) => `${from} was geen scenario ${mayLack ? 'te rangschikken' : 'haalbaar'}`,
  leads: (to, leader, over, by) => `${to} ligt ${leader} ${by} voor op ${over}`,
  onlyLeads: (to, leader, mayLack) => `${to} is alleen ${leader} ${mayLack ? 'te rangschikken' : 'haalbaar'}`,
  stillLeads: (to, over, by, isSame) =>
    isSame ? `${to} ligt het nog steeds ${by} voor op ${over}` : `${to} ligt het nog steeds voor op ${over}, nu ${by}`,
  stillFirst: (to, second, by) => `${to} ligt het nog steeds voor, nu ${by} op ${second}`,
  onlyIt: (to, alsoBefore, mayLack) =>
    `${to} is het ${alsoBefore ? 'nog steeds ' : ''}als enige ${mayLack ? 'te rangschikken' : 'haalbaar'}`,
  shareFirst: (to, leaders) => `${to} delen ${all(leaders)} de eerste plaats`,
  noneLeads: (to, alsoBefore, mayLack) =>
    `${to} ${alsoBefore ? 'ook niet' : `is geen scenario ${mayLack ? 'te rangschikken' : 'haalbaar'}`}`,
  changed: {
    lost: (scenarios, more) => `${all(scenarios, more)} ${isOrAre(scenarios, more)} niet meer haalbaar`,
    failing: (scenarios, more) =>
      `${all(scenarios, more)} ${isOne(scenarios, more) ? 'voldoet' : 'voldoen'} aan meer eisen niet dan eerst`,
    failingOthers: (scenarios, more) =>
      `${all(scenarios, more)} ${isOne(scenarios, more) ? 'voldoet' : 'voldoen'} aan andere eisen niet dan eerst`,
    gained: (scenarios, more) => `${all(scenarios, more)} ${isOrAre(scenarios, more)} haalbaar geworden`,
  },
  moreChanged: {
    lost: (scenarios, more) => `ook ${all(scenarios, more)} ${isOrAre(scenarios, more)} niet meer haalbaar`,
    failing: (scenarios, more) => `ook van ${all(scenarios, more)} worden meer eisen niet gehaald`,
    failingOthers: (scenarios, more) => `ook van ${all(scenarios, more)} worden andere eisen niet gehaald dan eerst`,
    gained: (scenarios, more) => `ook ${all(scenarios, more)} ${isOrAre(scenarios, more)} haalbaar geworden`,
  },
  as: ', want ',
  also: ', en ',
  withoutGates: ({ gates, ahead, behind, at, isEven, was, wasAside }) => {
    const zou = `${isEven ? 'ook ' : ''}zonder ${aside(gates)} zou`;
    const without =
      at.is === 'level'
        ? `${zou}den ${ahead} en ${behind} gelijk liggen`
        : `${zou} ${ahead} ${at.by} voorliggen op ${behind}`;
    if (was === null) return without;
    if (was === 'the same') return `${without}, net als eerst${wasAside ? ', eisen daargelaten' : ''}`;
    const before = { ahead: `${was.by} voor`, behind: `${was.by} achter`, level: 'gelijk' }[was.is];
    return `${without} (${wasAside ? `eisen daargelaten lag ${ahead} eerst` : `eerst lag ${ahead}`} ${before})`;
  },
  leadWent: ({ first, second, was, is: now, isAside }) => {
    const went = (what: string, how: string): string =>
      isAside ? `eisen daargelaten ging ${what} ${how}` : `${what} ging ${how}`;
    if (was.is === now.is && was.is !== 'level')
      return went(
        `de ${was.is === 'ahead' ? 'voorsprong' : 'achterstand'} van ${first} op ${second}`,
        `van ${was.by} naar ${now.by}`,
      );
    return went(
      first,
      `van ${position(was, ` op ${second}`, `gelijk met ${second}`)} naar ${position(now, '', 'gelijk')}`,
    );
  },
  leadStayed: ({ first, second, at, isAside }) => {
    const what =
      at.is === 'level'
        ? `${first} en ${second}`
        : `de ${at.is === 'ahead' ? 'voorsprong' : 'achterstand'} van ${first} op ${second}`;
    const stayed = at.is === 'level' ? 'bleven' : 'bleef';
    const how = at.is === 'level' ? 'gelijk' : at.by;
    return isAside ? `eisen daargelaten ${stayed} ${what} ${how}` : `${what} ${stayed} ${how}`;
  },
  figureWent: (figure, scenario, was, now) =>
    `${figure} van ${scenario} ${isPlural(figure) ? 'gingen' : 'ging'} van ${was} naar ${now}`,
  moved: (scenario, figures) =>
    `van ${scenario} ${isPlural(figures[0]?.figure ?? '') ? 'gingen' : 'ging'} ${all(figures.map(({ figure, was, is: now }) => `${figure} van ${was} naar ${now}`))}`,
  figureStayed: (figure, scenario, now) => `${figure} van ${scenario} ${isPlural(figure) ? 'bleven' : 'bleef'} ${now}`,
  because: (causes, areMost) => `, ${areMost ? 'vooral' : 'onder meer'} doordat ${listed(causes)}`,
  went: (title, was, now) => `"${title}" van ${was} naar ${now} ging`,
  estimateChanged: (title, now) => `"${title}", in het plan nog steeds ${now}, anders wordt geraamd`,
  formulaChanged: (title) => `"${title}" anders wordt berekend`,
  groupChanged: (label, changes, more) =>
    `"${label}" wijzigde (${changes.join(', ')}${more === 0 ? '' : `, en nog ${more}`})`,
  structureChanged: 'de structuur van de studie anders is',
  later: (months, isEarlier) => ` (${months} ${isEarlier ? 'eerder' : 'later'})`,
  notAsked: (title) => `aan "${title}" wordt niets meer gevraagd`,
  evidenceWent: (title, was, now) => `"${title}" ging van ${was} naar ${now}`,
  evidenceIs: (title, now) => `"${title}" is ${now}`,
  evidenceKnown: (title, now) => `"${title}", waarvan niets bekend was, is ${now}`,
  evidenceGone: (title) => `van "${title}" of de grens ervan is niets bekend`,
  against: ({ bound, passes, limit, form, limitWas, isMonth }) => {
    const before = limitWas === null ? '' : ` (eerst ${limitWas})`;
    if (isMonth) {
      const [side, end] = bound === 'at-least' ? ['vóór', 'eerste'] : ['na', 'laatste'];
      return `, ${passes ? 'niet ' : ''}${side} ${limit}, de ${end} maand die ${form} toelaat${before}`;
    }
    const stands = bound === 'at-least' ? (passes ? 'niet onder' : 'onder') : passes ? 'niet boven' : 'boven';
    const asks = bound === 'at-least' ? 'vraagt' : 'toelaat';
    return `, ${stands} de ${limit} die ${form} ${asks}${before}`;
  },
  and: listed,
  waterfall: (what) => `Van het een naar het ander: ${what}`,
  ofLead: (first, second, metric) => `voorsprong van ${first} op ${second} in ${metric}`,
  ofFigure: (scenario, metric) => `${metric} van ${scenario}`,
  effectsTitle: 'Wat elke gewijzigde aanname verklaart',
  reason: (title, value, reason) => `"${title}" is ${value}: ${reason}.`,
  reasons: (title, was, current) => `"${title}" was ${because(was)}. Nu ${because(current)}.`,
  inTimeTitle: 'In de volgorde waarin het bekend werd',
  gatesTitle: 'Eisen die omsloegen',
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
  changedBy: 'Door',
  statuses: { pass: '✓ ja', fail: '✗ nee', unknown: '? open', none: 'geen eis' },
  leadMeans: (first, second) =>
    `Een voorsprong is positief waar ${first} voorligt op ${second} en negatief waar het achterligt; eisen tellen er niet in mee.`,
  onAverage: (draws, text) => `gemiddeld over ${counted(draws, 'trekking', 'trekkingen')}: ${text}`,
  inThePlan: (text) => `in het plan: ${text}`,
  exactInDraws: (settings, draws) =>
    `Elk effect is het gemiddelde over ${counted(draws, 'trekking', 'trekkingen')} van wat de aanname toevoegt over alle volgordes waarin ze hadden kunnen veranderen (Shapley), ${counted(settings, 'stand', 'standen')} per trekking: de effecten tellen op tot de verandering.`,
  sampledInDraws: (draws) =>
    `Elk effect is het gemiddelde over ${counted(draws, 'trekking', 'trekkingen')} van wat de aanname toevoegt in een volgorde en het omgekeerde daarvan, in elke trekking andere (Shapley): de effecten tellen op tot de verandering, elk binnen zijn standaardfout.`,
  meanErrors: ({ start, end, change }) =>
    `Gemiddelden, met dezelfde toevalsgetallen aan beide kanten: ±${start} ervoor, ±${end} erna, en ±${change} van de verandering (één standaardfout).`,
  exact: (settings) =>
    `Elk effect is het gemiddelde van wat de aanname toevoegt over alle volgordes waarin ze hadden kunnen wijzigen (Shapley), exact over ${counted(settings, 'stand', 'standen')}: samen zijn de effecten de verandering.`,
  sampled: (permutations, settings) =>
    `Elk effect is het gemiddelde van wat de aanname toevoegt over ${permutations} van de volgordes waarin ze hadden kunnen wijzigen (Shapley), ${counted(settings, 'stand', 'standen')}: samen zijn de effecten de verandering, elk binnen zijn standaardfout.`,
  inTimeNote:
    'Deze stappen hangen af van de volgorde: een andere volgorde van hetzelfde bewijs geeft andere stappen. Die in de tabel hierboven niet.',
  nothingChanged: (from, to) => `Geen aanname heeft ${to} een andere waarde dan ${from}.`,
  noEffect:
    'Een effect van 0: de aanname is gewijzigd, en dat draagt niets bij aan de verandering die hier verklaard wordt.',
  group: (label) => `groep ${label}`,
  member: (key) => `· ${key}`,
  structure: 'structuur',
  structureMeans: (places, more) =>
    `structuur: wat in maar een van de studies staat, of anders verschilt dan in de waarde van een aanname: ${places}${more > 0 ? `, en nog ${more}` : ''}.`,
  otherStudy: (title, id, month) => `De andere studie is "${title}" (${id}), zoals bekend in ${month}.`,
  scoreParts: ({ scores, weights, criteria }) =>
    `Van de verandering in punten komt ${scores} door scores, ${weights} door gewichten en stemmen, en ${criteria} door al het andere (uitkomsten van het model, einden van schalen, de structuur van de studie).`,
  noOrder: {
    'one-date': 'Stappen in de volgorde van het bewijs zijn er niet: beide kanten zijn zoals bekend in dezelfde maand.',
    'two-studies':
      'Stappen in de volgorde van het bewijs zijn er niet: er verschillen twee studies, niet wat bekend was.',
  },
  legend: ({ total, more, less }, fromZero) =>
    `${total} totaal  ${more} meer  ${less} minder${fromZero ? '' : '  (de as begint niet bij nul)'}`,
};
