import { counted } from '../counted.ts';
import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

const noGain =
  'voor zover daaruit blijkt, is met meer weten niets te besparen; wat minder dan eens in zoveel trekkingen gebeurt, hoeft daarin niet voor te komen.';

const otherOf = (isAside: boolean): string =>
  isAside ? 'ander scenario dat in elke trekking te kiezen is' : 'andere keuze';

export const voi: Words['voi'] = {
  title: (study, asOf) => `Wat eerst uit te zoeken: ${study}, zoals bekend in ${asOf}`,
  table: 'Wat het waard is om te weten vóór de keuze',
  what: 'Te weten',
  worth: 'Hoogstens waard',
  share: 'Van alles',
  kind: 'Wat het is',
  kinds: { assumption: 'aanname', risk: 'risico', gate: 'eis', group: 'groep' },
  gate: (scenario, who, what) => `of ${scenario} voldoet aan "${what}" (${who})`,
  noChoice:
    'Elk scenario voldoet in een deel van de trekkingen niet aan een eis en heeft geen terugval die dan wel voldoet, zodat er geen keuze te verbeteren is.',
  choice: (best, cost) => `Zonder meer te weten is ${best} de goedkoopste keuze: gemiddeld ${cost}.`,
  choices: (best, cost) =>
    `Zonder meer te weten zijn ${listed(best, 'en')} de goedkoopste keuzes: gemiddeld ${cost}, voor ${best.length === 2 ? 'beide' : 'alle'} hetzelfde in elke trekking.`,
  onlyOne: 'Er is maar één scenario: er is geen keuze te verbeteren.',
  onlyChoice: (best) => `Alleen ${best} is te kiezen: er is geen keuze te verbeteren.`,
  noCosts: 'Geen scenario kost iets, zodat er met meer weten niets te besparen is.',
  freeOfCost: (best, draws, isAside) =>
    `${best} kost gemiddeld niets, en ${
      draws === null
        ? `geen ${otherOf(isAside)} kost minder: met meer weten is niets te besparen.`
        : draws === '1'
          ? `in de enige trekking kost geen ${otherOf(isAside)} minder; wat er verder kan gebeuren laat die niet zien.`
          : `in geen van deze ${draws} trekkingen kost een ${otherOf(isAside)} minder: ${noGain}`
    }`,
  nothingDrawn: 'Er is geen schatting om te trekken en geen risico: er is niets uit te zoeken.',
  nothingToGain: (best, draws, isAside) =>
    draws === '1'
      ? `In de enige trekking is geen ${otherOf(isAside)} goedkoper dan ${listed(best, 'of')}; wat er verder kan gebeuren laat die niet zien.`
      : `In geen van deze ${draws} trekkingen is een ${otherOf(isAside)} goedkoper dan ${listed(best, 'of')}: ${noGain}`,
  allTheSame: (draws) =>
    draws === '1'
      ? 'In de enige trekking kosten alle keuzes evenveel; wat er verder kan gebeuren laat die niet zien.'
      : `In elk van deze ${draws} trekkingen kosten alle keuzes evenveel: ${noGain}`,
  knowingAll: (shares, worth) =>
    `Als alles bekend was, zou de goedkoopste keuze ${listed(
      shares.map(({ scenarios, share }) => `in ${share} van de trekkingen ${listed(scenarios, 'of')}`),
      'en',
    )} zijn, wat gemiddeld ${worth} bespaart: meer is geen onderzoek waard.`,
  first: (what, worth) => `Zoek eerst uit: ${what}, hoogstens ${worth} waard.`,
  nothingAlone:
    'Voor zover de trekkingen laten zien, is niets op zichzelf de moeite van het uitzoeken waard: geen gegeven alleen verandert welke keuze de goedkoopste is.',
  others: (count, areAll) =>
    `${areAll ? counted(count, 'gegeven dat wordt getrokken, verandert', 'gegevens die worden getrokken, veranderen') : counted(count, 'ander gegeven dat wordt getrokken, verandert', 'andere gegevens die worden getrokken, veranderen')} op zichzelf niet welke keuze de goedkoopste is, voor zover de trekkingen laten zien.`,
  investigations: 'Onderzoeken vóór de keuze',
  investigation: 'Onderzoek',
  net: 'Saldo',
  found: 'Waard',
  price: 'Kosten',
  delay: 'Uitstel',
  takes: 'Duurt',
  investigationTerms:
    'Waard: wat een betere keuze gemiddeld bespaart door wat het onderzoek uitwijst (EVSI). Uitstel: wat het gemiddeld kost om zoveel later te beginnen. Saldo: waard, min kosten en uitstel.',
  doFirst: ({ title, worth, cost, months, delay, delaySaves, net }) =>
    `Eerst "${title}": dat is ${worth} waard en kost ${cost}${months === null ? '' : ` en ${months} uitstel, wat ${delay ?? 'niets'} ${delaySaves ? 'bespaart' : 'kost'}`}: een voordeel van ${net}.`,
  noneWorthIt: (count) =>
    `Voor zover de trekkingen laten zien, is ${
      count === 1
        ? 'het onderzoek van de studie niet meer waard dan het kost.'
        : `geen van ${count === 2 ? 'beide' : `de ${count}`} onderzoeken van de studie meer waard dan het kost.`
    }`,
  experts: {
    cheapest: 'Goedkoopst',
    mean: 'Gemiddeld',
    next: 'Daarna',
    above: 'Duurder',
    means: (hasGates) =>
      `Goedkoopst: het scenario met de laagste gemiddelde kosten${hasGates ? ', van die welke in elke trekking aan hun eisen voldoen of een terugval hebben' : ''}. Waar een deskundige zwijgt, geldt wat allen samen zeggen.`,
    switches: ({ expert, choice, mean, pooled, isPart }) =>
      `Volgens ${expert} alleen ${
        choice === null
          ? 'voldoet geen scenario in elke trekking aan zijn eisen'
          : `is ${choice} gemiddeld het goedkoopst (${mean})${isPart ? ofChoices : ''}`
      }; volgens allen samen ${pooled === null ? 'is er geen dat in elke trekking te kiezen is' : `is dat ${pooled}`}.`,
    agree: (experts, choice, isPart) =>
      `Volgens ${listed(experts, 'of')} alleen is ${choice} gemiddeld ook het goedkoopst${isPart ? ofChoices : ''}.`,
  },
  leftOut: (scenarios) =>
    `${listed(scenarios, 'en')} ${scenarios.length === 1 ? 'is geen keuze: het voldoet' : 'zijn geen keuze: ze voldoen'} niet in elke trekking aan alle eisen, en ${scenarios.length === 1 ? 'heeft' : 'hebben'} geen terugval die dan wel voldoet.`,
  correlated: 'Wat samenhangt, zegt iets over elkaar: het een te weten is dan ook iets van het ander waard.',
  terms: (metric) =>
    `Waard: wat een betere keuze gemiddeld bespaart op ${metric} (EVPPI), vóór de kosten en de tijd van het uitzoeken. Een onderzoek dat niet zeker is, is minder waard.`,
};

const ofChoices = ", van de scenario's die in elke trekking te kiezen zijn";
