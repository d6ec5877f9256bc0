import type { TextSpan } from '../../problems/problem.ts';
import { inEuros, type Notation } from '../../units/notation.ts';
import { readLiteral } from '../../units/quantity.ts';
import type { Expression } from './expression.ts';
import { type FormulaFault, isFault, scan, type Token, wrong } from './scan.ts';

/** How deep brackets may be nested; also what bounds the depth of every walk through a formula. */
const deepest = 32;

/** A formula in its parts, or the first thing that is wrong with how it is written. */
export function parseFormula(text: string, notation: Notation = inEuros): Expression | FormulaFault {
  const tokens = scan(text);
  if (isFault(tokens)) return tokens;
  const parser = new Parser(tokens, text.length, notation);
  const expression = parser.sum(0);
  if (isFault(expression)) return expression;
  const rest = parser.peek();
  if (rest === undefined) return expression;
  return wrong(
    rest.kind === 'close' ? 'not-opened' : rest.kind === 'comma' ? 'comma' : 'operator-missing',
    rest.text,
    rest.within,
  );
}

/** Whether a text can only be meant as a formula: it computes something with a name. */
export function computesWithNames(text: string): boolean {
  if (!text.includes('$')) return false;
  const expression = parseFormula(text);
  return isFault(expression) ? expression.fault.kind === 'formula-syntax' : expression.kind !== 'name';
}

type Parsed = Expression | FormulaFault;

class Parser {
  private next = 0;
  private readonly tokens: readonly Token[];
  private readonly length: number;
  private readonly notation: Notation;

  constructor(tokens: readonly Token[], length: number, notation: Notation) {
    this.notation = notation;
    this.tokens = tokens;
    this.length = length;
  }

  peek(): Token | undefined {
    return this.tokens[this.next];
  }

  /** Terms with + or − between them. */
  sum(depth: number): Parsed {
    const terms: { negative: boolean; of: Expression }[] = [];
    let negative = false;
    do {
      const of = this.product(depth);
      if (isFault(of)) return of;
      terms.push({ negative, of });
      negative = this.operator() === '-';
    } while (this.take('+', '-'));
    const [only] = terms;
    return only !== undefined && terms.length === 1 ? only.of : { kind: 'sum', terms, within: spanOf(terms) };
  }

  /** Factors with * or / between them. */
  private product(depth: number): Parsed {
    const factors: { under: boolean; of: Expression }[] = [];
    let under = false;
    do {
      const of = this.signed(depth);
      if (isFault(of)) return of;
      factors.push({ under, of });
      under = this.operator() === '/';
    } while (this.take('*', '/'));
    const [only] = factors;
    return only !== undefined && factors.length === 1 ? only.of : { kind: 'product', factors, within: spanOf(factors) };
  }

  /** A number, a name or something in brackets, with a sign before it. */
  private signed(depth: number): Parsed {
    const sign = this.peek();
    const negative = this.operator() === '-';
    if (!this.take('+', '-')) return this.operand(depth);
    const of = this.operand(depth);
    if (isFault(of) || !negative) return of;
    const from = sign?.within.from ?? of.within.from;
    return { kind: 'sum', terms: [{ negative, of }], within: { from, to: of.within.to } };
  }

  private operand(depth: number): Parsed {
    const token = this.tokens[this.next];
    if (token === undefined) return wrong('operand-missing', this.tokens.at(-1)?.text ?? '', this.end());
    if (token.kind === 'operator' || token.kind === 'close' || token.kind === 'comma')
      return wrong('operand-missing', token.text, token.within);
    this.next += 1;
    if (token.kind === 'function') return this.call(token, depth);
    if (token.kind === 'name') return { kind: 'name', name: token.text.slice(1), within: token.within };
    return token.kind === 'number' ? numberOf(token, this.notation) : this.inBrackets(token, depth);
  }

  private inBrackets(open: Token, depth: number): Parsed {
    if (depth === deepest) return wrong('too-deep', String(deepest), open.within);
    const inside = this.sum(depth + 1);
    if (isFault(inside)) return inside;
    const close = this.peek();
    if (close === undefined) return wrong('not-closed', open.text, open.within);
    if (close.kind !== 'close')
      return wrong(close.kind === 'comma' ? 'comma' : 'operator-missing', close.text, close.within);
    this.next += 1;
    return { ...inside, within: { from: open.within.from, to: close.within.to } };
  }

  /** The values of a function, in brackets, with commas between them; the bracket that opens is there. */
  private call({ which, within }: Extract<Token, { kind: 'function' }>, depth: number): Parsed {
    const open = this.tokens[this.next] as Token;
    if (depth === deepest) return wrong('too-deep', String(deepest), open.within);
    const of: Expression[] = [];
    do {
      this.next += 1;
      const value = this.sum(depth + 1);
      if (isFault(value)) return value;
      of.push(value);
    } while (this.peek()?.kind === 'comma');
    const close = this.peek();
    if (close === undefined) return wrong('not-closed', open.text, open.within);
    if (close.kind !== 'close') return wrong('operator-missing', close.text, close.within);
    this.next += 1;
    return { kind: 'extreme', which, of, within: { from: within.from, to: close.within.to } };
  }

  private operator(): string | null {
    const token = this.peek();
    return token?.kind === 'operator' ? token.operator : null;
  }

  /** Goes past one of these operators, if one comes next. */
  private take(...operators: readonly string[]): boolean {
    const found = operators.includes(this.operator() ?? '');
    if (found) this.next += 1;
    return found;
  }

  /** The last character: what lacks at the end is shown there. */
  private end(): TextSpan {
    return { from: Math.max(0, this.length - 1), to: this.length };
  }
}

function spanOf(parts: readonly { readonly of: Expression }[]): TextSpan {
  return { from: parts[0]?.of.within.from ?? 0, to: parts.at(-1)?.of.within.to ?? 0 };
}

function numberOf({ text, within }: Token, notation: Notation): Parsed {
  const read = readLiteral(text, notation);
  if (!('fault' in read)) return { kind: 'number', value: read.value, unit: read.unit, within };
  switch (read.fault) {
    case 'decimal-comma':
      return { fault: { kind: 'decimal-comma', text, corrected: read.corrected }, within };
    case 'digits-lost':
      return { fault: { kind: 'digits-lost', text, read: read.read }, within };
    case 'too-large':
      return { fault: { kind: 'too-large', text }, within };
    case 'other-currency':
      return { fault: { kind: 'other-currency', text, currency: notation.currency.code }, within };
    default:
      return wrong('number', text, within);
  }
}
