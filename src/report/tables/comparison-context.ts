import type { LeaderSwitch } from '../../analysis/sensitivity/switching.ts';
import type { Study } from '../../model/study/study.ts';
import type { Words } from '../../words/words.ts';
import type { MoneyScale } from '../money-scale.ts';

/** What a comparison is shown with: the study it is of, and what was changed for it. */
export interface ComparisonContext {
  readonly study: Study;
  readonly sets: Readonly<Record<string, string>>;
  readonly words: Words;
  /** What the lead hangs on most; left out where nobody asked. */
  readonly leader?: LeaderSwitch | null;
}

/** With the scale of the amounts that stand beside what is written. */
export type Scaled = ComparisonContext & { readonly scale: MoneyScale };
