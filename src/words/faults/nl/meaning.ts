import { written } from '../../quantity.ts';
import type { FaultWords } from '../../fault-words.ts';
import { mendId } from '../../../problems/mend-id.ts';
import { scenarioOf, mendRange } from '../parts.ts';
import { timeText } from './formulas.ts';
import { lackOf } from './lack.ts';
import { insteadOf, known, list, meant, milestoneText, misspeltText, scaledText, things } from './terms.ts';
import { usage } from './usage.ts';

const nothingWeighs: Readonly<Record<'weights' | 'order' | 'say', readonly [string, string]>> = {
  weights: ['de gewichten tellen op tot niets', 'geef er minstens één een gewicht boven 0'],
  order: ['de volgorde is leeg', 'noem minstens één criterium'],
  say: ['niemand heeft een stem', 'geef minstens één belanghebbende een "say" boven 0%'],
};

const circles: Readonly<Record<'phase' | 'scenario' | 'assumption' | 'fallback', readonly [string, string]>> = {
  fallback: ['terugvallen leiden terug naar waar ze beginnen', 'geef een ervan geen terugval'],
  phase: ['fasen wachten op elkaar', 'haal ergens in deze kring "after" weg'],
  scenario: ["scenario's gaan van elkaar uit", 'haal ergens in deze kring "extends" weg'],
  assumption: ['aannames volgen uit elkaar', 'schrijf voor een van hen een getal'],
};

