import type { PageContext, PageResults } from './results.ts';
import { type Section, type SectionId, sectionIds } from './section.ts';
import { assumptions } from './sections/assumptions.ts';
import { businessCase } from './sections/business-case.ts';
import { changes } from './sections/changes.ts';
import { costs } from './sections/costs.ts';
import { criteria } from './sections/criteria.ts';
import { gates } from './sections/gates.ts';
import { memo } from './sections/memo.ts';
import { method } from './sections/method.ts';
import { ranking } from './sections/ranking.ts';
import { sensitivity } from './sections/sensitivity.ts';
import { timeline } from './sections/timeline.ts';
import { uncertainty } from './sections/uncertainty.ts';

/** Who makes each section: null where it does not apply to a study. */
const makers: Readonly<Partial<Record<SectionId, (results: PageResults, context: PageContext) => Section | null>>> = {
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
  method,
  'business-case': businessCase,
};

/** The sections that are wanted, in their order, of those that say something of this study. */
export const sectionsOf = (results: PageResults, context: PageContext, wanted: readonly SectionId[]): Section[] =>
  sectionIds.filter((id) => wanted.includes(id)).flatMap((id) => makers[id]?.(results, context) ?? []);
