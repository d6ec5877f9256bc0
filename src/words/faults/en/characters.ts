import type { Encoding } from '../../../problems/problem.ts';
import type { FaultWords } from '../../fault-words.ts';
import { inUnicode, isHalf, isNoBreak } from '../mend.ts';

const encodings: Readonly<Record<Encoding, string>> = {
  'utf-16-le': 'UTF-16 (little-endian)',
  'utf-16-be': 'UTF-16 (big-endian)',
  'utf-32-le': 'UTF-32 (little-endian)',
  'utf-32-be': 'UTF-32 (big-endian)',
  gzip: 'gzip',
  zip: 'a zip file or workbook',
};

/** What is wrong with the characters of a file: how they are encoded, and those that nobody sees. */
export const characters = {
  'not-utf8': ({ encoding }) => [
    `the file is not UTF-8 text${encoding === null ? '' : `; it looks like ${encodings[encoding]}`}`,
    encoding === 'zip' || encoding === 'gzip' ? 'name the study itself, a text file in YAML' : 'save it as UTF-8',
  ],
  'control-character': ({ code, corrected }) => [
    `${isHalf(code) ? 'half a character' : isNoBreak(code) ? 'a no-break space' : 'an invisible control character'} (${inUnicode(code)}) stands here`,
    isHalf(code)
      ? 'write the whole character'
      : isNoBreak(code)
        ? `write ${corrected === undefined ? 'an ordinary blank' : corrected.includes(' ') ? `${corrected}, with ordinary blanks` : corrected}`
        : code === 13
          ? 'end lines with a line feed, or with this and a line feed behind it'
          : 'remove it',
  ],
} satisfies Partial<FaultWords>;
