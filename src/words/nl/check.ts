import { counted } from '../counted.ts';
import type { Words } from '../words.ts';

export const check: Words['check'] = {
  title: (study) => `${study}: gepubliceerde cijfers`,
  figures: (same, drifted) =>
    drifted === 0
      ? `${counted(same, 'cijfer is', 'cijfers zijn')} zoals gepubliceerd.`
      : `${counted(drifted, 'cijfer is', 'cijfers zijn')} verschoven; ${same} zoals gepubliceerd.`,
  noFigures: (study) =>
    `Van studie ${study} is niets vastgelegd, en zij verbiedt niets: samen pin CIJFER legt een cijfer vast, "forbid" in de studie verbiedt.`,
  violations: (rules, findings, asOf) =>
    `Zoals bekend in ${asOf} ${rules === 1 ? 'wordt 1 regel' : `worden ${rules} regels`} van de studie geschonden${findings > rules ? `: ${findings} bevindingen` : ''}.`,
  noPins: 'Er is geen cijfer vastgelegd, en dat moet wel.',
  keptTo: (asOf) => `Zoals bekend in ${asOf} wordt geen regel van de studie geschonden.`,
  files: (folder, stale) =>
    stale === 0
      ? `Elk bestand in ${folder} is bij.`
      : `In ${folder} ${stale === 1 ? 'is' : 'zijn'} ${counted(stale, 'bestand', 'bestanden')} verouderd.`,
  nothingIn: (folder) => `Er staan geen cijfers in ${folder}: samen report met -o ${folder} schrijft ze.`,
  movedFigures: (what, first, count) =>
    `${what}: verschuift ${first.join(', ')}${count > first.length ? ` en nog ${count - first.length}` : ''}`,
  pinsTitle: 'Vastgelegde cijfers',
  whyTitle: 'Wat wijzigde, en welke cijfers dat verschoof',
  violationsTitle: 'Wat niet mag',
  eachViolation: 'Elk van deze bevindingen',
  filesTitle: 'Verouderde bestanden',
  state: 'OK',
  same: '✓',
  drifted: '✗',
  figure: 'Cijfer',
  asOf: 'Per',
  was: 'Was',
  is: 'Is',
  difference: 'Verschil',
  within: 'Binnen',
  published: 'Gepubliceerd in',
  effect: 'Effect',
  share: 'Aandeel in het verschil',
  error: 'Standaardfout',
  rule: 'Regel',
  what: 'Wat',
  place: 'Plaats',
  file: 'Bestand',
  reason: 'Reden',
  other: {
    unknown: 'velden of opbouw van de studie, of samen zelf',
    engine: (was, now) => `toen berekend door samen ${was}, en nu door ${now}`,
    record: 'wat bij het cijfer is vastgelegd: de studie van toen komt daar niet op uit',
  },
  cause: (name, how, place) => `${name} ${how}${place === null ? '' : ` (${place})`}`,
  went: (was, now) => `ging van ${was} naar ${now}`,
  added: (what) => `is toegevoegd${what === null ? '' : `: ${what}`}`,
  removed: (what) => `is verwijderd${what === null ? '' : `: ${what}`}`,
  points: (points, isYearly) => `${counted(points, 'procentpunt', 'procentpunten')}${isYearly ? ' per jaar' : ''}`,
  otherwise: 'is gewijzigd',
  moreChanges: (count) => `en nog ${counted(count, 'wijziging', 'wijzigingen')}`,
  withShare: (cause, share) => `${cause}${share === null ? '' : `, ${share} van het verschil`}`,
  lost: 'weg',
  truths: { pass: 'ja', fail: 'nee', unknown: 'onbekend' },
  none: 'geen',
  lostScenario: (scenario) => `scenario "${scenario}" staat niet meer in de studie`,
  calledNow: (figure, isSame) =>
    `het is hernoemd: leg in plaats daarvan ${figure} vast, dat ${isSame ? 'gelijk is' : 'nu een ander getal is'}`,
  lostMessage: (figure, asOf, was, why) => `${figure} per ${asOf} was ${was} en is niet te berekenen: ${why}`,
  notes: {
    nothingRecorded: (figure) =>
      `${figure}: bij dit cijfer is niets vastgelegd, dus niemand kan zeggen waarom; samen check --update legt vast waarop het rust.`,
    byHand: (figure) =>
      `${figure}: de waarde is niet wat het cijfer was toen het werd vastgelegd: zij is met de hand gewijzigd.`,
    gone: (figure, names) => `${figure}: vastgelegd, maar geen aanname meer met zo'n waarde: ${names.join(', ')}.`,
    engine: (figure, was, now) => `${figure}: vastgelegd door samen ${was}, en dit is ${now}.`,
    noShares: (figure) =>
      `${figure}: er wijzigde te veel, of ertussenin heeft het cijfer geen waarde, dus aandelen zijn niet te zeggen.`,
    unexplained: (figure) => `${figure}: niets van wat is vastgelegd is nu anders.`,
    lost: (figure, why) => `${figure}: ${why}.`,
    notKept:
      'Bij deze cijfers is niet bewaard wat de studie zei, zodat wijzigingen in haar velden niet te noemen zijn: samen check --update bewaart het.',
  },
  message: ({ figure, asOf, was, is: now, difference, causes }) =>
    `${figure} per ${asOf} was ${was} en is ${now}${difference === null ? '' : ` (${difference})`}${causes.length === 0 ? '' : `: ${causes.join('; ')}`}`,
  rules: {
    stale: (name, since, asOf) => `"${name}" is bekend sinds ${since}, en dat is in ${asOf} te lang geleden`,
    judgements: (first, second, share, limit) =>
      `${share} van de voorsprong van ${first} op ${second} rust op oordelen, en ${limit} mag`,
    noFigures:
      'van deze studie is geen cijfer vastgelegd, en dat moet wel: zet figures.yaml terug, leg een cijfer vast (samen pin), of schrijf "figures: optional" in de studie',
    unstated: (field, value) => `voor ${field} = ${value} staat niemand in: maak er een aanname van`,
    infeasibleFirst: (scenario, before, metric, isNoneFeasible) =>
      before === null
        ? isNoneFeasible
          ? `geen scenario is haalbaar; het beste naar ${metric} is ${scenario}`
          : `geen haalbaar scenario is te rangschikken op ${metric}; het beste daarnaar is ${scenario}, dat niet haalbaar is`
        : `${scenario} is naar ${metric} beter dan ${before}, en is niet haalbaar`,
  },
  alike: {
    unstated: (count, first) =>
      `voor ${count} getallen staat niemand in: maak er aannames van. De eerste: ${first.join(', ')}`,
    stale: (count, first) => `${count} aannames zijn te lang geleden bijgewerkt. De eerste: ${first.join(', ')}`,
  },
  staleness: {
    missing: 'het is er niet',
    'by-hand': 'het is met de hand gewijzigd',
    input: 'de studie wijzigde',
    engine: 'het is door een andere samen geschreven',
    options: 'het is met andere opties geschreven',
    places:
      'de studie zegt hetzelfde: alleen regelnummers zijn veranderd, of een andere versie van samen heeft het bestand geschreven',
    'left-over': 'het hoort hier niet meer',
    'no-index': 'er is geen index die ervan weet',
  },
  fileMessage: (file, reasons) => `${file} is verouderd: ${reasons.join(', ')}`,
  moreLikeThis: (count) => `en nog ${count} zoals dit: zie samen zonder --format github`,
  updated: (file, pins) => `${file}: ${counted(pins, 'cijfer', 'cijfers')} bijgewerkt.`,
  studyKept: (file) => `${file}: geen vastgelegd cijfer wijzigde; wat de studie nu zegt is bewaard.`,
  upToDate: (file) => `${file}: niets bij te werken.`,
  studyNotKept: (file) =>
    `${file}: wat de studie nu zegt kon niet worden bewaard, omdat het bestand groter zou worden dan samen leest; wijzigingen in haar velden worden niet genoemd.`,
  studyEdit: {
    written: (file) => `${file}: "figures: required" toegevoegd, zodat samen check faalt als figures.yaml weg is.`,
    'no-place': (file) =>
      `${file}: "figures: required" kon niet worden toegevoegd; daarmee faalt samen check als figures.yaml weg is.`,
  },
  pinned: (figure, value, file) => `Vastgelegd: ${figure} = ${value} in ${file}.`,
};

