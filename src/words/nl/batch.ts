import { listed } from '../listed.ts';
import type { Words } from '../words.ts';

const counted = (count: number): string => `${count} ${count === 1 ? 'studie' : 'studies'}`;

const most = 10;

const named = (names: readonly string[]): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} en nog ${names.length - most}` : listed(names, 'en');

export const batch: Words['batch'] = {
  study: 'Studie',
  studies: counted,
  fine: 'niets gevonden',
  found: (names) => `bevindingen in ${named(names)}`,
  advised: (names) => `advies voor ${named(names)}`,
  faulty: (names) => `niet doorgerekend: ${named(names)}`,
  unfinished: (names) => `niet voltooid: ${named(names)}`,
  states: {
    changed: (names) => `veranderd: ${named(names)}`,
    new: (names) => `nieuw: ${named(names)}`,
    gone: (names) => `niet meer aanwezig: ${named(names)}`,
    unchanged: (names) => `${counted(names.length)} niet veranderd`,
  },
  moved: (names) => `verplaatst: ${named(names)}`,
  movedFrom: (name) => `verplaatst van ${name}`,
  isNew: 'nieuw, dus nergens mee vergeleken',
  isGone: (isHeld) =>
    `niet meer aanwezig${isHeld ? ', en dat is een grotere verandering dan is toegestaan (fail-above)' : ''}.`,
  isFaulty: 'niet doorgerekend, zie de melding',
  withAdvice: 'geen fouten, wel advies.',
  passed: (names) => `samen: geen studie, dus weggelaten: ${named(names)}`,
  beside: (names) =>
    `samen: een map staat voor de mappen met study.yaml erin, dus weggelaten: ${named(names)} (noem een studie die een bestand is met haar pad)`,
  leftOut: (names) => `Weggelaten omdat een bericht niet langer mag zijn: ${named(names)}. Zie samen diff zelf.`,
  shortened: 'De rest is weggelaten omdat een bericht niet langer mag zijn: zie samen diff zelf.',
};

/** What the help says of studies. */
export const batchHelp: Pick<Words['help'], 'batch' | 'studies' | 'study' | 'writtenStudy'> = {
  batch: 'Antwoord als voor meer studies, hoeveel het er ook zijn: elk onder haar naam, in JSON als samen.batch/1',
  studies:
    'Mappen met study.yaml, bestanden, mappen met studies, of - voor de standaardinvoer (standaard: de studies van samen.yaml, anders de studie hier, of de enige in scenarios/)',
  study:
    'Een map met study.yaml, een bestand, of - voor de standaardinvoer (standaard: de studie hier, of de enige in scenarios/)',
  writtenStudy: 'Een map met study.yaml, of een bestand (standaard: de studie hier, of de enige in scenarios/)',
};
