import type { FormulaSyntax } from '../../problems/assumption-fault.ts';
import type { Fault, TextSpan } from '../../problems/problem.ts';
import { currencyOf } from '../../units/currency.ts';
import { ScriptPattern } from '../../units/script-pattern.ts';
import { type Extreme, extremes } from './expression.ts';
import { idForm, referenceTo } from './reference.ts';

type Operator = '+' | '-' | '*' | '/';

type Sign = { readonly kind: 'open' | 'close' | 'comma' } | { readonly kind: 'operator'; readonly operator: Operator };

/** A word of a formula. A number comes with the unit that is written behind it. */
export type Token = { readonly within: TextSpan; readonly text: string } & (
  | Sign
  | { readonly kind: 'name' | 'number' }
  | { readonly kind: 'function'; readonly which: Extreme }
);

/** What is wrong with a formula, and where in its text. */
export interface FormulaFault {
  readonly fault: Fault;
  readonly within: TextSpan;
}

export const isFault = (found: object): found is FormulaFault => 'fault' in found;

/** A mistake in how a formula is written, at a place in its text. */
export const wrong = (what: FormulaSyntax, found: string, within: TextSpan): FormulaFault => ({
  fault: { kind: 'formula-syntax', what, found },
  within,
});

/** A word ends at a blank, a bracket or an operator; a name may hold a dash, so a minus has blanks around it. */
const name = /^\$(?:(?<=-)[$\u20ac\u00a3]|[^\s$\u20ac\u00a3()+*/,;^%\u00d7\u00b7\u22c5\u00f7\u2212\u2013\u2014])*/u;

const word = '[\\p{L}]+(?:-[\\p{L}]+)*';
const mark = '(?!\\$)[\\p{Sc}]';
const unit = `(?:%|${mark}|${word})(?:/${word})*`;
/** A comma at the end of a number parts the values of a function. */
const digits = '\\d(?:[\\d._]|,(?=\\d))*';
/** `12`, `50%`, `1650 hours/year`, `25k EUR`: what is divided by within a unit stands right behind the stroke. */
const numberFirst = new ScriptPattern(`^${digits}(?: ?(?:[kM] ?(?=${mark}|[A-Z]{3}))?${unit})?`);
/** `€ 25k`, `EUR 600000/year`. */
const moneyFirst = new ScriptPattern(`^(?:${mark}|[A-Z]{3}) ?[+-]?${digits}[kM]?(?:/${word})*`);
/** What stands behind a number that a minus without blanks made a part of a name: `$hours-5 hours/year`. */
const unitBehind = new ScriptPattern(`^ ?${unit}`);

/** The words of a formula in order, or the first that is none. */
export function scan(written: string): readonly Token[] | FormulaFault {
  // A no-break space is a blank as well, also between a number and its unit.
  const text = written.replace(/\s/gu, ' ');
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
    if (isFault(token)) return lessQuantity(tokens.at(-1), text) ?? token;
    tokens.push(token);
    from = token.within.to;
  }
  return tokens;
}

function tokenAt(rest: string, from: number): Token | FormulaFault {
  const spanned = (text: string): Spanned => ({ text, within: { from, to: from + text.length } });
  if (rest.startsWith('$')) return nameToken(spanned(name.exec(rest)?.[0] ?? '$'));
  const number = (moneyFirst.exec(rest) ?? numberFirst.exec(rest))?.[0];
  const called = /^([A-Za-z]+)\s*\(/u.exec(rest)?.[1];
  const which = extremes.find((each) => each === called);
  if (which !== undefined) return { kind: 'function', which, ...spanned(which) };
  if (called !== undefined && called !== 'x') return wrong('function', called, spanned(called).within);
  // `3 x $a` multiplies.
  if (number !== undefined) return { kind: 'number', ...spanned(number.replace(/(?<=\d) ?x$/, '')) };
  const symbol = spanned(/^(?:[A-Za-z]+(?:-[A-Za-z]+)*|\*\*|.)/u.exec(rest)?.[0] ?? '');
  const sign = signs.get(symbol.text);
  return sign === undefined ? wrong(misread(symbol.text), symbol.text, symbol.within) : { ...sign, ...symbol };
}

/** That a name has swallowed a minus and the number behind it, of which only the unit is left; null where it has not. */
function lessQuantity(last: Token | undefined, text: string): FormulaFault | null {
  if (last?.kind !== 'name' || !/-\d+(?:\.\d+)?$/.test(last.text)) return null;
  const { from, to } = last.within;
  const behind = unitBehind.exec(text.slice(to))?.[0];
  if (behind === undefined) return null;
  return wrong('minus-in-name', `${last.text}${behind}`, { from, to: to + behind.length });
}

type Spanned = { readonly text: string; readonly within: TextSpan };

const signs: ReadonlyMap<string, Sign> = new Map<string, Sign>([
  ['(', { kind: 'open' }],
  [')', { kind: 'close' }],
  [',', { kind: 'comma' }],
  // Within { } YAML takes a comma for the end of the value.
  [';', { kind: 'comma' }],
  ['+', { kind: 'operator', operator: '+' }],
  ['-', { kind: 'operator', operator: '-' }],
  ['*', { kind: 'operator', operator: '*' }],
  ['/', { kind: 'operator', operator: '/' }],
]);

/** What is wrong with a word that begins no value and is no sign of ours. */
function misread(text: string): FormulaSyntax {
  if (text === '**' || text === '^') return 'power';
  if (/^[\u00d7\u00b7\u22c5\u00f7\u2212\u2013\u2014:x]$/u.test(text)) return 'sign';
  return /^[A-Za-z]/.test(text) ? 'word' : 'character';
}

/** Whether a name goes on behind a dash with another name, or with an amount: `$a-$b`, `$a-€5k`, `$a-GBP`. */
const subtracts = (text: string): boolean =>
  signInName.exec(text) !== null || currencyOf(/-([A-Z]{3})\d*$/.exec(text)?.[1] ?? '') !== null;

const signInName = new ScriptPattern('-[\\p{Sc}]');

function nameToken(spanned: Spanned): Token | FormulaFault {
  if (idForm.test(spanned.text.slice(1))) return { kind: 'name', ...spanned };
  if (subtracts(spanned.text)) return wrong('minus-in-name', spanned.text, spanned.within);
  return {
    fault: { kind: 'bad-reference', text: spanned.text, near: referenceTo(spanned.text) },
    within: spanned.within,
  };
}