/** What is wrong with what a study says, in Dutch. */
export const meaning = {
  'value-and-known': () => [
    '"value" staat naast "known"',
    'gebruik "known" voor waarden met een datum, of "value" voor één die nooit veranderde',
  ],
  'value-and-experts': () => [
    '"value" staat naast "experts"',
    'houd "experts" voor wat verschillende deskundigen zeggen, of "value" voor één waarde; een scenario dat van een ander uitgaat, haalt er met null een weg',
  ],
  'no-experts': ({ name, estimate }) =>
    name !== null
      ? [`aanname "${name}" heeft geen deskundigen`, 'geef een waarde op']
      : estimate === undefined
        ? ['niemand zegt hier iets', 'noem elke deskundige met een schatting: { sig: 80%, leverancier-a: 40% }']
        : [
            'hier horen namen van deskundigen, maar er staan getallen van één schatting',
            `schrijf value: ${estimate} in plaats van experts; zijn er meer deskundigen, noem dan elk met een schatting: { sig: 80%, leverancier-a: 40% }`,
          ],
  'no-value': ({ name }) => [
    `aanname "${name}" heeft geen waarde`,
    'geef een "value" met een "kind", of "known" met gedateerde waarden',
  ],
  'beside-known': ({ key }) => [`"${key}" staat naast "known"`, `schrijf "${key}" bij elke gedateerde waarde`],
  'source-missing': ({ known: sources }) => [
    'bij "sourced" hoort een bron',
    `voeg "source: ${sources.length === 1 ? sources[0] : '<id>'}" toe${sources.length > 1 ? ` (${known('source', sources)})` : ''}, of maak er een oordeel (judgement) van en zeg waarom`,
  ],
  'direction-not-judged': ({ found }) => [
    `"direction" staat naast een waarde ${found === 'sourced' ? 'met bron' : 'die is afgeleid'}`,
    'het noemt de bron van de richting van een oordeel: laat het weg, of maak van de waarde een oordeel',
  ],
  'bad-range': ({ text }) => [
    `"${text}" is geen bereik`,
    mendRange(text) === null
      ? 'schrijf de laagste en de hoogste waarde met twee punten ertussen: 0% .. 150%'
      : `schrijf ${mendRange(text)}`,
  ],
  'outside-range': ({ value, unit, low, high, time }) => [
    `${written(value, unit)}${time === undefined ? '' : timeText(time)} ligt buiten het bereik ${written(low, unit)} .. ${written(high, unit)}`,
    `${time === undefined ? scaledText(value, unit, [low, high]) : ''}verbeter de waarde of verruim het bereik`,
  ],
  'constant-needed': ({ name, why, since }) => [
    `${name === null ? 'een schatting' : `$${name} is een schatting${since === null ? '' : ` (sinds ${since})`} en`} kan hier niet gebruikt worden`,
    why === 'policy'
      ? 'discontovoet, indexatie en btw zijn beleid: geef elke gedateerde waarde als één getal'
      : 'een kalendermaand is één maand, zoals 2021-09',
  ],
  'hidden-policy': ({ name }) => [
    `"${name}" bepaalt een percentage van de hele studie, dat een scenario niet voor zichzelf kan hebben`,
    'haal het hier weg, of geef het een andere naam',
  ],
  'not-known-yet': ({ name, asOf, first }) => [
    `van aanname "${name}" is in ${asOf} nog geen waarde bekend`,
    first === null
      ? 'voeg een waarde toe die toen al bekend was'
      : `de eerste waarde is bekend vanaf ${first}: kies een latere --as-of, of voeg een waarde toe die toen al bekend was`,
  ],
  unknown: ({ thing, name, near, known: names, scenario, milestone, misspelt }) => {
    if (misspelt !== undefined) return misspeltText(thing, name, misspelt);
    return milestone === undefined
      ? [
          `${scenario === undefined ? 'er is' : `scenario "${scenario}" heeft`} geen ${things[thing][0]} "${name}"`,
          insteadOf({ thing, name, near, names, scenario }),
        ]
      : milestoneText(name, milestone);
  },
  'only-in-scenarios': ({ name, scenarios, lacks }) =>
    typeof lacks === 'object'
      ? [
          `scenario "${lacks.scenario}" heeft geen aanname "${name}"`,
          `voeg haar toe aan scenario "${lacks.scenario}", of aan de studie voor alle`,
        ]
      : [
          `de studie heeft geen aanname "${name}"; alleen ${scenarios.length === 1 ? 'scenario' : "de scenario's"} ${list(scenarios)} ${scenarios.length === 1 ? 'heeft' : 'hebben'} die`,
          lacks === 'study'
            ? 'voeg haar toe aan de studie'
            : `noem die van het scenario zelf: ${scenarios[0] ?? ''}/${name}`,
        ],
  cycle: ({ thing, cycle }) => [`${circles[thing][0]}: ${cycle.join(' → ')}`, circles[thing][1]],
  'duplicate-scenario': ({ id }) => [
    `scenario "${id}" staat hier en onder "scenarios"`,
    'houd het eigen bestand over, of de plaats onder "scenarios"',
  ],
  'file-name': ({ id, file }) => [
    `het bestand ${file} bevat scenario "${id}"`,
    mendId(scenarioOf(file)) === scenarioOf(file)
      ? `schrijf "scenario: ${scenarioOf(file)}", of hernoem het bestand`
      : `noem het bestand ${mendId(id) ?? '<id>'}.scenario.yaml`,
  ],
  'scenario-inside': () => ['onder "scenarios" is de sleutel al het id', 'haal "scenario" weg'],
  'no-scenarios': () => [
    "de studie heeft geen scenario's",
    'zet een bestand <id>.scenario.yaml naast study.yaml, of "scenarios:" met minstens één scenario',
  ],
  'team-and-duration': () => [
    'een fase heeft een team of een doorlooptijd, niet allebei',
    'houd één over: het andere volgt uit de inspanning',
  ],
  'effort-without-responsibility': () => [
    'hier wordt gewerkt, en er staat niet bij onder welke contractvorm',
    'voeg "responsibility: <id>" toe',
  ],
  'exactly-one-of': ({ keys, found: here }) => [
    here.length === 0 ? `hier is een van ${keys.join(', ')} nodig` : `${here.join(' en ')} staan bij elkaar`,
    `schrijf precies één van ${keys.join(', ')}`,
  ],
  'component-lacks': ({ component, part, work }) => [
    `"${work}: ${component}" heeft "${part}" nodig in component "${component}", en dat staat er niet`,
    `voeg "${part}" toe aan de component`,
  ],
  'direction-rate-missing': () => [
    'bij regie hoort een tarief',
    'voeg "direction-rate: 10000 EUR/person-month" toe, met het goede bedrag',
  ],
  'no-supplier': ({ key }) => [
    'dit werk doen eigen mensen: er is geen leverancier die er een deel van draagt',
    `haal "${key}" weg, of schrijf "performed-by: supplier"`,
  ],
  'basis-differs': ({ basis, prices }) => [
    `een ${basis === 'real' ? 'reële' : 'nominale'} discontovoet staat bij ${prices === 'real' ? 'constante' : 'lopende'} prijzen`,
    'gebruik één basis. Een reële voet r wordt bij inflatie i nominaal (1 + r) × (1 + i) − 1 (Fisher)',
  ],
  'horizon-before-start': ({ start }) => [`de horizon ligt vóór het begin, ${start}`, 'kies een latere maand'],
  'milestone-of-milestone': ({ name }) => [
    `"${name}" is zelf een mijlpaal`,
    'verwijs naar een fase, zoals phase-1.end, of naar een maand',
  ],
  'same-ends': () => ['slechtste en beste zijn gelijk', 'een schaal heeft twee verschillende uiteinden nodig'],
  'score-missing': ({ criterion }) => [
    `er is geen score op criterium "${criterion}"`,
    `voeg "${criterion}: …" toe aan "scores"`,
  ],
  'score-of-result': ({ criterion }) => [
    `criterium "${criterion}" volgt uit een uitkomst en wordt niet met de hand gescoord`,
    'haal deze score weg',
  ],
  'not-in-both': ({ scenario, in: side, common }) => [
    scenario === null
      ? 'de twee studies hebben geen scenario gemeen'
      : `scenario "${scenario}" staat alleen in ${side === 'old' ? 'de andere studie' : 'deze studie'}, zodat de voorsprong niet te vergelijken is`,
    common.length < 2
      ? `de studies hebben twee scenario's met dezelfde id nodig${common.length === 1 ? `, of geef --of ${common[0] ?? ''}` : ''}`
      : `geef --between met twee van ${common.join(', ')}, of --of met een ervan`,
  ],
  'no-figure': (fault) => [
    `scenario "${fault.scenario}" ${fault.metric === 'finish' ? 'is nooit gereed' : 'heeft geen score'}: ${lackOf(fault)}`,
    'vraag naar een ander cijfer, of naar een ander scenario',
  ],
  'no-score': ({ lacks, asks }) => {
    const lacking = lacks === 'criteria' ? 'criteria' : 'belanghebbenden (stakeholders)';
    return {
      ranking: [`rangschikken op score vraagt om ${lacking}`, `voeg ${lacks} toe, of rangschik op een andere uitkomst`],
      score: [
        `er is geen score, want de studie heeft geen ${lacking}`,
        `voeg ${lacks} toe, of vraag naar een ander cijfer`,
      ],
      criteria: [
        `de studie heeft geen ${lacking}${lacks === 'criteria' ? '' : ' die de criteria wegen'}`,
        lacks === 'criteria'
          ? 'voeg criteria toe, en de belanghebbenden (stakeholders) die ze wegen'
          : `voeg ${lacks} toe`,
      ],
    }[asks] as [string, string];
  },
  'weights-sum': ({ of }) => nothingWeighs[of],
  twice: ({ name }) => [`"${name}" staat hier twee keer`, 'houd er één over'],
  'bad-points': ({ what }) => [
    {
      ends: 'een waardefunctie loopt van 0% tot 100%, en deze niet',
      reference: 'de punten van een waardefunctie staan in getallen',
      threshold:
        'waar de waarde stijgt en daalt, valt niet te zeggen aan welke kant van een drempel een scenario goed genoeg is',
      'threshold-of-chance': 'een drempel voor de kans dat aan elke eis wordt voldaan, zou een eis aan eisen zijn',
      'threshold-of-names':
        'waar de einden van een schaal aannames noemen, valt niet te zeggen welke kant van een drempel de goede is',
    }[what],
    {
      ends: 'geef het slechtste punt 0% en het beste 100%, hier of als "worst" en "best"',
      reference: 'schrijf hier het getal; "worst" en "best" zonder "points" mogen een aanname noemen',
      threshold: 'laat de drempel weg, of schrijf een eis onder "requires"',
      'threshold-of-chance': 'laat haar weg: elke eis wordt op zichzelf getoetst',
      'threshold-of-names': 'schrijf worst en best in getallen, of een eis onder "requires"',
    }[what],
  ],
  'swing-largest': ({ largest }) => [
    `de grootste zwaai is ${largest}`,
    'de zwaai die het meest waard is krijgt 100, en elke andere zijn deel daarvan',
  ],
  'nobody-knows': (fault) =>
    fault.lacks === 'range'
      ? [
          `"${fault.text}" zegt niets zonder bereik`,
          'zeg van een score of gewicht wat überhaupt mogelijk is: "range: 1 .. 5", of een schaal in getallen; geef van iets anders een waarde, of een schatting',
        ]
      : [
          `niemand kent "${fault.name}", en meer dan een score berust erop`,
          'geef een waarde, of een schatting: alleen scores en gewichten mogen onbekend zijn',
        ],
  'beyond-calendar': ({ scenario, phase }) => [
    `${phase === null ? '' : `fase "${phase}" van `}scenario "${scenario}" eindigt na het jaar 9999`,
    'controleer doorlooptijden, teams en wachttijden',
  ],
  'not-finite': ({ scenario }) => [
    `de bedragen van scenario "${scenario}" worden te groot om te berekenen of uit te schrijven`,
    'controleer bedragen, percentages, doorlooptijden en de horizon',
  ],
  'no-study': ({ folder, files, pattern }) => [
    folder === null ? 'er is hier geen studie' : `er staat geen study.yaml in ${folder}`,
    noStudyMend(files, pattern),
  ],
  'several-studies': ({ files }) => ['er zijn hier meer studies', `noem er één: ${list(files)}`],
  'bad-set': ({ text, corrected }) => [
    `"${text}" is geen naam=waarde`,
    corrected === null
      ? 'schrijf --set team=20, of --set 2.5/team=20 voor een aanname van één scenario'
      : `schrijf --set ${corrected}`,
  ],
  'bad-option': ({ option, text, known: names, near }) => [
    `"${text}" kan niet bij ${option}`,
    meant(near) ?? `mogelijk: ${list(names, 20)}`,
  ],
  usage: ({ what, name, near, command }) => [
    usage[what](name),
    meant(near) ?? `zie "samen ${command === undefined ? '' : `${command} `}--help"`,
  ],
} satisfies Partial<FaultWords>;

/** What to name where there is no study: the files that are studies by themselves, and what names all of them. */
function noStudyMend(files: readonly string[], pattern: string | null): string {
  if (files.length === 0) return 'noem een map met een study.yaml, een bestand, of - voor de standaardinvoer';
  if (files.length === 1) return `noem het bestand: ${list(files)}`;
  return `noem het bestand van een studie: ${list(files)}${pattern === null ? '' : `, of ${pattern} waar er meer genoemd kunnen worden`}`;
}
