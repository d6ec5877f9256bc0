import type { Comparison } from '../analysis/runs/comparison.ts';
import type { Study } from '../model/study/study.ts';
import type { WhatIfData } from '../report/page/what-if-data.ts';
import type { Words } from '../words/words.ts';
import type { Setting } from './setting.ts';

/** What does not change while a page is open. */
export interface PageTerms {
  readonly words: Words;
  readonly data: WhatIfData;
  /** The study as its files say, nothing set. */
  readonly study: Study;
  /** What the page shows before anybody changes it. */
  readonly shown: Setting;
  readonly before: Comparison;
}
