import type { Further, PageContext, PageResults } from './results.ts';
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

interface Maker {
  readonly needs: readonly (keyof Further)[];
  readonly make: (results: PageResults, context: PageContext) => Section | null;
}

/** A section, and what it is made from beside what all may be: the compiler asks for what it takes. */
const from = <Needed extends keyof Further = never>(
  needs: readonly Needed[],
  make: (results: PageResults<Needed>, context: PageContext) => Section | null,
): Maker => ({ needs, make });

/** Who makes each section: null where it does not apply to a study. */
const makers: Readonly<Partial<Record<SectionId, Maker>>> = {
  memo: from(['sensitivity', 'tradeoff', 'voi'], memo),
  ranking: from([], ranking),
  costs: from([], costs),
  timeline: from([], timeline),
  uncertainty: from([], uncertainty),
  changes: from(['explanation'], changes),
  sensitivity: from(['sensitivity', 'tradeoff', 'voi'], sensitivity),
  criteria: from(['criteria'], criteria),
  gates: from([], gates),
  assumptions: from([], assumptions),
  method: from(['explanation', 'sensitivity', 'criteria'], method),
  'business-case': from([], businessCase),
};

/** What these sections are made from, beside what any may be. */
export const neededBy = (wanted: readonly SectionId[]): ReadonlySet<keyof Further> =>
  new Set(wanted.flatMap((id) => makers[id]?.needs ?? []));

/** The sections that are wanted, in their order, of those that say something of this study. */
export const sectionsOf = (results: PageResults, context: PageContext, wanted: readonly SectionId[]): Section[] =>
  sectionIds.filter((id) => wanted.includes(id)).flatMap((id) => makers[id]?.make(results, context) ?? []);
