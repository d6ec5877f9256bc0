import type { Condition, Expression, Fold } from '../../../engine/rules/expression.ts';

/** How the inputs of an expression are written. */
export interface Operands {
  /** A reference, a name or a number. */
  readonly input: (input: number) => string;
  /** Whether it may be no number: what nobody knows, a finish that never comes. */
  readonly mayLack: (input: number) => boolean;
}

type Kind = Expression['kind'];
type Writers = { readonly [K in Kind]: (expression: Expression & { readonly kind: K }, operands: Operands) => string };

/**
 * The third reading of a rule: its expression as a formula of a spreadsheet, in functions that Excel and LibreOffice have with the same
 * meaning. What is no number is the error #N/A there, and passes on as it does in a column.
 */
export const formulaOf = (expression: Expression, operands: Operands): string =>
  (writers[expression.kind] as (expression: Expression, operands: Operands) => string)(expression, operands);

const sum = 1;
const product = 2;
const atom = 3;

/** How tightly a kind of expression holds its parts. */
const strength = (expression: Expression): number => {
  switch (expression.kind) {
    case 'sum':
      return isLong(expression) ? atom : sum;
    case 'difference':
      return sum;
    case 'product':
    case 'ratio':
      return product;
    default:
      return atom;
  }
};

/** Many inputs are added up by a function, which takes them as ranges. */
const isLong = (fold: Fold): boolean =>
  fold.kind === 'sum' && fold.of.length > 3 && fold.of.every(({ kind }) => kind === 'input');

function part(expression: Expression, operands: Operands, least: number): string {
  const text = formulaOf(expression, operands);
  return strength(expression) < least || text.startsWith('-') ? `(${text})` : text;
}

const joined = (of: readonly Expression[], operands: Operands, options: { sign: string; least: number }): string =>
  of.map((each) => part(each, operands, options.least)).join(options.sign);

/** What stands for a number that is not there, where the others count. */
const none = { latest: '-9.9E+307', earliest: '9.9E+307' } as const;

function extreme(kind: 'latest' | 'earliest', of: readonly Expression[], operands: Operands): string {
  if (of.length === 0) return 'NA()';
  const parts = of.map((each) => {
    const text = formulaOf(each, operands);
    return each.kind === 'input' && operands.mayLack(each.input) ? `IFERROR(${text},${none[kind]})` : text;
  });
  return call(kind === 'latest' ? 'MAX' : 'MIN', parts);
}

const holds = ({ kind, of: [a, b] }: Condition, operands: Operands): string => {
  const [x, y] = [part(a, operands, sum), part(b, operands, sum)];
  if (kind === 'both-zero') return `AND(${x}=0,${y}=0)`;
  return kind === 'at-most' ? `${x}<=${y}` : `${x}>${y}`;
};

const writers: Writers = {
  input: ({ input }, operands) => operands.input(input),
  number: ({ value }) => String(value),
  sum: (expression, operands) => {
    const { of } = expression;
    if (of.length === 0) return '0';
    if (!isLong(expression)) return joined(of, operands, { sign: '+', least: sum });
    return total(of.map((each) => formulaOf(each, operands)));
  },
  product: ({ of }, operands) => (of.length === 0 ? '1' : joined(of, operands, { sign: '*', least: product })),
  difference: ({ of: [a, b] }, operands) => `${part(a, operands, sum)}-${part(b, operands, product)}`,
  ratio: ({ of: [a, b] }, operands) => `${part(a, operands, product)}/${part(b, operands, atom)}`,
  latest: ({ of }, operands) => extreme('latest', of, operands),
  earliest: ({ of }, operands) => extreme('earliest', of, operands),
  largest: ({ of }, operands) =>
    call(
      'MAX',
      of.map((each) => formulaOf(each, operands)),
    ),
  smallest: ({ of }, operands) =>
    call(
      'MIN',
      of.map((each) => formulaOf(each, operands)),
    ),
  'none-fails': ({ of }, operands) =>
    of.length === 0 ? '1' : of.map((each) => `IF(IFERROR(${formulaOf(each, operands)},1)=0,0,1)`).join('*'),
  reaches: ({ of: [a, b] }, operands) => {
    const [x, y] = [part(a, operands, sum), part(b, operands, product)];
    return `IF(${x}>=${y}-1E-12*MAX(ABS(${x}),ABS(${y})),1,0)`;
  },
  below: ({ of: [a, b] }, operands) => `IF(${part(a, operands, sum)}<${part(b, operands, sum)},1,0)`,
  choice: ({ of: [test, passes, fails] }, operands) => {
    const [one, other] = [passes, fails].map((each) => formulaOf(each, operands));
    return `IF(IFERROR(${formulaOf(test, operands)},1)=0,${other},${one})`;
  },
  case: ({ where, of: [a, b] }, operands) =>
    `IF(${holds(where, operands)},${formulaOf(a, operands)},${formulaOf(b, operands)})`,
  'not-negative': ({ of }, operands) => `MAX(0,${formulaOf(of, operands)})`,
  clipped: ({ of }, operands) => `MIN(1,MAX(0,${formulaOf(of, operands)}))`,
  root: ({ of }, operands) => `SQRT(MAX(0,${formulaOf(of, operands)}))`,
  'in-year': ({ of }, operands) => formulaOf(of, operands),
};

/** How many arguments a function takes at once: spreadsheets take 255. */
const most = 200;

/** A function of any number of arguments, of which a function of them is the same: MAX, MIN, SUM. */
function call(name: string, parts: readonly string[]): string {
  if (parts.length <= most) return `${name}(${parts.join(',')})`;
  const groups = Array.from({ length: Math.ceil(parts.length / most) }, (_, index) =>
    call(name, parts.slice(index * most, (index + 1) * most)),
  );
  return call(name, groups);
}

/** The largest of any number of formulas. */
export const maximum = (formulas: readonly string[]): string => call('MAX', formulas);

/** The sum of cells: those below each other as a range. */
export const total = (references: readonly string[]): string => call('SUM', ranges(references));

/** References of which those that lie below each other are one range. */
function ranges(references: readonly string[]): string[] {
  const found: { from: string; to: string }[] = [];
  for (const each of references) {
    const last = found.at(-1);
    if (last !== undefined && isBelow(last.to, each)) last.to = each;
    else found.push({ from: each, to: each });
  }
  return found.map(({ from, to }) => (from === to ? from : `${from}:${to}`));
}

function isBelow(above: string, below: string): boolean {
  const [, column, row] = /^(\$?[A-Z]+\$?)(\d+)$/.exec(above) ?? [];
  return column !== undefined && below === `${column}${Number(row) + 1}`;
}
