import { batchHelp } from './batch.ts';
import type { Words } from '../words.ts';
import { listed } from '../listed.ts';
import { checkHelp } from './check.ts';
import { help as diffHelp } from './diff.ts';
import { newHelp } from './new-help.ts';
import { nextHelp } from './next-help.ts';
import { partHelp } from './part-help.ts';

/** What --help tells. */
export const help: Words['help'] = {
  usage: 'Gebruik:',
  placeholders: { options: '[opties]', command: '[opdracht]' },
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
  unlessGiven: (value) => `standaard: ${value}`,
  ofCommand: 'Toon de hulp bij een opdracht',
  ofMean: 'Neem het gemiddelde over trekkingen in plaats van het plan, met de standaardfout',
  drawsOfMean: { text: 'Bij --of-mean: kies het aantal trekkingen', default: '2000' },
  expert: 'Reken met wat deze deskundige zegt, waar die iets zegt, in plaats van met wat allen samen zeggen',
  watch: 'Reken opnieuw zodra een bestand wordt opgeslagen, en markeer wat veranderde (Ctrl-C stopt)',
  full: 'Toon alles: alle tabellen, kolommen en toelichtingen (standaard: wat de vraag beantwoordt)',
  ...batchHelp,
  summary: 'Toon alleen de zinnen, om te plakken: elke alinea op één regel, of zo breed als --width',
  examples: 'Voorbeelden:',
  exitCodes: 'Eindcodes:',
  about: "Vergelijk de scenario's van een grote herbouw: doorlooptijd, geld, eisen en criteria.",
  version: 'Toon de versie',
  help: 'Toon deze hulp',
  exits: [
    ['0', 'In orde, ook als niets haalbaar is'],
    ['1', 'check of diff --fail-above heeft iets gevonden'],
    ['2', 'Een fout in de studie of op de opdrachtregel'],
    ['4', 'Een bestand kan niet worden gelezen of geschreven'],
    ['70', 'Een fout in samen zelf'],
    ['129, 130, 143', 'Gestopt: Ctrl-C, een gesloten terminal of een ander programma'],
  ],
  init: {
    about: 'Schrijf een studie om mee te beginnen: een kleine om van te leren, of een met elke sleutel als commentaar',
    blank: 'Schrijf een studie met één scenario, en elke andere sleutel als commentaar dat zegt wat die betekent',
    folder: 'De map waar die komt (standaard: hier)',
    examples: [
      ['samen init mijn-studie --lang nl', 'Een studie om van te leren; wat er al staat, wordt niet overschreven'],
      ['samen init mijn-studie --blank --lang nl', 'Een eigen studie om in te vullen'],
    ],
    next: 'Een studie om van te leren; alles erin is verzonnen. Lees study.yaml, en probeer:',
    steps: (folder) => {
      const argument = folder === null ? '' : ` ${folder}`;
      return [
        [`samen compare${argument}`, "De scenario's, gerangschikt"],
        [`samen compare${argument} --as-of 2025-06`, 'Zoals bekend vóór de proefmigratie'],
        [`samen explain${argument}`, 'Waarom dat niet hetzelfde is'],
        [`samen trace vernieuwen present-value${argument}`, 'Waarop een uitkomst rust'],
      ];
    },
    ofBlank: {
      next: 'Een eigen studie. Haal # weg voor de sleutels die u nodig hebt, en kijk wat eruit komt:',
      steps: (folder) => {
        const argument = folder === null ? '' : ` ${folder}`;
        return [
          [`samen validate${argument}`, 'Alle fouten en waarschuwingen'],
          [`samen compare${argument}`, "De scenario's, gerangschikt"],
        ];
      },
    },
  },
  completion: {
    about: 'Toon een script waarmee een shell opdrachten, opties en namen aanvult',
    shell: (shells) => `De shell: ${listed(shells, 'of')}`,
    examples: [
      ['source <(samen completion bash)', 'In ~/.bashrc'],
      ['source <(samen completion zsh)', 'In ~/.zshrc, na compinit'],
      ['samen completion fish | source', 'In ~/.config/fish/config.fish'],
    ],
  },
  validate: {
    about: 'Controleer een studie: meld alle fouten en waarschuwingen',
    asOf: 'Controleer alleen met de kennis van deze maand (standaard: as-of en elke as-of-datum van de studie)',
    strict: 'Behandel waarschuwingen als fouten, behalve die van alleen andere as-of-datums',
    examples: [
      ['samen validate', 'De studie in deze map'],
      ['samen validate mijn-studie --strict', 'In een CI-taak die niets laat liggen'],
      ['samen validate mijn-studie --format json', 'Voor een editor of een script'],
      ['samen validate mijn-studie --format github', 'In een taak van GitHub Actions'],
    ],
  },
  show: {
    about:
      "Toon een scenario: tijdlijn, inspanning, begroting, kosten, eisen, aannames; of alle scenario's naast elkaar",
    scenario: 'Het id van een scenario (standaard: alle naast elkaar)',
    table: (names) => `Toon alleen deze tabel: ${listed(names, 'of')} (herhaalbaar)`,
    examples: [
      ['samen show', 'Tijdlijn en begroting van elk scenario, naast elkaar'],
      ['samen show 3', 'Scenario 3, in deze map'],
      ['samen show 3 --table budget', 'De begroting per jaar'],
      ['samen show 3 --table budget --format csv > begroting.csv', 'Voor een spreadsheet'],
    ],
  },
  trace: {
    about: 'Volg een cijfer tot de aannames en bronnen waarop het rust',
    scenario: 'Het id van het scenario waarvan het cijfer is',
    metric: 'Een cijfer: present-value, finish, phases.<id>.effort, measures.<id>, by-year.2021, rank, …',
    depth: 'Toon ten hoogste zoveel niveaus onder het cijfer',
    examples: [
      ['samen trace 3 present-value', 'Tot elke aanname'],
      ['samen trace 3 present-value --depth 2', 'De hoofdlijnen'],
      ['samen trace 3 phases.phase-1.effort', 'De inspanning van een fase'],
      ['samen trace 3 rank --format json', 'Voor een script'],
    ],
  },
  assumptions: {
    about: 'Toon de aannames: geldende waarde, herkomst, bron, sinds wanneer, wat de waarde daarvoor was',
    unused: 'Toon alleen aannames die geen scenario gebruikt',
    kind: (kinds) => `Toon alleen aannames van deze herkomst: ${listed(kinds, 'of')}`,
    stale: 'Toon alleen aannames die in de peilmaand langer dan dit bekend zijn: 365d, 18m, 2y',
    by: (metrics) =>
      `Neem de voorsprong in deze rangorde, voor het deel dat op oordelen rust: ${listed(metrics, 'of')}`,
    examples: [
      ['samen assumptions', 'Van de studie in deze map'],
      ['samen assumptions --kind judgement', 'Wat niemand in een bron kon vinden'],
      ['samen assumptions --stale 365d', 'Wat opnieuw bekeken moet worden'],
    ],
  },
  explain: {
    about: 'Verklaar waarom de uitkomst verschilt tussen twee data, twee varianten of twee studies',
    from: 'Begin met wat in deze maand bekend was (standaard: de eerste as-of-datum)',
    to: 'Eindig met wat in deze maand bekend was (standaard: de peilmaand van de studie)',
    setFrom: 'Wijzig een aanname alleen aan de oude kant (herhaalbaar)',
    setTo: 'Wijzig een aanname alleen aan de nieuwe kant (herhaalbaar)',
    against: 'Neem deze andere studie als oude kant: een map, een bestand of git:REVISIE[:PAD]; [study] is de nieuwe',
    asOf: {
      text: 'Vergelijk twee varianten of twee studies met de kennis van deze maand',
      default: 'die van elke studie',
    },
    between:
      'Verklaar de voorsprong van een scenario op een ander: 2.5,3 (standaard: van de oude koploper op de nieuwe)',
    of: 'Verklaar in plaats daarvan een cijfer van dit scenario',
    metric: (metrics) => `Neem dit cijfer: ${listed(metrics, 'of')} (standaard: dat van de rangorde)`,
    examples: [
      ['samen explain', 'Tussen de eerste as-of-datum van de studie en haar peilmaand'],
      ['samen explain --from 2020-06 --to 2021-04', 'Tussen twee maanden'],
      ['samen explain --set-from team=20 --set-to team=30', 'Tussen twee varianten van de studie'],
      ['samen explain nieuw/ --against oud/', 'Van de ene studie naar de andere'],
      ['samen explain --against git:HEAD', 'Van de laatste commit naar de studie zoals die nu is'],
      ['samen explain --of 3 --metric finish', 'Waarom scenario 3 op een ander moment gereed is'],
      ['samen explain --between 2.5,3 --lang nl', 'In het Nederlands'],
    ],
  },
  simulate: {
    about: 'Toon hoe zeker de cijfers zijn: banden en kansen uit trekkingen van elke schatting en elk risico',
    draws: { text: 'Kies het aantal trekkingen', default: 'de studie, of 10000' },
    seed: { text: 'Kies de seed (het startgetal) van de toevalsgetallen', default: 'de studie, of 1' },
    sampling:
      'Trek met random, of met latin: gelijk verdeeld over de kans van elke schatting (standaard: de studie, of random)',
    byDate: 'Geef de kans om aan het eind van deze maand gereed te zijn',
    budget: 'Geef de kans dat de kosten binnen dit bedrag blijven, zoals 25000000 of "€ 25M"',
    budgetOf: (costs) => `Laat budgetten gaan over ${listed(costs, 'of')} (standaard: total-cost)`,
    outsideView: (classes) =>
      `Neem hoe projecten van deze klasse afliepen, in plaats van de ramingen en risico's van de studie zelf: ${listed(classes, 'of')}`,
    mitigation: "Bij green-book: kies het deel van de risico's dat beheerst is, zoals 40%",
    curve: 'Voeg een S-curve van kosten en einddatum toe',
    table: (topics) =>
      `Toon alleen tabellen van deze soort: ${listed(topics, 'of')} (herhaalbaar); together gaat over budget en datum`,
    samples: 'Schrijf elke trekking naar dit bestand, als CSV: cijfers, en wat getrokken is',
    workers: 'Kies het aantal werkers die tegelijk rekenen (standaard: naar de omvang)',
    examples: [
      ['samen simulate', 'De studie in deze map'],
      ['samen simulate --by-date 2025-05 --budget "€ 25M"', 'Hoe zeker dat is'],
      ['samen simulate --outside-view nl-2018', 'Zoals dit soort projecten afliep'],
      ['samen simulate --draws 10000000 --part 3/16 -o part-3.json', 'Een van zestien delen, op welke machine ook'],
      ['samen simulate --draws 1000000 --format json', 'Voor een programma'],
    ],
  },
  sensitivity: {
    about:
      'Toon welke aannames het meest uitmaken, en bij welke waarden de voorsprong omslaat (tornado, omslagwaarden)',
    between: 'Neem de voorsprong van het ene scenario op het andere: 2.5,3 (standaard: de twee die voorliggen)',
    of: 'Neem een cijfer van dit scenario in plaats van een voorsprong',
    metric: (metrics) => `Neem dit cijfer: ${listed(metrics, 'of')} (standaard: dat van de rangorde van de studie)`,
    examples: [
      ['samen sensitivity', 'Van de voorsprong in de studie in deze map'],
      ['samen sensitivity --between 2.5,3', 'Van de voorsprong van 2.5 op 3'],
      ['samen sensitivity --of 3 --metric finish', 'Wat bepaalt wanneer 3 klaar is'],
      ['samen sensitivity --grid documentation,entanglement', 'Wie voorop staat in het vlak van deze twee'],
      ['samen sensitivity --pairs', 'Welke twee samen de voorsprong doen omslaan'],
    ],
  },
  voi: {
    about:
      'Toon wat het eerst moet worden uitgezocht: wat het waard is om iets te weten vóór de keuze (waarde van informatie)',
    examples: [
      ['samen voi', 'Van de keuze in de studie in deze map'],
      ['samen voi --as-of 2020-06 --draws 50000', 'Zoals het toen bekend was, uit meer trekkingen'],
    ],
  },
  criteria: {
    about: "Beoordeel de scenario's op criteria: wie wint voor wie, wat er zou moeten veranderen, hoe robuust dat is",
    table: (tables) => `Toon alleen deze tabel: ${listed(tables, 'of')} (herhaalbaar)`,
    weightings: 'Kies het aantal wegingen dat voor de robuustheid wordt getrokken (standaard: 10000)',
    draws: 'Trek ook uitkomsten, scores, gewichten en stemmen uit hun schattingen, zo vaak',
    examples: [
      ['samen criteria', 'De studie in deze map'],
      ['samen criteria --table performance --table weights', 'Waar het uit volgt'],
      ['samen criteria --draws 10000', 'Met al wat onzeker is'],
      ['samen criteria --format csv > criteria.csv', 'Elke tabel, voor een spreadsheet'],
    ],
  },
  ...newHelp,
  ...nextHelp,
  ...partHelp,
  ...diffHelp,
  ...checkHelp,
  compare: {
    about: "Rangschik de scenario's van een studie",
    asOf: 'Gebruik wat in deze maand bekend was, zoals 2021-04',
    by: (metrics) => `Rangschik op ${listed(metrics, 'of')}`,
    byCost: (costs) => ({
      text: `Ga uit van deze kosten: ${listed(costs, 'of')}`,
      default: 'die waarop de studie rangschikt, anders present-value',
    }),
    byAlsoDrawn: (metrics) =>
      `Rangschik op ${listed(metrics, 'of')}; of op expected of p80, het gemiddelde of de P80 van de kosten over de trekkingen`,
    draws: 'Simuleer zoveel trekkingen: voeg P50, P80 en de kans op de eerste plaats toe',
    set: 'Wijzig een aanname: naam=waarde, of scenario/naam=waarde (herhaalbaar)',
    scenario: "Vergelijk alleen deze scenario's (herhaalbaar)",
    format: (formats) =>
      `Schrijf het als ${listed(formats, 'of')}${formats.includes('github') ? ' (voor een forge)' : ''}`,
    delimiter: 'Scheid de velden van csv met , of ; of tab (standaard: ,)',
    lang: (languages) => `Schrijf het in ${listed(languages, 'of')}`,
    color: (choices) => `Gebruik kleuren: ${listed(choices, 'of')}`,
    width: { text: 'Houd deze breedte aan, in tekens', default: 'die van de terminal, of 80' },
    examples: [
      ['samen compare', 'De studie in deze map'],
      ['samen compare --as-of 2020-06', 'Zoals bekend in juni 2020'],
      ['samen compare --set team=20 --by finish', 'Met een andere aanname, op einddatum'],
      ['samen compare --by p80 --draws 10000', 'Op wat 80 van 100 trekkingen niet overschrijden'],
      ['samen compare mijn-studie --format json > uitkomst.json', 'Voor een script'],
      ['samen compare --lang nl --format csv --delimiter ";" > uitkomst.csv', 'Voor een spreadsheet'],
    ],
  },
};
