import type { PageContext, PageResults } from './results.ts';
import type { Section } from './section.ts';
import { assumptions } from './sections/assumptions.ts';
import { changes } from './sections/changes.ts';
import { costs } from './sections/costs.ts';
import { criteria } from './sections/criteria.ts';
import { gates } from './sections/gates.ts';
import { memo } from './sections/memo.ts';
import { ranking } from './sections/ranking.ts';
import { sensitivity } from './sections/sensitivity.ts';
import { timeline } from './sections/timeline.ts';
import { uncertainty } from './sections/uncertainty.ts';

/** The sections in their order; what does not apply to a study is none. */
const makers: readonly ((results: PageResults, context: PageContext) => Section | null)[] = [
  memo,
  ranking,
  costs,
  timeline,
  uncertainty,
  changes,
  sensitivity,
  criteria,
  gates,
  assumptions,
];

/** Every section that says something of this study. */
export const sectionsOf = (results: PageResults, context: PageContext): Section[] =>
  makers.flatMap((make) => make(results, context) ?? []);
