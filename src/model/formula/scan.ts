import type { Fault, FormulaSyntax, Within } from '../../units/problem.ts';
import { idForm, referenceTo } from '../names.ts';

export type Operator = '+' | '-' | '*' | '/';

/** A word of a formula. A number comes with the unit that is written behind it. */
export type Token = { readonly within: Within; readonly text: string } & (
  | { readonly kind: 'name' | 'number' | 'open' | 'close' }
  | { readonly kind: 'operator'; readonly operator: Operator }
);

/** What is wrong with a formula, and where in its text. */
export interface FormulaFault {
  readonly fault: Fault;
  readonly within: Within;
}

export const isFault = (found: object): found is FormulaFault => 'fault' in found;

/** A mistake in how a formula is written, at a place in its text. */
export const wrong = (what: FormulaSyntax, found: string, within: Within): FormulaFault => ({
  fault: { kind: 'formula-syntax', what, found },
  within,
});

/** A word ends at a blank, a bracket or an operator; a name may hold a dash, so a minus has blanks around it. */
const name = /^\$[^\s()+*/\u00d7\u00b7\u22c5\u00f7\u2212\u2013\u2014]*/u;

const unit = '(?:%|\\u20ac|[A-Za-z]+(?:-[A-Za-z]+)*)(?:/[A-Za-z]+(?:-[A-Za-z]+)*)*';
/** `12`, `50%`, `1650 hours/year`, `25k EUR`: what is divided by within a unit stands right behind the stroke. */
const numberFirst = new RegExp(`^\\d[\\d.,_]*(?: ?(?:[kM] ?(?=\\u20ac|EUR))?${unit})?`, 'u');
/** `€ 25k`, `EUR 600000/year`. */
const moneyFirst = /^(?:\u20ac|EUR) ?[+-]?\d[\d.,_]*[kM]?(?:\/[A-Za-z]+(?:-[A-Za-z]+)*)*/u;
const word = /^[A-Za-z]+(?:-[A-Za-z]+)*/u;

const kinds = { '(': 'open', ')': 'close' } as const;

/** The words of a formula in order, or the first that is none. */
export function scan(text: string): readonly Token[] | FormulaFault {
  const tokens: Token[] = [];
  let from = 0;
  while (from < text.length) {
    const rest = text.slice(from);
    const blanks = /^\s+/u.exec(rest)?.[0].length ?? 0;
    if (blanks > 0) {
      from += blanks;
      continue;
    }
    const token = tokenAt(rest, from);
    if (isFault(token)) return token;
    tokens.push(token);
    from = token.within.to;
  }
  return tokens;
}

function tokenAt(rest: string, from: number): Token | FormulaFault {
  const within = (text: string): { text: string; within: Within } => ({
    text,
    within: { from, to: from + text.length },
  });
  const [first = ''] = rest;
  if (first === '$') return nameToken(within(name.exec(rest)?.[0] ?? first));
  const number = (moneyFirst.exec(rest) ?? numberFirst.exec(rest))?.[0];
  // `3 x $a` multiplies.
  if (number !== undefined) return { kind: 'number', ...within(number.replace(/(?<=\d) ?x$/, '')) };
  if (first === '(' || first === ')') return { kind: kinds[first], ...within(first) };
  if (rest.startsWith('**') || first === '^') return wrong('power', first, within(first).within);
  if (first === '+' || first === '-' || first === '*' || first === '/')
    return { kind: 'operator', operator: first, ...within(first) };
  const found = word.exec(rest)?.[0] ?? first;
  const what = /^([\u00d7\u00b7\u22c5\u00f7\u2212\u2013\u2014:]|x)$/u.test(found) ? 'sign' : undefined;
  return wrong(what ?? (word.test(rest) ? 'word' : 'character'), found, within(found).within);
}

function nameToken(its: { readonly text: string; readonly within: Within }): Token | FormulaFault {
  if (idForm.test(its.text.slice(1))) return { kind: 'name', ...its };
  if (its.text.lastIndexOf('$') > 0) return wrong('minus-in-name', its.text, its.within);
  return { fault: { kind: 'bad-reference', text: its.text, near: referenceTo(its.text) }, within: its.within };
}
