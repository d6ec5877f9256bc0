import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

export const diff: Words['diff'] = {
  title: (study) => `${study}: wat er veranderde`,
  between: (before, beforeAsOf, after, afterAsOf) =>
    beforeAsOf === afterAsOf
      ? `Voor: ${before}. Na: ${after}. Beide zoals bekend in ${afterAsOf}.`
      : `Voor: ${before}, zoals bekend in ${beforeAsOf}. Na: ${after}, zoals bekend in ${afterAsOf}.`,
  nothing: (scenarios, figures, isRenamed) =>
    `${isRenamed ? 'Er veranderde geen cijfer' : 'Er veranderde niets'}: ${figures} cijfers van ${scenarios} ${scenarios === 1 ? 'scenario' : "scenario's"} zijn gelijk.`,
  renamed: (things, more) => `Hernoemd: ${things.join(', ')}${more > 0 ? ` en nog ${more}` : ''}.`,
  rename: (of, before, after, scenarios) =>
    `${{ scenario: 'scenario', phase: 'fase', assumption: 'aanname' }[of]} ${before} → ${after}${scenarios.length === 0 ? '' : ` (van ${listed(scenarios, 'en')})`}`,
  aboveLimit: (figure) => `Meer dan mag veranderd: ${figure}`,
  placed: (what, before, after) => `${what}: ${before} → ${after}`,
  moves: (cause, metric, effects, more) =>
    `${cause}; effect op ${metric}: ${effects.join(', ')}${more > 0 ? ` en nog ${more}` : ''}`,
  otherStudy: (before, after) => `De id van de studie was ${before} en is ${after}.`,
  otherCurrency: (before, after) =>
    `De munteenheid was ${before} en is ${after}: van bedragen zijn alleen de getallen vergeleken.`,
  onlyDrawn: (names) =>
    `Wat veranderde, verandert geen cijfer van het plan, maar mogelijk wel die van trekkingen (samen simulate): ${listed(names, 'en')}.`,
  alsoDrawn: (names) =>
    `Daarnaast veranderde iets waar alleen de trekkingen van afhangen (samen simulate): ${listed(names, 'en')}.`,
  counts: (ranks, changed, all) =>
    `${ranks === 0 ? 'De rangorde is gelijk.' : `De plaats van ${ranks} ${ranks === 1 ? 'scenario' : "scenario's"} veranderde.`} ${changed} van ${all} cijfers ${changed === 1 ? 'veranderde' : 'veranderden'}.`,
  above: (count, limit, first) =>
    `Meer dan ${limit ?? 'mag'} veranderd: ${first.join(', ')}${count > first.length ? ` en nog ${count - first.length}` : ''}.`,
  noneAbove: (limit) =>
    `Geen cijfer veranderde meer dan ${limit === null ? 'mag' : `${limit}, verschillen tussen twee cijfers daargelaten`}; geen plaats veranderde en geen eis sloeg om.`,
  allowed: (limit) => `toegestaan: ${limit}`,
  rankingTitle: 'Rangorde',
  termsTitle: 'Uitgangspunten',
  gatesTitle: 'Eisen',
  figuresTitle: 'Cijfers die veranderden',
  assumptionsTitle: 'Aannames die veranderden',
  term: 'Uitgangspunt',
  gate: 'Eis',
  gateOn: 'Aanname of cijfer',
  figure: 'Cijfer',
  unit: 'Eenheid',
  rankBefore: '# voor',
  rankAfter: '# na',
  before: 'Voor',
  after: 'Na',
  difference: 'Verschil',
  notFeasible: '✗ niet haalbaar',
  notRanked: (rankedBy) =>
    rankedBy === 'score' ? 'zonder score' : rankedBy === 'finish' ? 'nooit gereed' : 'niet gerangschikt',
  notThere: 'is er niet',
  units: {
    EUR: 'EUR',
    months: 'maanden',
    'person-months': 'persoonsmaanden',
    fte: 'fte',
    points: 'punten',
    count: '',
    factor: '',
    text: '',
  },
  terms: {
    study: 'Studie',
    'as-of': 'Zoals bekend in',
    'ranked-by': 'Gerangschikt op',
    currency: 'Valuta',
    'price-basis': 'Prijzen',
    'price-level': 'Prijspeil',
    'vat-rate': 'Btw',
    'vat-recoverable': 'Btw verrekenbaar',
    'discount-rate': 'Discontovoet',
    'discount-basis': 'Discontovoet: grondslag',
    'discount-base': 'Verdisconteerd naar',
    'discount-timing': 'Verdisconteren: moment',
    'numbers-sourced': 'Getallen met bron',
    'numbers-derived': 'Afgeleide getallen',
    'numbers-judgement': 'Getallen naar oordeel',
    'numbers-unstated': 'Getallen zonder herkomst',
  },
  yes: 'ja',
  no: 'nee',
  none: '–',
  effectOn: (scenario) => `Effect op ${scenario}`,
  effectMeans: (metric) =>
    `Effecten zijn op ${metric}: het gemiddelde van wat elk toevoegt over alle volgordes waarin ze konden veranderen (Shapley), zodat ze optellen tot de verandering.`,
  structure: 'de opbouw van de studie',
  structureMeans: (places) =>
    `De studies verschillen in iets anders dan de waarden van aannames: ${places.join(', ')}.`,
  untold: (scenarios) => `Effecten zijn niet te scheiden voor: ${scenarios.join(', ')}.`,
  noAssumptions:
    'Een resultaat in JSON bevat geen aannames, dus welke er veranderden is niet te zeggen: noem studies, of git:REVISIE.',
  cut: (lines) => `… en nog ${lines} regels, weggelaten omdat een bericht niet langer mag zijn: zie samen diff zelf.`,
};

