/** What can be wrong with which files and values are named on the command line, and with files that are written. */
export type FaultOfFiles =
  | {
      readonly kind: 'no-study';
      /** The folder that was named. */
      readonly folder: string | null;
      /** Studies in files of their own there, or its only file that may be one. */
      readonly files: readonly string[];
      /** What names these and nothing else, where several studies can be named. */
      readonly pattern: string | null;
    }
  | { readonly kind: 'several-studies'; readonly files: readonly string[] }
  | { readonly kind: 'bad-set'; readonly text: string; readonly corrected: string | null }
  | {
      readonly kind: 'bad-option';
      readonly option: string;
      readonly text: string;
      readonly known: readonly string[];
      readonly near: string | null;
    }
  | {
      readonly kind: 'not-in-both';
      /** Null where the studies have no scenario in common. */
      readonly scenario: string | null;
      /** Which of the two studies has it: the one it was, or the one it is. */
      readonly in: 'old' | 'new';
      readonly common: readonly string[];
    }
  | { readonly kind: 'no-figure'; readonly scenario: string; readonly metric: 'finish' | 'score' | 'unknown-score' }
  | {
      readonly kind: 'no-figure';
      readonly scenario: string;
      /** The chance that no gate fails is not known without draws, or because nothing is known of a gate yet. */
      readonly metric: 'unknown-chance' | 'unknown-gate';
      /** The criterion that is bound to it. */
      readonly criterion: string;
    }
  | { readonly kind: 'already-there'; readonly paths: readonly string[] }
  | { readonly kind: 'scenario-there'; readonly id: string; readonly known: readonly string[] }
  | { readonly kind: 'cannot-write'; readonly path: string; readonly reason: WriteTrouble }
  | {
      readonly kind: 'cannot-read-revision';
      /** As it was typed: `git:main:scenarios/digipoort`. */
      readonly text: string;
      readonly reason: RevisionTrouble;
      /** What git says of it, which is in English. */
      readonly message: string | null;
    }
  | {
      readonly kind: 'not-a-result';
      readonly what: ResultFault;
      /** What stands there, where it is a text or a number; the schema of another document. */
      readonly found: string | null;
    }
  | {
      readonly kind: 'not-a-part';
      readonly what: PartFault;
      /** What stands there, where it is a text or a number; the schema of another document. */
      readonly found: string | null;
      /** Which part it says it is, and by which command; null where it does not say so. */
      readonly made: { readonly command: string; readonly part: number; readonly of: number } | null;
    }
  | {
      readonly kind: 'not-one-run';
      readonly what: 'version' | 'command' | 'of' | 'study' | 'option' | 'twice' | 'missing';
      /** What stands here: a version, a command, a number of parts, an option, a part; the parts that are missing. */
      readonly found: string | null;
      /** What stands in its place in the first of the parts, or is this samen's version. */
      readonly wanted: string | null;
      /** The first of the parts; null where it is no other file that this one is held against. */
      readonly other: string | null;
    };

/**
 * Why a file is no result that samen wrote: it is no JSON, another document, or holds what no result of ours has in that place:
 * a key twice, an id twice, half a character, deeper than any; a ranking by what it does not hold, something that lacks, or another thing.
 */
export type ResultFault = DocumentFault | 'id-twice' | 'no-measure';

/** Why a file is no part that samen wrote: the same, or it was changed, or is of a number that there is not. */
export type PartFault = DocumentFault | 'changed' | 'out-of-range';

/** Why a file is no document of ours at all. */
export type DocumentFault =
  | 'no-json'
  | 'other-document'
  | 'key-twice'
  | 'half-character'
  | 'too-deep'
  | 'missing'
  | 'unlike';

/** Why files cannot be written: what stands in their place or their folder's, or what the system says. */
export type WriteTrouble =
  | 'no-folder'
  | 'missing-folder'
  | 'folder'
  | 'no-samples'
  | 'no-part'
  | 'no-file'
  | 'link'
  | 'dead-link'
  | 'no-reader'
  | 'no-access'
  | 'no-room'
  | 'device'
  | 'too-many-open'
  | 'long-name'
  | 'unmakeable'
  | 'over-limit'
  | 'foreign-index'
  | 'other';
/** Why what a version of the past holds cannot be read. */
export type RevisionTrouble =
  | 'no-program'
  | 'no-repository'
  | 'unnamed'
  | 'not-one'
  | 'no-revision'
  | 'not-cloned'
  | 'no-path'
  | 'link'
  | 'stdin'
  | 'other';
