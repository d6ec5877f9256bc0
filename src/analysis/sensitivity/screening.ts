import type { LineNumber } from '../../engine/plan.ts';
import { metricId } from '../../model/metrics/metrics.ts';
import { mayChangeSign, type Scanned } from '../../numerics/scan.ts';
import type { CentralRun } from '../runs/central-run.ts';
import { furthestPassed } from './likeliest.ts';
import { leadOf, type ObjectiveTerms, type Variable } from './objective.ts';
import { modelContext, variedTogether, varyingTogether } from './vary.ts';

/** In how many steps an assumption is looked through. */
const steps = 8;

/** Of how many assumptions the values are computed together: more take more memory, fewer more time. */
const together = 16;

/** Assumptions of which the values are computed together, each with the others as they are in force. */
interface Group {
  readonly looked: readonly Looked[];
  /** For each of them, its value in each case. */
  readonly cases: readonly (readonly number[])[];
}

/** An assumption that is looked at with some values, from a first case on. */
interface Looked {
  readonly variable: Variable;
  readonly points: readonly number[];
  readonly from: number;
}

/**
 * Which assumptions may change the lead of the first of some scenarios over another: found from nine values of each, those of many
 * assumptions computed together, so that most of them need not be looked through one by one. A lead that changes and changes back between
 * two of these values, and hardly changes otherwise, is not seen.
 *
 * @param chance - with which a change must be passed at least; 0: however unlikely
 * @returns those of the variables that may change the lead over another of the scenarios, in their order
 */
export function mayChangeLead(
  objective: ObjectiveTerms,
  variables: readonly Variable[],
  chance: number,
): (other: CentralRun) => Variable[] {
  const groups = groupsOf(variables, chance);
  const ofFirst = figuresIn(objective, groups, objective.runs[0] as CentralRun);
  return (other) => {
    const ofOther = figuresIn(objective, groups, other);
    return groups.flatMap(({ looked }, place) => {
      const { values, sizes } = leadOf(objective.metric, ofFirst[place] as Float64Array, ofOther[place]);
      return looked.flatMap(({ variable, points, from }) => {
        const until = from + points.length;
        const f = (): Scanned => ({ values: values.subarray(from, until), sizes: sizes.subarray(from, until) });
        return mayChangeSign(f, points) ? [variable] : [];
      });
    });
  };
}

function groupsOf(variables: readonly Variable[], chance: number): Group[] {
  const looked = variables
    .map((variable) => ({ variable, points: pointsOf(variable, chance) }))
    .filter(({ points }) => points.length > 1);
  return Array.from({ length: Math.ceil(looked.length / together) }, (_, index) =>
    groupOf(looked.slice(index * together, (index + 1) * together)),
  );
}

function groupOf(some: readonly Omit<Looked, 'from'>[]): Group {
  let cases = 0;
  const looked = some.map((each): Looked => {
    const from = cases;
    cases += each.points.length;
    return { ...each, from };
  });
  return {
    looked,
    cases: looked.map(({ variable: { now }, points, from }) =>
      Array.from({ length: cases }, (_, place) => points[place - from] ?? now),
    ),
  };
}

/** The values an assumption is looked at with: none where it has no range, or no chance to be passed. */
function pointsOf(variable: Variable, chance: number): number[] {
  const { assumption, estimate, now } = variable;
  if (assumption.range === null || (chance > 0 && estimate.shape === 'constant')) return [];
  const isMonth = assumption.unit === 'month';
  const furthest = chance > 0 ? furthestPassed(variable, chance) : Number.POSITIVE_INFINITY;
  const [low, high] = [
    Math.max(assumption.range.low, isMonth ? Math.floor(now - furthest) : now - furthest),
    Math.min(assumption.range.high, isMonth ? Math.ceil(now + furthest) : now + furthest),
  ];
  const points = Array.from({ length: steps + 1 }, (_, step) =>
    step === steps ? high : low + ((high - low) * step) / steps,
  );
  return [...new Set(isMonth ? points.map(Math.round) : points)];
}

/** What a scenario comes to in each case of each group. */
function figuresIn({ study, metric }: ObjectiveTerms, groups: readonly Group[], run: CentralRun): Float64Array[] {
  // What would be refused is looked at like the rest: whether it is refused is found where it is looked through.
  const context = modelContext(study, [run], { isChecked: false });
  const line = run.plan.numberOf.get(metricId(metric)) as LineNumber;
  return groups.map(({ looked, cases }) => {
    const keys = looked.map(({ variable }) => variable.key);
    return varyingTogether(variedTogether(context, keys), run, [line])(cases)[0] as Float64Array;
  });
}
