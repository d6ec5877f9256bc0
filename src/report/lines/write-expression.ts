import type { Words } from '../../words/words.ts';
import type { Expression } from '../../engine/rules/expression.ts';

export interface Operands {
  /** How the input at a position is written. */
  readonly input: (input: number) => string;
  readonly number: (value: number) => string;
  readonly words: Words['lines']['expression'];
}

type Kind = Expression['kind'];
type Writers = { readonly [K in Kind]: (expression: Expression & { readonly kind: K }, operands: Operands) => string };

/** An expression as an analyst writes it: 15,000 × (1 + 15%) × 987.3. */
export const writeExpression = (expression: Expression, operands: Operands): string =>
  (writers[expression.kind] as (expression: Expression, operands: Operands) => string)(expression, operands);

const inYear = 1;
const sum = 2;
const factor = 3;
const atom = 4;

/** How tightly a kind of expression holds its parts: those that hold less tightly are put between parentheses. */
const strength: Readonly<Record<Kind, number>> = {
  reaches: 0,
  below: 0,
  choice: atom,
  case: atom,
  largest: atom,
  smallest: atom,
  'in-year': inYear,
  sum,
  difference: sum,
  product: factor,
  ratio: factor,
  'none-fails': atom,
  latest: atom,
  earliest: atom,
  'not-negative': atom,
  clipped: atom,
  root: atom,
  input: atom,
  number: atom,
};

/** A part of a whole that holds it with some strength; a minus sign never stands beside another sign. */
function part(expression: Expression, operands: Operands, least: number): string {
  const text = writeExpression(expression, operands);
  return strength[expression.kind] < least || text.startsWith('\u2212') ? `(${text})` : text;
}

/** Parts with a sign between them; where there are none, what that comes to. */
function joined(
  of: readonly Expression[],
  operands: Operands,
  options: { sign: string; least: number; none: string },
): string {
  if (of.length === 0) return options.none;
  return of.map((each) => part(each, operands, options.least)).join(options.sign);
}

const call = (name: string, of: readonly Expression[], operands: Operands): string =>
  `${name}(${of.map((each) => writeExpression(each, operands)).join('; ')})`;

const writers: Writers = {
  input: ({ input }, operands) => operands.input(input),
  number: ({ value }, operands) => operands.number(value),
  sum: ({ of }, operands) => joined(of, operands, { sign: ' + ', least: inYear, none: '0' }),
  product: ({ of }, operands) => joined(of, operands, { sign: ' × ', least: factor, none: '1' }),
  difference: ({ of: [a, b] }, operands) => `${part(a, operands, sum)} − ${part(b, operands, factor)}`,
  ratio: ({ of: [a, b] }, operands) => `${part(a, operands, factor)} ÷ ${part(b, operands, atom)}`,
  reaches: ({ of: [a, b] }, operands) => `${writeExpression(a, operands)} ≥ ${writeExpression(b, operands)}`,
  below: ({ of: [a, b] }, operands) => `${writeExpression(a, operands)} < ${writeExpression(b, operands)}`,
  choice: ({ of }, operands) => call(operands.words.choice, of, operands),
  latest: ({ of }, operands) => call(operands.words.latest, of, operands),
  largest: ({ of }, operands) => call(operands.words.latest, of, operands),
  smallest: ({ of }, operands) => call(operands.words.earliest, of, operands),
  case: () => {
    throw new Error('which case applies is decided before an expression is written');
  },
  earliest: ({ of }, operands) => call(operands.words.earliest, of, operands),
  'none-fails': ({ of }, operands) =>
    of.length === 0 ? operands.words['no-gates'] : call(operands.words['none-fails'], of, operands),
  'not-negative': ({ of }, operands) => `${operands.words.latest}(0; ${writeExpression(of, operands)})`,
  clipped: ({ of }, operands) =>
    `${operands.words.latest}(0; ${operands.words.earliest}(1; ${writeExpression(of, operands)}))`,
  root: ({ of }, operands) => `√(${writeExpression(of, operands)})`,
  'in-year': ({ year, of }, operands) => `${writeExpression(of, operands)} [${year}]`,
};
