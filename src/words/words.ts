import type { Fault } from '../problems/problem.ts';
import type { Unit } from '../units/unit.ts';
import type { NumberStyle } from '../units/write.ts';
import type { DiffWords, ReportWords } from './diff-words.ts';
import type { CheckWords } from './check-words.ts';
import type { ExplainWords } from './explain-words.ts';
import type { HelpWords } from './help.ts';
import type { EstimateWords } from './estimate-words.ts';
import type { LineWords } from './line-words.ts';
import type { SensitivityWords } from './sensitivity-words.ts';
import type { OutsideWords } from './outside-words.ts';
import type { SimulationWords } from './simulation-words.ts';
import type { PlanWords } from './plan-words.ts';
import type { ShowWords } from './show-words.ts';
import type { TableWords } from './table-words.ts';

export type Language = 'nl' | 'en';

/** A problem in words: what is wrong, and what to do about it where that can be said. */
export type Said = readonly [what: string, hint: string | null];

/** What to say of every kind of fault. A kind without words does not compile. */
export type FaultWords = { readonly [Kind in Fault['kind']]: (fault: Extract<Fault, { kind: Kind }>) => Said };

/** Everything samen says, in one language. A text that is missing in a language does not compile. */
export interface Words {
  readonly language: Language;
  readonly numbers: NumberStyle;
  readonly quantity: (value: number, unit: Unit) => string;
  /** A number that is written already, in its unit; a share in hundredths. */
  readonly inUnit: (number: string, unit: Exclude<Unit, 'month'>) => string;
  readonly faults: FaultWords;
  readonly problems: ProblemWords;
  /** A unit as the head of a column has it. */
  readonly unitName: (unit: Unit) => string;
  readonly table: TableWords;
  readonly lines: LineWords;
  readonly estimates: EstimateWords;
  readonly plan: PlanWords;
  readonly show: ShowWords;
  readonly explain: ExplainWords;
  readonly sensitivity: SensitivityWords;
  /** How far long work is, and how many seconds it may still take. */
  readonly progress: (done: number, seconds: number) => string;
  readonly outside: OutsideWords;
  readonly simulation: SimulationWords;
  readonly diff: DiffWords;
  readonly report: ReportWords;
  readonly check: CheckWords;
  readonly help: HelpWords;
}

interface ProblemWords {
  readonly error: string;
  readonly warning: string;
  /** The path of keys from the root of the study. */
  readonly at: (path: string) => string;
  readonly more: (count: number) => string;
  readonly allIsWell: (study: string, scenarios: number) => string;
  /** Which scenarios inherit the mistake. */
  readonly suffers: (scenarios: readonly string[]) => string;
  /** The months as known in which it is so, and not in the month in force. */
  readonly otherDates: (months: readonly string[]) => string;
  readonly bug: (version: string) => string;
}

export const say = (words: Words, fault: Fault): Said => (words.faults[fault.kind] as (its: Fault) => Said)(fault);
