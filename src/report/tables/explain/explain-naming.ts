import type { Study } from '../../../model/study/study.ts';
import type { Words } from '../../../words/words.ts';
import type { ExplainedSides } from './explain-sides.ts';

export interface ExplainNaming {
  /** The study of the new side. */
  readonly study: Study;
  readonly sides: ExplainedSides;
  readonly words: Words;
}
