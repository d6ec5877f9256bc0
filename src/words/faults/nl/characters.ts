import type { Encoding } from '../../../problems/problem.ts';
import type { FaultWords } from '../../fault-words.ts';
import { inUnicode, isHalf, isNoBreak } from '../mend.ts';

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-16-le': 'UTF-16 (little-endian)',
  'utf-16-be': 'UTF-16 (big-endian)',
  'utf-32-le': 'UTF-32 (little-endian)',
  'utf-32-be': 'UTF-32 (big-endian)',
  gzip: 'gzip',
  zip: 'een zipbestand of werkmap',
};

/** What is wrong with the characters of a file: how they are encoded, and those that nobody sees. */
export const characters = {
  'not-utf8': ({ encoding }) => [
    `het bestand is geen UTF-8-tekst${encoding === null ? '' : `; het lijkt ${encodings[encoding]}`}`,
    encoding === 'zip' || encoding === 'gzip'
      ? 'noem de studie zelf, een tekstbestand in YAML'
      : 'sla het op als UTF-8',
  ],
  'control-character': ({ code, corrected }) => [
    `hier staat een ${isHalf(code) ? 'half teken' : isNoBreak(code) ? 'vaste spatie' : 'onzichtbaar stuurteken'} (${inUnicode(code)})`,
    isHalf(code)
      ? 'schrijf het hele teken'
      : isNoBreak(code)
        ? `schrijf ${corrected === undefined ? 'een gewone spatie' : corrected.includes(' ') ? `${corrected}, met gewone spaties` : corrected}`
        : code === 13
          ? 'eindig regels met een regelopschuiving (LF), of met dit teken en een LF erachter'
          : 'haal het weg',
  ],
} satisfies Partial<FaultWords>;
