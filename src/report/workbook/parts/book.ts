import type { CentralRun } from '../../../analysis/runs/central-run.ts';
import type { Metric } from '../../../model/metrics/metrics.ts';
import type { Settled } from '../../../engine/settle.ts';
import type { Study } from '../../../model/study/study.ts';
import type { Words } from '../../../words/words.ts';
import type { LineNumber } from '../../../engine/plan.ts';
import type { Draft } from './draft.ts';
import type { Inputs } from './inputs.ts';

/** What all sheets of a workbook are made of. */
export interface Book {
  readonly study: Study;
  readonly settled: Settled;
  readonly words: Words;
  readonly by: Metric;
  /** In code-unit order of the ids of their scenarios. */
  readonly runs: readonly CentralRun[];
  readonly inputs: Inputs;
  /** How many months have a column. */
  readonly months: number;
}

/** The sheet of a scenario, and where on it things stand. */
export interface ScenarioSheet {
  readonly run: CentralRun;
  readonly draft: Draft;
  /** A reference from another sheet to the line of that id. */
  readonly reference: (id: string) => string;
  /** A reference from another sheet to a line, or the cell that it is where it is an input. */
  readonly token: (line: LineNumber) => string;
  /** The months of every stream of money; null where there are none. */
  readonly money: MoneyRows | null;
  readonly years: YearRows | null;
  /** A reference from another sheet to the chances of gates; null where none is told. */
  readonly chances: string | null;
}

/** Rows from 0: the first and the last stream of money, and sums of all of them by month. */
export interface MoneyRows {
  readonly first: number;
  readonly last: number;
  readonly oneOff: number;
  readonly running: number;
  readonly cost: number;
  readonly vat: number;
  readonly presentValue: number;
  /** When the last money falls, in months since the start. */
  readonly end: number;
}

/** Rows from 0 of the table of years. */
export interface YearRows {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}
