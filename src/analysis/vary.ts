import { evaluate } from '../engine/evaluate.ts';
import { figure } from '../engine/names.ts';
import type { AssumptionKey } from '../engine/label.ts';
import type { LineNumber, Plan } from '../engine/plan.ts';
import { pricesOf } from '../engine/prices.ts';
import type { RuleName } from '../engine/rules/rules.ts';
import { centralValue } from '../engine/settle.ts';
import type { Study } from '../model/study.ts';
import { type CentralRun, curveTerms, endsInCalendar } from './central-run.ts';

/** What lines come to for each value of an assumption; not a number where they cannot be computed. */
export type Varied = (values: readonly number[]) => readonly Float64Array[];

/**
 * The lines of a scenario as they would be if one assumption had other values, as `--set` would have it: the values are
 * the draws of one block, and only lines that rest on the assumption are computed anew. A yearly rate is the same in all
 * draws of a block, so it is varied by blocks of one.
 *
 * @returns a column for each of the targets, in their order
 */
export function varying(
  study: Study,
  run: CentralRun,
  { key, targets }: { key: AssumptionKey; targets: readonly LineNumber[] },
): Varied {
  const rests = restingOn(run.plan, key);
  const isRate = ratesOf(run.plan).some((line) => rests[line] === 1);
  const constants = new Map<number, readonly (Float64Array | undefined)[]>();
  const finish = run.plan.numberOf.get(figure('finish').id) as LineNumber;

  const untouched = (draws: number): (Float64Array | undefined)[] => {
    const made =
      constants.get(draws) ??
      run.plan.lines.map((_, line) =>
        rests[line] === 1 ? undefined : new Float64Array(draws).fill(run.columns.at(line)),
      );
    constants.set(draws, made);
    return [...made];
  };
  const block = (values: readonly number[]): Float64Array[] => {
    const known = untouched(values.length);
    const its = {
      draws: values.length,
      prices: isRate ? pricesOf(curveTerms(study)) : run.block.prices,
      given: (each: AssumptionKey) =>
        each === key
          ? Float64Array.from(values)
          : new Float64Array(values.length).fill(centralValue(run.settled, study.start, each)),
    };
    evaluate(run.plan, [finish], its, known);
    const kept = values.filter((_, draw) => endsInCalendar(study, known[finish]?.[draw] as number));
    if (kept.length < values.length) return spreadOut(values, kept, kept.length === 0 ? [] : block(kept));
    evaluate(run.plan, targets, its, known);
    return targets.map((line) => known[line] as Float64Array);
  };
  /** The columns of the values that could be computed, with gaps where others stand. */
  const spreadOut = (all: readonly number[], kept: readonly number[], columns: Float64Array[]): Float64Array[] =>
    targets.map((_, target) => Float64Array.from(all, (value) => columns[target]?.[kept.indexOf(value)] ?? Number.NaN));

  if (!isRate) return block;
  return (values) => {
    const each = values.map((value) => block([value]));
    return targets.map((_, target) => Float64Array.from(each, (columns) => columns[target]?.[0] as number));
  };
}

/** Marks the lines that rest on an assumption. */
export function restingOn(plan: Plan, key: AssumptionKey): Uint8Array {
  const rests = new Uint8Array(plan.lines.length);
  plan.lines.forEach((line, number) => {
    const does =
      line.rule === 'given'
        ? line.assumption === key
        : 'inputs' in line && line.inputs.some((input) => rests[input] === 1);
    if (does) rests[number] = 1;
  });
  return rests;
}

/** Where the yearly rates come among the inputs of the rules that weigh money. */
const firstRate: Readonly<Partial<Record<RuleName, number>>> = {
  spread: 2,
  'spread-within': 4,
  service: 4,
  'at-moment': 1,
  'at-moment-within': 3,
};

/** The lines of the rates by which prices rise and money is discounted. */
const ratesOf = ({ lines }: Plan): LineNumber[] => [
  ...new Set(
    lines.flatMap((line) => {
      const first = line.rule === 'given' || line.rule === 'literal' ? undefined : firstRate[line.rule];
      return first === undefined || !('inputs' in line) ? [] : line.inputs.slice(first);
    }),
  ),
];
