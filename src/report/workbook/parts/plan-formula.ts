import type { Expression } from '../../../engine/rules/expression.ts';
import type { Line, LineNumber, Plan } from '../../../engine/plan.ts';
import { type RuleName, rules } from '../../../engine/rules/rules.ts';
import type { Prices, Rule } from '../../../engine/rules/rule.ts';
import { formulaOf } from './formula.ts';

/** A line that follows from others. */
export type RuleLine = Line & { readonly rule: RuleName; readonly inputs: readonly LineNumber[] };

export const isRuleLine = (line: Line): line is RuleLine => 'inputs' in line;

/** The rules whose expression says nothing of what lies in which month; those others are read from columns of months. */
const byMonths: ReadonlySet<RuleName> = new Set([
  'spread',
  'spread-within',
  'service',
  'by-team',
  'by-team-within',
  'at-moment',
  'at-moment-within',
]);

export const isByMonths = ({ rule }: RuleLine): boolean => byMonths.has(rule);

/** What a rule does with so many inputs, whatever their values are: also in cases that do not apply now. */
function expressionOf(rule: RuleName, count: number, prices: Prices): Expression {
  if (byMonths.has(rule)) throw new Error(`${rule} weighs by months: no expression says it without their values`);
  const { formula, expression }: Rule = rules[rule];
  if (formula !== undefined) return formula(count);
  return expression(
    Array.from({ length: count }, () => 1),
    prices,
  );
}

/** Which lines may have no number: a finish that never comes, what nobody knows, and what follows from either. */
export function mayLack({ lines }: Plan, isKnown: (line: Line) => boolean): readonly boolean[] {
  const marks: boolean[] = [];
  for (const line of lines) {
    const own = (line.rule === 'literal' && Number.isNaN(line.value)) || (line.rule === 'given' && !isKnown(line));
    marks.push(own || (isRuleLine(line) && line.inputs.some((input) => marks[input])));
  }
  return marks;
}

/** A line that follows by a rule without months, as a formula. */
export const ruleFormula = (
  { rule, inputs }: RuleLine,
  options: {
    readonly token: (line: LineNumber) => string;
    readonly lacks: (line: LineNumber) => boolean;
    readonly prices: Prices;
  },
): string =>
  formulaOf(expressionOf(rule, inputs.length, options.prices), {
    input: (input) => options.token(inputs[input] as LineNumber),
    mayLack: (input) => options.lacks(inputs[input] as LineNumber),
  });
