import { chanceKey } from '../../engine/names.ts';
import type { Line, LineNumber } from '../../engine/plan.ts';
import { largest, smallest } from '../../numerics/extremes.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { certainly, dividedBy, type Form, resting, spanOf, sumOf } from './form.ts';
import type { Span } from './span.ts';

/** From what to what nobody knows a number goes; null of one that is known. */
export function unknownSpan({ settled, columns }: CentralRun, line: Line, number: LineNumber): Span | null {
  if (line.rule !== 'given') return null;
  if (line.assumption === chanceKey) return Number.isNaN(columns.at(number)) ? { low: 0, high: 1 } : null;
  const value = settled.inForce.get(line.assumption)?.value;
  return value?.shape === 'unknown' ? { low: value.low, high: value.high } : null;
}

/** What an unknown is called: those of the study mean the same to every scenario, the chance that no gate fails does not. */
export const unknownName = (scenario: string, assumption: string): string =>
  assumption === chanceKey ? `${scenario}${chanceKey}` : assumption;

/** How lines of a plan rest on what nobody knows: only fields, means and formulas lead from there to a score or a weight. */
export class PlanForms {
  private readonly run: CentralRun;
  private readonly known = new Map<LineNumber, Form>();

  constructor(run: CentralRun) {
    this.run = run;
  }

  at(number: LineNumber): Form {
    const known = this.known.get(number);
    if (known !== undefined) return known;
    const form = this.formOf(number);
    this.known.set(number, form);
    return form;
  }

  private formOf(number: LineNumber): Form {
    const { plan, columns } = this.run;
    const line = plan.lines[number] as Line;
    const unknown = unknownSpan(this.run, line, number);
    if (unknown !== null && line.rule === 'given')
      return resting(unknownName(plan.scenario, line.assumption), { least: unknown.low, most: unknown.high });
    // What has a number rests on nothing unknown.
    const isKnown = !('inputs' in line) || !Number.isNaN(columns.at(number));
    if (isKnown) return certainly(columns.at(number));
    const inputs = line.inputs.map((input) => this.at(input));
    if (inputs.every(({ parts }) => parts.size === 0)) return certainly(columns.at(number));
    return straight(line.rule, inputs) ?? this.between(line, endsOf(line.rule, inputs));
  }

  /** What is no straight line in what it rests on is an unknown of its own: wider than it is, and never narrower. */
  private between({ id }: Line, { low, high }: Span): Form {
    return resting(`${this.run.plan.scenario}: ${id}`, { least: low, most: high });
  }
}

const isCertain = ({ parts }: Form): boolean => parts.size === 0;

/** Null of what is no straight line. */
function straight(rule: string, inputs: readonly Form[]): Form | null {
  switch (rule) {
    case 'sum':
      return sumOf(inputs.map((form) => [1, form]));
    case 'difference':
      return sumOf(inputs.map((form, place) => [place === 0 ? 1 : -1, form]));
    case 'product':
      return product(inputs);
    case 'ratio': {
      const [over, under] = inputs as [Form, Form];
      return isCertain(under) ? dividedBy(over, under.fixed) : null;
    }
    case 'weighted-mean':
      return meanOf(inputs);
    default:
      return null;
  }
}

function product(inputs: readonly Form[]): Form | null {
  const open = inputs.filter((form) => !isCertain(form));
  const [only] = open;
  if (only === undefined || open.length > 1) return null;
  return sumOf([[inputs.reduce((times, form) => (form === only ? times : times * form.fixed), 1), only]]);
}

/** Inputs: weight, value, weight, value, … */
function meanOf(inputs: readonly Form[]): Form | null {
  const weights = inputs.filter((_, place) => place % 2 === 0);
  if (!weights.every(isCertain)) return null;
  const total = weights.reduce((sum, { fixed }) => sum + fixed, 0);
  const sum = sumOf(weights.map(({ fixed }, pair) => [fixed, inputs[2 * pair + 1] as Form]));
  return dividedBy(sum, total);
}

/** From what to what it goes, whatever each of its inputs comes to. */
function endsOf(rule: string, inputs: readonly Form[]): Span {
  const spans = inputs.map(spanOf);
  switch (rule) {
    case 'smallest-of':
      return { low: smallest(spans.map(({ low }) => low)), high: smallest(spans.map(({ high }) => high)) };
    case 'largest-of':
      return { low: largest(spans.map(({ low }) => low)), high: largest(spans.map(({ high }) => high)) };
    case 'product':
      return spans.reduce((all, span) => cornersOf(all, span, (a, b) => a * b));
    case 'ratio':
      return spans.reduce((all, span) => cornersOf(all, span, (a, b) => a / b));
    default:
      throw new Error(`${rule} is no rule of a formula or a mean`);
  }
}

function cornersOf(a: Span, b: Span, of: (a: number, b: number) => number): Span {
  const corners = [of(a.low, b.low), of(a.low, b.high), of(a.high, b.low), of(a.high, b.high)];
  return { low: smallest(corners), high: largest(corners) };
}
