import { quantile } from '../../model/estimates/estimate.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { isWritable } from '../../units/decimal.ts';
import { formulasOf, type Objective, objectiveNow, objectiveVarying, type Variable } from './objective.ts';

/** What becomes of a figure when one assumption is low or high. */
export interface TornadoBar {
  readonly variable: Variable;
  /** `p10-p90` of the estimate, or the ends of the range of a constant. */
  readonly between: 'p10-p90' | 'range';
  /** In the assumption's own unit. */
  readonly low: number;
  readonly high: number;
  /** Null where the figure cannot be computed. */
  readonly atLow: number | null;
  readonly atHigh: number | null;
  /** |atHigh − atLow|. */
  readonly swing: number | null;
  /** One standard error of it, where the figure is a mean; null where it cannot be computed. */
  readonly error?: number | null;
  /** Whether both ends lie on one side of the figure as it is. */
  readonly oneSided: boolean;
}

export interface Tornado {
  /** The figure with the values in force. */
  readonly base: number;
  /** One standard error of it, where it is a mean. */
  readonly error?: number;
  /** The largest swing first, among equals in the order of the variables: by name. */
  readonly bars: readonly TornadoBar[];
  /** Constants without a range. */
  readonly notVaried: readonly Variable[];
  /** What follows by a formula: by key. */
  readonly formulas: readonly AssumptionKey[];
}

/** Each assumption between its P10 and P90, or a constant between the ends of its range, while the others stay. */
export function tornadoOf(objective: Objective, variables: readonly Variable[]): Tornado {
  const base = objectiveNow(objective);
  const bars = variables.flatMap((variable): TornadoBar[] => {
    const ends = endsFor(variable);
    if (ends === null) return [];
    const { between, low, high } = ends;
    const [atLow = null, atHigh = null] = Array.from(
      objectiveVarying(objective, variable.key)([low, high]).values,
      writable,
    );
    return [
      {
        variable,
        between,
        low,
        high,
        atLow,
        atHigh,
        ...(objective.mean === undefined
          ? {}
          : { error: objective.mean.swing(variable.key, low, high)?.error ?? null }),
        swing: atLow === null || atHigh === null ? null : Math.abs(atHigh - atLow),
        oneSided: atLow !== null && atHigh !== null && (atLow - base) * (atHigh - base) > 0,
      },
    ];
  });
  return {
    base,
    ...(objective.mean === undefined ? {} : { error: objective.mean.now.error }),
    bars: bars.toSorted((a, b) => orderOf(b.swing) - orderOf(a.swing)),
    notVaried: variables.filter((variable) => endsFor(variable) === null),
    formulas: formulasOf(objective),
  };
}

/** What is not known comes first: nobody can say how much it matters. */
const orderOf = (swing: number | null): number => swing ?? Number.MAX_VALUE;

const writable = (value: number): number | null => (isWritable(value) ? value : null);

function endsFor({ estimate, assumption: { range } }: Variable): Pick<TornadoBar, 'between' | 'low' | 'high'> | null {
  if (estimate.shape !== 'constant')
    return { between: 'p10-p90', low: quantile(estimate, 0.1), high: quantile(estimate, 0.9) };
  return range === null ? null : { between: 'range', ...range };
}