export const report: Words['report'] = {
  done: (folder, written, same, removed) => `${folder}: ${written} geschreven, ${same} gelijk, ${removed} verwijderd`,
  wrote: (file) => `geschreven: ${file}`,
  removed: (file) => `verwijderd: ${file}`,
  leftOut: (output, why) => `weggelaten: ${output}: ${why}`,
  notApplicable: 'het is niet van toepassing op deze studie, of er valt niets te melden',
  oneDate: 'de studie heeft geen as-of-datum vóór de peilmaand',
};

export const help: Pick<Words['help'], 'diff' | 'report'> = {
  diff: {
    about: 'Toon wat er veranderde tussen twee studies, resultaten of revisies: rangorde, eisen, elk cijfer, aannames',
    old: 'Vóór: een studie, een resultaat in JSON (samen compare --format json), of git:REVISIE[:PAD]',
    new: 'Na: hetzelfde (standaard: de studie hier)',
    asOf: { text: 'Neem beide met de kennis van deze maand', default: 'as-of van elk' },
    failAbove:
      'Eindig met 1 als een cijfer meer dan dit veranderde: 1%, of per cijfer finish=1month,phases.*.cost=5%; een plaats of eis telt altijd, het verschil van twee cijfers alleen bij naam',
    examples: [
      ['samen diff git:main', 'De studie hier naast die van de hoofdtak'],
      ['samen diff git:main --format markdown', 'Als bericht bij een pull request'],
      ['samen diff git:v1.0:mijn-studie mijn-studie --fail-above 1%', 'In een CI-taak'],
      ['samen diff git:main --fail-above finish=1month,present-value=1%', 'Met een grens per cijfer'],
      ['samen diff voor.json na.json --format json', 'Twee resultaten, voor een script'],
    ],
  },
  report: {
    about: 'Schrijf een leesbare pagina, een werkboek om te valideren, of alle resultaten in een map',
    output:
      'Schrijf dit bestand, waarvan de extensie zegt wat het is (.html, .pdf, .xlsx, .md, .csv, .json), of deze map, die "figures" in samen.yaml kan vastleggen; bij meer studies staat {study} voor het pad van elk',
    title: 'Geef de pagina of het werkboek deze titel (standaard: die van de studie)',
    sections: (names) =>
      `Schrijf alleen deze delen van een pagina (.html, .pdf) of van haar tabellen (.csv), met komma's ertussen: ${listed(names, 'of')}`,
    browser: 'Print een .pdf met deze Chromium (standaard: die er is)',
    open: 'Open het bestand als het geschreven is',
    examples: [
      ['samen report -o rapport.html', 'Een pagina om te lezen, te sturen en te printen'],
      ['samen report -o studie.xlsx', 'Een werkboek met formules, om het model te valideren'],
      ['samen report -o figures/', 'Alle resultaten, elk in elke vorm'],
      ['samen report mijn-studie -o mijn-studie/figures --lang nl', 'In het Nederlands'],
    ],
  },
};