export const checkHelp: Pick<Words['help'], 'check' | 'pin'> = {
  check: {
    about:
      'Reken de vastgelegde cijfers na (figures.yaml) en toets de studie aan haar eigen regels; eindig met 1 waar iets niet klopt',
    update: 'Schrijf wat cijfers nu zijn, en waarop zij rusten, in figures.yaml',
    requirePins: 'Keur af als geen enkel cijfer is vastgelegd, wat de studie ook zegt',
    folder:
      'Meld ook welke bestanden verouderd zijn die samen report schreef in deze map, die "figures" in samen.yaml kan vastleggen; bij meer studies staat {study} voor het pad van elk',
    asOf: 'Toets de regels van de studie met de kennis van deze maand; vastgelegde cijfers hebben hun eigen maand',
    examples: [
      ['samen check', 'De studie in deze map'],
      ['samen check --format github', 'In een taak van GitHub Actions'],
      ['samen check --update', 'Als de cijfers opnieuw gepubliceerd worden'],
      ['samen check mijn-studie --folder mijn-studie/figures', 'En de bestanden van samen report'],
    ],
  },
  pin: {
    about: 'Leg een gepubliceerd cijfer vast, zodat samen check meldt wanneer het verschuift',
    figure:
      'Een cijfer: scenarios.<id>.<cijfer> zoals samen trace het noemt, switching.<a>,<b>.<aanname>, of simulated.<id>.<cijfer>.p80',
    asOf: { text: 'Leg het vast met de kennis van deze maand', default: 'die van de studie' },
    within: 'Sta deze afwijking toe, zoals "€ 0.05M" (standaard: geen)',
    publishedIn: 'Noem waar het gepubliceerd is',
    where: 'Noem de plaats daarin: een tabel, een bladzijde',
    examples: [
      ['samen pin scenarios.3.present-value --as-of 2021-04', 'Op de cent'],
      ['samen pin scenarios.3.present-value --within "€ 0.05M" --where "tabel 2"', 'Zoals een tabel het afrondt'],
      ['samen pin scenarios.2.5.rank', 'Een plaats in de rangorde'],
      ['samen pin switching.3,package.team', 'De waarde waarbij de voorsprong omslaat'],
    ],
  },
};
