import type { Language } from '../../words/language.ts';

/** The id of the element in a page that holds what its script reads. */
export const whatIfId = 'what-if-data';

/** What the script of a page needs to compute the study of that page with other values: the study as its authors wrote it. */
export interface WhatIfData {
  readonly language: Language;
  /** The study as the command line names it. */
  readonly study: string;
  readonly files: {
    readonly main: WhatIfFile;
    readonly scenarios: readonly (WhatIfFile & { readonly id: string })[];
  };
  /** What was asked of the study that the page shows, as typed. */
  readonly shown: {
    /** Null where the study's own as-of month holds. */
    readonly asOf: string | null;
    /** Null where it is ranked as the study says. */
    readonly by: string | null;
    readonly set: readonly string[];
  };
  /** What the command says also where it is the study's own, as `samen.yaml` settles another; null where that settles none. */
  readonly own: { readonly asOf: string | null; readonly by: string | null; readonly language: Language | null };
  /** The assumptions that matter most, as `--set` names them, in the order in which they stand in the page. */
  readonly foremost: readonly string[];
}

/** A file of a study. */
interface WhatIfFile {
  readonly name: string;
  readonly text: string;
}
