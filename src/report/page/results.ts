import type { Assumptions } from '../../analysis/assumptions/assumptions.ts';
import type { Criteria } from '../../analysis/criteria/result.ts';
import type { Explanation } from '../../analysis/explain/explanation.ts';
import type { Comparison } from '../../analysis/runs/comparison.ts';
import type { Sensitivity } from '../../analysis/sensitivity/sensitivity.ts';
import type { LeaderSwitch } from '../../analysis/sensitivity/switching.ts';
import type { Shown } from '../../analysis/show/show.ts';
import type { Simulation } from '../../analysis/simulate/simulation-result.ts';
import type { Tradeoff } from '../../analysis/tradeoff/tradeoff.ts';
import type { ValueOfInformation } from '../../analysis/voi/voi.ts';
import type { Metric } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import type { Words } from '../../words/words.ts';
import type { ExplainedSides } from '../tables/explain/explain-sides.ts';

/** What any section of a page may be made from. What cannot be given of a study is null. */
export interface PageBasis {
  /** With costs by year, and with what draws tell. */
  readonly comparison: Comparison;
  readonly leader: LeaderSwitch | null;
  /** Everything of each scenario, in the order of the ranking. */
  readonly shown: readonly Shown[];
  /** With the values of its curves. */
  readonly simulation: Simulation | null;
  readonly assumptions: Assumptions;
}

/** What takes long and only some sections are made from; null where it cannot be given. */
export interface Further {
  readonly sensitivity: Sensitivity | null;
  readonly explanation: Explained | null;
  readonly criteria: Criteria | null;
  readonly voi: ValueOfInformation | null;
  readonly tradeoff: Tradeoff | null;
}

/** What a page is made from, or a section that needs only some of it: every result of a study once. */
export type PageResults<Needed extends keyof Further = keyof Further> = PageBasis & Pick<Further, Needed>;

/** Why the result changed, with what is reported of both sides. */
export interface Explained {
  readonly explanation: Explanation;
  readonly sides: ExplainedSides;
}

/** What results are reported with. */
export interface PageContext {
  readonly study: Study;
  readonly words: Words;
  /** What was set, as typed. */
  readonly sets: Readonly<Record<string, string>>;
  /** What is ranked by. */
  readonly by: Metric;
}
