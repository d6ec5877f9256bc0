import type { FileTrouble } from '../../../problems/problem.ts';
import type { ResultFault, RevisionTrouble, WriteTrouble } from '../../../problems/file-fault.ts';
import type { FaultWords } from '../../fault-words.ts';
import { otherFolder } from '../mend.ts';
import { list, meant } from './terms.ts';

const troubles: Readonly<Record<FileTrouble, string>> = {
  missing: 'there is no such file',
  folder: 'it is a folder',
  'no-access': 'no permission to read it',
  'no-file': 'it is not an ordinary file',
  outside: 'a link leads out of the folder of the study',
  terminal: 'a study on standard input is expected, and nothing is piped in',
  device: 'the disk reports an error',
  'too-many-open': 'too many files are open',
  'link-loop': 'it is a link that leads back to itself',
  'name-not-utf8': 'its name is not UTF-8: give it another',
  'one-scenario': 'it is one scenario of a study: name its folder',
  'scenario-ending': 'the name of a scenario ends in .scenario.yaml: rename it, or it would be left out',
  'long-name': 'the name is too long',
  other: 'the file cannot be read',
};

const writing: Readonly<Record<WriteTrouble, string>> = {
  'no-folder': 'a file stands where a folder is to be',
  'missing-folder': 'its folder is not there: make it first',
  folder: 'it is a folder: give the name of a file',
  'no-access': 'no permission to write here',
  'no-part': 'a file of another kind is there: a part takes the place of a part only',
  'no-samples': 'a file of another kind is there: give a name that ends in .csv',
  'no-file': 'it is not an ordinary file, and is not replaced',
  link: 'it is a link that leads out of this folder: it is not replaced, and nothing is written through it',
  'dead-link': 'it is a link to a file that is not there',
  'no-reader': 'nobody reads from this pipe',
  'no-room': 'there is no room left on the disk',
  'over-limit': 'it would become larger than samen reads',
  device: 'the disk reports an error',
  'too-many-open': 'too many files are open',
  'long-name': 'the name is too long',
  unmakeable: 'no files can be made here',
  'foreign-index': 'its index.json was not written by samen report: remove it, or choose another folder',
  other: 'it cannot be written',
};

const revisionForm = 'git:REVISION or git:REVISION:PATH, such as git:main or git:v1.0:my-study';

const revisions: Readonly<Record<RevisionTrouble, readonly [what: string, hint: string | null]>> = {
  'no-program': ['git is not installed', 'name a folder, a file or a result in JSON instead'],
  'no-repository': ['the study is not in a git repository that can be read', null],
  unnamed: ['no revision is named', revisionForm],
  'not-one': ['this does not name one revision', revisionForm],
  'no-revision': ['git knows no such revision', revisionForm],
  'not-cloned': [
    'git knows no such revision in this clone, which is shallow',
    'fetch the rest: git fetch --unshallow; in a job of CI, with the whole history (fetch-depth: 0, GIT_DEPTH: 0)',
  ],
  'no-path': [
    'there is no such file or folder in that revision',
    'a path is from the root of the repository; ./ begins at the present study',
  ],
  link: ['a symbolic link is not followed into a revision', 'name what it points to'],
  stdin: ['standard input has no past', 'name the path as well: git:REVISION:PATH'],
  other: ['git cannot read it', null],
};

const results: Readonly<Record<ResultFault, (found: string | null) => string>> = {
  'no-json': () => 'this is not JSON',
  'other-document': (found) =>
    found === null ? 'this is not a result of samen compare' : `this is "${found}", not a result of samen compare`,
  'key-twice': () => 'this key stands twice in one map',
  'id-twice': (found) => `"${found}" stands here twice`,
  'half-character': () => 'this text holds half a character',
  'too-deep': () => 'nested deeper than any result of samen compare',
  'no-measure': (found) => `it is ranked by "${found}", which this scenario does not have`,
  missing: () => 'a key is missing here that every result of samen compare has',
  unlike: (found) => `${found === null ? 'this' : `"${found}"`} is not what a result of samen compare has here`,
};

/** What is wrong with files that are written, and with results and revisions that are read, in English. */
export const files = {
  'already-there': ({ paths }) => [
    `nothing is overwritten, and here is already: ${list(paths, 5)}`,
    `name an empty or new folder: samen init ${otherFolder(paths, 'my-study')}`,
  ],
  'scenario-there': ({ id, known: names }) => [
    `there is a scenario "${id}" already`,
    `choose another id than ${list(names, 10)}`,
  ],
  'cannot-read': ({ file, reason, near }) => [`${file}: ${troubles[reason]}`, meant(near)],
  'cannot-write': ({ path, reason }) => [`${path}: ${writing[reason]}`, null],
  'cannot-read-revision': ({ text, reason, message: phrase }) => [
    `${text}: ${revisions[reason][0]}${phrase === null ? '' : ` (git: ${phrase})`}`,
    revisions[reason][1],
  ],
  'not-a-result': ({ what, found }) => [results[what](found), 'write a result with: samen compare --format json'],
  'bad-language': ({ code }) => [
    `"${code}" is no code of a language`,
    'write the code of a language before its text: { nl: …, en: … }',
  ],
  'too-big': ({ what, limit, of }) => [
    {
      file: `the file is larger than ${limit} bytes`,
      nesting: `nested more than ${limit} deep`,
      line: `a line of more than ${limit} characters`,
      keys: `a map of more than ${limit} keys`,
      items: `a list of more than ${limit} items`,
      tokens: `more than ${limit} keys, values and marks in one file`,
      fallbacks: `more than ${limit} fallbacks that follow each other`,
    }[what],
    what === 'fallbacks'
      ? 'let one of them end where nothing is fallen back to'
      : `${{ study: 'a study is', figures: 'pinned figures are', result: 'a result is', part: 'a part is' }[of]} smaller than this; is it the right file?`,
  ],
} satisfies Partial<FaultWords>;
