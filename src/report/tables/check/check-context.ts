import type { Check } from '../../../analysis/check/check.ts';
import type { StaleFile } from '../../../analysis/check/out-of-date.ts';
import type { Span } from '../../../input/tree/tree.ts';
import type { Study } from '../../../model/study/study.ts';
import type { Path } from '../../../problems/problem.ts';
import type { Words } from '../../../words/words.ts';

/** What `check` found, and what it is written with. */
export interface CheckContext {
  readonly check: Check;
  readonly study: Study;
  readonly words: Words;
  /** Null where no folder of figures was asked about. */
  readonly folder: { readonly name: string; readonly stale: readonly StaleFile[] } | null;
  /** Where something of the study was written, and where something of `figures.yaml`. */
  readonly spanOf: { readonly study: (path: Path) => Span; readonly figures: (path: Path) => Span };
}

/** Whether none of the files that are to be in a folder of figures is there. */
export const hasNone = (folder: CheckContext['folder']): boolean =>
  folder !== null && folder.stale.length > 0 && folder.stale.every(({ reasons }) => reasons.join() === 'missing');
