import type { CentralRun } from '../../../analysis/runs/central-run.ts';
import type { Gate, Line, LineNumber, LineUnit } from '../../../engine/plan.ts';
import { asOfKey } from '../../../engine/plan.ts';
import { chanceKey } from '../../../engine/names.ts';
import type { AssumptionKey } from '../../../model/study/assumption-key.ts';
import type { Path } from '../../../problems/problem.ts';
import { CellNames } from './names.ts';
import { isRuleLine, ruleFormula, type RuleLine } from './plan-formula.ts';

/** A cell that figures follow from: an assumption, or a number that is written in a field of the study. */
export interface Input {
  /** The assumption as it is known to results, or the place in the study. */
  readonly key: string;
  readonly name: string;
  /** Of a month: the name of the cell that has it as a number of months since January of the year 0. */
  readonly monthsName: string | null;
  readonly unit: LineUnit;
  /** In its own unit; of a month, months since January of the year 0. Not a number where nobody knows. */
  readonly value: number;
  /** Where it follows from others. */
  readonly formula: string | null;
}

/** A literal, with the run that it was found in first. */
export interface LiteralInput extends Input {
  readonly line: Line;
  readonly run: CentralRun;
}

/** How long a part of a formula may be before it gets a cell of its own. */
const longPart = 1500;

/**
 * The cells that all figures follow from. Each has one name, whichever scenarios use it: a reference to it is that name, so that a
 * formula can be read.
 */
export class Inputs {
  readonly assumptions = new Map<string, Input>();
  readonly literals = new Map<string, LiteralInput>();
  /** Parts of formulas that are too long to stand in one cell. */
  readonly steps: Input[] = [];
  private readonly names = new CellNames();
  private readonly changes = new Map<string, string>();
  private readonly others = new Map<string, string>();

  /** An assumption as it was settled, or one that a scenario computes in its own way, by the formula of a line. */
  assumption(key: AssumptionKey, options: { unit: LineUnit; value: number; formula: string | null }): Input {
    const input = this.make(key, key.split('/'), { ...options, isMonth: options.unit === 'month' });
    this.assumptions.set(key, input);
    return input;
  }

  /** That an assumption follows from others. */
  follows(key: string, formula: string): void {
    this.assumptions.set(key, { ...this.known(key), formula });
  }

  /** A number that is written in a field of the study. */
  literal(run: CentralRun, number: LineNumber): LiteralInput {
    const line = run.plan.lines[number] as Line & { rule: 'literal' };
    const { key, names } = placeOf(run, line);
    const known = this.literals.get(key);
    if (known !== undefined) return known;
    const isMonth = isWrittenMonth(line);
    const value =
      isMonth && line.unit === 'moment' ? line.value + run.settled.study.start - after(run, number) : line.value;
    const input = this.make(key, names, { unit: line.unit, value, formula: null, isMonth });
    const made = { ...input, line, run };
    this.literals.set(key, made);
    return made;
  }

  /** A number of the study as a whole that is no line of a plan: the year of the price level. */
  setting(key: string, value: number): Input {
    const input = this.make(key, key.split('/'), { unit: 'factor', value, formula: null, isMonth: false });
    this.assumptions.set(key, input);
    return input;
  }

  all(): readonly Input[] {
    return [...this.assumptions.values(), ...this.literals.values(), ...this.steps];
  }

  /** That a value written over another input holds for this one too. */
  standsIn(key: string, other: string): void {
    this.others.set(key, other);
  }

  /** In which cell it stands whether an input was changed. */
  marked(key: string, cell: string): void {
    this.changes.set(key, cell);
  }

  /** Whether an input was changed, or the one whose value holds for it then: 1 or 0. */
  changed(key: string): string {
    const cell = this.changes.get(key);
    if (cell === undefined) throw new Error(`no mark of change for ${key}`);
    const other = this.others.get(key);
    return other === undefined ? cell : `MAX(${cell},${this.changed(other)})`;
  }

