/** What can be wrong with which files and values are named on the command line, and with files that are written. */
export type FaultOfFiles =
  | {
      readonly kind: 'no-study';
      /** The folder that was named, and the only file in it that may be a study. */
      readonly folder: string | null;
      readonly file: string | null;
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
  | { readonly kind: 'no-figure'; readonly scenario: string; readonly metric: 'finish' | 'score' }
  | { readonly kind: 'already-there'; readonly paths: readonly string[] }
  | { readonly kind: 'cannot-write'; readonly path: string; readonly reason: WriteTrouble }
  | {
      readonly kind: 'cannot-read-revision';
      /** As it was typed: `git:main:scenarios/digipoort`. */
      readonly text: string;
      readonly reason: RevisionTrouble;
    }
  | {
      readonly kind: 'not-a-result';
      readonly file: string;
      /** Where the first thing that no result has there stands: `scenarios.0.rank`; null where it is no JSON. */
      readonly at: string | null;
    };

/** Why files cannot be written: their folder is a file, missing or not ours, they are a folder, there is no permission or room. */
export type WriteTrouble =
  | 'no-folder'
  | 'missing-folder'
  | 'folder'
  | 'no-samples'
  | 'no-access'
  | 'no-room'
  | 'foreign-index'
  | 'other';
/** Why what a version of the past holds cannot be read. */
export type RevisionTrouble = 'no-program' | 'no-repository' | 'no-revision' | 'no-path' | 'link' | 'stdin' | 'other';
