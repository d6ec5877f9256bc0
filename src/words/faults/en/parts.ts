import type { FaultOfFiles, PartFault } from '../../../problems/file-fault.ts';
import type { FaultWords } from '../../fault-words.ts';
import { againText } from '../mend.ts';

type NotOneRun = Extract<FaultOfFiles, { kind: 'not-one-run' }>;

const parts: Readonly<Record<PartFault, (found: string | null) => string>> = {
  'no-json': () => 'this is not JSON, or not all of a part: it ends here, or was changed',
  'other-document': (found) => (found === null ? 'this is not a part' : `this is "${found}", not a part`),
  'key-twice': () => 'this key stands twice in one map',
  'half-character': () => 'this text holds half a character',
  'too-deep': () => 'nested deeper than any part',
  missing: () => 'a key is missing here that every part has',
  unlike: (found) => `${found === null ? 'this' : `"${found}"`} is not what a part has here`,
  changed: () => 'this part was changed after samen wrote it',
  'out-of-range': (found) => `there is no part ${found}`,
};

const runs: Readonly<Record<NotOneRun['what'], (fault: NotOneRun) => string>> = {
  version: ({ found, wanted }) => `this part was made by samen ${found}, and this is samen ${wanted}`,
  command: ({ found, wanted, other }) => `this is a part of samen ${found}, and ${other} of samen ${wanted}`,
  of: ({ found, wanted, other }) => `this is one of ${found} parts, and ${other} one of ${wanted}`,
  study: ({ other }) => `this part is of another study than ${other}, or of another version of it`,
  option: ({ found, wanted, other }) =>
    found === null
      ? `${other} was made with ${wanted}, and this part without it`
      : `this part was made with ${found}, and ${other} ${wanted === null ? 'without it' : `with ${wanted}`}`,
  twice: ({ found, other }) => `this is part ${found}, and so is ${other}`,
  missing: ({ found, wanted }) => `of ${wanted} parts these are missing: ${found}`,
};

const advice: Readonly<Record<NotOneRun['what'], string | ((fault: NotOneRun) => string)>> = {
  version: 'make all parts with one version of samen, and merge them with that',
  command: 'merge the parts of one command at a time',
  of: ({ wanted, other }) => `merge the parts of one run: with ${other}, 1/${wanted} to ${wanted}/${wanted}`,
  study: 'make all parts from the same files',
  option: 'make all parts with the same options, but for --part and -o',
  twice: 'name every part once',
  missing: 'make these as well, with the same options, and name all parts: samen merge part-*.json',
};

/** What is wrong with parts that are to be put together, in English. */
export const partFaults = {
  'not-a-part': ({ what, found, made }) => [
    parts[what](found),
    made === null
      ? 'make the part again, by the command and with the options of the others'
      : `make the part again, with the options of the others: ${againText(made)}`,
  ],
  'not-one-run': (fault) => {
    const hint = advice[fault.what];
    return [runs[fault.what](fault), typeof hint === 'string' ? hint : hint(fault)];
  },
} satisfies Partial<FaultWords>;
