import { drawnKeys } from '../../engine/drawn/drawn-keys.ts';
import { reachable } from '../../engine/reachable.ts';
import type { Line, LineNumber, Plan } from '../../engine/plan.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import { type Metric, metricId } from '../../model/metrics/metrics.ts';
import type { Study } from '../../model/study/study.ts';
import type { CentralRun } from './central-run.ts';
import { drawnPlan, isDrawn } from './plan-contents.ts';

/**
 * Whether draws may give the lead of one scenario over another another mean than it has in the plan. It has none where what is drawn is
 * part of both figures in the same way: then it falls away.
 */
export function leadMayDiffer(study: Study, pair: readonly [CentralRun, CentralRun], metric: Metric): boolean {
  const known = new Map<string, number>();
  const terms = new Map<number, Term>();
  const plans = pair.map((run) => ({ run, plan: drawnPlan(study, run) }));
  for (const [of, { run, plan }] of plans.entries()) {
    const line = plan.numberOf.get(metricId(metric));
    if (line === undefined) return true;
    const contents = contentsOf(plan, givenOf(study, plan, run), known);
    for (const { part, count } of partsOf(plan.lines, line, of === 0 ? 1 : -1)) {
      const content = contents[part] as number;
      terms.set(content, { of, line: part, count: (terms.get(content)?.count ?? 0) + count });
    }
  }
  const left = [...terms.values()].filter(({ count }) => count !== 0);
  return plans.some(({ run, plan }, place) => {
    const reached = reachable(
      plan,
      left.filter(({ of }) => of === place).map(({ line }) => line),
    );
    return plan.lines.some((each, number) => reached[number] === 1 && isDrawn(each, run));
  });
}

/** What is added up in a figure: whose line it is, and how often. */
interface Term {
  readonly of: number;
  readonly line: LineNumber;
  readonly count: number;
}

/** What a line adds up, through sums of sums and differences. */
function partsOf(
  lines: Plan['lines'],
  line: LineNumber,
  count: number,
): { readonly part: LineNumber; readonly count: number }[] {
  const whole = lines[line] as Line;
  if (whole.rule !== 'sum' && whole.rule !== 'difference') return [{ part: line, count }];
  const isDifference = whole.rule === 'difference';
  return whole.inputs.flatMap((input, place) => partsOf(lines, input, isDifference && place > 0 ? -count : count));
}

/**
 * How what is given is written, so that what has the same value in every draw is written alike: of what is drawn its random stream and from
 * what it is drawn, as one scenario may have both from another.
 */
function givenOf(study: Study, plan: Plan, { settled }: CentralRun): (key: AssumptionKey) => string {
  const drawn = new Map(drawnKeys(study, plan, settled).map((each) => [each.key, each]));
  return (key) => {
    const variate = drawn.get(key);
    if (variate !== undefined) return `drawn ${variate.stream} ${JSON.stringify(variate.from)}`;
    const value = settled.inForce.get(key)?.value;
    return value?.shape === 'constant' ? `literal ${value.value}` : `given ${key}`;
  };
}

/** A number for each line, the same for lines that come to the same in every draw as they follow from the same in the same way. */
function contentsOf({ lines }: Plan, given: (key: AssumptionKey) => string, known: Map<string, number>): number[] {
  const contents: number[] = [];
  for (const line of lines) {
    const text = writtenOf(line, given, contents);
    const content = known.get(text) ?? known.size;
    known.set(text, content);
    contents.push(content);
  }
  return contents;
}

function writtenOf(line: Line, given: (key: AssumptionKey) => string, contents: readonly number[]): string {
  if (line.rule === 'given') return given(line.assumption);
  if (line.rule === 'literal') return `literal ${line.value}`;
  return `${line.rule} ${line.inputs.map((input) => contents[input]).join(' ')}`;
}