  /** How a line of a plan is written in a formula where it is an input; null where it is a line of the scenario. */
  token(run: CentralRun, number: LineNumber): string | null {
    const line = run.plan.lines[number] as Line;
    if (line.rule === 'literal') {
      if (line.path === null || (line.label.of === 'constant' && line.label.constant === 'first-month'))
        return constant(line.value);
      return null;
    }
    if (line.rule === 'given') {
      if (line.assumption === asOfKey) return constant(run.columns.at(number));
      if (line.assumption === chanceKey) return null;
      return reference(this.known(line.assumption));
    }
    return line.label.of === 'assumption' ? reference(this.known(ownKey(line))) : null;
  }

  /** The formula of an assumption that follows from others, with the steps on the way in it. */
  formulaOf(run: CentralRun, line: RuleLine): string {
    const token = (number: LineNumber): string => {
      const known = this.token(run, number);
      if (known !== null) return known;
      const part = run.plan.lines[number] as Line;
      if (!isRuleLine(part)) throw new Error(`${part.id} is no part of a formula`);
      const text = this.formulaOf(run, part);
      return text.length > longPart ? this.step(run, number, text) : `(${text})`;
    };
    return ruleFormula(line, { token, lacks: () => false, prices: run.block.prices });
  }

  private step(run: CentralRun, number: LineNumber, formula: string): string {
    const { id, unit } = run.plan.lines[number] as Line;
    const step = this.make(id, ['step', this.steps.length + 1], {
      unit,
      value: run.columns.at(number),
      formula,
      isMonth: false,
    });
    this.steps.push(step);
    return step.name;
  }

  private known(key: string): Input {
    const found = this.assumptions.get(key);
    if (found === undefined) throw new Error(`no cell for assumption ${key}`);
    return found;
  }

  private make(
    key: string,
    names: readonly (string | number)[],
    options: { unit: LineUnit; value: number; formula: string | null; isMonth: boolean },
  ): Input {
    const { isMonth, ...rest } = options;
    const name = this.names.of(names);
    return { key, name, monthsName: isMonth ? this.names.of([...names, 'as_months']) : null, ...rest };
  }
}

/** How an input is written in a formula. */
export const reference = ({ name, monthsName }: Input): string => monthsName ?? name;

/** What an assumption is called as a scenario computes it: `2.5/rate` where that is its own. */
export const ownKey = ({ id }: Pick<Line, 'id'>): string => id.slice('assumptions.'.length);

/** A number of the model itself, in a formula. */
const constant = (value: number): string => (Number.isFinite(value) ? String(value === 0 ? 0 : value) : 'NA()');

/** Whether a literal is written as a month of the calendar. */
export const isWrittenMonth = ({ unit, label }: Line): boolean =>
  unit === 'month' || (unit === 'moment' && label.of !== 'criterion-point');

/** By how much a time lies after the beginning of the month that is written: that of a last month ends with it. */
export function after({ plan }: CentralRun, number: LineNumber): number {
  const { label } = plan.lines[number] as Line;
  if (label.of === 'constant' && label.constant === 'horizon') return 1;
  const isLast = (gate: Gate): boolean =>
    gate.limit === number && gate.bound === 'at-most' && gate.of.kind === 'figure';
  return label.of === 'gate' && plan.gates.some(isLast) ? 1 : 0;
}

/**
 * By what a literal is known, so that scenarios share what is written once. A time or a length of time that events of a scenario are
 * written with is one line for all of them; points of a criterion are written in one place.
 */
function placeOf(
  { scenario }: CentralRun,
  line: Line & { rule: 'literal' },
): { key: string; names: readonly (string | number)[] } {
  const { label, id } = line;
  if (label.of === 'time' || label.of === 'offset') return { key: `${scenario.id}: ${id}`, names: [scenario.id, id] };
  if (label.of === 'criterion-point') return { key: id, names: [id] };
  const path: Path = line.path ?? [];
  return { key: path.join('/'), names: path[0] === 'scenarios' ? path.slice(1) : path };
}
