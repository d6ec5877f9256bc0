import type { CentralRun } from '../../../../analysis/runs/central-run.ts';
import type { Line, LineNumber } from '../../../../engine/plan.ts';
import type { AssumptionKey } from '../../../../model/study/assumption-key.ts';
import { columnName, fixed } from '../../file/address.ts';
import { reference } from '../../parts/inputs.ts';
import type { Inputs } from '../../parts/inputs.ts';

/** The columns of the sheet of a scenario, from 0; those of the months begin at `months`. */
export const at = { title: 0, value: 1, unit: 2, month: 3, name: 4, rule: 5, extra: 6, months: 7 } as const;

/** The rows above all others, from 0. */
export const headRows = { heads: 2, year: 3, number: 4 } as const;

/** Where everything stands on the sheet of a scenario, and how it is named in its formulas. */
export class Layout {
  readonly run: CentralRun;
  readonly months: number;
  /** By line of the plan. */
  readonly rows = new Map<LineNumber, number>();
  /** By the line of the rate. */
  readonly indexRows = new Map<LineNumber, number>();
  /** By `periodKey`. */
  readonly periodRows = new Map<string, number>();
  /** By the line of the rate. */
  readonly discountRows = new Map<LineNumber, number>();
  private readonly inputs: Inputs;

  constructor(run: CentralRun, inputs: Inputs, months: number) {
    this.run = run;
    this.inputs = inputs;
    this.months = months;
  }

  line(number: LineNumber): Line {
    return this.run.plan.lines[number] as Line;
  }

  value(number: LineNumber): number {
    return this.run.columns.at(number);
  }

  /** A line in a formula of this sheet. */
  token(number: LineNumber): string {
    return this.inputs.token(this.run, number) ?? this.here(number);
  }

  /** The value of a line that has a row. */
  here(number: LineNumber): string {
    const row = this.rows.get(number);
    if (row === undefined) throw new Error(`${this.run.scenario.id}: no row for ${this.line(number).id}`);
    return fixed(row, at.value);
  }

  /** Whether a line stands on the sheet, and is not an input or a step of one. */
  hasRow(number: LineNumber): boolean {
    const { of } = this.line(number).label;
    return of === 'figure' || of === 'gate' || (this.inputs.token(this.run, number) === null && of !== 'formula-part');
  }

  /** The cell of an input in a formula. */
  input(number: LineNumber): string {
    return reference(this.inputs.literal(this.run, number));
  }

  /** Whether somebody wrote another value over an assumption, in a formula: 1 or 0. */
  changed(key: AssumptionKey): string {
    return this.inputs.changed(key);
  }

  /** All months of a row: `$H$9:$ZZ$9`. */
  allMonths(row: number): string {
    return `${fixed(row, at.months)}:${fixed(row, at.months + this.months - 1)}`;
  }

  /** The cell of a month, in a formula that stands in its column: `H$9`. */
  monthCell(row: number, month: number): string {
    return `${columnName(at.months + month)}$${row + 1}`;
  }
}
