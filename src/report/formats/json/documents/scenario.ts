import type { Comparison, GateResult, ScenarioResult } from '../../../../analysis/runs/comparison.ts';
import type { BudgetYear } from '../../../../analysis/show/budget.ts';
import type { CategoryCosts } from '../../../../analysis/show/costs-by-performer.ts';
import type { BesideReference, Increment } from '../../../../analysis/show/increment.ts';
import type { MeasureResult, MilestoneResult } from '../../../../analysis/show/milestones.ts';
import type { WorkResult } from '../../../../analysis/show/work.ts';
import type { MonthText } from '../../../../units/printed.ts';
import type { AssumptionJson } from './assumptions.ts';
import type { Advice, Envelope } from './envelope.ts';
import type { OriginJson } from './origin.ts';

/** A gate, with where its evidence and its bound come from. */
export interface GateWithOrigins extends GateResult {
  /** Where the evidence comes from; empty where it follows from other numbers. */
  readonly evidence: Partial<OriginJson>;
  /** Where the bound comes from; empty where it follows from other numbers. */
  readonly bound: Partial<OriginJson>;
}

/** Costs of a month beside those of the reference. */
export interface MonthBeside extends BesideReference {
  /** Calendar month, yyyy-mm. */
  readonly month: MonthText;
}

/** A scenario against the reference. */
export interface IncrementJson extends Omit<Increment, 'byMonth'> {
  /** Costs by calendar month, over the same time. */
  readonly byMonth: readonly MonthBeside[];
}

/** What samen show --format json prints. */
export interface ScenarioDocument
  extends
    Envelope,
    Omit<
      Comparison,
      'study' | 'asOf' | 'warnings' | 'scenarios' | 'sampling' | 'mean' | 'mayDiffer' | 'leadMayDiffer'
    > {
  /** Name and version of this document; a later version may add keys. */
  readonly schema: 'samen.scenario/1';
  /** Figures of the scenario, as compare has them. */
  readonly scenario: Omit<ScenarioResult, 'byYear' | 'gates' | 'uncertainty'>;
  /** Named moments, with where they fall. */
  readonly milestones: readonly MilestoneResult[];
  /** Lengths that the study measures, with both ends. */
  readonly measures: readonly MeasureResult[];
  /** Pieces of work, phase by phase in order of time. */
  readonly work: readonly WorkResult[];
  /** Costs by calendar year. */
  readonly byYear: readonly BudgetYear[];
  /** Total cost by category and by who does the work, VAT that cannot be recovered last. */
  readonly costs: readonly CategoryCosts[];
  /** Requirements that it must meet. */
  readonly gates: readonly GateWithOrigins[];
  /** Costs beside those of the reference; null where it is the reference or there is none. */
  readonly increment: IncrementJson | null;
  /** Assumptions that its figures rest on. */
  readonly assumptions: readonly AssumptionJson[];
  /** Advice on the study. */
  readonly warnings: readonly Advice[];
}
