import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../src/model/formula/expression.ts';
import { parseFormula } from '../../../src/model/formula/parse.ts';

/** A formula with all its brackets, or what is wrong with it and where. */
function bracketed(text: string): string {
  const parsed = parseFormula(text);
  if (!('fault' in parsed)) return inBrackets(parsed);
  const { fault, within } = parsed;
  const what = fault.kind === 'formula-syntax' ? fault.what : fault.kind;
  return `${what} ${text.slice(within.from, within.to)}`;
}

function inBrackets(expression: Expression): string {
  switch (expression.kind) {
    case 'name':
      return expression.name;
    case 'number':
      return `${expression.value}${expression.unit === null ? '' : ` ${expression.unit}`}`;
    case 'sum':
      return `(${expression.terms.map(({ negative, of }) => `${negative ? '-' : '+'}${inBrackets(of)}`).join(' ')})`;
    case 'product':
      return `(${expression.factors.map(({ under, of }) => `${under ? '/' : '*'}${inBrackets(of)}`).join(' ')})`;
    case 'extreme':
      return `${expression.which}(${expression.of.map(inBrackets).join(', ')})`;
  }
}

describe('a formula', () => {
  it.each([
    ['$a', 'a'],
    ['$a + $b * $c', '(+a +(*b *c))'],
    ['($a + $b) * $c', '(*(+a +b) *c)'],
    ['$a - $b - $c', '(+a -b -c)'],
    ['$a / $b / $c * 2', '(*a /b /c *2)'],
    ['-$a * $b', '(*(-a) *b)'],
    ['$a - -$b', '(+a -(-b))'],
    ['+$a', 'a'],
    ['$hourly-rate*$hours/12', '(*hourly-rate *hours /12)'],
    ['$a -$b', '(+a -b)'],
    ['50% * $a', '(*0.5 percent *a)'],
    ['3%/year * $a', '(*0.03 percent/year *a)'],
    ['1650 hours/year * $a', '(*1650 hours/year *a)'],
    ['$a / 12 months', '(*a /12 months)'],
    ['$a * 12 months/$b', '(*a *12 months /b)'],
    ['€ 5k + $a', '(+5000 EUR +a)'],
    ['€ 1.2M/year - 25k EUR/year + $a', '(+1200000 EUR/year -25000 EUR/year +a)'],
    ['95 EUR/hour*$a', '(*95 EUR/hour *a)'],
    ['$2.5', '2.5'],
    ['min($a, $b)', 'min(a, b)'],
    ['max(0; $a - $b) * 2', '(*max(0, (+a -b)) *2)'],
    ['-min( $a,($b), 3 months ) + $min', '(+(-min(a, b, 3 months)) +min)'],
    ['max(min($a, $b), $c)', 'max(min(a, b), c)'],
    ['\t$a\n * $b ', '(*a *b)'],
    ['$a\u00a0- 5\u202fmonths', '(+a -5 months)'],
  ])('%s is read as %s', (text, read) => {
    expect(bracketed(text)).toBe(read);
  });

  it.each([
    ['$a × $b', 'sign ×'],
    ['$a ÷ $b', 'sign ÷'],
    ['$a · $b', 'sign ·'],
    ['$a − $b', 'sign −'],
    ['$a–$b', 'sign –'],
    ['3 x $a', 'sign x'],
    ['max($a, $b', 'not-closed ('],
    ['max($a $b)', 'operator-missing $b'],
    ['max()', 'operand-missing )'],
    ['max($a, )', 'operand-missing )'],
    ['$a, $b', 'comma ,'],
    ['($a, $b)', 'comma ,'],
    ['MAX($a, $b)', 'function MAX'],
    ['round($a)', 'function round'],
    ['max $a', 'word max'],
    ['$a ** 2', 'power **'],
    ['$a ^ 2', 'power ^'],
    ['$a-$b', 'minus-in-name $a-$b'],
    ['$a*$b-500 EUR/month', 'minus-in-name $b-500 EUR/month'],
    ['$a - $b-500€', 'minus-in-name $b-500€'],
    ['$a-€5k', 'minus-in-name $a-€5k'],
    ['$a-GBP 500', 'minus-in-name $a-GBP'],
    ['$share-5%', 'minus-in-name $share-5%'],
    ['$a$b', 'operator-missing $b'],
    ['$a^2', 'power ^'],
    ['$a $b', 'operator-missing $b'],
    ['$a (2)', 'operator-missing ('],
    ['$a +', 'operand-missing +'],
    ['$a * / $b', 'operand-missing /'],
    ['* $a', 'operand-missing *'],
    ['$a * ()', 'operand-missing )'],
    ['($a', 'not-closed ('],
    ['$a)', 'not-opened )'],
    ['$a / year', 'word year'],
    ['$a * hours', 'word hours'],
    ['$a * 5 euro', 'number 5 euro'],
    ['$a * 5 hours/uur', 'number 5 hours/uur'],
    ['$a * 1,5', 'decimal-comma 1,5'],
    ['$a * 1.23456789012345678', 'digits-lost 1.23456789012345678'],
    ['$a * 10000000000000000', 'too-large 10000000000000000'],
    ['$Team * 2', 'bad-reference $Team'],
    ['${a} * 2', 'bad-reference ${a}'],
    ['$a & $b', 'character &'],
    [`${'('.repeat(40)}$a${')'.repeat(40)}`, 'too-deep ('],
  ])('%s is refused at the characters that are wrong: %s', (text, wrong) => {
    expect(bracketed(text)).toBe(wrong);
  });

  it('may be long', () => {
    const terms = Array.from({ length: 3000 }, (_, index) => `$a${index}`);

    expect(bracketed(terms.join(' + '))).toBe(`(${terms.map((term) => term.replace('$', '+')).join(' ')})`);
  });
});
