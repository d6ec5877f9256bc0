import type { Integer } from '../../../../units/printed.ts';

/** What a command found of one of several studies. */
export interface StudyOfBatchJson {
  /** Path of the study, as it was named or found; of one that is gone, in whose place another lies now, its name in the revision: `git:main:post/sorting`. */
  readonly name: string;
  /** Code with which the command ends for this study by itself; of one that is gone 1 where samen diff has a limit for it, else 0. */
  readonly exit: Integer;
  /** Of samen diff, whether the study changed, did not, or is on one side only; null of other commands, and where it is faulty. */
  readonly state: 'changed' | 'unchanged' | 'new' | 'gone' | null;
  /** Of samen diff, the path at which the study lay before, from here; null where it lies there still, or is on one side only. */
  readonly movedFrom: string | null;
  /**
   * The document that the command prints of this study by itself, by the name in its schema: samen.comparison/1, also of a study
   * that is new in samen diff. Null where there is none: it is gone, at fault, or was written into a folder.
   */
  readonly result: Readonly<Record<string, unknown>> | null;
  /** What is wrong with it, a samen.problems/1; null where nothing is, or the result tells. */
  readonly problems: Readonly<Record<string, unknown>> | null;
}

/** What a command prints of several studies with --format json. */
export interface BatchDocument {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.batch/1';
  /** Version of samen that wrote it. */
  readonly samen: string;
  /** Name of the command. */
  readonly command: string;
  /** Code with which the command ends: the largest of those of the studies. */
  readonly exit: Integer;
  /** The studies, in the order in which they were named, each once, and then those that are gone. */
  readonly studies: readonly StudyOfBatchJson[];
}
