import type { FiguresIndex } from '../../../../analysis/check/out-of-date.ts';
import type { LeftOut } from './report.ts';

/** What samen report -o results.json writes: every result of a study. */
export interface ResultsDocument extends Omit<FiguresIndex, 'files'> {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.results/1';
  /** Each result as its command prints it, by the name of the command; of a scenario `show-<id>`. */
  readonly results: Readonly<Record<string, object>>;
  /** Results that cannot be given of this study. */
  readonly leftOut: readonly LeftOut[];
}
