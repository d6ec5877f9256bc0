import type { FaultOfFiles, PartFault } from '../../../problems/file-fault.ts';
import type { FaultWords } from '../../fault-words.ts';
import { againText } from '../mend.ts';

type NotOneRun = Extract<FaultOfFiles, { kind: 'not-one-run' }>;

const parts: Readonly<Record<PartFault, (found: string | null) => string>> = {
  'no-json': () => 'dit is geen JSON, of geen heel deel: het houdt hier op of is gewijzigd',
  'other-document': (found) => (found === null ? 'dit is geen deel' : `dit is "${found}", geen deel`),
  'key-twice': () => 'deze sleutel staat tweemaal in één map',
  'half-character': () => 'deze tekst bevat een half teken',
  'too-deep': () => 'dieper genest dan enig deel',
  missing: () => 'hier ontbreekt een sleutel die elk deel heeft',
  unlike: (found) => `${found === null ? 'dit' : `"${found}"`} is niet wat een deel hier heeft`,
  changed: () => 'dit deel is gewijzigd nadat samen het schreef',
  'out-of-range': (found) => `er is geen deel ${found}`,
};

const runs: Readonly<Record<NotOneRun['what'], (fault: NotOneRun) => string>> = {
  version: ({ found, wanted }) => `dit deel is gemaakt door samen ${found}, en dit is samen ${wanted}`,
  command: ({ found, wanted, other }) => `dit is een deel van samen ${found}, en ${other} van samen ${wanted}`,
  of: ({ found, wanted, other }) => `dit is een van ${found} delen, en ${other} een van ${wanted}`,
  study: ({ other }) => `dit deel is van een andere studie dan ${other}, of van een andere versie daarvan`,
  option: ({ found, wanted, other }) =>
    found === null
      ? `${other} is gemaakt met ${wanted}, en dit deel zonder`
      : `dit deel is gemaakt met ${found}, en ${other} ${wanted === null ? 'zonder' : `met ${wanted}`}`,
  twice: ({ found, other }) => `dit is deel ${found}, en ${other} ook`,
  missing: ({ found, wanted }) => `van ${wanted} delen ontbreken: ${found}`,
};

const advice: Readonly<Record<NotOneRun['what'], string | ((fault: NotOneRun) => string)>> = {
  version: 'maak alle delen met één versie van samen, en voeg ze daarmee samen',
  command: 'voeg de delen van één opdracht tegelijk samen',
  of: ({ wanted, other }) =>
    `voeg de delen van één berekening samen: bij ${other} 1/${wanted} tot en met ${wanted}/${wanted}`,
  study: 'maak alle delen uit dezelfde bestanden',
  option: 'maak alle delen met dezelfde opties, behalve --part en -o',
  twice: 'noem elk deel één keer',
  missing: 'maak deze ook, met dezelfde opties, en noem alle delen: samen merge part-*.json',
};

/** What is wrong with parts that are to be put together, in Dutch. */
export const partFaults = {
  'not-a-part': ({ what, found, made }) => [
    parts[what](found),
    made === null
      ? 'maak het deel opnieuw, met de opdracht en de opties van de andere'
      : `maak het deel opnieuw, met de opties van de andere: ${againText(made)}`,
  ],
  'not-one-run': (fault) => {
    const hint = advice[fault.what];
    return [runs[fault.what](fault), typeof hint === 'string' ? hint : hint(fault)];
  },
} satisfies Partial<FaultWords>;
