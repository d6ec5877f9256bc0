import type { FileTrouble } from '../../../problems/problem.ts';
import type { ResultFault, RevisionTrouble, WriteTrouble } from '../../../problems/file-fault.ts';
import type { FaultWords } from '../../fault-words.ts';
import { otherFolder } from '../mend.ts';
import { list, meant } from './terms.ts';

const troubles: Readonly<Record<FileTrouble, string>> = {
  missing: 'dit bestand bestaat niet',
  folder: 'dit is een map',
  'no-access': 'geen toestemming om het te lezen',
  'no-file': 'dit is geen gewoon bestand',
  outside: 'een koppeling leidt buiten de map van de studie',
  terminal: 'er wordt een studie op de standaardinvoer verwacht, en er komt niets binnen',
  device: 'de schijf meldt een fout',
  'too-many-open': 'er zijn te veel bestanden open',
  'link-loop': 'dit is een koppeling die naar zichzelf terugleidt',
  'name-not-utf8': 'de naam is geen UTF-8: geef het bestand een andere',
  'one-scenario': 'dit is één scenario van een studie: noem de map ervan',
  'scenario-ending': 'de naam van een scenario eindigt op .scenario.yaml: hernoem het, anders zou het wegvallen',
  'long-name': 'de naam is te lang',
  other: 'het bestand is niet te lezen',
};

const writing: Readonly<Record<WriteTrouble, string>> = {
  'no-folder': 'er staat een bestand waar een map moet komen',
  'missing-folder': 'zijn map is er niet: maak die eerst',
  folder: 'dit is een map: geef de naam van een bestand',
  'no-access': 'geen toestemming om hier te schrijven',
  'no-part': 'daar staat een ander soort bestand: een deel komt alleen in de plaats van een deel',
  'no-samples': 'daar staat een ander soort bestand: geef een naam die op .csv eindigt',
  'no-file': 'dit is geen gewoon bestand, en wordt niet vervangen',
  link: 'dit is een koppeling naar een plaats buiten deze map: die wordt niet vervangen, en er wordt niet doorheen geschreven',
  'dead-link': 'dit is een koppeling naar een bestand dat er niet is',
  'no-reader': 'niemand leest uit deze pipe',
  'no-room': 'er is geen ruimte meer op de schijf',
  'over-limit': 'het zou groter worden dan samen leest',
  device: 'de schijf meldt een fout',
  'too-many-open': 'er zijn te veel bestanden open',
  'long-name': 'de naam is te lang',
  unmakeable: 'hier zijn geen bestanden te maken',
  'foreign-index': 'de index.json hier is niet door samen report geschreven: verwijder die, of kies een andere map',
  other: 'er is niet te schrijven',
};

const revisionForm = 'git:REVISIE of git:REVISIE:PAD, zoals git:main of git:v1.0:mijn-studie';

const revisions: Readonly<Record<RevisionTrouble, readonly [what: string, hint: string | null]>> = {
  'no-program': ['git is niet geïnstalleerd', 'noem in plaats daarvan een map, een bestand of een resultaat in JSON'],
  'no-repository': ['de studie staat niet in een git-repository die te lezen is', null],
  unnamed: ['er is geen revisie genoemd', revisionForm],
  'not-one': ['dit noemt niet één revisie', revisionForm],
  'no-revision': ['git kent deze revisie niet', revisionForm],
  'not-cloned': [
    'git kent deze revisie niet in deze kloon, die niet de hele geschiedenis heeft',
    'haal de rest op: git fetch --unshallow; in een taak van CI met de hele geschiedenis (fetch-depth: 0, GIT_DEPTH: 0)',
  ],
  'no-path': [
    'dit bestand of deze map is er niet in die revisie',
    'een pad begint bij de wortel van de repository; ./ begint bij de huidige studie',
  ],
  link: ['een symbolische koppeling wordt in een revisie niet gevolgd', 'noem waar die naar wijst'],
  stdin: ['de standaardinvoer heeft geen verleden', 'noem ook het pad: git:REVISIE:PAD'],
  other: ['git kan het niet lezen', null],
};

const results: Readonly<Record<ResultFault, (found: string | null) => string>> = {
  'no-json': () => 'dit is geen JSON',
  'other-document': (found) =>
    found === null ? 'dit is geen resultaat van samen compare' : `dit is "${found}", geen resultaat van samen compare`,
  'key-twice': () => 'deze sleutel staat tweemaal in één tabel',
  'id-twice': (found) => `"${found}" staat hier tweemaal`,
  'half-character': () => 'deze tekst bevat een half teken',
  'too-deep': () => 'dieper genest dan enig resultaat van samen compare',
  'no-measure': (found) => `de volgorde is naar "${found}", en dat heeft dit scenario niet`,
  missing: () => 'hier ontbreekt een sleutel die elk resultaat van samen compare heeft',
  unlike: (found) => `${found === null ? 'dit' : `"${found}"`} is niet wat een resultaat van samen compare hier heeft`,
};

/** What is wrong with files that are written, and with results and revisions that are read, in Dutch. */
export const files = {
  'already-there': ({ paths }) => [
    `er wordt niets overschreven, en hier staat al: ${list(paths, 5)}`,
    `noem een lege of nieuwe map: samen init ${otherFolder(paths, 'mijn-studie')}`,
  ],
  'scenario-there': ({ id, known: names }) => [
    `er is al een scenario "${id}"`,
    `kies een ander id dan ${list(names, 10)}`,
  ],
  'cannot-read': ({ file, reason, near }) => [`${file}: ${troubles[reason]}`, meant(near)],
  'cannot-write': ({ path, reason }) => [`${path}: ${writing[reason]}`, null],
  'cannot-read-revision': ({ text, reason, message: phrase }) => [
    `${text}: ${revisions[reason][0]}${phrase === null ? '' : ` (git: ${phrase})`}`,
    revisions[reason][1],
  ],
  'not-a-result': ({ what, found }) => [results[what](found), 'schrijf een resultaat met: samen compare --format json'],
  'bad-language': ({ code }) => [
    `"${code}" is geen code van een taal`,
    'schrijf de code van een taal voor haar tekst: { nl: …, en: … }',
  ],
  'too-big': ({ what, limit, of }) => [
    {
      file: `het bestand is groter dan ${limit} bytes`,
      nesting: `meer dan ${limit} niveaus diep genest`,
      line: `een regel van meer dan ${limit} tekens`,
      keys: `een tabel met meer dan ${limit} sleutels`,
      items: `een lijst met meer dan ${limit} onderdelen`,
      tokens: `meer dan ${limit} sleutels, waarden en tekens in één bestand`,
      fallbacks: `meer dan ${limit} keer achter elkaar terugvallen`,
    }[what],
    what === 'fallbacks'
      ? "laat een van deze scenario's op geen ander terugvallen"
      : `${{ study: 'een studie is', figures: 'vastgelegde cijfers zijn', result: 'een resultaat is', part: 'een deel is' }[of]} kleiner; is dit het goede bestand?`,
  ],
} satisfies Partial<FaultWords>;
