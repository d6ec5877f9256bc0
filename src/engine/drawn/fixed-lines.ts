import { evaluate } from '../evaluate.ts';
import type { AssumptionKey } from '../../model/study/assumption-key.ts';
import type { LineNumber, Plan } from '../plan.ts';
import type { Column, Prices } from '../rules/rule.ts';

/** What the lines have that are the same in every draw. */
export interface Given {
  /** Nothing for what is not drawn. */
  readonly drawn: (key: AssumptionKey) => Column | undefined;
  /** The one value of what is not drawn. */
  readonly constant: (key: AssumptionKey) => number;
  /** What was planned: the value of a line in the central run; null where every draw is a plan of its own. */
  readonly planned: ((line: LineNumber) => number) | null;
  readonly prices: Prices;
}

/** Marks the lines that differ from draw to draw. What was planned once is the same in all. */
export function varying(plan: Plan, { drawn, planned }: Given): Uint8Array {
  const varies = new Uint8Array(plan.lines.length);
  plan.lines.forEach((line, number) => {
    if (line.rule === 'given') varies[number] = drawn(line.assumption) === undefined ? 0 : 1;
    else if (line.rule !== 'literal' && (line.rule !== 'planned' || planned === null))
      varies[number] = line.inputs.some((input) => varies[input] === 1) ? 1 : 0;
  });
  return varies;
}

/** The values of needed lines that do not vary, each computed once. */
export function fixedValues(
  plan: Plan,
  needed: Uint8Array,
  varies: Uint8Array,
  { prices, constant, planned }: Given,
): (line: LineNumber) => number {
  const lines = [...plan.lines.keys()].filter((number) => needed[number] === 1 && varies[number] === 0);
  const known: (Column | undefined)[] = [];
  if (planned !== null)
    for (const line of lines) if (plan.lines[line]?.rule === 'planned') known[line] = Float64Array.of(planned(line));
  evaluate(
    plan,
    lines.filter((line) => known[line] === undefined),
    { draws: 1, prices, given: (key) => Float64Array.of(constant(key)) },
    known,
  );
  return (line) => (known[line] as Column)[0] as number;
}
