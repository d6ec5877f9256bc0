import type { Words } from '../words.ts';
import { listed } from '../listed.ts';
import { checkHelp } from './check.ts';
import { help as diffHelp } from './diff.ts';
import { nextHelp } from './next-help.ts';

/** What --help tells. */
export const help: Words['help'] = {
  usage: 'Gebruik:',
  arguments: 'Argumenten:',
  options: 'Opties:',
  commands: 'Opdrachten:',
  questions: {
    which: 'Welke?',
    why: 'Waarom?',
    'how-sure': 'Hoe zeker?',
    next: 'Wat nu?',
    published: 'Gepubliceerde cijfers:',
    study: 'Studies en hulpmiddelen:',
  },
  ofCommand: 'toon de hulp bij een opdracht',
  ofMean: 'van het gemiddelde over trekkingen in plaats van het plan, met zijn standaardfout',
  drawsOfMean: 'met --of-mean: hoeveel trekkingen (standaard: 2000)',
  watch: 'reken opnieuw zodra een bestand wordt opgeslagen, en markeer wat veranderde (Ctrl-C stopt)',
  full: 'toon alles: alle tabellen, kolommen en toelichtingen (standaard: wat de vraag beantwoordt)',
  summary: 'druk alleen de zinnen af, om te plakken: elke alinea op een regel, of zo breed als --width',
  examples: 'Voorbeelden:',
  exitCodes: 'Eindcodes:',
  about: "Vergelijkt de scenario's van een grote herbouw: doorlooptijd, geld, eisen en criteria.",
  version: 'druk de versie af',
  help: 'druk deze hulp af',
  study:
    'een map met study.yaml, een bestand, of - voor de standaardinvoer (anders: de studie hier, of de enige in scenarios/)',
  exits: [
    ['0', 'in orde, ook als niets haalbaar is'],
    ['1', 'waar samen check, of diff --fail-above, naar moest kijken'],
    ['2', 'een fout in de studie of op de opdrachtregel'],
    ['4', 'een bestand dat niet te lezen of te schrijven is'],
    ['70', 'een fout in samen zelf'],
    ['129, 130, 143', 'gestopt: de terminal is gesloten, Ctrl-C, of een ander programma vroeg erom'],
  ],
  schema: {
    about: 'druk een JSON Schema af, voor editors en scripts',
    of: (names) => `${listed(names, 'of')} (standaard: file, een studie in één bestand)`,
    output: (names) => `van wat samen afdrukt: ${listed(names, 'of')}`,
    examples: [
      ['samen schema scenario > scenario.schema.json', 'voor een editor'],
      ['samen schema figures', 'van figures.yaml'],
      ['samen schema --output comparison', 'van de JSON van samen compare'],
      ['samen schema --output scenario', 'van de JSON van samen show'],
    ],
  },
  init: {
    about: 'schrijf een kleine studie om van te leren, geheel verzonnen',
    folder: 'waar die komt (anders: hier)',
    examples: [['samen init mijn-studie', 'wat er al staat, wordt niet overschreven']],
    next: 'Een studie om van te leren; alles erin is verzonnen. Lees study.yaml, en probeer:',
    steps: (folder) => {
      const entry = folder === null ? '' : ` ${folder}`;
      return [
        [`samen compare${entry} --lang nl`, "de scenario's, gerangschikt"],
        [`samen compare${entry} --lang nl --as-of 2025-06`, 'zoals bekend vóór de proefmigratie'],
        [`samen explain${entry} --lang nl`, 'waarom dat niet hetzelfde is'],
        [`samen trace renew present-value${entry} --lang nl`, 'waarop een uitkomst rust'],
      ];
    },
  },
  completion: {
    about: 'druk een script af waarmee een shell opdrachten, opties en namen aanvult',
    shell: (shells) => listed(shells, 'of'),
    examples: [
      ['source <(samen completion bash)', 'in ~/.bashrc'],
      ['source <(samen completion zsh)', 'in ~/.zshrc, na compinit'],
      ['samen completion fish | source', 'in ~/.config/fish/config.fish'],
    ],
  },
  validate: {
    about: 'zeg alles wat er mis is met een studie, met advies',
    asOf: 'alleen zoals bekend in deze maand (anders: as-of en elke as-of-datum van de studie)',
    strict: 'laat advies als fout tellen, behalve wat alleen op andere as-of-datums zo is',
    examples: [
      ['samen validate', 'de studie in deze map'],
      ['samen validate mijn-studie --strict', 'in een CI-taak die niets laat liggen'],
      ['samen validate mijn-studie --format json', 'voor een editor of een script'],
      ['samen validate mijn-studie --format github', 'in een taak van GitHub Actions'],
    ],
  },
  show: {
    about:
      'toon een scenario: tijdlijn, inspanning, begroting, kosten, eisen, aannames; of tijdlijn en begroting van alle naast elkaar',
    scenario: 'het id van een scenario (standaard: alle naast elkaar)',
    table: (names) => `alleen deze tabel: ${listed(names, 'of')} (herhaalbaar)`,
    examples: [
      ['samen show', 'tijdlijn en begroting van elk scenario, naast elkaar'],
      ['samen show 3', 'scenario 3, in deze map'],
      ['samen show 3 --table budget', 'de begroting per jaar'],
      ['samen show 3 --table budget --format csv > begroting.csv', 'voor een spreadsheet'],
    ],
  },
  trace: {
    about: 'volg een cijfer tot de aannames en bronnen waarop het rust',
    metric: 'een cijfer: present-value, finish, phases.<id>.effort, measures.<id>, by-year.2021, rank, …',
    depth: 'ten hoogste zoveel niveaus onder het cijfer',
    examples: [
      ['samen trace 3 present-value', 'tot elke aanname'],
      ['samen trace 3 present-value --depth 2', 'de hoofdlijnen'],
      ['samen trace 3 phases.bouw.effort', 'de inspanning van een fase'],
      ['samen trace 3 rank --format json', 'voor een script'],
    ],
  },
  assumptions: {
    about: 'toon elke aanname: geldende waarde, herkomst, bron, sinds wanneer, wat het daarvoor was',
    unused: 'alleen die welke geen scenario gebruikt',
    kind: (kinds) => `alleen die van deze herkomst: ${listed(kinds, 'of')}`,
    stale: 'alleen die welke in de peilmaand langer dan dit bekend zijn: 365d, 18m, 2y',
    by: (metrics) => `de marge is die van deze rangorde: ${listed(metrics, 'of')}`,
    examples: [
      ['samen assumptions', 'van de studie in deze map'],
      ['samen assumptions --kind judgement', 'wat niemand in een bron kon vinden'],
      ['samen assumptions --stale 365d', 'wat opnieuw bekeken moet worden'],
    ],
  },
  explain: {
    about: 'zeg waarom de uitkomst tussen twee data, twee varianten of twee studies verschilt',
    from: 'wat in deze maand bekend was (anders: de eerste as-of-datum)',
    to: 'tegenover wat in deze bekend was (anders: de peilmaand van de studie)',
    setFrom: 'zet een aanname alleen aan de oude kant (herhaalbaar)',
    setTo: 'zet een aanname alleen aan de nieuwe kant (herhaalbaar)',
    against: 'de oude kant is deze andere studie, een map, een bestand of git:REVISIE[:PAD]; [study] is de nieuwe',
    asOf: 'de maand waarin beide bekend zijn, waar twee varianten of twee studies verschillen (anders: die van elke studie)',
    between: 'de voorsprong van een scenario op een ander: 2.5,3 (anders: van het oude eerste op het nieuwe)',
    of: 'in plaats daarvan een cijfer van een scenario',
    metric: (metrics) => `${listed(metrics, 'of')} (anders: als de rangorde)`,
    examples: [
      ['samen explain', 'tussen de eerste as-of-datum van de studie en haar peilmaand'],
      ['samen explain --from 2020-06 --to 2021-04', 'tussen twee maanden'],
      ['samen explain --set-from team=20 --set-to team=30', 'tussen twee varianten van de studie'],
      ['samen explain nieuw/ --against oud/', 'van de ene studie naar de andere'],
      ['samen explain --against git:HEAD', 'van de laatste commit naar de studie zoals die nu is'],
      ['samen explain --of 3 --metric finish', 'waarom scenario 3 op een ander moment gereed is'],
      ['samen explain --between 2.5,3 --lang nl', 'in het Nederlands'],
    ],
  },
  simulate: {
    about: 'hoe zeker de cijfers zijn: banden en kansen uit willekeurige trekkingen van elke schatting en elk risico',
    draws: 'hoeveel trekkingen (standaard: de studie, of 10000)',
    seed: 'van de trekkingen: hetzelfde startgetal geeft dezelfde trekkingen (standaard: de studie, of 1)',
    sampling: 'random, of latin: gelijk verdeeld over de kans van elke schatting (standaard: de studie, of random)',
    byDate: 'de kans om aan het eind van deze maand klaar te zijn',
    budget: 'de kans dat de totale kosten binnen dit bedrag blijven, zoals 25000000 of "€ 25M"',
    budgetOf: (costs) => `waarvan budgetten zijn: ${listed(costs, 'of')} (standaard: total-cost)`,
    outsideView: (classes) =>
      `in plaats van de eigen ramingen en risico’s van de studie: hoe projecten van deze klasse afliepen: ${listed(classes, 'of')}`,
    mitigation: 'bij green-book: het deel van de risico’s dat beheerst is, zoals 40%',
    curve: 'met een S-curve van kosten en einde',
    table: (topics) =>
      `alleen tabellen van deze soort: ${listed(topics, 'of')} (herhaalbaar); together gaat over budget en datum`,
    samples: 'schrijf elke trekking naar dit bestand, als CSV: cijfers, en wat getrokken is',
    workers: 'reken met zoveel tegelijk (standaard: zoveel als loont)',
    examples: [
      ['samen simulate', 'de studie in deze map'],
      ['samen simulate --by-date 2025-05 --budget "€ 25M"', 'hoe zeker dat is'],
      ['samen simulate --outside-view nl-2018', 'zoals dit soort projecten afliep'],
      ['samen simulate --draws 1000000 --format json', 'voor een programma'],
    ],
  },
  sensitivity: {
    about: 'zeg welke aannames het meest uitmaken, en bij welke waarden de voorsprong omslaat (tornado, omslagwaarden)',
    between: 'de voorsprong van scenario a op b (standaard: de twee die voorliggen)',
    of: 'het cijfer van dit scenario in plaats van een voorsprong',
    metric: (metrics) => `${listed(metrics, 'of')} (standaard: de rangschikking van de studie)`,
    examples: [
      ['samen sensitivity', 'van de voorsprong in de studie in deze map'],
      ['samen sensitivity --between 2.5,3', 'van de voorsprong van 2.5 op 3'],
      ['samen sensitivity --of 3 --metric finish', 'wat bepaalt wanneer 3 klaar is'],
      ['samen sensitivity --grid documentation,entanglement', 'wie voorop staat in het vlak van deze twee'],
      ['samen sensitivity --pairs', 'welke twee samen de voorsprong doen omslaan'],
    ],
  },
  voi: {
    about: 'zeg wat eerst uit te zoeken: wat het waard is om iets te weten vóór de keuze (waarde van informatie)',
    examples: [
      ['samen voi', 'van de keuze in de studie in deze map'],
      ['samen voi --as-of 2020-06 --draws 50000', 'zoals het toen bekend was, uit meer trekkingen'],
    ],
  },
  criteria: {
    about: "beoordeel de scenario's op criteria: wie wint voor wie, wat er zou moeten veranderen, hoe robuust dat is",
    table: (tables) => `alleen deze tabellen: ${listed(tables, 'of')} (herhaalbaar)`,
    weightings: 'hoeveel wegingen voor de robuustheid worden getrokken (10.000)',
    draws: 'trek ook uitkomsten, scores, gewichten en stemmen uit hun schattingen, zo vaak',
    examples: [
      ['samen criteria', 'de studie in deze map'],
      ['samen criteria --table performance --table weights', 'waar het uit volgt'],
      ['samen criteria --draws 10000', 'met al wat onzeker is'],
      ['samen criteria --format csv > criteria.csv', 'elke tabel, voor een rekenblad'],
    ],
  },
  ...nextHelp,
  ...diffHelp,
  ...checkHelp,
  compare: {
    about: "rangschik de scenario's van een studie",
    asOf: 'gebruik wat in deze maand bekend was, zoals 2021-04',
    by: (metrics) => `rangschik op ${listed(metrics, 'of')}`,
    byAlsoDrawn: (metrics) =>
      `rangschik op ${listed(metrics, 'of')}; of op expected of p80, het gemiddelde of de P80 van de kosten over de trekkingen`,
    draws: 'met P50, P80 en de kans om eerste te zijn van zoveel trekkingen',
    set: 'wijzig een aanname: naam=waarde, of scenario/naam=waarde (herhaalbaar)',
    scenario: "vergelijk alleen deze scenario's (herhaalbaar)",
    format: (formats) => `${listed(formats, 'of')}${formats.includes('github') ? ' (annotaties)' : ''}`,
    delimiter: 'tussen de velden van csv: , of ; of tab (,)',
    lang: (languages) => listed(languages, 'of'),
    color: (choices) => listed(choices, 'of'),
    width: 'de breedte van de tabel in tekens',
    examples: [
      ['samen compare', 'de studie in deze map'],
      ['samen compare --as-of 2020-06', 'zoals bekend in juni 2020'],
      ['samen compare --set team=20 --by finish', 'met een andere aanname, op einddatum'],
      ['samen compare --by p80 --draws 10000', 'op wat 80 van 100 trekkingen niet overschrijden'],
      ['samen compare mijn-studie --format json > uitkomst.json', 'voor een script'],
      ['samen compare --lang nl --format csv --delimiter ";" > uitkomst.csv', 'voor een spreadsheet'],
    ],
  },
};
