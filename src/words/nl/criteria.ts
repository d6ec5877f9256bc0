import { counted } from '../counted.ts';
import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

const informationOf = {
  any: 'alle denkbare gewichten',
  order: 'alle gewichten die de genoemde volgorden aanhouden',
  given: 'de gewichten zoals gegeven',
};

const levelWith = (maybe: readonly string[]): string =>
  maybe.length === 0 ? '' : `; ${listed(maybe, 'en')} ${maybe.length > 1 ? 'kunnen' : 'kan'} gelijk staan`;

export const criteria: Words['criteria'] = {
  title: (study, asOf) => `Criteria van ${study}, zoals bekend in ${asOf}`,
  all: 'Samen',
  ranking: 'Wie wint voor wie',
  changes: 'Wat er zou moeten veranderen',
  performance: "Prestaties: waar scenario's op uitkomen, elk criterium in zijn eigen eenheid",
  values: (group) =>
    `Waarden: wat dat waard is, van 0 (slechtst) tot 100 (best)${group === null ? '' : `, voor ${group}`}`,
  weights: "Gewichten, en wat beslist: het gewicht maal hoe ver de scenario's uiteen liggen",
  lead: (first, second) => `Waarmee ${first} voor ligt op ${second}`,
  apart: (first, second) => `Waarin ${first} en ${second} verschillen`,
  robustness: (information, group) =>
    `Plaatsen${group === null ? '' : ` voor ${group}`}, over ${informationOf[information]} (SMAA-2)`,
  central: (information) =>
    `Centrale gewichten: met welke gewichten elk gemiddeld eerste is, van ${informationOf[information]}`,
  pairwise: 'Paarsgewijs: in hoeveel van 100 wegingen de rij de kolom verslaat, over alle denkbare gewichten',
  assessors: 'Wat de scores van één beoordelaar alleen zouden geven',
  alike: 'Criteria die over de trekkingen samengaan',
  criterion: 'Criterium',
  assessor: 'Beoordelaar',
  group: 'Groep',
  score: 'Score',
  firstAny: 'Elk gewicht',
  firstOrder: 'Orde vast',
  closeness: 'TOPSIS',
  weight: 'Gewicht',
  effective: 'Beslist',
  points: 'punten',
  given: 'Gegeven',
  threshold: 'Ten minste zo goed als',
  worst: 'Slechtst',
  best: 'Best',
  what: 'Wat',
  now: 'Nu',
  switchesAt: 'Slaat om bij',
  becomes: 'Dan eerste',
  winner: 'Eerste',
  correlation: 'Correlatie',
  confidence: 'Zekerheid',
  place: (place) => `${place}`,
  total: 'Voorsprong',
  share: 'Stem',
  weightOf: (criterion) => `Gewicht van ${criterion}`,
  ownFirst: (what) => `${what}: de eigen eerste`,
  noTheme: 'Overige criteria',
  none: 'Geen scenario kan een plaats krijgen: elk faalt op een eis, of mist waar een criterium om vraagt.',
  noneIsFirst: (who, scenarios) => `${who}: niet te zeggen is of ${listed(scenarios, 'of')} op 1 staat.`,
  first: ({ who, scenarios, score, maybe }) =>
    `${who}: ${listed(scenarios, 'en')} ${scenarios.length > 1 ? 'staan samen op 1' : 'staat op 1'}${score === null ? '' : ` (${score})`}${levelWith(maybe)}.`,
  leadIs: ({ first, second, points, parts, isOpen }) =>
    isOpen
      ? `Met het onbekende op zijn slechtst ligt ${first} ${points} punten voor op ${second}: ${parts.join(', ')}.`
      : `${first} ligt ${points} punten voor op ${second}: ${parts.join(', ')}.`,
  level: (first, second, isOpen) =>
    isOpen
      ? `Met het onbekende op zijn slechtst staan ${first} en ${second} gelijk.`
      : `${first} en ${second} staan gelijk.`,
  shareSwitches: ({ group, now, switches }) =>
    `${switches
      .map(
        ({ at, becomes, more }) =>
          `${listed(becomes, 'en')} ${becomes.length > 1 ? 'zouden' : 'zou'} op 1 staan als ${group} ${more ? 'meer' : 'minder'} dan ${at} van de stem had`,
      )
      .join('; ')} (nu ${now}).`,
  weightSwitches: ({ criterion, group, now, at, becomes, more }) =>
    `${listed(becomes, 'en')} ${becomes.length > 1 ? 'zouden' : 'zou'} op 1 staan als "${criterion}" ${more ? 'meer' : 'minder'} dan ${at} van de gewichten${group === null ? '' : ` van ${group}`} had (nu ${now}).`,
  otherCriteria: (points) => `de overige criteria ${points}`,
  shareNever: (firsts) =>
    `Geen verdeling van de stem over de groepen neemt ${listed(firsts, 'of')} de eerste plaats af.`,
  weightNever: (firsts) => `Geen verandering van één gewicht neemt ${listed(firsts, 'of')} de eerste plaats af.`,
  carriedOpen: (scenarios, price) =>
    scenarios.length > 1
      ? `${listed(scenarios, 'en')} kunnen gedragen keuzes zijn: ze staan op 1 naar wat zeker is, en bij geen groep onderaan, waar het onbekende ook op uitkomt. ${price}`
      : `${listed(scenarios, 'en')} kan een gedragen keuze zijn: het staat op 1 naar wat zeker is, en bij geen groep onderaan, waar het onbekende ook op uitkomt. ${price}`,
  carried: (scenarios, price) =>
    scenarios.length > 1
      ? `${listed(scenarios, 'en')} zijn gedragen keuzes: ze staan samen op 1, en bij geen groep onderaan. ${price}`
      : `${listed(scenarios, 'en')} is een gedragen keuze: het staat op 1, en bij geen groep onderaan. ${price}`,
  notCarried: (scenarios, price, areSeveral) =>
    `${areSeveral ? 'Geen van de eersten is een gedragen keuze: elk staat bij een groep onderaan' : 'De eerste is geen gedragen keuze: die staat bij een groep onderaan'}. ${scenarios.length > 1 ? 'De beste die bij geen groep onderaan staan, zijn' : 'De beste die bij geen groep onderaan staat, is'} ${listed(scenarios, 'en')}. ${price}`,
  noneCarried: 'Er is geen gedragen keuze: van elk scenario zegt een groep dat het laatste is, of kan zijn.',
  price: (parts, count) =>
    parts.length === 0
      ? `Geen groep levert er iets voor in: alle zetten ${count > 1 ? 'ze' : 'het'} op de eerste plaats.`
      : `De prijs: ${listed(
          parts.map(({ group, points }) => `${points} punten voor ${group}`),
          'en',
        )}, vergeleken met hun eigen eerste.`,
  dominated: (scenario, by, isEvery) =>
    `${scenario} wordt overtroffen: ${by} is op elk criterium${isEvery ? '' : ' dat iemand laat meetellen'} ten minste zo goed, en op één beter.`,
  robust: ({ firsts, any, order, isEvery, isShared }) => {
    const all = isEvery ? '' : ' van de criteria die iemand weegt';
    return `${listed(firsts, 'en')} ${
      firsts.length > 1
        ? `staan gelijk, wat de gewichten${all} ook zijn, en staan bij ${any} daarvan op 1`
        : `staat${isShared ? ', alleen of gelijk met andere,' : ''} op 1 bij ${any} van alle denkbare gewichten${all}`
    }, en bij ${order} van de gewichten die de genoemde volgorden aanhouden.`;
  },
  topsisAgrees: (first) =>
    `TOPSIS (vectornormalisatie) zet ${first} ook op 1. Die methode kan plaatsen omkeren als er een scenario bij komt: een tweede mening, meer niet.`,
  topsisDiffers: (first, instead) =>
    `De methoden zijn het oneens: TOPSIS (vectornormalisatie) zet ${first} op 1, en niet ${listed(instead, 'of')}. Die methode kan plaatsen omkeren als er een scenario bij komt: een tweede mening, meer niet.`,
  open: 'Sommige scores of gewichten zijn onbekend: die lopen van slechtst tot best, en scores dus ook. Waar één getal staat, telt het onbekende op zijn slechtst.',
  openAside:
    'Sommige scores zijn onbekend, maar voor geen scenario verandert dat het totaal: niemand weegt ze, of ze zijn evenveel waard wat het ook wordt. Waar naar andere gewichten wordt gekeken, tellen ze op hun slechtst.',
  decidesNothing: (names) =>
    `Op ${listed(names, 'en')} scoren alle gelijk: ${names.length === 1 ? 'dat beslist' : 'die beslissen'} niets, hoe zwaar het ook weegt.`,
  moneyTwice: (names) =>
    names.length > 1
      ? `Geld telt meer dan eens: ${listed(names, 'en')} gaan alle over geld.`
      : `Geld telt dubbel voor wie beide leest: ${names[0] ?? ''} gaat over geld, en de studie is ook op geld gerangschikt.`,
  assessorsAgree: (firsts) =>
    firsts.length > 1
      ? `Naar de scores van elke beoordelaar alleen zouden ${listed(firsts, 'en')} samen op 1 staan.`
      : `Naar de scores van elke beoordelaar alleen zou ${listed(firsts, 'en')} op 1 staan.`,
  assessorsDiffer: (parts) =>
    `Naar de scores van één beoordelaar alleen staat op 1: ${parts.map(({ who, firsts }) => `${listed(firsts, 'en')} (${listed(who, 'en')})`).join(', ')}.`,
  nearlySame: (one, other, correlation) =>
    `${one} en ${other} zijn bijna hetzelfde criterium: hun rangcorrelatie over de trekkingen is ${correlation}.`,
  marks: (best, worst) => `${best} beste, ${worst} slechtste van de scenario's met een plaats; ? onbekend.`,
  sampled: (weightings, seed, { error, isDrawn }) =>
    `${counted(weightings, 'weging', 'wegingen')}, seed ${seed}${isDrawn ? ', met uitkomsten, scores, gewichten en stemmen uit hun schattingen' : ''}; een aandeel is bekend op ±${error} na (één standaardfout).`,
  firstIn: (any, order) =>
    `${any}, ${order}: in hoeveel van 100 wegingen een scenario op 1 staat, over alle denkbare gewichten, en over alle die de genoemde volgorden aanhouden.`,
  sharing:
    "Scenario's die in een weging gelijk staan, delen hun plaatsen in gelijke delen, en elk telt er half als winnaar van het andere.",
  moreTables: 'Meer: --full, of bij naam met --table (samen criteria --help).',
};
