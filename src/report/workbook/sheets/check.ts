import type { ScenarioSheet } from '../parts/book.ts';
import type { Shape } from '../file/styles.ts';
import type { Draft } from '../parts/draft.ts';
import type { BudgetRows } from './budget.ts';
import type { RankingRows } from './ranking.ts';

/** A formula and what it comes to. */
export interface Value {
  readonly formula: string;
  readonly value: number;
}

/** Something that must hold: what is found, and what it should be. */
export interface Check {
  readonly what: string;
  readonly where: string;
  readonly found: string;
  readonly value: number;
  /** How both are shown. */
  readonly shape: Shape;
  /** A number as samen has it, or what another way of adding up comes to; at most that where it is a limit. */
  readonly should: number | Value;
  readonly isLimit?: true;
  /** Whether it is held against a figure of samen, which changes with the assumptions. */
  readonly asDelivered?: true;
  /** How large the parts are of which a sum is made: what they are rounded by. */
  readonly scale?: Value;
}

/** What all checks are made of. */
export interface CheckTerms {
  readonly scenarios: readonly ScenarioSheet[];
  readonly ranking: RankingRows;
  readonly budget: BudgetRows | null;
  /** How many assumptions were changed, and how many lie outside their range, in formulas. */
  readonly changed: string;
  readonly outside: string;
  /** All sheets whose formulas are counted. */
  readonly counted: readonly Draft[];
}
