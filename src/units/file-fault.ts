/** What can be wrong with files that are written, and with results and revisions that are read. */
export type FaultOfFiles =
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

/** Why files cannot be written: their folder is a file or not ours, there is no permission or room. */
export type WriteTrouble = 'no-folder' | 'no-access' | 'no-room' | 'foreign-index' | 'other';
/** Why what a version of the past holds cannot be read. */
export type RevisionTrouble = 'no-program' | 'no-repository' | 'no-revision' | 'no-path' | 'link' | 'stdin' | 'other';
