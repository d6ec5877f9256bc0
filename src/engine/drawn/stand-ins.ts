import type { LineNumber, Plan } from '../plan.ts';
import type { RuleName } from '../rules/rules.ts';

/** What changes nothing among the inputs of a rule. */
const neutral: Partial<Record<RuleName, number>> = { sum: 0, product: 1 };

/** Which lines need not be computed, as another line is the same number in every draw, but for the sign of nothing. */
export interface StandIns {
  /** The line to take for a line: often itself. */
  readonly of: (line: LineNumber) => LineNumber;
  /** What a line is to be computed from, by what stands in for its inputs, without what changes nothing. */
  readonly inputs: (line: LineNumber) => readonly LineNumber[];
}

/**
 * Finds sums of one line and nothing, and products of one line and 1.
 *
 * @param varies - marks the lines that differ from draw to draw
 * @param value - of a needed line that does not
 */
export function standInsOf(
  plan: Plan,
  { needed, varies, value }: { needed: Uint8Array; varies: Uint8Array; value: (line: LineNumber) => number },
): StandIns {
  const by: LineNumber[] = [];
  const inputs: (readonly LineNumber[])[] = [];
  plan.lines.forEach((line, number) => {
    by[number] = number;
    if (needed[number] === 0 || varies[number] === 0 || !('inputs' in line)) return;
    const nothing = neutral[line.rule];
    const left = line.inputs.filter(
      (input) => varies[input] === 1 || nothing === undefined || value(input) !== nothing,
    );
    inputs[number] = left.map((input) => by[input] as LineNumber);
    const [only] = inputs[number];
    if (nothing !== undefined && left.length === 1 && only !== undefined) by[number] = only;
  });
  return { of: (line) => by[line] as LineNumber, inputs: (line) => inputs[line] ?? [] };
}
