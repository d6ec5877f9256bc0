import { type Metric, metricId } from '../../model/metrics/metrics.ts';
import type { Label } from '../../engine/label.ts';
import { figureName } from '../../engine/names.ts';
import type { Line, LineNumber, LineUnit } from '../../engine/plan.ts';
import type { Expression } from '../../engine/rules/expression.ts';
import { type RuleName, rules } from '../../engine/rules/rules.ts';
import type { Settled } from '../../engine/settle.ts';
import type { Study } from '../../model/study/study.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { type ExpertView, expertViewsOf } from '../runs/expert-views.ts';
import { type Origin, originsOf } from '../runs/origin.ts';
import { placesOf } from '../runs/ranking.ts';

/** What a line of a trace is: a line of the plan, a place in the ranking, a figure of another scenario. */
export type TraceLabel =
  | Label
  | { readonly of: 'rank' }
  | { readonly of: 'other'; readonly scenario: string; readonly what: Label };

/** One number of a trace, with how it follows from others or where it comes from. */
export interface TraceLine {
  readonly id: string;
  readonly label: TraceLabel;
  readonly unit: LineUnit | 'rank';
  /** Null where nothing is known yet, and for the rank of what is not feasible. */
  readonly value: number | null;
  readonly rule: RuleName | 'given' | 'literal' | 'rank' | 'other';
  /** Over the values of the inputs; null where there are none. */
  readonly expression: Expression | null;
  readonly inputs: readonly TraceLine[];
  readonly origin: Origin | null;
  /** What each expert says, where it is the pool of several. */
  readonly experts: readonly ExpertView[];
}

/** A figure of a central run, down to the assumptions it rests on. A line that several others rest on is one object. */
export function trace(study: Study, settled: Settled, run: CentralRun, target: LineNumber): TraceLine {
  const origin = originsOf(study, settled);
  const made = new Map<LineNumber, TraceLine>();
  const { lines } = run.plan;
  const follow = (number: LineNumber): TraceLine => {
    const known = made.get(number);
    if (known !== undefined) return known;
    const line = lines[number] as Line;
    const inputs = 'inputs' in line ? line.inputs.map((input) => follow(throughAlias(lines, input))) : [];
    const traced: TraceLine = {
      id: line.id,
      label: line.label,
      unit: line.unit,
      value: finite(run.columns.at(number)),
      rule: line.rule,
      expression: expressionOf(line, run),
      inputs,
      origin: origin(line),
      experts: line.label.of === 'assumption' ? expertViewsOf(settled.inForce.get(line.label.key) ?? null) : [],
    };
    made.set(number, traced);
    return traced;
  };
  return follow(target);
}

function expressionOf(line: Line, { columns, block }: CentralRun): Expression | null {
  if (!('inputs' in line)) return null;
  return rules[line.rule].expression(
    line.inputs.map((input) => columns.at(input)),
    block.prices,
  );
}

/** A field that names an assumption is a sum of one: what it stands for is shown instead. */
function throughAlias(lines: readonly Line[], number: LineNumber): LineNumber {
  const line = lines[number] as Line;
  const [only, ...others] = 'inputs' in line ? line.inputs : [];
  if (line.label.of === 'assumption') return number;
  return line.rule === 'sum' && only !== undefined && others.length === 0 ? throughAlias(lines, only) : number;
}

/** The place of a scenario: its own figure and gates, and the figures it is set against. */
export function traceRank(
  study: Study,
  { settled, runs }: { settled: Settled; runs: readonly CentralRun[] },
  { scenario, by }: { scenario: string; by: Metric },
): TraceLine {
  const places = placesOf(runs, by);
  const inputs = runs.flatMap((run): TraceLine[] => {
    const number = (id: string): LineNumber => run.plan.numberOf.get(id) as LineNumber;
    const metric = number(metricId(by));
    if (run.scenario.id === scenario)
      return [metric, number(figureName('feasible').id)].map((line) => trace(study, settled, run, line));
    const isRanked = places.some(({ id, rank }) => id === run.scenario.id && rank !== null);
    return isRanked ? [otherFigure(run, metric)] : [];
  });
  const mine = inputs.filter(({ rule }) => rule !== 'other');
  const others = inputs.filter(({ rule }) => rule === 'other').toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  return {
    id: 'rank',
    label: { of: 'rank' },
    unit: 'rank',
    value: places.find(({ id }) => id === scenario)?.rank ?? null,
    rule: 'rank',
    expression: null,
    inputs: [...mine, ...others],
    origin: null,
    experts: [],
  };
}

/** A figure of another scenario, which is not followed any further. */
function otherFigure({ scenario: { id }, plan, columns }: CentralRun, number: LineNumber): TraceLine {
  const line = plan.lines[number] as Line;
  return {
    id: `${id}/${line.id}`,
    label: { of: 'other', scenario: id, what: line.label },
    unit: line.unit,
    value: finite(columns.at(number)),
    rule: 'other',
    expression: null,
    inputs: [],
    origin: null,
    experts: [],
  };
}

/** Null of what is no number: not known yet. */
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
